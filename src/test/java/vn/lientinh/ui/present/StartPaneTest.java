package vn.lientinh.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import vn.lientinh.Messages;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Tour;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.present.ToursViewModel.Entry;

class StartPaneTest extends ApplicationTest {

    @Test
    void aCardThatIsOpenedBeforeTheToursAreReadFillsWhenTheyAre() {
        List<Entry> read = new BuiltInTours().read(TourReferences.of(new BuiltInWorkspace().read()))
                .files()
                .stream()
                .map(file -> new Entry(file, file.tour(), false, false))
                .toList();
        ObservableList<Entry> entries = FXCollections.observableArrayList();
        ReadOnlyObjectWrapper<@Nullable Entry> chosen = new ReadOnlyObjectWrapper<>();
        List<@Nullable Tour> begun = new ArrayList<>();
        interact(() -> {
            StartPane pane = new StartPane(entries, chosen.getReadOnlyProperty(),
                    List.of(new Rectangle2D(0, 0, 1280, 800)), -1, new Messages(Messages.VIETNAMESE),
                    (entry, display, playing, loop) -> begun.add(entry.tour()), () -> {
                    });
            new Scene(pane);
            Button start = (Button) Objects.requireNonNull(pane.lookup("#present-start"));
            ListView<?> list = (ListView<?>) Objects.requireNonNull(pane.lookup("#present-tours"));
            assertTrue(start.isDisabled(), "there is nothing to begin with");
            entries.setAll(read);
            chosen.set(read.get(1));
            assertEquals(read, list.getItems());
            assertEquals(read.get(1), list.getSelectionModel().getSelectedItem(), "the one of the last time");
            assertFalse(start.isDisabled());
            start.fire();
            assertEquals(List.of(Objects.requireNonNull(read.get(1).tour())), begun);
        });
    }
}
