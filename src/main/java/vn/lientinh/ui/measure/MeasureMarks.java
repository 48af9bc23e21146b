package vn.lientinh.ui.measure;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.measure.MeasureViewModel.Kind;

/** The figure that is measured, over the map: the legs along geodesics, the vertices, and the running total at the pointer. */
final class MeasureMarks extends Region {

    /** A leg longer than this is drawn with places in between, for a geodesic is no straight line on the map. */
    private static final double STRAIGHT_M = 10_000;
    private static final double VERTEX_PX = 4.5;
    private static final double TOTAL_OFFSET = 16;

    private final MeasureViewModel model;
    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final Path fill = path("measure-fill");
    private final Path casing = path("measure-casing");
    private final Path line = path("measure-line");
    private final Path next = path("measure-next");
    private final Group vertices = new Group();
    private final Label total = new Label();

    MeasureMarks(MeasureViewModel model, ReadOnlyObjectProperty<Viewport> viewport) {
        this.model = model;
        this.viewport = viewport;
        setId("measure-marks");
        total.setId("measure-running");
        total.getStyleClass().addAll("map-tip", "measure-total");
        total.textProperty().bind(model.runningTotalBinding());
        getChildren().addAll(fill, casing, line, next, vertices, total);
        viewport.subscribe(view -> draw());
        model.placesProperty().subscribe(now -> draw());
        model.pointerProperty().subscribe(now -> draw());
        model.finishedProperty().subscribe(now -> draw());
        model.kindProperty().subscribe(now -> draw());
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        return path;
    }

    private void draw() {
        Kind kind = model.kindProperty().get();
        setVisible(kind != null);
        if (kind == null) {
            return;
        }
        List<Coordinate> places = model.placesProperty().get();
        Coordinate pointer = model.finishedProperty().get() ? null : model.pointerProperty().get();
        boolean area = kind == Kind.AREA;
        List<Coordinate> closed = new ArrayList<>(places);
        if (pointer != null) {
            closed.add(pointer);
        }
        trace(fill, area && closed.size() > 2 ? ring(closed) : List.of());
        List<Coordinate> firm = area && model.finishedProperty().get() ? ring(places) : places;
        trace(casing, firm);
        trace(line, firm);
        trace(next, dashed(places, pointer, area));
        vertices.getChildren().clear();
        places.forEach(this::vertex);
        placeTotal(places, pointer);
    }

    private static List<Coordinate> ring(List<Coordinate> places) {
        List<Coordinate> ring = new ArrayList<>(places);
        ring.add(places.getFirst());
        return ring;
    }

    /** What would be added by a click here: the leg to the pointer, and for an area the one that closes it. */
    private static List<Coordinate> dashed(List<Coordinate> places, @Nullable Coordinate pointer, boolean area) {
        if (pointer == null || places.isEmpty()) {
            return List.of();
        }
        return area && places.size() > 1
                ? List.of(places.getLast(), pointer, places.getFirst())
                : List.of(places.getLast(), pointer);
    }

    private void trace(Path path, List<Coordinate> places) {
        path.getElements().clear();
        Viewport view = viewport.get();
        for (int i = 0; i < places.size(); i++) {
            Coordinate to = places.get(i);
            if (i == 0) {
                path.getElements().add(new MoveTo(view.toX(to.x), view.toY(to.y)));
                continue;
            }
            Coordinate from = places.get(i - 1);
            double metres = Geodesic.distanceM(from, to);
            int steps = (int) Math.min(64, Math.floor(metres / STRAIGHT_M));
            for (int step = 1; step <= steps; step++) {
                Coordinate between = Geodesic.towards(from, to, metres * step / (steps + 1));
                path.getElements().add(new LineTo(view.toX(between.x), view.toY(between.y)));
            }
            path.getElements().add(new LineTo(view.toX(to.x), view.toY(to.y)));
        }
    }

    private void vertex(Coordinate place) {
        Viewport view = viewport.get();
        Circle circle = new Circle(view.toX(place.x), view.toY(place.y), VERTEX_PX);
        circle.getStyleClass().add("measure-vertex");
        circle.setManaged(false);
        vertices.getChildren().add(circle);
    }

    /** The running total stands beside the pointer, and beside the last vertex once the measurement is finished. */
    private void placeTotal(List<Coordinate> places, @Nullable Coordinate pointer) {
        Coordinate at = pointer != null ? pointer : places.isEmpty() ? null : places.getLast();
        total.setVisible(at != null && !places.isEmpty());
        if (at == null) {
            return;
        }
        Viewport view = viewport.get();
        double width = snapSizeX(total.prefWidth(-1));
        double height = snapSizeY(total.prefHeight(-1));
        double x = view.toX(at.x) + TOTAL_OFFSET;
        double y = view.toY(at.y) + TOTAL_OFFSET;
        total.resizeRelocate(snapPositionX(x + width > view.width() ? x - 2 * TOTAL_OFFSET - width : x),
                snapPositionY(y + height > view.height() ? y - 2 * TOTAL_OFFSET - height : y), width, height);
    }

    @Override
    protected void layoutChildren() {
        // Everything is placed when it is drawn.
    }
}
