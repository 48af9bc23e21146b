package vn.lientinh.ui.measure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.KeyCode;

import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.map.MapTool;

/** Clicks set vertices, Backspace takes the last one back, a double click or Enter finishes, Esc leaves. */
final class MeasureTool implements MapTool {

    private final MeasureViewModel model;
    private final ReadOnlyObjectProperty<Viewport> viewport;

    MeasureTool(MeasureViewModel model, ReadOnlyObjectProperty<Viewport> viewport) {
        this.model = model;
        this.viewport = viewport;
    }

    @Override
    public void moved(double x, double y) {
        Viewport view = viewport.get();
        model.point(view.toLon(x), view.toLat(y), view.metresPerPixel());
    }

    @Override
    public void left() {
        model.pointAway();
    }

    @Override
    public void clicked(double x, double y) {
        Viewport view = viewport.get();
        model.set(view.toLon(x), view.toLat(y), view.metresPerPixel());
    }

    @Override
    public void doubleClicked(double x, double y) {
        model.finish();
    }

    @Override
    public boolean pressed(KeyCode key) {
        switch (key) {
            case BACK_SPACE, DELETE -> model.removeLast();
            case ENTER -> model.finish();
            case ESCAPE -> model.leave();
            default -> {
                return false;
            }
        }
        return true;
    }
}
