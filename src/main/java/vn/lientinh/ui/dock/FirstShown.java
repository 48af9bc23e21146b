package vn.lientinh.ui.dock;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Puts views into their places when they are first shown. JavaFX styles and lays out what is hidden as well, and most of the
 * window is hidden when it opens.
 */
public final class FirstShown {

    /** Adds {@code view} to {@code place}: at once when it is visible, else as soon as it becomes so. */
    public static void add(Pane place, Node view) {
        if (view.isVisible()) {
            place.getChildren().add(view);
            return;
        }
        view.visibleProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> visible, Boolean before, Boolean now) {
                if (now) {
                    visible.removeListener(this);
                    place.getChildren().add(view);
                }
            }
        });
    }

    private FirstShown() {}
}
