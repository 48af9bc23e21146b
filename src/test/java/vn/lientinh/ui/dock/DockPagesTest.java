package vn.lientinh.ui.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.testfx.framework.junit5.ApplicationTest;
import vn.lientinh.ui.state.Texts;

class DockPagesTest extends ApplicationTest {
    private final DockViewModel model = new DockViewModel();
    private final List<String> built = new ArrayList<>();

    @Test
    void aPageIsBuiltWhenItIsFirstOpenedAndOnce() {
        interact(() -> {
            Dock dock = new Dock(model, new Texts(Locale.ENGLISH), new SimpleDoubleProperty(800), () -> {
            });
            Region table = page(dock, "table", 10);
            Region totals = page(dock, "totals", 20);
            assertEquals(List.of(), built);
            assertFalse(dock.isVisible());
            model.open("totals");
            model.open("table");
            assertTrue(table.isVisible());
            assertFalse(totals.isVisible());
            model.open("totals");
            assertFalse(table.isVisible());
            assertTrue(totals.isVisible());
            assertEquals(List.of("totals", "table"), built);
        });
    }

    @Test
    void tabsStandInTheOrderOfTheirPagesHoweverTheyWereAdded() {
        interact(() -> {
            Dock dock = new Dock(model, new Texts(Locale.ENGLISH), new SimpleDoubleProperty(800), () -> {
            });
            page(dock, "borders", 30);
            page(dock, "table", 10);
            page(dock, "totals", 20);
            assertEquals(List.of("dock-table", "dock-totals", "dock-borders"),
                    ((Parent) dock.tabs()).getChildrenUnmodifiable().stream().map(Node::getId).toList());
        });
    }

    @Test
    void aViewThatAsksForItselfWhileItIsBuiltIsAFault() {
        List<OnDemand<Region>> self = new ArrayList<>();
        self.add(new OnDemand<>(() -> self.getFirst().get()));
        assertThrows(IllegalStateException.class, self.getFirst()::get);
    }

    @Test
    void theFocusOfAPageGoesToTheNextOneAndFromTheLastOneToTheMap() {
        Button before = new Button();
        Button map = new Button();
        interact(() -> {
            Dock dock = new Dock(model, new Texts(Locale.ENGLISH), new SimpleDoubleProperty(800), map::requestFocus);
            Region table = page(dock, "table", 10);
            Region totals = page(dock, "totals", 20);
            Region empty = page(dock, "borders", 30);
            table.setFocusTraversable(true);
            totals.setFocusTraversable(true);
            Scene scene = new Scene(new VBox(before, map, dock));
            map.requestFocus();
            model.open("table");
            assertEquals(map, scene.getFocusOwner(), "who is elsewhere stays there");
            table.requestFocus();
            model.open("totals");
            assertEquals(totals, scene.getFocusOwner());
            model.close();
            assertEquals(map, scene.getFocusOwner());
            model.open("totals");
            totals.requestFocus();
            model.open("borders");
            assertTrue(empty.isVisible());
            assertEquals(map, scene.getFocusOwner(), "there is nothing in it to be focused");
        });
    }

    private Region page(Dock dock, String id, int order) {
        Region view = new Region();
        dock.add(new Dock.Page(id, order, "ui.dock." + id, MaterialDesignT.TABLE, () -> {
            built.add(id);
            return new Dock.Content(new Region(), view);
        }));
        return view;
    }
}
