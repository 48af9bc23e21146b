package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;

class EmphasisPaintingTest {

    private static final Workspace WORKSPACE = new SampleWorkspace().item("i1", ItemKind.ROAD, null)
            .segment("upper", "roads", SegmentClass.NATIONAL, "i1", "bac-giang", Alignment.EXISTING,
                    "LINESTRING (106.4 21.05, 106.6 21.05)")
            .segment("lower", "roads", SegmentClass.NATIONAL, "i1", "bac-giang", Alignment.EXISTING,
                    "LINESTRING (106.4 20.95, 106.6 20.95)")
            .segment("area", "areas", SegmentClass.AREA, "i1", null, Alignment.INDICATIVE,
                    "POLYGON ((106.45 20.98, 106.55 20.98, 106.55 21.02, 106.45 21.02, 106.45 20.98))")
            .build();
    private static final Viewport VIEW = new Viewport(106.5, 21, 11, 400, 300, 1);
    private static final Color FULL = Palette.of(Theme.LIGHT).bacGiang();
    private static final Color PALE = Palette.of(Theme.LIGHT).receding(FULL);

    private static Color pixel(Emphasis emphasis, double lon, double lat) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        new MapPainter(WORKSPACE).paintSegments(g, VIEW,
                SampleWorkspace.state(WORKSPACE, null, ColourBy.INVESTOR, Theme.LIGHT).with(emphasis),
                new Rectangle2D.Double(0, 0, 400, 300), () -> false);
        g.dispose();
        return new Color(image.getRGB((int) VIEW.toX(lon), (int) VIEW.toY(lat)), true);
    }

    @Test
    void everythingIsInFullColourUnlessSomethingStandsOut() {
        assertEquals(FULL, pixel(Emphasis.NONE, 106.5, 21.05));
        assertEquals(FULL, pixel(new Emphasis(null, Map.of()), 106.5, 20.95));
    }

    @Test
    void whatIsNotInFocusRecedes() {
        Emphasis upper = new Emphasis(Set.of("upper"), Map.of());
        assertEquals(FULL, pixel(upper, 106.5, 21.05));
        assertEquals(PALE, pixel(upper, 106.5, 20.95));
    }

    @Test
    void aLineGrowsFromItsStartOverItsPaleSelf() {
        Emphasis half = new Emphasis(null, Map.of("upper", 0.5));
        assertEquals(FULL, pixel(half, 106.47, 21.05));
        assertEquals(PALE, pixel(half, 106.53, 21.05));
        assertEquals(FULL, pixel(half, 106.53, 20.95), "the other is whole");
        assertEquals(PALE, pixel(new Emphasis(null, Map.of("upper", 0.0)), 106.42, 21.05));
        assertEquals(FULL, pixel(new Emphasis(null, Map.of("upper", 1.0)), 106.58, 21.05));
    }

    /** Height of a line's own colour, in pixels, where it passes a longitude. */
    private static int width(Emphasis emphasis, double lat) {
        int rows = 0;
        for (int off = -12; off <= 12; off++) {
            Viewport moved = VIEW.panned(0, off);
            rows += FULL.equals(pixel(emphasis, 106.5, moved.toLat(VIEW.toY(lat)))) ? 1 : 0;
        }
        return rows;
    }

    @Test
    void whatIsInFocusIsDrawnWider() {
        int usual = width(Emphasis.NONE, 21.05);
        assertTrue(width(new Emphasis(Set.of("upper"), Map.of()), 21.05) > usual);
        assertEquals(usual, width(new Emphasis(null, Map.of("lower", 0.5)), 21.05), "nothing recedes");
    }

    @Test
    void anAreaRecedesToo() {
        Color fullOutline = pixel(Emphasis.NONE, 106.45, 21.0);
        Color paleOutline = pixel(new Emphasis(Set.of("upper"), Map.of()), 106.45, 21.0);
        assertTrue(paleOutline.getGreen() > fullOutline.getGreen(), fullOutline + " " + paleOutline);
    }

    @Test
    void whatAWorkspaceDoesNotHaveIsNoMatter() {
        assertEquals(FULL, pixel(new Emphasis(null, Map.of("gone", 0.5)), 106.5, 21.05));
    }
}
