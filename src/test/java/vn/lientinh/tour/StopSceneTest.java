package vn.lientinh.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Legend;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;

class StopSceneTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    private static final StagePanels PANELS = new StagePanels(new Messages(Messages.VIETNAMESE));
    private static final Envelope HOME = new Envelope(105.87, 108.08, 20.62, 21.68);

    private static Tour.Stop stop(List<String> items, List<String> layers, Tour.@Nullable Growth growth) {
        return new Tour.Stop("thu", new Text("t", "t"), new Text("", ""), null, items, null, layers, null, null,
                growth, "khong-co", 5, null);
    }

    @Test
    void whatTheWorkspaceDoesNotKnowIsPassedOver() {
        StopScene scene = new StopScene(WORKSPACE, stop(List.of("i99"), List.of("dt291", "khong-co"), null));
        assertEquals(Set.of("dt291"), scene.layers());
        assertNull(scene.selected());
        assertNull(scene.emphasis(0).focus(), "nothing to set off, so nothing recedes");
    }

    @Test
    void onlyWhatHasAYearGrowsAndTheRestStaysApart() {
        StopScene scene = new StopScene(WORKSPACE,
                stop(List.of(), List.of("dt291", "dt342", "dt330"), new Tour.Growth(2022, 2030)));
        Years begun = Objects.requireNonNull(scene.years(scene.start()));
        Years over = Objects.requireNonNull(scene.years(scene.end()));
        assertEquals(2022, begun.year());
        assertEquals(2030, over.year());
        assertEquals(0, begun.moment().due().km());
        assertTrue(over.moment().due().km() > 60);
        assertEquals(begun.apart(), over.apart());
        assertTrue(over.apart().items() >= 1, "ĐT330 has no year");
        Segment yearless = WORKSPACE.segments()
                .stream()
                .filter(segment -> "i4a".equals(segment.item()) && segment.layer().equals("dt330"))
                .findFirst()
                .orElseThrow();
        assertTrue(scene.emphasis(scene.end()).recedes(yearless.id()));
    }

    static Stream<Arguments> stops() {
        return new BuiltInTours().read(TourReferences.of(WORKSPACE))
                .files()
                .stream()
                .map(TourFile::tour)
                .map(Objects::requireNonNull)
                .flatMap(tour -> tour.stops().stream().map(stop -> Arguments.of(tour.id() + " " + stop.id(), stop)));
    }

    /** A stop on the map of a stage of the usual shape, and what stands out on it, in units of the stage. */
    private static List<Point2D> standingOut(StopScene scene, Viewport view) {
        Envelope bounds = bounds(scene);
        return WORKSPACE.segments()
                .stream()
                .filter(segment -> scene.layers().contains(segment.layer()))
                .filter(segment -> !scene.emphasis(scene.end()).recedes(segment.id()))
                .flatMap(segment -> Arrays.stream(segment.geometry().getCoordinates()))
                .filter(bounds::contains)
                .<Point2D>map(at -> new Point2D.Double(view.toX(at.x) * SlidePainter.MAP_SCALE,
                        view.toY(at.y) * SlidePainter.MAP_SCALE))
                .toList();
    }

    private static Envelope bounds(StopScene scene) {
        return scene.stop().view() instanceof Tour.View.Bounds(double west, double south, double east, double north)
                ? new Envelope(west, east, south, north)
                : HOME;
    }

    private static Viewport view(StopScene scene) {
        return scene.view(HOME, SlidePainter.WIDTH / SlidePainter.MAP_SCALE,
                SlidePainter.MAP_HEIGHT / SlidePainter.MAP_SCALE, 1, PANELS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stops")
    void whatAStopIsAboutIsSeenWholeAndNotUnderAPanel(String name, Tour.Stop stop) {
        StopScene scene = new StopScene(WORKSPACE, stop);
        for (StagePanels panels : List.of(PANELS, new StagePanels(new Messages(Messages.ENGLISH)))) {
            Viewport view = scene.view(HOME, SlidePainter.WIDTH / SlidePainter.MAP_SCALE,
                    SlidePainter.MAP_HEIGHT / SlidePainter.MAP_SCALE, 1, panels);
            assertTrue(view.bounds().contains(bounds(scene)));
            List<Rectangle2D> over = panels.over(scene, view);
            assertEquals(scene.hasYears() ? 4 : 3, over.size());
            for (Point2D at : standingOut(scene, view)) {
                Point2D onMap = new Point2D.Double(at.getX() / SlidePainter.MAP_SCALE,
                        at.getY() / SlidePainter.MAP_SCALE);
                over.forEach(panel -> assertFalse(panel.contains(onMap), () -> panel + " lies over " + onMap));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stops")
    void whatAStopIsAboutIsLargeOnTheMap(String name, Tour.Stop stop) {
        StopScene scene = new StopScene(WORKSPACE, stop);
        Rectangle2D area = null;
        for (Point2D at : standingOut(scene, view(scene))) {
            if (area == null) {
                area = new Rectangle2D.Double(at.getX(), at.getY(), 0, 0);
            }
            area.add(at);
        }
        assertNotNull(area);
        double width = area.getWidth() / SlidePainter.WIDTH;
        double height = area.getHeight() / SlidePainter.MAP_HEIGHT;
        // With years there are two panels to keep clear of.
        double least = scene.hasYears() ? 0.42 : 0.5;
        assertTrue(Math.max(width, height) > least, () -> "takes " + width + " × " + height + " of the map");
    }

    @Test
    void aLegendExplainsNoColourOfSignsAndNoDashThatAllLinesHave() {
        StopScene heritage = new StopScene(WORKSPACE, stop(List.of("heritage"), List.of("heritage", "ql37"), null));
        assertEquals(List.of("heritage"), keys(heritage));
        StopScene border = new StopScene(WORKSPACE, stop(List.of("b1", "b2"), List.of("border-areas"), null));
        assertEquals(List.of("areaBorder", "areaIndicative"), keys(border));
        StopScene mixed = new StopScene(WORKSPACE, stop(List.of("i4a"), List.of("dt330"), null));
        assertEquals(List.of("quang-ninh", "existing", "candidate"), keys(mixed));
    }

    @Test
    void paleLinesAreExplainedOnlyWhereThereAreSome() {
        StopScene rivers = new StopScene(WORKSPACE, stop(List.of("w1", "w3"), List.of("waterways"), null));
        assertNull(rivers.pale(rivers.state(Theme.LIGHT, Messages.VIETNAMESE, 0), view(rivers)));
        StopScene roads = new StopScene(WORKSPACE, stop(List.of("i5a"), List.of("dt291", "ql18"), null));
        PaleLines pale = Objects
                .requireNonNull(roads.pale(roads.state(Theme.LIGHT, Messages.VIETNAMESE, 0), view(roads)));
        assertEquals("tour.pale", pale.key());
        Palette palette = Palette.of(Theme.LIGHT);
        assertEquals(List.of(palette.receding(palette.noItem())), pale.colours(), "of a road that no item is about");
    }

    @Test
    void theSampleOfPaleLinesHasTheColoursThatTheyHaveOnTheMap() {
        StopScene scene = new StopScene(WORKSPACE,
                stop(List.of("i5b"), List.of("dt342", "dt330", "ql279", "ql37"), null));
        PaleLines pale = Objects
                .requireNonNull(scene.pale(scene.state(Theme.LIGHT, Messages.VIETNAMESE, 0), view(scene)));
        Palette palette = Palette.of(Theme.LIGHT);
        assertTrue(pale.colours().contains(palette.receding(palette.quangNinh())), pale::toString);
        BufferedImage image = pale.image(40, 19, 1);
        int every = 40 / pale.colours().size();
        for (int i = 0; i < pale.colours().size(); i++) {
            assertEquals(pale.colours().get(i), new Color(image.getRGB(i * every + every / 2, 9)));
        }
    }

    private static List<String> keys(StopScene scene) {
        return scene.legend(scene.state(Theme.LIGHT, Messages.VIETNAMESE, scene.end()), view(scene))
                .entries()
                .stream()
                .map(Legend.Entry::key)
                .toList();
    }

    @Test
    void aRoadThatIsThereAlreadyRecedesBesideTheOneThatAStopIsAbout() {
        StopScene scene = new StopScene(WORKSPACE, stop(List.of("i5a"), List.of("dt291", "ql279"), null));
        assertTrue(scene.emphasis(0).recedes("dt291-bg-3"), "north of Tây Yên Tử the agreement says nothing");
        assertFalse(scene.emphasis(0).recedes("dt291-bg-1"));
        assertFalse(scene.emphasis(0).recedes("ql279-qn-2"), "the way on to Hoành Bồ");
    }

    @Test
    void aStopWithoutAClockHasNoYears() {
        StopScene scene = new StopScene(WORKSPACE, stop(List.of("i5a"), List.of("dt291"), null));
        assertFalse(scene.hasYears());
        assertNull(scene.years(2025));
        assertNotNull(scene.emphasis(0).focus());
    }
}
