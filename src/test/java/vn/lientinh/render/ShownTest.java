package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;

class ShownTest {
    private static final Viewport VIEW = new Viewport(106.5, 21, 11, 400, 300, 1);
    /** A road of Bắc Giang along a parallel, one of Hải Dương along a meridian in another layer, both through the middle. */
    private static final Workspace CROSS = new SampleWorkspace().item("i1", ItemKind.ROAD, null)
            .segment("east", "lower", SegmentClass.NATIONAL, "i1", "bac-giang", Alignment.EXISTING,
                    "LINESTRING (106.4 21, 106.6 21)")
            .segment("north", "upper", SegmentClass.NATIONAL, "i1", "hai-duong", Alignment.EXISTING,
                    "LINESTRING (106.5 20.9, 106.5 21.1)")
            .segment("around", "area", SegmentClass.AREA, "i1", null, Alignment.EXISTING,
                    "POLYGON ((106.45 20.96, 106.55 20.96, 106.55 21.04, 106.45 21.04, 106.45 20.96))")
            .build();
    private static final Palette LIGHT = Palette.of(Theme.LIGHT);
    private static final MapState ALL = SampleWorkspace.state(CROSS, null, ColourBy.INVESTOR, Theme.LIGHT);

    private static BufferedImage picture(MapState state) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        new MapPainter(CROSS).paintSegments(g, VIEW, state, new Rectangle2D.Double(0, 0, 400, 300), () -> false);
        g.dispose();
        return image;
    }

    private static Color pixel(MapState state, double lon, double lat) {
        return new Color(picture(state).getRGB((int) VIEW.toX(lon), (int) VIEW.toY(lat)), true);
    }

    @Test
    void whatTheFilterLeavesOutIsNotDrawnHitOrInTheLegend() {
        MapState east = ALL.showing(Set.of("east"));
        assertEquals(LIGHT.bacGiang(), pixel(east, 106.47, 21));
        assertEquals(0, pixel(east, 106.5, 21.03).getAlpha());
        HitTest hits = new HitTest(new Scene(CROSS));
        assertEquals(List.of("east"),
                hits.all(VIEW, east, 200, 150, 6).stream().map(Segment::id).toList());
        assertTrue(hits.nearest(VIEW, east, VIEW.toX(106.5), VIEW.toY(21.06), 6).isEmpty());
        assertEquals(List.of("bac-giang"),
                Legend.of(CROSS, east)
                        .entries()
                        .stream()
                        .filter(entry -> entry.section() == Legend.Section.COLOUR)
                        .map(Legend.Entry::key)
                        .toList());
    }

    @Test
    void nothingIsShownWhenTheFilterLeavesNothing() {
        BufferedImage empty = picture(ALL.showing(Set.of()));
        for (int pixel : empty.getRGB(0, 0, 400, 300, null, 0, 400)) {
            assertEquals(0, pixel);
        }
        assertEquals(List.of(), Legend.of(CROSS, ALL.showing(Set.of())).entries());
    }

    @Test
    void aSelectedSegmentThatTheFilterLeavesOutWearsNoHalo() {
        MapState selected = SampleWorkspace.state(CROSS, "north", ColourBy.INVESTOR, Theme.LIGHT)
                .showing(Set.of("east"));
        assertEquals(0, pixel(selected, 106.5, 21.06).getAlpha());
    }

    @Test
    void oneSceneAnswersForOneSelectionAfterTheOther() {
        Scene scene = new Scene(CROSS);
        HitTest hits = new HitTest(scene);
        assertEquals(3, hits.all(VIEW, ALL, 200, 150, 6).size());
        assertEquals(1, hits.all(VIEW, ALL.showing(Set.of("north")), 200, 150, 6).size());
        assertEquals(2, hits.all(VIEW, ALL.showing(Set.of("north", "around")), 200, 150, 6).size());
        assertEquals(3, hits.all(VIEW, ALL, 200, 150, 6).size());
    }

    @Test
    void theUserSaysWhichLayerLiesOnWhich() {
        assertEquals(LIGHT.haiDuong(), pixel(order("area", "lower", "upper"), 106.5, 21));
        assertEquals(LIGHT.bacGiang(), pixel(order("area", "upper", "lower"), 106.5, 21));
    }

    @Test
    void anAreaMayBeLaidOverRoads() {
        Color under = pixel(order("area", "lower", "upper"), 106.5, 21);
        Color over = pixel(order("lower", "upper", "area"), 106.5, 21);
        assertEquals(LIGHT.haiDuong(), under);
        assertNotEquals(under, over);
    }

    @Test
    void roadsOfLayersThatFollowEachOtherMeetWithoutAnEdgeBetweenThem() {
        // The casing of the upper road does not cut the lower one: beside the upper road the lower one has its full colour.
        BufferedImage image = picture(order("area", "lower", "upper"));
        int x = (int) VIEW.toX(106.5);
        int y = (int) VIEW.toY(21);
        for (int aside = 0; aside < 12; aside++) {
            int pixel = image.getRGB(x + aside, y);
            assertTrue((pixel & 0xFFFFFF) != (LIGHT.casing().getRGB() & 0xFFFFFF), "an edge " + aside + " px aside");
        }
    }

    private static MapState order(String... layers) {
        return ALL.with(new LayerStack(List.of(layers), Map.of()));
    }

    @Test
    void aLayerLetsTheGroundShineThroughAsAWhole() {
        MapState half = ALL.with(new LayerStack(List.of(), Map.of("lower", 0.5))).showing(Set.of("east"));
        Color seen = pixel(half, 106.47, 21);
        assertEquals(128, seen.getAlpha(), 2);
        assertEquals(LIGHT.bacGiang().getRed(), seen.getRed(), 2);
        assertEquals(LIGHT.bacGiang().getGreen(), seen.getGreen(), 2, "no casing shines through the line");
        assertEquals(255, pixel(ALL.with(new LayerStack(List.of(), Map.of("lower", 0.5))), 106.5, 21.06).getAlpha(),
                "other layers stay opaque");
    }

    @Test
    void aLayerWithoutOpacityIsNotThere() {
        MapState gone = ALL.with(new LayerStack(List.of(), Map.of("upper", 0.0, "area", 0.0)));
        assertEquals(0, pixel(gone, 106.5, 21.03).getAlpha());
        assertEquals(List.of("east"),
                new HitTest(new Scene(CROSS)).all(VIEW, gone, 200, 150, 6).stream().map(Segment::id).toList());
    }

    @Test
    void anOpacityIsAShare() {
        assertThrows(IllegalArgumentException.class, () -> new LayerStack(List.of(), Map.of("a", 1.5)));
        assertThrows(IllegalArgumentException.class, () -> new LayerStack(List.of(), Map.of("a", Double.NaN)));
    }
}
