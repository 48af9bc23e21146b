package vn.lientinh.ui.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class FirstShownTest {
    private final Pane place = new Pane();
    private final Region view = new Region();

    @Test
    void aVisibleViewIsThereAtOnce() {
        FirstShown.add(place, view);
        assertEquals(List.of(view), place.getChildren());
    }

    @Test
    void aHiddenViewJoinsWhenItIsShownAndStays() {
        view.setVisible(false);
        FirstShown.add(place, view);
        assertEquals(List.of(), place.getChildren());
        view.setVisible(true);
        assertEquals(List.of(view), place.getChildren());
        view.setVisible(false);
        view.setVisible(true);
        assertEquals(List.of(view), place.getChildren());
    }
}
