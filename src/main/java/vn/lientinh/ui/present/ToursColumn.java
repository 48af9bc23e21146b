package vn.lientinh.ui.present;

import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import vn.lientinh.ui.present.ToursViewModel.Entry;
import vn.lientinh.ui.state.Texts;

/** All tours, and what is done with whole ones. */
final class ToursColumn extends VBox {

    private final ToursViewModel model;
    private final Texts texts;
    private final ListView<Entry> tours = new ListView<>();
    private final MenuItem remove;
    private final Button copy;

    ToursColumn(ToursViewModel model, Texts texts, ToursPane.Means means, Showing showing) {
        this.model = model;
        this.texts = texts;
        EditorControls controls = new EditorControls(texts);
        tours.setId("tours-list");
        tours.getStyleClass().add("tours-list");
        tours.setItems(model.entries());
        tours.setCellFactory(list -> new TourCell());
        tours.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (!showing.on() && entry != null && !entry.equals(model.chosenProperty().get())) {
                model.choose(entry);
            }
        });
        tours.accessibleTextProperty().bind(texts.of("tour.edit.tours"));
        VBox.setVgrow(tours, Priority.ALWAYS);
        MenuButton more = new MenuButton(null, new FontIcon(MaterialDesignD.DOTS_VERTICAL));
        more.setId("tour-more");
        more.getStyleClass().addAll("icon-button", "tour-more");
        more.accessibleTextProperty().bind(texts.of("tour.edit.more"));
        more.setTooltip(controls.tooltip("tour.edit.more"));
        remove = controls.item("tour-remove", "tour.edit.remove", model::remove);
        more.getItems()
                .addAll(controls.item("tour-slides", "tour.edit.slides", means::slides),
                        controls.item("tour-film", "tour.edit.film", means::film), new SeparatorMenuItem(),
                        controls.item("tour-import", "tour.edit.import", means::importTour),
                        controls.item("tour-export", "tour.edit.export", means::exportTour), new SeparatorMenuItem(),
                        remove);
        Button fresh = controls.button("tour-new", "tour.edit.new", MaterialDesignP.PLUS, model::create);
        copy = controls.button("tour-copy", "tour.edit.copy", MaterialDesignC.CONTENT_COPY, model::duplicate);
        HBox row = new HBox(fresh, copy, EditorControls.space(), more);
        row.getStyleClass().add("tour-tools");
        getStyleClass().add("tours-column");
        getChildren().addAll(row, tours);
    }

    /** Shows what is. */
    void refresh() {
        Entry entry = model.chosenProperty().get();
        if (entry != null && !entry.equals(tours.getSelectionModel().getSelectedItem())) {
            tours.getSelectionModel().select(entry);
            tours.scrollTo(entry);
        }
        remove.setDisable(entry == null || !entry.editable());
        copy.setDisable(model.tour() == null);
    }

    /** A tour in the list. */
    private final class TourCell extends ListCell<Entry> {

        TourCell() {
            getStyleClass().add("tour-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(entry == null || empty ? null : TourLines.of(entry, texts.messages()));
        }
    }
}
