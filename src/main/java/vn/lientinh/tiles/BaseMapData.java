package vn.lientinh.tiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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

    private final BaseMapFiles files;
    private final BaseMapReader reader = new BaseMapReader();
    private final ConcurrentMap<Key, BaseLayer> layers = new ConcurrentHashMap<>();

    BaseMapData(BaseMapFiles files) {
        this.files = files;
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
                    List<BaseMapFeature> features = read(theme, level);
                    if (theme == BaseTheme.SEA) {
                        Envelope extent = BaseLayer.extentOf(features);
                        return new BaseLayer(SeaEdge.carriedOn(features, extent), extent);
                    }
                    return new BaseLayer(features);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<BaseMapFeature> read(BaseTheme theme, BaseLevel level) throws IOException {
        BaseLevel[] levels = BaseLevel.values();
        for (int i = level.ordinal(); i < levels.length; i++) {
            List<BaseMapFeature> features = readFile(theme, levels[i]);
            if (!features.isEmpty()) {
                return features;
            }
        }
        for (int i = level.ordinal() - 1; i >= 0; i--) {
            List<BaseMapFeature> features = readFile(theme, levels[i]);
            if (!features.isEmpty()) {
                return features;
            }
        }
        return List.of();
    }

    private List<BaseMapFeature> readFile(BaseTheme theme, BaseLevel level) throws IOException {
        String name = theme.file(level);
        try (InputStream in = files.open(name)) {
            return in == null ? List.of() : reader.read(name, in);
        }
    }
}
