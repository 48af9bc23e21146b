package vn.lientinh.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import vn.lientinh.Messages;
import vn.lientinh.io.TourReader;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.present.TourHistory.Action;
import vn.lientinh.ui.present.ToursViewModel.Entry;
import vn.lientinh.ui.state.Texts;

/** Where tours are made: all tours, the stops of the one at hand, and what the stop at hand shows and says. */
public final class ToursPane extends HBox {

    /** The keys that take back a step of the making of a tour. */
    public static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final int LINES = 3;
    private static final double FORM_WIDTH = 420;

    private final ToursViewModel model;
    private final Texts texts;
    private final Means means;
    private final ListView<Entry> tours = new ListView<>();
    private final ListView<Tour.Stop> stops = new ListView<>();
    private final VBox form = new VBox();
    private final HBox tools = new HBox();
    private final Button undo;
    private final Button redo;
    private final List<Runnable> refreshes = new ArrayList<>();
    private @Nullable Workspace workspace;
    private boolean showing;

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
        this.texts = texts;
        this.means = means;
        setId("tours-pane");
        getStyleClass().add("tours-pane");
        undo = icon("tour-undo", "tour.edit.undo", MaterialDesignU.UNDO, model::undo);
        redo = icon("tour-redo", "tour.edit.redo", MaterialDesignR.REDO, model::redo);
        tools.getStyleClass().addAll("stop-head", "tour-tools");
        getChildren().addAll(toursColumn(), stopsColumn(), formColumn());
        model.versionProperty().subscribe(this::refresh);
        model.entries().subscribe(this::refresh);
        texts.messagesProperty().subscribe(() -> {
            build();
            refresh();
        });
        build();
        refresh();
    }

    /** The workspace whose layers and items can be chosen. */
    public void setWorkspace(@Nullable Workspace now) {
        workspace = now;
        build();
        refresh();
    }

    // ---- the list of tours ----

    private Node toursColumn() {
        tours.setId("tours-list");
        tours.getStyleClass().add("tours-list");
        tours.setItems(model.entries());
        tours.setCellFactory(list -> new TourCell());
        tours.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (!showing && entry != null && !entry.equals(model.chosenProperty().get())) {
                model.choose(entry);
            }
        });
        tours.accessibleTextProperty().bind(texts.of("tour.edit.tours"));
        VBox.setVgrow(tours, Priority.ALWAYS);
        MenuButton more = new MenuButton(null, new FontIcon(MaterialDesignD.DOTS_VERTICAL));
        more.setId("tour-more");
        more.getStyleClass().addAll("icon-button", "tour-more");
        more.accessibleTextProperty().bind(texts.of("tour.edit.more"));
        more.setTooltip(tooltip("tour.edit.more"));
        MenuItem remove = item("tour-remove", "tour.edit.remove", model::remove);
        more.getItems()
                .addAll(item("tour-slides", "tour.edit.slides", means::slides),
                        item("tour-film", "tour.edit.film", means::film), new SeparatorMenuItem(),
                        item("tour-import", "tour.edit.import", means::importTour),
                        item("tour-export", "tour.edit.export", means::exportTour), new SeparatorMenuItem(), remove);
        refreshes.add(() -> remove.setDisable(!deletable()));
        Button fresh = button("tour-new", "tour.edit.new", MaterialDesignP.PLUS, model::create);
        Button copy = button("tour-copy", "tour.edit.copy", MaterialDesignC.CONTENT_COPY, model::duplicate);
        refreshes.add(() -> copy.setDisable(model.tour() == null));
        HBox row = new HBox(fresh, copy, space(), more);
        row.getStyleClass().add("tour-tools");
        VBox column = new VBox(row, tours);
        column.getStyleClass().add("tours-column");
        return column;
    }

    private boolean deletable() {
        Entry entry = model.chosenProperty().get();
        return entry != null && entry.editable();
    }

    // ---- the list of stops ----

    private Node stopsColumn() {
        stops.setId("stops-list");
        stops.getStyleClass().add("stops-list");
        stops.setCellFactory(list -> new StopCell());
        stops.accessibleTextProperty().bind(texts.of("tour.edit.stops"));
        stops.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing && index.intValue() >= 0) {
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
        Button add = button("stop-add", "tour.edit.add", MaterialDesignP.PLUS, this::add);
        Button up = icon("stop-up", "tour.edit.up", MaterialDesignA.ARROW_UP, () -> move(-1));
        Button down = icon("stop-down", "tour.edit.down", MaterialDesignA.ARROW_DOWN, () -> move(1));
        Button copy = icon("stop-copy", "tour.edit.copyStop", MaterialDesignC.CONTENT_COPY,
                () -> model.edit(TourEdits::duplicate));
        Button remove = icon("stop-remove", "tour.edit.removeStop", MaterialDesignD.DELETE_OUTLINE,
                () -> model.edit(TourEdits::remove));
        refreshes.add(() -> {
            boolean editable = model.editable();
            int last = model.tour() == null ? -1 : model.tour().stops().size() - 1;
            int at = model.stopProperty().get();
            add.setDisable(!editable);
            up.setDisable(!editable || at <= 0);
            down.setDisable(!editable || at < 0 || at >= last);
            copy.setDisable(!editable || at < 0);
            remove.setDisable(!editable || at < 0);
            undo.setDisable(model.undoable() == null);
            redo.setDisable(model.redoable() == null);
            tell(undo, "tour.edit.undo", model.undoable());
            tell(redo, "tour.edit.redo", model.redoable());
        });
        HBox row = new HBox(add, space(), up, down, copy, remove);
        row.getStyleClass().add("tour-tools");
        VBox column = new VBox(row, stops);
        column.getStyleClass().add("stops-column");
        return column;
    }

    private void tell(Button button, String key, @Nullable Action action) {
        Messages messages = texts.messages();
        String words = action == null ? messages.text(key)
                : messages.text(key + ".what",
                        messages.text("tour.action." + action.name().toLowerCase(java.util.Locale.ROOT)));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
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
            means.show(java.util.Objects.requireNonNull(model.current()));
        } else {
            return;
        }
        event.consume();
    }

    // ---- the form ----

    private Node formColumn() {
        form.getStyleClass().add("stop-form");
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

    private final List<Runnable> fields = new ArrayList<>();

    /** Lays the form out anew: its names and its choices follow the language and the workspace. */
    private void build() {
        fields.clear();
        Messages messages = texts.messages();
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
        grid.add(mapTools(messages), 1, row++, 2, 1);
        FlowPane choices = new FlowPane(items(messages), layers(messages), colours(messages), clock(messages),
                seconds(messages));
        choices.getStyleClass().add("stop-choices");
        grid.add(choices, 1, row++, 2, 1);
        form.getChildren().setAll(grid);
        head(messages);
    }

    /** What is done with the tour as a whole; for the head of the place that the pane stands in. */
    public Node tools() {
        return tools;
    }

    private void head(Messages messages) {
        Label state = new Label();
        state.setId("tour-state");
        state.getStyleClass().add("small-text");
        state.setMinWidth(0);
        Button copy = new Button(messages.text("tour.edit.copyToEdit"));
        copy.setId("tour-copy-to-edit");
        copy.getStyleClass().add("outline-button");
        copy.setOnAction(event -> model.duplicate());
        copy.managedProperty().bind(copy.visibleProperty());
        Button revert = new Button(messages.text("tour.edit.revert"));
        revert.setId("tour-revert");
        revert.getStyleClass().add("outline-button");
        revert.setOnAction(event -> model.revert());
        revert.managedProperty().bind(revert.visibleProperty());
        Button save = new Button(messages.text("tour.edit.save"));
        save.setId("tour-save");
        save.getStyleClass().add("outline-button");
        save.setTooltip(new Tooltip(messages.text("tour.edit.save") + " (Ctrl+S)"));
        save.setOnAction(event -> model.save());
        save.managedProperty().bind(save.visibleProperty());
        Button present = new Button(messages.text("tour.edit.present"));
        present.setId("tour-present");
        present.getStyleClass().add("outline-button");
        present.setOnAction(event -> means.present());
        for (Button button : List.of(copy, revert, save, present)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        fields.add(() -> {
            Entry entry = model.chosenProperty().get();
            boolean editable = model.editable();
            boolean changed = entry != null && entry.changed();
            state.setText(entry == null ? ""
                    : messages.text(!entry.editable()
                            ? "tour.edit.readOnly"
                            : changed ? "tour.edit.unsaved" : "tour.edit.saved"));
            copy.setVisible(entry != null && !entry.editable() && entry.tour() != null);
            save.setVisible(editable);
            save.setDisable(!changed);
            revert.setVisible(changed && entry != null && !entry.file().file().endsWith(".draft"));
            present.setDisable(entry == null || !entry.playable());
        });
        tools.getChildren().setAll(state, space(), undo, redo, copy, revert, save, present);
    }

    private Node mapTools(Messages messages) {
        Button capture = new Button(messages.text("tour.edit.capture"));
        capture.setId("stop-capture");
        capture.setTooltip(new Tooltip(messages.text("tour.edit.capture.hint")));
        capture.setOnAction(event -> {
            Tour.Stop now = means.capture();
            model.change(Action.VIEW, stop -> stop.withView(now.view())
                    .withLayers(now.layers())
                    .withColourBy(now.colourBy()));
        });
        Button show = new Button(messages.text("tour.edit.show"));
        show.setId("stop-show");
        show.setOnAction(event -> {
            Tour.Stop stop = model.current();
            if (stop != null) {
                means.show(stop);
            }
        });
        Button select = new Button(messages.text("tour.edit.select"));
        select.setId("stop-select");
        select.setOnAction(event -> {
            Segment selected = means.selected();
            model.change(Action.SELECTED, stop -> stop.withSelected(selected == null ? null : selected.id()));
        });
        Label halo = new Label();
        halo.setId("stop-selected");
        halo.getStyleClass().add("small-text");
        fields.add(() -> {
            Tour.Stop stop = model.current();
            boolean editable = model.editable() && stop != null;
            capture.setDisable(!editable);
            select.setDisable(!editable);
            show.setDisable(stop == null);
            String id = stop == null ? null : stop.selected();
            halo.setText(id == null ? messages.text("tour.edit.noneSelected") : name(id));
        });
        for (Button button : List.of(capture, show, select)) {
            button.getStyleClass().add("outline-button");
        }
        FlowPane tools = new FlowPane(capture, show, select, halo);
        tools.getStyleClass().add("stop-choices");
        return tools;
    }

    private String name(String segment) {
        return workspace == null ? segment
                : workspace.segments()
                        .stream()
                        .filter(one -> one.id().equals(segment))
                        .findFirst()
                        .map(Segment::name)
                        .orElse("⚠ " + segment);
    }

    private Node items(Messages messages) {
        MenuButton menu = menu("stop-items", messages.text("tour.edit.items"));
        List<CheckMenuItem> checks = new ArrayList<>();
        for (Item item : workspace == null ? List.<Item>of() : workspace.register().items()) {
            CheckMenuItem check = check("item-" + item.id(), item.name().in(messages.locale()), item.id());
            check.setOnAction(event -> model.change(Action.ITEMS, stop -> stop.withItems(
                    toggled(stop.items(), item.id(), check.isSelected()))));
            checks.add(check);
        }
        menu.getItems().setAll(checks);
        fields.add(() -> {
            Tour.Stop stop = model.current();
            List<String> now = stop == null ? List.of() : stop.items();
            checks.forEach(check -> check.setSelected(now.contains(check.getUserData())));
            menu.setText(messages.text("tour.edit.itemsCount", now.size()));
            menu.setDisable(!model.editable() || stop == null);
        });
        return menu;
    }

    private Node layers(Messages messages) {
        MenuButton menu = menu("stop-layers", messages.text("tour.edit.layers"));
        List<CheckMenuItem> checks = new ArrayList<>();
        List<String> all = workspace == null ? List.of() : workspace.layers().stream().map(Layer::id).toList();
        for (Layer layer : workspace == null ? List.<Layer>of() : workspace.layers()) {
            CheckMenuItem check = check("layer-" + layer.id(), layer.title().in(messages.locale()), layer.id());
            check.setOnAction(event -> model.change(Action.LAYERS, stop -> {
                List<String> before = stop.layers() == null ? all : stop.layers();
                List<String> now = toggled(before, layer.id(), check.isSelected());
                return stop.withLayers(now.equals(all) ? null : now);
            }));
            checks.add(check);
        }
        menu.getItems().setAll(checks);
        fields.add(() -> {
            Tour.Stop stop = model.current();
            List<String> named = stop == null ? null : stop.layers();
            List<String> now = named == null ? all : named;
            checks.forEach(check -> check.setSelected(now.contains(check.getUserData())));
            menu.setText(named == null ? messages.text("tour.edit.layersAll")
                    : messages.text("tour.edit.layersCount", now.size()));
            menu.setDisable(!model.editable() || stop == null);
        });
        return menu;
    }

    private static CheckMenuItem check(String id, String words, String value) {
        CheckMenuItem check = new CheckMenuItem(words);
        check.setId(id);
        check.setUserData(value);
        return check;
    }

    private static List<String> toggled(List<String> before, String id, boolean in) {
        List<String> now = new ArrayList<>(before);
        now.remove(id);
        if (in) {
            now.add(id);
        }
        return now;
    }

    private MenuButton menu(String id, String words) {
        MenuButton menu = new MenuButton(words);
        menu.setId(id);
        menu.getStyleClass().add("stop-choice");
        return menu;
    }

    private Node colours(Messages messages) {
        ChoiceBox<Tour.Colours> box = new ChoiceBox<>();
        box.setId("stop-colours");
        box.getItems().setAll(Tour.Colours.values());
        box.setConverter(words(colours -> messages.text("tour.colours." + colours.code())));
        box.setAccessibleText(messages.text("tour.edit.colours"));
        box.setTooltip(new Tooltip(messages.text("tour.edit.colours")));
        box.setOnAction(event -> {
            if (!showing && box.getValue() != null) {
                model.change(Action.COLOURS,
                        stop -> stop.withColourBy(box.getValue() == Tour.Colours.INVESTOR ? null : box.getValue()));
            }
        });
        fields.add(() -> {
            Tour.Stop stop = model.current();
            box.setValue(stop == null || stop.colourBy() == null ? Tour.Colours.INVESTOR : stop.colourBy());
            box.setDisable(!model.editable() || stop == null);
        });
        return box;
    }

    /** What the clock does at a stop: nothing, stand at a year, or play from one year to another. */
    private record ClockChoice(@Nullable Integer year, Tour.@Nullable Growth growth) {
    }

    private Node clock(Messages messages) {
        ChoiceBox<ClockChoice> box = new ChoiceBox<>();
        box.setId("stop-clock");
        List<ClockChoice> choices = new ArrayList<>();
        choices.add(new ClockChoice(null, null));
        choices.add(new ClockChoice(null, new Tour.Growth(TourReader.FIRST_YEAR, TourReader.LAST_YEAR)));
        choices.add(new ClockChoice(null, new Tour.Growth(TourReader.FIRST_YEAR, 2025)));
        IntStream.rangeClosed(TourReader.FIRST_YEAR, TourReader.LAST_YEAR)
                .forEach(year -> choices.add(new ClockChoice(year, null)));
        box.getItems().setAll(choices);
        box.setConverter(words(choice -> {
            Tour.Growth growth = choice.growth();
            return growth != null
                    ? messages.text("tour.clock.growth", Integer.toString(growth.from()), Integer.toString(growth.to()))
                    : choice.year() == null ? messages.text("tour.clock.none")
                            : messages.text("tour.clock.year", Integer.toString(choice.year()));
        }));
        box.setAccessibleText(messages.text("tour.edit.clock"));
        box.setTooltip(new Tooltip(messages.text("tour.edit.clock")));
        box.setOnAction(event -> {
            ClockChoice choice = box.getValue();
            if (!showing && choice != null) {
                model.change(Action.CLOCK, stop -> stop.withClock(choice.year(), choice.growth()));
            }
        });
        fields.add(() -> {
            Tour.Stop stop = model.current();
            ClockChoice now = stop == null ? choices.getFirst() : new ClockChoice(stop.year(), stop.growth());
            if (!box.getItems().contains(now)) {
                box.getItems().add(now);
            }
            box.setValue(now);
            box.setDisable(!model.editable() || stop == null);
        });
        return box;
    }

    private Node seconds(Messages messages) {
        Spinner<Integer> spinner = new Spinner<>(new SpinnerValueFactory.IntegerSpinnerValueFactory(1,
                (int) TourReader.MAX_SECONDS, (int) Tour.DEFAULT_SECONDS));
        spinner.setId("stop-seconds");
        spinner.setEditable(true);
        spinner.getStyleClass().add("stop-seconds");
        spinner.setAccessibleText(messages.text("tour.edit.seconds"));
        spinner.setTooltip(new Tooltip(messages.text("tour.edit.seconds")));
        spinner.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                try {
                    spinner.commitValue();
                } catch (NumberFormatException e) {
                    spinner.cancelEdit();
                }
            }
        });
        spinner.valueProperty().subscribe(value -> {
            if (!showing && value != null) {
                model.change(Action.SECONDS, stop -> stop.withSeconds(value));
            }
        });
        fields.add(() -> {
            Tour.Stop stop = model.current();
            spinner.getValueFactory().setValue(stop == null ? (int) Tour.DEFAULT_SECONDS : (int) stop.seconds());
            spinner.setDisable(!model.editable() || stop == null);
        });
        Label unit = new Label(messages.text("tour.edit.secondsUnit"));
        HBox box = new HBox(spinner, unit);
        box.getStyleClass().add("stop-seconds-box");
        return box;
    }

    private static <T> StringConverter<T> words(Function<T, String> toWords) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : toWords.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Chosen, not typed");
            }
        };
    }

    private @Nullable Text of(Function<Tour.Stop, Text> part) {
        Tour.Stop stop = model.current();
        return stop == null ? null : part.apply(stop);
    }

    /** A field for the words of each language, side by side. */
    private int pair(GridPane grid, int row, String id, String key, boolean area,
            java.util.function.Supplier<@Nullable Text> read, BiConsumer<Boolean, String> write) {
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

    private void line(TextInputControl field, java.util.function.Supplier<String> read, Consumer<String> write) {
        field.textProperty().subscribe((before, now) -> {
            if (!showing) {
                write.accept(java.text.Normalizer.normalize(now, java.text.Normalizer.Form.NFC));
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

    // ---- all of it ----

    private void refresh() {
        if (showing) {
            return;
        }
        showing = true;
        try {
            Entry entry = model.chosenProperty().get();
            if (entry != null) {
                if (!entry.equals(tours.getSelectionModel().getSelectedItem())) {
                    tours.getSelectionModel().select(entry);
                    tours.scrollTo(entry);
                }
            }
            Tour tour = model.tour();
            List<Tour.Stop> now = tour == null ? List.of() : tour.stops();
            if (!stops.getItems().equals(now)) {
                stops.getItems().setAll(now);
            }
            int at = model.stopProperty().get();
            stops.getSelectionModel().clearAndSelect(at);
            stops.getFocusModel().focus(at);
            refreshes.forEach(Runnable::run);
            fields.forEach(Runnable::run);
            stops.refresh();
        } finally {
            showing = false;
        }
    }

    private Button button(String id, String key, Ikon icon, Runnable does) {
        Button button = icon(id, key, icon, does);
        button.textProperty().bind(texts.of(key));
        button.getStyleClass().setAll("button", "outline-button", "tour-button");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Button icon(String id, String key, Ikon icon, Runnable does) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(texts.messages().text(key));
        button.setTooltip(tooltip(key));
        button.setOnAction(event -> does.run());
        return button;
    }

    private MenuItem item(String id, String key, Runnable does) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.of(key));
        item.setOnAction(event -> does.run());
        return item;
    }

    private Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        return tooltip;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
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
            setOnMouseDragEntered(event -> pseudoClassStateChanged(DROP,
                    event.getGestureSource() instanceof StopCell from && from != this && !isEmpty()));
            setOnMouseDragExited(event -> pseudoClassStateChanged(DROP, false));
            setOnMouseDragReleased(event -> {
                pseudoClassStateChanged(DROP, false);
                if (event.getGestureSource() instanceof StopCell from && from != this && !isEmpty()) {
                    int source = from.getIndex();
                    int target = getIndex();
                    event.consume();
                    model.edit(edits -> edits.move(source, target));
                }
            });
            addEventHandler(MouseEvent.MOUSE_RELEASED, event -> stops.setCursor(null));
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
