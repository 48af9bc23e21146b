package vn.lientinh.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.io.TourReader;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.present.TourHistory.Action;

/** What the stop at hand shows, and for how long: chosen, not typed. */
final class StopChoices {

    private final ToursViewModel model;
    private final ToursPane.Means means;
    private final Showing showing;
    private final @Nullable Workspace workspace;
    private final List<Runnable> fields;

    /**
     * Choices of a form.
     *
     * @param workspace whose layers and items can be chosen
     * @param fields    takes what shows the stop at hand
     */
    StopChoices(ToursViewModel model, ToursPane.Means means, Showing showing, @Nullable Workspace workspace,
            List<Runnable> fields) {
        this.model = model;
        this.means = means;
        this.showing = showing;
        this.workspace = workspace;
        this.fields = fields;
    }

    /** Items, layers, colours, clock and time, side by side. */
    Node all(Messages messages) {
        FlowPane choices = new FlowPane(items(messages), layers(messages), colours(messages), clock(messages),
                seconds(messages));
        choices.getStyleClass().add("stop-choices");
        return choices;
    }

    /** What is taken from the map, and shown on it. */
    Node mapTools(Messages messages) {
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
            if (!showing.on() && box.getValue() != null) {
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
            if (!showing.on() && choice != null) {
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
            if (!showing.on() && value != null) {
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
}
