package vn.lientinh.ui.present;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import vn.lientinh.model.Tour;
import vn.lientinh.ui.state.Texts;

/** The stops of the tour at hand, and what is done with them. */
final class StopsColumn extends VBox {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");

    private final ToursViewModel model;
    private final Texts texts;
    private final ToursPane.Means means;
    private final ListView<Tour.Stop> stops = new ListView<>();
    private final Button add;
    private final Button up;
    private final Button down;
    private final Button copy;
    private final Button remove;

    StopsColumn(ToursViewModel model, Texts texts, ToursPane.Means means, Showing showing) {
        this.model = model;
        this.texts = texts;
        this.means = means;
        EditorControls controls = new EditorControls(texts);
        stops.setId("stops-list");
        stops.getStyleClass().add("stops-list");
        stops.setCellFactory(list -> new StopCell());
        stops.accessibleTextProperty().bind(texts.of("tour.edit.stops"));
        stops.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing.on() && index.intValue() >= 0) {
                model.select(index.intValue());
            }
        });
        stops.addEventFilter(KeyEvent.KEY_PRESSED, this::stopKey);
        Label empty = new Label();
        empty.textProperty().bind(texts.of("tour.edit.noStops"));
        empty.setWrapText(true);
        empty.getStyleClass().add("small-text");
        stops.setPlaceholder(empty);
        VBox.setVgrow(stops, Priority.ALWAYS);
        add = controls.button("stop-add", "tour.edit.add", MaterialDesignP.PLUS, this::add);
        up = controls.icon("stop-up", "tour.edit.up", MaterialDesignA.ARROW_UP, () -> move(-1));
        down = controls.icon("stop-down", "tour.edit.down", MaterialDesignA.ARROW_DOWN, () -> move(1));
        copy = controls.icon("stop-copy", "tour.edit.copyStop", MaterialDesignC.CONTENT_COPY,
                () -> model.edit(TourEdits::duplicate));
        remove = controls.icon("stop-remove", "tour.edit.removeStop", MaterialDesignD.DELETE_OUTLINE,
                () -> model.edit(TourEdits::remove));
        HBox row = new HBox(add, EditorControls.space(), up, down, copy, remove);
        row.getStyleClass().add("tour-tools");
        getStyleClass().add("stops-column");
        getChildren().addAll(row, stops);
    }

    /** Shows what is. */
    void refresh() {
        Tour tour = model.tour();
        List<Tour.Stop> now = tour == null ? List.of() : tour.stops();
        if (!stops.getItems().equals(now)) {
            stops.getItems().setAll(now);
        }
        int at = model.stopProperty().get();
        stops.getSelectionModel().clearAndSelect(at);
        stops.getFocusModel().focus(at);
        boolean editable = model.editable();
        int last = now.size() - 1;
        add.setDisable(!editable);
        up.setDisable(!editable || at <= 0);
        down.setDisable(!editable || at < 0 || at >= last);
        copy.setDisable(!editable || at < 0);
        remove.setDisable(!editable || at < 0);
        stops.refresh();
    }

    private void add() {
        model.edit(edits -> edits.add(means.capture()));
    }

    private void move(int by) {
        int at = model.stopProperty().get();
        model.edit(edits -> edits.move(at, at + by));
    }

    private void stopKey(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(1);
        } else if (event.getCode() == KeyCode.DELETE) {
            model.edit(TourEdits::remove);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
            model.edit(TourEdits::duplicate);
        } else if (event.getCode() == KeyCode.ENTER && model.current() != null) {
            means.show(Objects.requireNonNull(model.current()));
        } else {
            return;
        }
        event.consume();
    }

    /** A stop in the list; it can be dragged to another place. */
    private final class StopCell extends ListCell<Tour.Stop> {

        StopCell() {
            getStyleClass().add("stop-cell");
            setWrapText(true);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                Tour.Stop stop = getItem();
                if (stop != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    means.show(stop);
                }
            });
            // A stop stays within the list, so the drag needs nothing of the system.
            setOnDragDetected(event -> {
                if (!isEmpty() && model.editable()) {
                    startFullDrag();
                    stops.setCursor(Cursor.CLOSED_HAND);
                    event.consume();
                }
            });
            setOnMouseDragEntered(event -> {
                // A stop takes the place of the one it is dropped on, which makes room in the direction it came from.
                boolean other = event.getGestureSource() instanceof StopCell from && from != this && !isEmpty();
                boolean down = other && ((StopCell) event.getGestureSource()).getIndex() < getIndex();
                pseudoClassStateChanged(DROP_ABOVE, other && !down);
                pseudoClassStateChanged(DROP_BELOW, down);
            });
            setOnMouseDragExited(event -> nothingDropped());
            setOnMouseDragReleased(event -> {
                nothingDropped();
                if (event.getGestureSource() instanceof StopCell from && from != this && !isEmpty()) {
                    int source = from.getIndex();
                    int target = getIndex();
                    event.consume();
                    model.edit(edits -> edits.move(source, target));
                }
            });
            addEventHandler(MouseEvent.MOUSE_RELEASED, event -> stops.setCursor(null));
        }

        private void nothingDropped() {
            pseudoClassStateChanged(DROP_ABOVE, false);
            pseudoClassStateChanged(DROP_BELOW, false);
        }

        @Override
        protected void updateItem(Tour.@Nullable Stop stop, boolean empty) {
            super.updateItem(stop, empty);
            setGraphic(null);
            boolean bad = stop != null && !empty && !model.problemsOf(stop).isEmpty();
            pseudoClassStateChanged(BAD, bad);
            if (stop == null || empty) {
                setText(null);
                setTooltip(null);
                return;
            }
            setText((getIndex() + 1) + ". " + stop.title().in(texts.locale()) + (bad ? " ⚠" : ""));
            setTooltip(bad ? new Tooltip(model.problemsOf(stop).getFirst().what().in(texts.locale())) : null);
        }
    }
}
