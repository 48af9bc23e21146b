package vn.lientinh.ui.present;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.present.TourHistory.Action;
import vn.lientinh.ui.state.Texts;

/** What the tour and the stop at hand are called, say and show. */
final class StopForm extends VBox {

    private static final int LINES = 3;

    private final ToursViewModel model;
    private final Texts texts;
    private final ToursPane.Means means;
    private final Showing showing;
    private final List<Runnable> fields = new ArrayList<>();

    StopForm(ToursViewModel model, Texts texts, ToursPane.Means means, Showing showing) {
        this.model = model;
        this.texts = texts;
        this.means = means;
        this.showing = showing;
        getStyleClass().add("stop-form");
    }

    /** Lays the form out anew: its names and its choices follow the language and the workspace. */
    void build(@Nullable Workspace workspace) {
        fields.clear();
        Messages messages = texts.messages();
        StopChoices choices = new StopChoices(model, means, showing, workspace, fields);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("stop-grid");
        int row = 0;
        row = pair(grid, row, "tour-name", "tour.edit.name", false,
                () -> model.tour() == null ? null : model.tour().title(), (english, words) -> model.edit(
                        edits -> {
                            Tour tour = model.tour();
                            if (tour != null) {
                                edits.name(TourEdits.changed(tour.title(), english, words));
                            }
                        }));
        CheckBox loop = new CheckBox(messages.text("tour.edit.loop"));
        loop.setId("tour-loop");
        loop.setOnAction(event -> model.edit(edits -> edits.loop(loop.isSelected())));
        fields.add(() -> {
            loop.setSelected(model.tour() != null && model.tour().loop());
            loop.setDisable(!model.editable());
        });
        grid.add(loop, 1, row++, 2, 1);
        Label heading = new Label();
        heading.getStyleClass().add("section-heading");
        heading.setId("stop-heading");
        fields.add(() -> heading.setText(model.current() == null ? ""
                : messages.text("tour.edit.stopNumber", model.stopProperty().get() + 1)));
        grid.add(heading, 0, row++, 3, 1);
        Label problems = new Label();
        problems.setId("stop-problems");
        problems.getStyleClass().add("tour-problems");
        problems.setWrapText(true);
        problems.setMinHeight(Region.USE_PREF_SIZE);
        problems.managedProperty().bind(problems.visibleProperty());
        fields.add(() -> {
            Tour.Stop stop = model.current();
            List<Problem> found = stop == null ? List.of() : model.problemsOf(stop);
            problems.setVisible(!found.isEmpty());
            problems.setText(String.join("\n", found.stream()
                    .map(problem -> "⚠ " + problem.what().in(messages.locale()) + " "
                            + problem.remedy().in(messages.locale()))
                    .toList()));
        });
        grid.add(problems, 0, row++, 3, 1);
        row = pair(grid, row, "stop-title", "tour.edit.title", false, () -> of(Tour.Stop::title),
                (english, words) -> model.change(Action.TITLE,
                        stop -> stop.withTitle(TourEdits.changed(stop.title(), english, words))));
        row = pair(grid, row, "stop-text", "tour.edit.text", true, () -> of(Tour.Stop::text),
                (english, words) -> model.change(Action.TEXT,
                        stop -> stop.withText(TourEdits.changed(stop.text(), english, words))));
        row = pair(grid, row, "stop-notes", "tour.edit.notes", true, () -> {
            Tour.Stop stop = model.current();
            Text notes = stop == null ? null : stop.notes();
            return notes == null ? new Text("", "") : notes;
        }, (english, words) -> model.change(Action.NOTES, stop -> {
            Text notes = stop.notes() == null ? new Text("", "") : stop.notes();
            Text now = TourEdits.changed(notes, english, words);
            return stop.withNotes(now.vi().isBlank() && now.en().isBlank() ? null : now);
        }));
        TextField clause = new TextField();
        clause.setId("stop-clause");
        clause.setPromptText("I.2.1(1)(i5)");
        line(clause, () -> {
            Tour.Stop stop = model.current();
            return stop == null || stop.clause() == null ? "" : stop.clause();
        }, words -> model.change(Action.CLAUSE, stop -> stop.withClause(words.isBlank() ? null : words)));
        label(grid, row, "tour.edit.clause", clause);
        grid.add(clause, 1, row++, 2, 1);
        label(grid, row, "tour.edit.map", null);
        grid.add(choices.mapTools(messages), 1, row++, 2, 1);
        grid.add(choices.all(messages), 1, row++, 2, 1);
        getChildren().setAll(grid);
    }

    /** Shows what is. */
    void refresh() {
        fields.forEach(Runnable::run);
    }

    private @Nullable Text of(Function<Tour.Stop, Text> part) {
        Tour.Stop stop = model.current();
        return stop == null ? null : part.apply(stop);
    }

    /** A field for the words of each language, side by side. */
    private int pair(GridPane grid, int row, String id, String key, boolean area,
            Supplier<@Nullable Text> read, BiConsumer<Boolean, String> write) {
        TextInputControl vietnamese = area ? area() : new TextField();
        TextInputControl english = area ? area() : new TextField();
        vietnamese.setId(id + "-vi");
        english.setId(id + "-en");
        Messages messages = texts.messages();
        vietnamese.setPromptText(messages.text("tour.edit.vi"));
        english.setPromptText(messages.text("tour.edit.en"));
        vietnamese.setAccessibleText(messages.text(key) + ", " + messages.text("tour.edit.vi"));
        english.setAccessibleText(messages.text(key) + ", " + messages.text("tour.edit.en"));
        line(vietnamese, () -> {
            Text text = read.get();
            return text == null ? "" : text.vi();
        }, words -> write.accept(false, words));
        line(english, () -> {
            Text text = read.get();
            return text == null ? "" : text.en();
        }, words -> write.accept(true, words));
        label(grid, row, key, vietnamese);
        GridPane.setHgrow(vietnamese, Priority.ALWAYS);
        GridPane.setHgrow(english, Priority.ALWAYS);
        grid.add(vietnamese, 1, row);
        grid.add(english, 2, row);
        return row + 1;
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(LINES);
        // Tab goes on to the next field: nobody needs a tab in a caption.
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                KeyEvent instead = new KeyEvent(event.getSource(), event.getTarget(), event.getEventType(),
                        event.getCharacter(), event.getText(), event.getCode(), event.isShiftDown(), true,
                        event.isAltDown(), event.isMetaDown());
                event.consume();
                area.fireEvent(instead);
            }
        });
        return area;
    }

    private void line(TextInputControl field, Supplier<String> read, Consumer<String> write) {
        field.textProperty().subscribe((before, now) -> {
            if (!showing.on()) {
                write.accept(Normalizer.normalize(now, Normalizer.Form.NFC));
            }
        });
        fields.add(() -> {
            String words = read.get();
            if (!field.getText().equals(words)) {
                field.setText(words);
            }
            field.setEditable(model.editable());
            field.setDisable(field.getId().startsWith("stop-") && model.current() == null);
        });
    }

    private void label(GridPane grid, int row, String key, @Nullable Node field) {
        Label label = new Label(texts.messages().text(key));
        label.getStyleClass().add("stop-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        grid.add(label, 0, row);
    }
}
