package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;

class LabelPaintingTest {
    private static final Workspace BUILT_IN = new BuiltInWorkspace().read();

    private static BufferedImage labels(MapPainter painter, Viewport viewport, MapState state) {
        return labels(painter, viewport, state, false);
    }

    private static BufferedImage labels(MapPainter painter, Viewport viewport, MapState state, boolean still) {
        BufferedImage image = new BufferedImage((int) viewport.width(), (int) viewport.height(),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        assertTrue(painter.paintLabels(g, viewport, state,
                still ? LabelRoom.of(viewport, List.of()) : LabelRoom.ANYWHERE, () -> false));
        g.dispose();
        return image;
    }

    private static int inked(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == 0 ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void labelsStayWhereTheyAreWhileTheMapIsPanned() {
        MapPainter painter = new MapPainter(BUILT_IN);
        MapState state = SampleWorkspace.state(BUILT_IN, null, ColourBy.INVESTOR, Theme.LIGHT);
        for (double zoom : new double[]{8.3, 9.4, 10.7, 12.2}) {
            Viewport before = new Viewport(106.9, 21.1, zoom, 800, 600, 1);
            BufferedImage image = labels(painter, before, state);
            assertTrue(inked(image) > 2000, "there are labels at zoom " + zoom);
            for (int[] move : new int[][]{{37, 0}, {-64, 21}, {3, -90}}) {
                BufferedImage moved = labels(painter, before.panned(move[0], move[1]), state);
                int different = 0;
                for (int y = 100; y < 500; y++) {
                    for (int x = 100; x < 700; x++) {
                        different += near(image.getRGB(x, y), moved.getRGB(x + move[0], y + move[1])) ? 0 : 1;
                    }
                }
                // A label that jumps or vanishes changes hundreds of pixels.
                assertTrue(different < 150, "zoom " + zoom + ": " + different + " pixels changed");
            }
        }
    }

    @Test
    void theNameOfAProvinceMakesWayForALineThroughItsMiddle() {
        // Out at sea, where no other name is written.
        Workspace workspace = new SampleWorkspace().territory("quang-ninh", "Quảng Ninh",
                "POLYGON((109 17, 110 17, 110 18, 109 18, 109 17))")
                .segment("noi", "noi", SegmentClass.LINK, null, null, Alignment.EXISTING,
                        "LINESTRING(109 17.5, 110 17.5)")
                .build();
        MapState bare = new MapState(Set.of(), null, null, ColourBy.INVESTOR, Theme.LIGHT, Messages.VIETNAMESE);
        Viewport viewport = new Viewport(109.5, 17.5, 9, 800, 600, 1);
        MapPainter painter = new MapPainter(workspace);
        assertTrue(inked(labels(painter, viewport, bare).getSubimage(0, 290, 800, 20)) > 300,
                "it stands in the middle");
        BufferedImage image = labels(painter, viewport,
                SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT));
        assertEquals(0, inked(image.getSubimage(0, 298, 800, 4)), "nothing is written on the line");
        assertTrue(inked(image) > 300, "it stands elsewhere");
    }

    /** Letters along a line may differ a little, because they are not set at whole pixels. */
    private static boolean near(int a, int b) {
        for (int shift = 0; shift <= 24; shift += 8) {
            if (Math.abs((a >>> shift & 0xFF) - (b >>> shift & 0xFF)) > 40) {
                return false;
            }
        }
        return true;
    }

    @Test
    void noLabelOfAStillPictureIsCutAtItsEdge() {
        MapPainter painter = new MapPainter(BUILT_IN);
        MapState state = SampleWorkspace.state(BUILT_IN, null, ColourBy.INVESTOR, Theme.LIGHT);
        int cutOnceMoving = 0;
        for (double zoom = 7; zoom < 13; zoom += 0.7) {
            Viewport view = new Viewport(106.6, 21.1, zoom, 700, 500, 1);
            BufferedImage still = labels(painter, view, state, true);
            assertTrue(inked(still) > 1000, "there are labels at zoom " + zoom);
            assertEquals(0, inkedAtEdge(still), "zoom " + zoom);
            cutOnceMoving += inkedAtEdge(labels(painter, view, state));
        }
        assertTrue(cutOnceMoving > 0, "labels of a picture that goes on beyond the window do reach its edge");
    }

    private static int inkedAtEdge(BufferedImage image) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                boolean edge = x == 0 || y == 0 || x == image.getWidth() - 1 || y == image.getHeight() - 1;
                count += edge && image.getRGB(x, y) != 0 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aNameIsNotWrittenTwiceNearItself() {
        SampleWorkspace rivers = new SampleWorkspace().item("w1", ItemKind.WATERWAY, null);
        for (int i = 0; i < 3; i++) {
            double from = 108.3 + 0.13 * i;
            rivers.segment("Sông Thử, đoạn " + i, "rivers", SegmentClass.WATERWAY, "w1", null, Alignment.EXISTING,
                    "LINESTRING(" + from + " 20.3, " + (from + 0.13) + " 20.3)");
        }
        Workspace workspace = rivers.build();
        Viewport view = new Viewport(108.5, 20.32, 11, 700, 300, 1);
        int three = inked(labels(new MapPainter(workspace), view,
                SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT)));
        int one = inked(labels(new MapPainter(workspace), view,
                SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT)
                        .showing(Set.of("Sông Thử, đoạn 1"))));
        assertTrue(one > 200, "the name is there");
        // Of three stretches of 190 pixels the first and the last are named.
        assertEquals(2.0, (double) three / one, 0.3);
    }

    @Test
    void aRouteWearsAStoneWithTheCapOfItsClass() {
        assertTrue(hasCap("QL18", SegmentClass.NATIONAL, 0xC8102E));
        assertFalse(hasCap("QL18", SegmentClass.NATIONAL, 0x1F5FBF));
        assertTrue(hasCap("ĐT330", SegmentClass.PROVINCIAL, 0x1F5FBF));
        assertFalse(hasCap("CT04", SegmentClass.EXPRESSWAY, 0xC8102E));
        assertFalse(hasCap("CT04", SegmentClass.EXPRESSWAY, 0x1F5FBF));
    }

    /** Whether the shield of a route, in open sea where no name is, has a cap of this colour. */
    private static boolean hasCap(String route, SegmentClass segmentClass, int rgb) {
        Workspace workspace = new SampleWorkspace().item("i1", ItemKind.ROAD, null)
                .segment(route, "roads", segmentClass, "i1", "quang-ninh", Alignment.EXISTING,
                        "LINESTRING(108.4 20.3, 108.6 20.3)")
                .build();
        BufferedImage image = labels(new MapPainter(workspace), new Viewport(108.5, 20.3, 11, 400, 300, 1),
                SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT));
        assertTrue(inked(image) > 300, "the shield is there");
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void theNameOfARiverFollowsItsLine() {
        Workspace workspace = new SampleWorkspace().item("w1", ItemKind.WATERWAY, null)
                .segment("Sông Thử Nghiệm, đoạn 1", "rivers", SegmentClass.WATERWAY, "w1", null, Alignment.EXISTING,
                        "LINESTRING(108.3 20.2, 108.7 20.45)")
                .build();
        Workspace nameless = new Workspace(workspace.name(), List.of(), workspace.register(), workspace.territories(),
                List.of(), List.of());
        Viewport view = new Viewport(108.5, 20.32, 11, 500, 400, 1);
        MapState state = SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT);
        assertEquals(0, inked(labels(new MapPainter(nameless), view, state)));
        // The line rises to the right: so do the letters, on its upper side.
        BufferedImage image = labels(new MapPainter(workspace), view, state);
        assertTrue(inked(image) > 500);
        double sum = 0;
        int count = 0;
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 500; x++) {
                if (image.getRGB(x, y) != 0) {
                    double lon = view.toLon(x);
                    double lineY = view.toY(20.2 + (lon - 108.3) / 0.4 * 0.25);
                    assertTrue(Math.abs(lineY - y) < 30, "letters keep to the line: " + (lineY - y) + " at " + x);
                    sum += lineY - y;
                    count++;
                }
            }
        }
        assertTrue(sum / count > 4, "above the line by " + sum / count);
    }

    @Test
    void boxesThatAreTakenAreNotGivenTwice() {
        LabelBoxes boxes = new LabelBoxes();
        assertTrue(boxes.take(List.of(new Rectangle2D.Double(-70, -70, 100, 20))));
        assertFalse(
                boxes.take(List.of(new Rectangle2D.Double(200, 0, 10, 10), new Rectangle2D.Double(0, -60, 50, 50))));
        assertTrue(boxes.take(List.of(new Rectangle2D.Double(200, 0, 10, 10))), "refused boxes take nothing");
        assertFalse(boxes.take(List.of(new Rectangle2D.Double(205, 5, 1, 1))));
        assertTrue(boxes.take(List.of(new Rectangle2D.Double(30, -70, 100, 20))), "touching is not covering");
    }

    @Test
    void theTypefaceHasEveryLetterOfEveryName() {
        MapFonts fonts = new MapFonts();
        List<String> names = PlaceNames.read(BUILT_IN.territories(), UnaryOperator.identity())
                .places()
                .stream()
                .map(PlaceNames.Place::name)
                .toList();
        assertTrue(names.size() > 300);
        for (String name : names) {
            assertTrue(Normalizer.isNormalized(name, Normalizer.Form.NFC), name);
            for (MapFonts.Weight weight : MapFonts.Weight.values()) {
                assertEquals(-1, fonts.font(weight, 12).canDisplayUpTo(name), name);
            }
        }
        BUILT_IN.segments()
                .forEach(segment -> assertEquals(-1,
                        fonts.font(MapFonts.Weight.BOLD, 12).canDisplayUpTo(segment.name())));
    }
}
