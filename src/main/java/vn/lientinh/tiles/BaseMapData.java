package vn.lientinh.tiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.io.BaseMapFeature;
import vn.lientinh.io.BaseMapReader;

/**
 * The data of the base map. A theme is read and packed when it is first asked for, once, by whichever thread asks; other
 * threads that want the same theme wait for it. Safe to use from several threads.
 */
final class BaseMapData {
    private record Key(BaseTheme theme, BaseLevel level) {
    }

    private final Source source;
    private final ConcurrentMap<Key, BaseLayer> layers = new ConcurrentHashMap<>();

    /** Where a theme comes from when it is first asked for. */
    @FunctionalInterface
    private interface Source {
        BaseLayer read(BaseTheme theme, BaseLevel level) throws IOException;
    }

    BaseMapData(BaseMapFiles files) {
        BaseMapReader reader = new BaseMapReader();
        source = (theme, level) -> packed(theme, read(files, reader, theme, level));
    }

    private BaseMapData(Source source) {
        this.source = source;
    }

    /** The same data with every position moved by {@code layout}; nothing is read twice. */
    BaseMapData laidOut(UnaryOperator<Coordinate> layout) {
        return new BaseMapData((theme, level) -> layer(theme, level).laidOut(layout));
    }

    /**
     * A theme at a level; where the theme has no file for it, at the next finer one, else at the next coarser one. Empty when
     * it has no file at all.
     *
     * @throws IOException when it cannot be read
     */
    BaseLayer layer(BaseTheme theme, BaseLevel level) throws IOException {
        BaseLayer ready = layers.get(new Key(theme, level));
        if (ready != null) {
            return ready;
        }
        try {
            return layers.computeIfAbsent(new Key(theme, level), key -> {
                try {
                    return source.read(theme, level);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static BaseLayer packed(BaseTheme theme, List<BaseMapFeature> features) {
        if (theme == BaseTheme.SEA) {
            Envelope extent = BaseLayer.extentOf(features);
            return new BaseLayer(SeaEdge.carriedOn(features, extent), extent);
        }
        return new BaseLayer(features);
    }

    private static List<BaseMapFeature> read(BaseMapFiles files, BaseMapReader reader, BaseTheme theme,
            BaseLevel level) throws IOException {
        BaseLevel[] levels = BaseLevel.values();
        for (int i = level.ordinal(); i < levels.length; i++) {
            List<BaseMapFeature> features = readFile(files, reader, theme.file(levels[i]));
            if (!features.isEmpty()) {
                return features;
            }
        }
        for (int i = level.ordinal() - 1; i >= 0; i--) {
            List<BaseMapFeature> features = readFile(files, reader, theme.file(levels[i]));
            if (!features.isEmpty()) {
                return features;
            }
        }
        return List.of();
    }

    private static List<BaseMapFeature> readFile(BaseMapFiles files, BaseMapReader reader, String name)
            throws IOException {
        try (InputStream in = files.open(name)) {
            return in == null ? List.of() : reader.read(name, in);
        }
    }
}
