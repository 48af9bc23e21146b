package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;

/**
 * Colours as people with a colour-vision deficiency see them: the matrices for full severity of Machado, Oliveira and Fernandes
 * (2009), on linear sRGB; differences are CIEDE2000.
 */
class PaletteTest {
    private static final Map<String, double[][]> VISIONS = Map.of("usual",
            new double[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, "protanopia",
            new double[][]{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
                    {-0.003882, -0.048116, 1.051998}},
            "deuteranopia",
            new double[][]{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
                    {-0.011820, 0.042940, 0.968881}},
            "tritanopia", new double[][]{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
                    {0.004733, 0.691367, 0.303900}});

    private static List<Color> meaning(Palette palette) {
        return List.of(palette.quangNinh(), palette.bacGiang(), palette.haiDuong(), palette.central(), palette.noItem(),
                palette.notStated(), palette.areas());
    }

    private static double difference(Color a, Color b, double[][] vision) {
        return deltaE(lab(a, vision), lab(b, vision));
    }

    @Test
    void theFormulaGivesThePublishedDifferences() {
        // Pairs 1, 13 and 25 of the test data of Sharma, Wu and Dalal (2005).
        assertEquals(2.0425, deltaE(new double[]{50, 2.6772, -79.7751}, new double[]{50, 0, -82.7485}), 1e-4);
        assertEquals(4.3065, deltaE(new double[]{50, 2.5, 0}, new double[]{50, 0, -2.5}), 1e-4);
        assertEquals(1.2644, deltaE(new double[]{60.2574, -34.0099, 36.2677}, new double[]{60.4626, -34.1751, 39.4387}),
                1e-4);
    }

    @Test
    void coloursOfInvestorsAreThoseOfTheDesign() {
        Palette light = Palette.of(Theme.LIGHT);
        assertEquals(new Color(0x0072B2), light.investor("quang-ninh"));
        assertEquals(new Color(0xD55E00), light.investor("bac-giang"));
        assertEquals(new Color(0x009E73), light.investor("hai-duong"));
        assertEquals(new Color(0x7A4FA3), light.investor(Segment.CENTRAL));
        assertEquals(new Color(0x6B7280), light.noItem());
        assertEquals(new Color(0xB91C5C), light.areas());
    }

    @Test
    void coloursOfMeaningStayApartInEveryVision() {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            List<Color> colours = meaning(palette);
            VISIONS.forEach((vision, matrix) -> {
                for (int i = 0; i < colours.size(); i++) {
                    for (int j = i + 1; j < colours.size(); j++) {
                        double apart = difference(colours.get(i), colours.get(j), matrix);
                        // On a light ground this pair is told apart by the light line along the middle, see below.
                        boolean helped = theme != Theme.DARK && colours.get(i).equals(palette.quangNinh())
                                && colours.get(j).equals(palette.central());
                        assertTrue(apart >= 10 || helped,
                                theme + ", " + vision + ": " + colours.get(i) + " " + colours.get(j) + " " + apart);
                    }
                }
            });
        }
    }

    /** The colours of one way of colouring that may be seen together, each named. */
    private static Map<String, Color> together(ColourBy colourBy, Palette palette) {
        Map<String, Color> colours = new LinkedHashMap<>();
        colours.put("no item", palette.noItem());
        colours.put("not stated", palette.notStated());
        colours.put("areas", palette.areas());
        switch (colourBy) {
            case INVESTOR -> throw new IllegalArgumentException("has a test of its own");
            case TARGET_YEAR -> {
                for (int i = 0; i < palette.sequence().size(); i++) {
                    colours.put("year " + i, palette.sequence().get(i));
                }
                for (int i = 0; i < palette.planPeriods().size(); i++) {
                    colours.put("plan period " + i, palette.planPeriods().get(i));
                }
            }
            case STATE -> {
                for (int i = 0; i < palette.categories().size(); i++) {
                    colours.put("state " + i, palette.categories().get(i));
                }
            }
            case ALIGNMENT -> throw new IllegalArgumentException("has colours of states");
        }
        return colours;
    }

    @ParameterizedTest
    @EnumSource(names = {"TARGET_YEAR", "STATE"})
    void coloursThatAreSeenTogetherStayApartInEveryVision(ColourBy colourBy) {
        List<String> tooNear = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            List<Map.Entry<String, Color>> colours = List
                    .copyOf(together(colourBy, Palette.of(theme)).entrySet());
            VISIONS.forEach((vision, matrix) -> {
                for (int i = 0; i < colours.size(); i++) {
                    for (int j = i + 1; j < colours.size(); j++) {
                        double apart = difference(colours.get(i).getValue(), colours.get(j).getValue(), matrix);
                        if (apart < 10) {
                            tooNear.add(theme + ", " + vision + ": " + colours.get(i).getKey() + " "
                                    + colours.get(j).getKey() + " " + Math.round(apart * 10) / 10.0);
                        }
                    }
                    double halo = difference(colours.get(i).getValue(), Palette.of(theme).halo(), matrix);
                    if (halo < 11) {
                        tooNear.add(theme + ", " + vision + ": " + colours.get(i).getKey() + " halo " + halo);
                    }
                }
            });
            colours.forEach(entry -> {
                double land = contrast(entry.getValue(), Palette.of(theme).base().land());
                if (land < 3) {
                    tooNear.add(theme + " " + entry.getKey() + " on land " + Math.round(land * 10) / 10.0);
                }
            });
        }
        assertEquals(List.of(), tooNear);
    }

    @Test
    void yearsGoFromDarkToLightOnALightGroundAndFromLightToDarkOnADarkOne() {
        for (Theme theme : Theme.values()) {
            List<Double> lights = Palette.of(theme).sequence().stream().map(PaletteTest::luminance).toList();
            for (int i = 1; i < lights.size(); i++) {
                assertTrue(theme == Theme.DARK ? lights.get(i) < lights.get(i - 1) : lights.get(i) > lights.get(i - 1),
                        theme + " " + lights);
            }
        }
    }

    @Test
    void theCentralGovernmentIsToldFromQuangNinhWithoutColour() {
        Workspace workspace = new SampleWorkspace().item("i1", ItemKind.ROAD, null)
                .segment("a", "roads", SegmentClass.NATIONAL, "i1", Segment.CENTRAL, Alignment.EXISTING,
                        "LINESTRING(106 21, 107 21)")
                .segment("b", "roads", SegmentClass.NATIONAL, "i1", "quang-ninh", Alignment.EXISTING,
                        "LINESTRING(106 21, 107 21)")
                .build();
        Palette palette = Palette.of(Theme.LIGHT);
        Symbology symbology = new Symbology(workspace, ColourBy.INVESTOR, palette);
        List<SegmentStyle> styles = workspace.segments().stream().map(symbology::style).toList();
        assertTrue(styles.get(0) instanceof LineStyle central && central.centreLine());
        assertTrue(styles.get(1) instanceof LineStyle plain && !plain.centreLine());
        VISIONS.forEach((vision, matrix) -> assertTrue(
                difference(palette.central(), palette.centreLine(), matrix) > 30, vision));
    }

    @Test
    void nothingElseIsAsYellowAsTheHalo() {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            for (Color colour : meaning(palette)) {
                VISIONS.forEach((vision, matrix) -> assertTrue(difference(palette.halo(), colour, matrix) > 12,
                        theme + ", " + vision + ": " + colour));
            }
        }
    }

    @Test
    void textHasContrast() {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            Palette.Base base = palette.base();
            for (Color ground : List.of(base.land(), base.landOutside(), palette.textHalo())) {
                assertTrue(contrast(palette.text(), ground) >= 7, theme + " text on " + ground);
                assertTrue(contrast(palette.quietText(), ground) >= 4.5,
                        theme + " quiet text on " + ground + " " + contrast(palette.quietText(), ground));
                assertTrue(contrast(palette.waterText(), ground) >= 4.5,
                        theme + " water text on " + ground + " " + contrast(palette.waterText(), ground));
            }
            assertTrue(contrast(palette.shieldText(), palette.shieldPlate()) >= 7);
        }
    }

    @Test
    void linesStandOutOfTheGround() {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            for (Color colour : meaning(palette)) {
                double land = contrast(colour, palette.base().land());
                assertTrue(land >= 3, theme + " " + colour + " on land: " + land);
            }
        }
    }

    /** Contrast of WCAG 2: 1 to 21. */
    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double[] lab(Color colour, double[][] vision) {
        double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(vision[i][0] * rgb[0] + vision[i][1] * rgb[1] + vision[i][2] * rgb[2], 0, 1);
        }
        double x = root((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
        double y = root(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
        double z = root((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
        return new double[]{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }

    /** CIEDE2000 of two colours in CIELAB. */
    private static double deltaE(double[] a, double[] b) {
        double meanC = (Math.hypot(a[1], a[2]) + Math.hypot(b[1], b[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(meanC, 7) / (Math.pow(meanC, 7) + Math.pow(25, 7))));
        double a1 = a[1] * (1 + g);
        double a2 = b[1] * (1 + g);
        double c1 = Math.hypot(a1, a[2]);
        double c2 = Math.hypot(a2, b[2]);
        double h1 = hue(a1, a[2]);
        double h2 = hue(a2, b[2]);
        double dh = c1 * c2 == 0 ? 0 : Math.IEEEremainder(h2 - h1, 360);
        double deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));
        double meanL = (a[0] + b[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = c1 * c2 == 0 ? h1 + h2
                : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
        double sl = 1 + 0.015 * Math.pow(meanL - 50, 2) / Math.sqrt(20 + Math.pow(meanL - 50, 2));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double rt = -2 * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7)))
                * Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((h - 275) / 25, 2))));
        double l = (b[0] - a[0]) / sl;
        double chroma = (c2 - c1) / sc;
        double hue = deltaH / sh;
        return Math.sqrt(l * l + chroma * chroma + hue * hue + rt * chroma * hue);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
