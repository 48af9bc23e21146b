package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

class MapPainterTest {
    private static final Viewport VIEW = new Viewport(107, 21, 11, 400, 300, 1);

    private static BufferedImage paint(Workspace workspace, MapState state) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        new MapPainter(workspace).paintSegments(g, VIEW, state, new Rectangle2D.Double(0, 0, 400, 300), () -> false);
        g.dispose();
        return image;
    }

    private static Workspace oneLine(SegmentClass segmentClass, String investor, Alignment alignment) {
        return new SampleWorkspace().item("i1", ItemKind.ROAD, null)
                .segment("a", "roads", segmentClass, "i1", investor, alignment, "LINESTRING(106.9 21, 107.1 21)")
                .build();
    }

    private static Color at(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y), true);
    }

    @Test
    void colourTellsTheInvestorAndACasingSurroundsTheLine() {
        Workspace workspace = oneLine(SegmentClass.NATIONAL, "bac-giang", Alignment.EXISTING);
        BufferedImage image = paint(workspace,
                SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT));
        assertEquals(new Color(0xD55E00), at(image, 200, 150));
        assertEquals(Color.WHITE.getRGB() & 0xFFFFFF, image.getRGB(200, 146) & 0xFFFFFF);
        assertEquals(0, at(image, 200, 140).getAlpha());
    }

    @Test
    void aLayerThatIsNotVisibleIsNotDrawn() {
        Workspace workspace = oneLine(SegmentClass.NATIONAL, "bac-giang", Alignment.EXISTING);
        BufferedImage image = paint(workspace,
                new MapState(Set.of(), "a", "a", ColourBy.INVESTOR, Theme.LIGHT, Messages.VIETNAMESE));
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                assertEquals(0, image.getRGB(x, y));
            }
        }
    }

    @Test
    void onlyTheSelectedSegmentIsYellow() {
        Workspace workspace = SampleWorkspace.everything();
        Viewport view = new Viewport(106.95, 21.15, 9.2, 400, 300, 1);
        for (Theme theme : Theme.values()) {
            for (ColourBy colourBy : ColourBy.values()) {
                for (String selected : new String[]{null, "dt342"}) {
                    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
                    Graphics2D g = image.createGraphics();
                    g.setColor(Palette.of(theme).base().land());
                    g.fillRect(0, 0, 400, 300);
                    new MapPainter(workspace).paint(g, view,
                            SampleWorkspace.state(workspace, selected, colourBy, theme));
                    g.dispose();
                    assertEquals(selected != null, hasYellow(image), theme + " " + colourBy);
                }
            }
        }
    }

    private static boolean hasYellow(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
                if (hsb[0] > 42 / 360f && hsb[0] < 70 / 360f && hsb[1] > 0.45 && hsb[2] > 0.5) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void dashesTellTheAlignment() {
        assertEquals(1.0, inked(Alignment.EXISTING), 0.001);
        double candidate = inked(Alignment.CANDIDATE);
        double indicative = inked(Alignment.INDICATIVE);
        assertTrue(candidate > 0.55 && candidate < 0.75, "candidate " + candidate);
        assertTrue(indicative > 0.3 && indicative < 0.55, "indicative " + indicative);
    }

    private static double inked(Alignment alignment) {
        Workspace workspace = oneLine(SegmentClass.PROVINCIAL, "quang-ninh", alignment);
        BufferedImage image = paint(workspace,
                SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT));
        int ink = 0;
        for (int x = 100; x < 300; x++) {
            Color colour = at(image, x, 150);
            if (colour.getAlpha() > 200 && colour.getRed() < 128) {
                ink++;
            }
        }
        return ink / 200.0;
    }

    @Test
    void paintingStopsWhenNobodyWaitsForIt() {
        Workspace workspace = oneLine(SegmentClass.NATIONAL, "bac-giang", Alignment.EXISTING);
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        MapState state = SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT);
        assertFalse(new MapPainter(workspace).paint(g, VIEW, state, () -> true));
        assertTrue(new MapPainter(workspace).paint(g, VIEW, state, () -> false));
        g.dispose();
    }

    @Test
    void itemsWithDifferentInvestorsLieSideBySide() {
        Item proposed = new Item("i2", ItemKind.ROAD, new Text("b", "b"), new Text("b", "b"), "I.2", null, List.of(),
                new Item.InvestorRule(InvestorBasis.PROPOSED, List.of("central"), null),
                new Item.Target(null, null, TargetBasis.NONE, null), null, null, null, List.of(), List.of(), List.of());
        Workspace workspace = new SampleWorkspace().item("i1", ItemKind.ROAD, null)
                .item(proposed)
                .segment("a", "roads", SegmentClass.NATIONAL, "i1", List.of("i2"), "bac-giang", Alignment.EXISTING,
                        null,
                        "LINESTRING(106.9 21, 107.1 21)")
                .build();
        BufferedImage image = paint(workspace,
                SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT));
        // The line runs to the right: the first lane lies on its left, above, the second below.
        List<Color> column = new ArrayList<>();
        for (int y = 140; y < 160; y++) {
            Color colour = at(image, 200, y);
            if (column.isEmpty() || !column.getLast().equals(colour)) {
                column.add(colour);
            }
        }
        int first = column.indexOf(new Color(0xD55E00));
        int second = column.indexOf(new Color(0x7A4FA3));
        assertTrue(first >= 0 && second > first, column.toString());
        List<String> legend = Legend
                .of(workspace, SampleWorkspace.state(workspace, null, ColourBy.INVESTOR, Theme.LIGHT))
                .entries()
                .stream()
                .map(Legend.Entry::key)
                .toList();
        assertTrue(legend.containsAll(List.of("bac-giang", "central")), legend.toString());
    }
}
