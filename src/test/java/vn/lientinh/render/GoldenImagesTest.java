package vn.lientinh.render;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.VectorBaseMap;

class GoldenImagesTest {
    private static final Envelope THREE_PROVINCES = new Envelope(105.87, 108.08, 20.62, 21.68);
    private static final Envelope BORDER_OF_ALL_THREE = new Envelope(106.30, 106.62, 21.02, 21.26);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void openingViewLooksAsKept(Theme theme) throws IOException {
        compareMap("opening-" + theme.name().toLowerCase(Locale.ROOT), THREE_PROVINCES, theme, null);
    }

    @Test
    void selectedLinkAndBorderAreasLookAsKept() throws IOException {
        compareMap("selected-i2", BORDER_OF_ALL_THREE, Theme.LIGHT, "i2-hd-1");
    }

    @ParameterizedTest
    @CsvSource({"8, 203, 112, 256, LIGHT", "11, 1630, 901, 256, LIGHT", "11, 1630, 901, 256, DARK",
            "11, 1630, 901, 512, LIGHT", "14, 13046, 7211, 256, LIGHT"})
    void baseMapTilesLookAsKept(int zoom, int x, int y, int size, Theme theme) throws IOException {
        GoldenImage.compare("tile-" + zoom + "-" + size + "-" + theme.name().toLowerCase(Locale.ROOT),
                new OfflineVectorTiles().tile(new TileCoord(zoom, x, y), size, theme));
    }

    private static void compareMap(String name, Envelope bounds, Theme theme, @Nullable String selected)
            throws IOException {
        Workspace workspace = new BuiltInWorkspace().read();
        MapState state = new MapState(workspace.layers().stream().map(Layer::id).collect(Collectors.toSet()), selected,
                null, ColourBy.INVESTOR, theme, Locale.of("vi"));
        GoldenImage.compare(name, new MapImage(new MapPainter(workspace), new VectorBaseMap(), new MapFonts())
                .draw(Viewport.fitting(bounds, 960, 600, 8, 1), state));
    }
}
