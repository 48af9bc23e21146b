package vn.lientinh.ui.totals;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.totals.TotalsViewModel.Figure;
import vn.lientinh.ui.totals.TotalsViewModel.Measure;
import vn.lientinh.ui.totals.TotalsViewModel.Row;
import vn.lientinh.ui.totals.TotalsViewModel.Table;
import vn.lientinh.ui.totals.TotalsViewModel.Year;

/** The totals: a bar for each province, and the table, in which every figure is a button. */
public final class TotalsPane extends VBox {

    /** How wide bars are, in logical pixels: as much as there is room for between these. */
    private static final double LEAST_BAR = 76;
    private static final double MOST_BAR = 320;
    private static final double BAR_PADDING = 16;
    private static final double LEAST_PART = 2;

    private final TotalsViewModel model;
    private final Texts texts;
    private final Node none;
    private final GridPane grid = new GridPane();
    private final Set<String> open = new HashSet<>();

    /**
     * Shows the totals of {@code model}.
     *
     * @param none says why there is nothing to add up
     */
    public TotalsPane(TotalsViewModel model, Texts texts, Node none) {
        this.none = none;
        this.model = model;
        this.texts = texts;
        setId("totals-pane");
        getStyleClass().add("totals-pane");
        grid.setId("totals");
        grid.getStyleClass().add("totals-grid");
        ColumnConstraints bars = new ColumnConstraints(LEAST_BAR, LEAST_BAR, MOST_BAR);
        bars.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), bars);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        none.managedProperty().bind(none.visibleProperty());
        getChildren().addAll(none, scroll);
        model.tableBinding().subscribe(this::show);
    }

    /** What the figures count; for the head of the place the totals stand in. */
    Region tools() {
        ToggleGroup group = new ToggleGroup();
        HBox tools = new HBox();
        tools.getStyleClass().add("table-tools");
        for (Measure measure : Measure.values()) {
            RadioButton button = new RadioButton();
            button.setId("totals-" + measure.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.textProperty().bind(texts.of("ui.totals.measure." + measure.name().toLowerCase(Locale.ROOT)));
            button.setSelected(model.measureProperty().get() == measure);
            button.setOnAction(event -> model.measureProperty().set(measure));
            model.measureProperty().subscribe(now -> button.setSelected(now == measure));
            tools.getChildren().add(button);
        }
        Label hint = new Label();
        hint.textProperty().bind(texts.of("ui.totals.hint"));
        hint.getStyleClass().add("small-text");
        tools.getChildren().add(hint);
        return tools;
    }

    private void show(@Nullable Table table) {
        String focused = getScene() != null && getScene().getFocusOwner() != null
                ? getScene().getFocusOwner().getId()
                : null;
        grid.getChildren().clear();
        none.setVisible(model.empty());
        if (table == null) {
            return;
        }
        for (int i = 0; i < table.years().size(); i++) {
            Label words = new Label(table.years().get(i).name());
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            VBox head = new VBox(words);
            head.getStyleClass().add("totals-head");
            Color colour = table.years().get(i).colour();
            if (colour != null) {
                Region dot = new Region();
                dot.getStyleClass().add("totals-dot");
                dot.setStyle(paint(colour));
                head.getChildren().addFirst(dot);
            }
            grid.add(head, i + 2, 0);
        }
        int line = 1;
        for (Row row : table.rows()) {
            line = addRow(row, table.years(), line, row.province() == null ? "all" : row.province());
        }
        if (focused != null) {
            // The figures are made anew; whoever steps through them by keyboard stays where they were.
            grid.getChildren()
                    .stream()
                    .filter(node -> focused.equals(node.getId()))
                    .findFirst()
                    .ifPresent(node -> node.requestFocus());
        }
    }

    private int addRow(Row row, List<Year> years, int at, String key) {
        int line = at;
        List<Figure> figures = row.figures();
        boolean total = row.province() == null;
        boolean opened = open.contains(key);
        Button name = new Button(row.name());
        name.setId("totals-row-" + key);
        name.getStyleClass().addAll("totals-name", "quiet-button");
        name.setGraphic(new FontIcon(opened ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
        name.setAccessibleText(texts.messages().text(opened ? "ui.totals.close" : "ui.totals.open", row.name()));
        name.setOnAction(event -> {
            if (!open.remove(key)) {
                open.add(key);
            }
            show(model.tableBinding().get());
        });
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(USE_PREF_SIZE);
        grid.add(name, 0, line);
        if (!total) {
            grid.add(bar(row, years, figures), 1, line);
        }
        addFigures(row, years, figures, line, key);
        line++;
        if (opened) {
            for (Row state : row.states()) {
                Label words = new Label(state.name());
                words.getStyleClass().add("totals-state");
                words.setTooltip(new Tooltip(state.name()));
                grid.add(words, 0, line, 2, 1);
                addFigures(state, years, state.figures(), line, key + "-" + state.state());
                line++;
            }
        }
        return line;
    }

    private void addFigures(Row row, List<Year> years, List<Figure> figures, int line, String key) {
        for (int i = 0; i < figures.size(); i++) {
            Year year = years.get(i);
            Figure figure = figures.get(i);
            Button cell = new Button(figure.text());
            cell.setId("total-" + key + "-" + Objects.requireNonNullElse(year.value(), "all"));
            cell.getStyleClass().addAll("total", figure.wanted() ? "wanted" : "left-out");
            if (row.province() == null || year.value() == null) {
                cell.getStyleClass().add("sum");
            }
            cell.setAlignment(Pos.CENTER_RIGHT);
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setMinWidth(USE_PREF_SIZE);
            cell.setTooltip(new Tooltip(figure.tells()));
            cell.setAccessibleText(figure.tells());
            cell.setDisable(figure.text().isEmpty());
            cell.setOnAction(event -> model.choose(row, year));
            grid.add(cell, i + 2, line);
        }
    }

    /** The years of a province, one after the other, each as long as its share. */
    private HBox bar(Row row, List<Year> years, List<Figure> figures) {
        HBox bar = new HBox();
        bar.getStyleClass().add("totals-bar");
        List<Region> parts = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Year year = years.get(i);
            Figure figure = figures.get(i);
            Color colour = year.colour();
            if (year.value() == null || colour == null || figure.share() == 0) {
                continue;
            }
            Region part = new Region();
            part.getStyleClass().add("totals-part");
            part.setStyle(paint(colour));
            part.setOpacity(figure.wanted() ? 1 : 0.25);
            part.prefWidthProperty()
                    .bind(bar.widthProperty()
                            .map(width -> Math.max(LEAST_PART,
                                    figure.share() * (width.doubleValue() - BAR_PADDING))));
            Tooltip.install(part, new Tooltip(figure.tells()));
            part.setOnMouseClicked(event -> model.choose(row, year));
            parts.add(part);
        }
        bar.getChildren().setAll(parts);
        return bar;
    }

    private static String paint(Color colour) {
        return String.format(Locale.ROOT, "-fx-background-color: #%06x;", colour.getRGB() & 0xffffff);
    }
}
