package vn.lientinh.ui.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Identify;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.measure.MeasureViewModel.Kind;
import vn.lientinh.ui.state.Texts;

/** Measuring without a window. */
class MeasureViewModelTest {

    private static final double PIXEL_M = 10;
    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();

    private final Texts texts = new Texts(Messages.VIETNAMESE);
    private final List<String> clipboard = new ArrayList<>();
    private final MeasureViewModel measure = new MeasureViewModel(texts, new Identify(WORKSPACE)::at, clipboard::add);

    private void set(double lon, double lat) {
        measure.set(lon, lat, PIXEL_M);
    }

    @Test
    void countsAlongTheGeodesicWhileTheyAreSetAndUpToThePointer() {
        measure.start(Kind.DISTANCE);
        set(107, 21);
        measure.point(107.1, 21, PIXEL_M);
        assertEquals("10,40\u00a0km", measure.runningTotalBinding().get());
        set(107.1, 21);
        set(107.1, 21.005);
        assertEquals("10,95\u00a0km", measure.runningTotalBinding().get());
        assertEquals("2 chặng; chặng cuối 554\u00a0m", measure.detailBinding().get());
    }

    @Test
    void theSecondClickOfADoubleClickSetsNothingAndFinishes() {
        measure.start(Kind.DISTANCE);
        set(107, 21);
        measure.finish();
        assertFalse(measure.finishedProperty().get(), "one place is no distance");
        set(107.1, 21);
        set(107.1, 21);
        assertEquals(2, measure.placesProperty().get().size());
        measure.finish();
        assertTrue(measure.finishedProperty().get());
        measure.point(108, 21, PIXEL_M);
        assertEquals("10,40\u00a0km", measure.runningTotalBinding().get(), "the pointer is let go");
        set(106, 21);
        assertEquals(1, measure.placesProperty().get().size(), "the next click begins anew");
    }

    @Test
    void takesBackTheLastPlaceAndGoesOn() {
        measure.start(Kind.DISTANCE);
        set(107, 21);
        set(107.1, 21);
        set(107.2, 21);
        measure.finish();
        measure.removeLast();
        assertEquals("10,40\u00a0km", measure.runningTotalBinding().get());
        assertFalse(measure.finishedProperty().get());
        measure.removeLast();
        measure.removeLast();
        measure.removeLast();
        assertEquals(List.of(), measure.placesProperty().get());
        assertEquals("Bấm lên bản đồ để đặt các đỉnh.", measure.detailBinding().get());
    }

    @Test
    void writesAreasInHectaresAndSquareKilometres() {
        measure.start(Kind.AREA);
        set(107, 21);
        set(107.001, 21);
        set(107.001, 21.0005);
        assertEquals("2.878\u00a0m²", measure.runningTotalBinding().get());
        measure.start(Kind.AREA);
        set(107, 21);
        set(107.005, 21);
        set(107.005, 21.005);
        set(107, 21.005);
        assertEquals("28,78\u00a0ha", measure.runningTotalBinding().get());
        assertEquals("Chu vi 2,15\u00a0km; 4 đỉnh", measure.detailBinding().get());
        measure.start(Kind.AREA);
        set(107, 21);
        set(107.1, 21);
        set(107.1, 21.1);
        set(107, 21.1);
        assertEquals("115,08\u00a0km² (11.508\u00a0ha)", measure.runningTotalBinding().get());
        texts.setLocale(Messages.ENGLISH);
        assertEquals("115.08\u00a0km² (11,508\u00a0ha)", measure.runningTotalBinding().get());
    }

    @Test
    void aFigureThatCrossesItselfHasNoArea() {
        measure.start(Kind.AREA);
        set(107, 21);
        set(107.1, 21.1);
        set(107.1, 21);
        set(107, 21.1);
        assertEquals("Các cạnh cắt nhau", measure.runningTotalBinding().get());
        assertTrue(measure.detailBinding().get().startsWith("Chu vi "), measure.detailBinding().get());
        measure.finish();
        measure.copy();
        assertTrue(clipboard.getLast().startsWith("Diện tích đo trên bản đồ: Các cạnh cắt nhau\nChu vi"),
                clipboard.getLast());
        measure.removeLast();
        assertTrue(measure.runningTotalBinding().get().endsWith("ha)"), measure.runningTotalBinding().get());
        measure.change(Kind.DISTANCE);
        set(107, 21.1);
        assertTrue(measure.runningTotalBinding().get().endsWith("km"), "a line may cross itself");
    }

    @Test
    void theSameVerticesGiveTheOtherMeasureToo() {
        measure.start(Kind.DISTANCE);
        set(107, 21);
        set(107.1, 21);
        measure.finish();
        measure.change(Kind.AREA);
        assertFalse(measure.finishedProperty().get(), "an area needs a third place");
        set(107.1, 21.1);
        measure.finish();
        assertTrue(measure.runningTotalBinding().get().endsWith("ha)"), measure.runningTotalBinding().get());
        measure.change(Kind.DISTANCE);
        assertEquals("21,47\u00a0km", measure.runningTotalBinding().get());
    }

    @Test
    void snapsToWhatIsDrawnOnlyWhenAskedAndNear() {
        Segment road = WORKSPACE.segments()
                .stream()
                .filter(one -> one.id().equals("ql18-qn-1"))
                .findFirst()
                .orElseThrow();
        Coordinate vertex = road.geometry().getCoordinates()[400];
        measure.start(Kind.DISTANCE);
        set(vertex.x + 0.0002, vertex.y);
        assertEquals(vertex.x + 0.0002, measure.placesProperty().get().getFirst().x);
        measure.snappingProperty().set(true);
        measure.start(Kind.DISTANCE);
        set(vertex.x + 0.0002, vertex.y);
        assertEquals(vertex.x, measure.placesProperty().get().getFirst().x);
        assertEquals(vertex.y, measure.placesProperty().get().getFirst().y);
        set(vertex.x + 0.0002, vertex.y + 0.05);
        assertEquals(vertex.y + 0.05, measure.placesProperty().get().getLast().y, "nothing is near there");
    }

    @Test
    void copiesWhatWasMeasuredWithItsVertices() {
        measure.start(Kind.DISTANCE);
        set(107, 21);
        measure.copy();
        assertEquals(List.of(), clipboard);
        set(107.1, 21);
        set(107.1, 21.005);
        measure.copy();
        assertEquals("""
                Khoảng cách đo trên bản đồ: 10,95\u00a0km
                Các chặng: 10,40\u00a0km; 554\u00a0m
                Các đỉnh (WGS84, vĩ độ, kinh độ):
                21.000000, 107.000000
                21.000000, 107.100000
                21.005000, 107.100000""", clipboard.getFirst());
    }

    @Test
    void leavesWithoutATrace() {
        measure.startAt(Kind.AREA, 107, 21);
        assertEquals(1, measure.placesProperty().get().size());
        measure.leave();
        assertNull(measure.kindProperty().get());
        set(107, 21);
        assertEquals(List.of(), measure.placesProperty().get());
    }
}
