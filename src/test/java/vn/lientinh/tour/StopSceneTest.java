package vn.lientinh.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.geo.Viewport;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;

class StopSceneTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
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

    @Test
    void whatAStopIsAboutIsNotHiddenByLegendOrYears() {
        for (TourFile file : new BuiltInTours().read(TourReferences.of(WORKSPACE)).files()) {
            for (Tour.Stop stop : Objects.requireNonNull(file.tour()).stops()) {
                StopScene scene = new StopScene(WORKSPACE, stop);
                Viewport view = scene.view(HOME, SlidePainter.WIDTH, SlidePainter.MAP_HEIGHT, 1);
                if (!(stop.view() instanceof Tour.View.Bounds bounds) || stop.items().isEmpty()) {
                    continue;
                }
                assertTrue(view.bounds()
                        .contains(new Envelope(bounds.west(), bounds.east(), bounds.south(),
                                bounds.north())),
                        stop.id());
                for (Segment segment : WORKSPACE.segments()) {
                    if (scene.layers().contains(segment.layer())
                            && !scene.emphasis(scene.end()).recedes(segment.id())) {
                        long hidden = 0;
                        for (Coordinate at : segment.geometry().getCoordinates()) {
                            boolean within = bounds.west() < at.x && at.x < bounds.east() && bounds.south() < at.y
                                    && at.y < bounds.north();
                            hidden += within && view.toX(at.x) > SlidePainter.WIDTH - 280 && view.toY(at.y) > 0
                                    && view.toY(at.y) < 230 ? 1 : 0;
                        }
                        assertEquals(0, hidden, file.file() + " " + stop.id() + ": " + segment.id());
                    }
                }
            }
        }
    }

    @Test
    void aStopWithoutAClockHasNoYears() {
        StopScene scene = new StopScene(WORKSPACE, stop(List.of("i5a"), List.of("dt291"), null));
        assertFalse(scene.hasYears());
        assertNull(scene.years(2025));
        assertNotNull(scene.emphasis(0).focus());
    }
}
