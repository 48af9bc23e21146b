package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.Due;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Works;
import vn.lientinh.model.Workspace;

class ClockLookTest {
    private static final Viewport VIEW = new Viewport(106.5, 21.01, 11, 440, 400, 1);
    private static final Clock CLOCK = new Clock(2025, LocalDate.of(2025, 6, 1));

    /** Targets that stand in each state on {@link #CLOCK}: first and last year. */
    private static final Map<Due, @Nullable Integer[]> TARGETS = targets();

    private static Map<Due, @Nullable Integer[]> targets() {
        Map<Due, @Nullable Integer[]> targets = new EnumMap<>(Due.class);
        targets.put(Due.OVERDUE, new Integer[]{2022, 2023});
        targets.put(Due.DUE, new Integer[]{2024, 2025});
        targets.put(Due.IN_PERIOD, new Integer[]{2024, 2027});
        targets.put(Due.LATER, new Integer[]{null, 2029});
        targets.put(Due.NOT_STATED, new Integer[]{null, null});
        targets.put(Due.NO_ITEM, new Integer[]{null, null});
        return targets;
    }

    private static Segment segment(Workspace in, String id, Due due) {
        Segment like = in.segments().stream().filter(segment -> segment.id().equals(id)).findFirst().orElseThrow();
        @Nullable
        Integer[] years = TARGETS.getOrDefault(due, new Integer[2]);
        return new Segment(id, like.layer(), like.geometry(), due == Due.NO_ITEM ? null : "i1", List.of(), like.name(),
                null, like.segmentClass(), Works.UPGRADE, "quang-ninh", null, due == Due.NO_ITEM ? null : "quang-ninh",
                InvestorBasis.TERRITORY, years[0], years[1], TargetBasis.STATED, like.alignment(), null, "I.2",
                like.lengthKm(), null, List.of());
    }

    /** A row for each state: a solid, a dashed and a dotted road, and a sign. */
    private static Workspace rows() {
        SampleWorkspace rows = new SampleWorkspace().item("i1", ItemKind.ROAD, null);
        int row = 0;
        for (Due due : Due.values()) {
            double lat = 21.11 - 0.04 * row++;
            String id = due.name().toLowerCase(Locale.ROOT);
            rows.segment(id + "-1", "roads", SegmentClass.EXPRESSWAY, "i1", "quang-ninh", Alignment.EXISTING,
                    "LINESTRING (106.36 " + lat + ", 106.45 " + lat + ")");
            rows.segment(id + "-2", "roads", SegmentClass.NATIONAL, "i1", "quang-ninh", Alignment.CANDIDATE,
                    "LINESTRING (106.47 " + lat + ", 106.53 " + lat + ")");
            rows.segment(id + "-3", "roads", SegmentClass.NATIONAL, "i1", "quang-ninh", Alignment.INDICATIVE,
                    "LINESTRING (106.55 " + lat + ", 106.60 " + lat + ")");
            rows.segment(id + "-4", "roads", SegmentClass.POINT, "i1", "quang-ninh", Alignment.EXISTING,
                    "POINT (106.63 " + lat + ")");
        }
        Workspace plain = rows.build();
        List<Segment> timed = plain.segments()
                .stream()
                .map(segment -> segment(plain, segment.id(),
                        Due.valueOf(segment.id().substring(0, segment.id().length() - 2).toUpperCase(Locale.ROOT))))
                .toList();
        Layer layer = plain.layers().getFirst();
        return new Workspace(plain.name(), List.of(new Layer(layer.id(), layer.title(), layer.group(), timed)),
                plain.register(), plain.territories(), plain.sources(), plain.problems());
    }

    private static BufferedImage picture(Workspace workspace, MapState state) {
        BufferedImage image = new BufferedImage((int) VIEW.width(), (int) VIEW.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Palette.of(state.theme()).base().land());
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        new MapPainter(workspace).paint(g, VIEW, state);
        g.dispose();
        return image;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void statesLookAsKept(Theme theme) throws IOException {
        Workspace rows = rows();
        for (Segment segment : rows.segments()) {
            assertEquals(segment.id().substring(0, segment.id().length() - 2).toUpperCase(Locale.ROOT),
                    CLOCK.due(segment).name());
        }
        GoldenImage.compare("clock-" + theme.name().toLowerCase(Locale.ROOT),
                picture(rows, SampleWorkspace.state(rows, null, ColourBy.INVESTOR, theme).at(CLOCK)));
    }

    @Test
    void withoutAClockAllRowsWithAnItemLookAlike() {
        Workspace rows = rows();
        MapState state = SampleWorkspace.state(rows, null, ColourBy.INVESTOR, Theme.LIGHT);
        StyleSheet styles = new StyleSheet(new Scene(rows), state);
        Set<StyleSheet.Pass> passes = new HashSet<>();
        for (int feature = 0; feature < rows.segments().size() - 4; feature += 4) {
            passes.add(styles.of(feature));
        }
        assertEquals(1, passes.size());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noTwoStatesAreToldApartByColourAlone(Theme theme) {
        Workspace rows = rows();
        BufferedImage image = picture(rows, SampleWorkspace.state(rows, null, ColourBy.INVESTOR, theme).at(CLOCK));
        int width = (int) (VIEW.toX(106.44) - VIEW.toX(106.37));
        int left = (int) VIEW.toX(106.37);
        double[][] grey = new double[Due.values().length][];
        for (Due due : Due.values()) {
            double[] profile = new double[width * 21];
            int y = (int) Math.round(VIEW.toY(21.11 - 0.04 * due.ordinal()));
            for (int i = 0; i < profile.length; i++) {
                profile[i] = lightness(image.getRGB(left + i % width, y - 10 + i / width));
            }
            grey[due.ordinal()] = profile;
        }
        for (int a = 0; a < grey.length; a++) {
            for (int b = a + 1; b < grey.length; b++) {
                int differing = 0;
                for (int i = 0; i < grey[a].length; i++) {
                    if (Math.abs(grey[a][i] - grey[b][i]) > 0.15) {
                        differing++;
                    }
                }
                assertTrue(differing > 0.04 * grey[a].length,
                        theme + " " + Due.values()[a] + " " + Due.values()[b] + " " + differing);
            }
        }
    }

    private static double lightness(int rgb) {
        Color colour = new Color(rgb);
        return (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255;
    }

    @Test
    void theLegendNamesTheStatesThatAreThere() {
        Workspace rows = rows();
        MapState state = SampleWorkspace.state(rows, null, ColourBy.INVESTOR, Theme.LIGHT).at(CLOCK);
        assertEquals(List.of("overdue", "due", "in-period", "later", "not-stated", "no-item"), states(rows, state));
        assertEquals(List.of("due"), states(rows, state.showing(Set.of("due-1", "due-2"))));
        assertEquals(List.of(), states(rows, state.at(null)));
    }

    private static List<String> states(Workspace workspace, MapState state) {
        return Legend.of(workspace, state)
                .entries()
                .stream()
                .filter(entry -> entry.section() == Legend.Section.CLOCK)
                .map(Legend.Entry::key)
                .toList();
    }
}
