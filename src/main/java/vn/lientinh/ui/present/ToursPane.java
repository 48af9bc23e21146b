package vn.lientinh.ui.present;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.Texts;

/** Where tours are made: all tours, the stops of the one at hand, and what the stop at hand shows and says. */
public final class ToursPane extends HBox {

    /** The keys that take back a step of the making of a tour. */
    public static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final double FORM_WIDTH = 420;

    private final ToursViewModel model;
    private final Showing showing = new Showing();
    private final ToursColumn tours;
    private final StopsColumn stops;
    private final StopForm form;
    private final TourHead head;
    private @Nullable Workspace workspace;

    /** What the pane asks of the rest of the window. */
    public interface Means {
        /** The present view of the map as a stop. */
        Tour.Stop capture();

        /** Shows on the map what a stop shows. */
        void show(Tour.Stop stop);

        /** Puts the tour at hand on stage, beginning with the stop at hand. */
        void present();

        /** The segment that is selected on the map, or null. */
        @Nullable
        Segment selected();

        /** Writes the tour at hand as slides. */
        void slides();

        /** Writes the tour at hand as the frames of a film. */
        void film();

        /** Writes the tour at hand as a tour file. */
        void exportTour();

        /** Reads a tour file. */
        void importTour();
    }

    /** A pane on {@code model}. */
    public ToursPane(ToursViewModel model, Texts texts, Means means) {
        this.model = model;
        setId("tours-pane");
        getStyleClass().add("tours-pane");
        tours = new ToursColumn(model, texts, means, showing);
        stops = new StopsColumn(model, texts, means, showing);
        form = new StopForm(model, texts, means, showing);
        head = new TourHead(model, texts, means);
        getChildren().addAll(tours, stops, formColumn());
        model.versionProperty().subscribe(this::refresh);
        model.entries().subscribe(this::refresh);
        texts.messagesProperty().subscribe(this::build);
        build();
    }

    /** The workspace whose layers and items can be chosen. */
    public void setWorkspace(@Nullable Workspace now) {
        workspace = now;
        build();
    }

    /** What is done with the tour as a whole; for the head of the place that the pane stands in. */
    public Node tools() {
        return head;
    }

    private Node formColumn() {
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        // In a narrow window the form is scrolled sideways rather than cut off.
        form.setMinWidth(FORM_WIDTH);
        scroll.getStyleClass().add("edge-to-edge");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown()) {
                return;
            }
            // In a text field the keys undo what was typed there, letter by letter, as everywhere; elsewhere, a step.
            boolean typing = event.getTarget() instanceof TextInputControl;
            if (event.getCode() == KeyCode.S) {
                model.save();
            } else if (!typing && UNDO.match(event)) {
                model.undo();
            } else if (!typing && (event.getCode() == KeyCode.Y
                    || event.getCode() == KeyCode.Z && event.isShiftDown())) {
                model.redo();
            } else {
                return;
            }
            event.consume();
        });
        return scroll;
    }

    private void build() {
        form.build(workspace);
        head.build();
        refresh();
    }

    private void refresh() {
        showing.during(() -> {
            tours.refresh();
            stops.refresh();
            form.refresh();
            head.refresh();
        });
    }
}
