package vn.lientinh.ui.borders;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.geo.Viewport;

/** A ring on the map around the connection that is looked at. */
public final class BorderMark extends Region {

    private static final double RADIUS = 15;

    private final BordersViewModel model;
    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final Circle casing = ring("border-mark-casing");
    private final Circle ring = ring("border-mark");

    /** Follows what is looked at, and the map. */
    public BorderMark(BordersViewModel model, ReadOnlyObjectProperty<Viewport> viewport) {
        this.model = model;
        this.viewport = viewport;
        setId("border-mark");
        getChildren().addAll(casing, ring);
        viewport.subscribe(view -> place());
        model.chosenProperty().subscribe(now -> place());
        visibleProperty().bind(model.markedBinding());
    }

    private static Circle ring(String style) {
        Circle circle = new Circle(RADIUS);
        circle.getStyleClass().add(style);
        circle.setManaged(false);
        return circle;
    }

    private void place() {
        BorderConnection at = model.chosenProperty().get();
        if (at != null) {
            Viewport view = viewport.get();
            double x = view.toX(at.lon());
            double y = view.toY(at.lat());
            casing.setCenterX(x);
            casing.setCenterY(y);
            ring.setCenterX(x);
            ring.setCenterY(y);
        }
    }

    @Override
    protected void layoutChildren() {
        // The ring is placed when the map or the choice changes.
    }
}
