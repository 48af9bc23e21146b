package vn.lientinh.ui.inspector;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import vn.lientinh.analysis.Answer;
import vn.lientinh.analysis.Answer.Fact;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.model.Segment;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;
import vn.lientinh.ui.inspector.InspectorViewModel.Content;
import vn.lientinh.ui.inspector.InspectorViewModel.Neighbour;
import vn.lientinh.ui.inspector.InspectorViewModel.SegmentLine;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** The panel on the right: two answers, large; then everything else, quietly. */
public final class InspectorPane extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final double NAME_WIDTH = 96;
    /** Longer values stand under their name, over the whole width. */
    private static final int SHORT_VALUE = 30;
    /** Values up to this long stay on one line; their names give way. */
    private static final int UNBROKEN_VALUE = 28;

    private final InspectorViewModel model;
    private final WindowViewModel window;
    private final Texts texts;
    private final Consumer<List<Segment>> flight;
    private final Consumer<BorderConnection> border;
    private final HBox pager = new HBox();
    private final Label pages = new Label();
    private final Button zoom = new Button(null, new FontIcon(MaterialDesignC.CROSSHAIRS_GPS));
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final GridPane footer = new GridPane();
    private @Nullable Runnable print;

    /**
     * Shows what {@code model} holds; hidden when that is nothing.
     *
     * @param flight brings segments into view
     * @param border shows a border connection
     */
    public InspectorPane(InspectorViewModel model, WindowViewModel window, Consumer<List<Segment>> flight,
            Consumer<BorderConnection> border) {
        this.model = model;
        this.window = window;
        this.texts = window.texts();
        this.flight = flight;
        this.border = border;
        setId("inspector");
        getStyleClass().add("inspector");
        body.getStyleClass().add("inspector-body");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        footer.getStyleClass().add("inspector-actions");
        footer.managedProperty().bind(footer.visibleProperty());
        getChildren().addAll(bar(), scroll, footer);
        managedProperty().bind(visibleProperty());
        model.contentBinding().subscribe(content -> show(content, window.themeBinding().get()));
        window.themeBinding().subscribe(theme -> show(model.contentBinding().get(), theme));
    }

    /** Offers to print what is inspected, by this. */
    public void offerPrint(Runnable printer) {
        print = printer;
        show(model.contentBinding().get(), window.themeBinding().get());
    }

    private Node bar() {
        Button back = iconButton("inspector-back", MaterialDesignA.ARROW_LEFT, "ui.inspector.back");
        back.setOnAction(event -> model.goBack());
        back.disableProperty().bind(model.canGoBackProperty().not());
        Button forward = iconButton("inspector-forward", MaterialDesignA.ARROW_RIGHT, "ui.inspector.forward");
        forward.setOnAction(event -> model.goForward());
        forward.disableProperty().bind(model.canGoForwardProperty().not());
        Button previous = iconButton("inspector-previous", MaterialDesignC.CHEVRON_LEFT, "ui.inspector.previous");
        previous.setOnAction(event -> model.step(-1));
        Button next = iconButton("inspector-next", MaterialDesignC.CHEVRON_RIGHT, "ui.inspector.next");
        next.setOnAction(event -> model.step(1));
        pages.setId("inspector-pages");
        pages.setMinWidth(Region.USE_PREF_SIZE);
        pager.getStyleClass().add("inspector-pager");
        pager.getChildren().addAll(previous, pages, next);
        pager.managedProperty().bind(pager.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = iconButton("inspector-copy", MaterialDesignC.CONTENT_COPY, "ui.inspector.copy");
        copy.setOnAction(event -> model.copy());
        Button close = iconButton("inspector-close", MaterialDesignC.CLOSE, "ui.inspector.close");
        close.setOnAction(event -> model.close());
        zoom.setId("inspector-zoom");
        zoom.getStyleClass().add("icon-button");
        zoom.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox bar = new HBox(back, forward, space, pager, zoom, copy, close);
        bar.getStyleClass().add("inspector-bar");
        return bar;
    }

    private Button iconButton(String id, Ikon icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.of(key));
        return button;
    }

    private void show(Content content, Theme theme) {
        boolean inStack = focusIsInStack();
        body.getChildren().clear();
        footer.getChildren().clear();
        footer.getColumnConstraints().clear();
        footer.setVisible(false);
        pager.setVisible(false);
        Palette palette = Palette.of(theme);
        switch (content) {
            case Content.Nothing nothing -> {
            }
            case Content.OfSegment shown -> showSegment(shown, palette, inStack);
            case Content.OfItem shown -> showItem(shown, palette);
        }
        scroll.setVvalue(0);
        setVisible(!(content instanceof Content.Nothing));
    }

    private boolean focusIsInStack() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner != null && owner.getStyleClass().contains("stack-row");
    }

    private void showSegment(Content.OfSegment shown, Palette palette, boolean focusStack) {
        Segment segment = shown.segment();
        Answer answer = shown.answer();
        head(answer.subtitle(), answer.title());
        if (shown.stack().size() > 1) {
            pager.setVisible(true);
            pages.setText(texts.messages().text("ui.inspector.pages", shown.position(), shown.stack().size()));
            body.getChildren().add(stack(shown, palette, focusStack));
        }
        String notice = answer.notAnItem();
        if (notice != null) {
            body.getChildren().add(notice(notice));
        }
        // Of what is no item the notice has said it all.
        boolean reasons = notice == null;
        body.getChildren()
                .addAll(new AnswerCard("answer-investor", answer.investor(), reasons ? shown.investorBasis() : null,
                        colour(segment.investor(), palette)),
                        new AnswerCard("answer-target", answer.target(), reasons ? shown.targetBasis() : null, null)
                                .warned(shown.overdue()));
        table(answer.details());
        neighbours(shown.neighbours());
        List<Node> buttons = new ArrayList<>();
        if (!answer.items().isEmpty()) {
            Answer.ItemWords item = answer.items().getFirst();
            String code = item.code();
            Button whole = button("inspector-item", code == null
                    ? texts.messages().text("ui.inspector.wholeItem")
                    : texts.messages().text("ui.inspector.wholeItemOf", code));
            whole.setOnAction(event -> model.showItem(item.id()));
            buttons.add(whole);
        }
        printButton("ui.inspector.print.segment", buttons);
        actions(buttons);
        zoomsTo(List.of(segment), "ui.inspector.zoomToSegment");
        longFacts(answer.details());
        if (reasons) {
            bases(answer.investor(), answer.target());
        }
        if (!answer.items().isEmpty()) {
            section("ui.inspector.items");
            answer.items().forEach(item -> body.getChildren().add(itemLink(item, true)));
        }
        if (!answer.related().isEmpty()) {
            section(notice == null ? "ui.inspector.related" : "ui.inspector.joining");
            answer.related().forEach(item -> body.getChildren().add(itemLink(item, false)));
        }
        references(answer.references());
        if (!answer.sources().isEmpty()) {
            section("ui.inspector.sources");
            for (Answer.SourceWords source : answer.sources()) {
                String licence = source.licence();
                body.getChildren()
                        .add(small(licence == null
                                ? source.title()
                                : texts.messages().text("ui.inspector.source", source.title(), licence)));
            }
        }
    }

    private void showItem(Content.OfItem shown, Palette palette) {
        ItemAnswer answer = shown.answer();
        head(answer.subtitle(), answer.title());
        Label description = new Label(answer.description());
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE);
        body.getChildren().add(description);
        body.getChildren()
                .addAll(new AnswerCard("answer-investor", answer.investors(), shown.investorBasis(),
                        colour(answer.investor(), palette)),
                        new AnswerCard("answer-target", answer.target(), shown.targetBasis(), null)
                                .warned(shown.overdue()));
        boolean placed = !answer.item().layers().isEmpty();
        if (!placed) {
            body.getChildren().add(notice(texts.messages().text("ui.item.noPlace")));
        }
        table(answer.details());
        if (!shown.lines().isEmpty()) {
            section(placed ? "ui.item.segments" : "ui.item.concerned");
            body.getChildren().add(segments(shown.lines()));
        }
        String show = placed ? "ui.inspector.zoomToItem" : "ui.inspector.zoomToConcerned";
        zoomsTo(answer.segments(), show);
        List<Node> buttons = new ArrayList<>();
        if (!answer.segments().isEmpty()) {
            Button all = button("inspector-show-all", texts.messages().text("ui.inspector.showAll"));
            all.setTooltip(new Tooltip(texts.messages().text(show)));
            all.setOnAction(event -> flight.accept(answer.segments()));
            buttons.add(all);
        }
        if (placed) {
            printButton("ui.inspector.print.item", buttons);
        }
        actions(buttons);
        neighbours(shown.neighbours());
        longFacts(answer.details());
        bases(answer.investors(), answer.target());
        if (!answer.related().isEmpty()) {
            section("ui.inspector.related");
            answer.related().forEach(item -> body.getChildren().add(itemLink(item, false)));
        }
        references(answer.references());
    }

    private static @Nullable Color colour(@Nullable String investor, Palette palette) {
        return investor == null ? null : palette.investor(investor);
    }

    private void head(String subtitle, String title) {
        Label sub = new Label(unbroken(subtitle));
        sub.setId("inspector-subtitle");
        sub.setWrapText(true);
        sub.setMinHeight(USE_PREF_SIZE);
        sub.getStyleClass().add("inspector-subtitle");
        Label name = new Label(title);
        name.setId("inspector-title");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("inspector-title");
        body.getChildren().addAll(sub, name);
    }

    /** Breaks lines between the parts of a subtitle only. */
    private static String unbroken(String subtitle) {
        return Stream.of(subtitle.split(" · "))
                .map(part -> part.replace(' ', '\u00a0'))
                .collect(Collectors.joining(" · "));
    }

    /** Everything that lay under the click; what the pointer is over is highlighted on the map. */
    private Node stack(Content.OfSegment shown, Palette palette, boolean focus) {
        VBox rows = new VBox();
        rows.setId("inspector-stack");
        rows.getStyleClass().add("stack");
        int number = 1;
        for (Segment segment : shown.stack()) {
            Region mark = new Region();
            mark.getStyleClass().add("item-mark");
            Color colour = colour(segment.investor(), palette);
            if (colour != null) {
                mark.setStyle(String.format(Locale.ROOT, "-investor: #%06x;", colour.getRGB() & 0xffffff));
            }
            boolean current = segment.equals(shown.segment());
            Label name = new Label(segment.name());
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            HBox row = new HBox(mark, name);
            row.setId("stack-" + number);
            row.getStyleClass().add("stack-row");
            row.pseudoClassStateChanged(CURRENT, current);
            row.setFocusTraversable(true);
            row.setAccessibleRole(AccessibleRole.BUTTON);
            row.setAccessibleText(texts.messages()
                    .text(current ? "ui.inspector.stackCurrent" : "ui.inspector.stackRow", number, shown.stack().size(),
                            segment.name()));
            row.setOnMouseClicked(event -> model.showOfStack(segment));
            row.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    model.showOfStack(segment);
                    event.consume();
                }
            });
            row.hoverProperty().subscribe((before, over) -> model.point(over ? segment : null));
            row.focusedProperty().subscribe((before, on) -> model.point(on ? segment : null));
            rows.getChildren().add(row);
            if (focus && current) {
                row.requestFocus();
            }
            number++;
        }
        return rows;
    }

    private Node notice(String words) {
        Label label = new Label(words, new FontIcon(MaterialDesignI.INFORMATION_OUTLINE));
        label.setId("inspector-notice");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("notice");
        return label;
    }

    private static Button button(String id, String words) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("outline-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void printButton(String key, List<Node> buttons) {
        Runnable printer = print;
        if (printer != null) {
            Button button = button("inspector-print", texts.messages().text(key));
            button.setOnAction(event -> printer.run());
            buttons.add(button);
        }
    }

    /** The button in the bar brings these into view. */
    private void zoomsTo(List<Segment> segments, String key) {
        zoom.setDisable(segments.isEmpty());
        zoom.setOnAction(event -> flight.accept(segments));
        zoom.setAccessibleText(texts.messages().text(key));
        zoom.setTooltip(new Tooltip(texts.messages().text(key)));
    }

    /** Buttons side by side, each as wide as its words need, always in sight below what is read. */
    private void actions(List<Node> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            ColumnConstraints part = new ColumnConstraints();
            part.setHgrow(Priority.ALWAYS);
            footer.getColumnConstraints().add(part);
            footer.add(buttons.get(i), i, 0);
        }
        footer.setVisible(!buttons.isEmpty());
    }

    /** What is short, in two columns, the values at the right. */
    private void table(List<Fact> facts) {
        GridPane table = new GridPane();
        table.getStyleClass().add("fact-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAME_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(names, values);
        int row = 0;
        for (Fact fact : facts) {
            if (isShort(fact)) {
                Node value = value(fact);
                if (fact.value().length() <= UNBROKEN_VALUE && value instanceof Label label) {
                    label.setMinWidth(USE_PREF_SIZE);
                }
                table.addRow(row++, name(fact), value);
            }
        }
        body.getChildren().add(table);
    }

    /** What is long, each under its name over the whole width. */
    private void longFacts(List<Fact> facts) {
        VBox blocks = new VBox();
        for (Fact fact : facts) {
            if (!isShort(fact)) {
                VBox block = new VBox(name(fact), value(fact));
                block.getStyleClass().add("fact-block");
                blocks.getChildren().add(block);
            }
        }
        if (!blocks.getChildren().isEmpty()) {
            body.getChildren().add(blocks);
        }
    }

    private static boolean isShort(Fact fact) {
        return fact.value().length() <= SHORT_VALUE && fact.basis() == null;
    }

    private static Label name(Fact fact) {
        Label name = new Label(fact.label());
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setMaxHeight(Double.MAX_VALUE);
        name.getStyleClass().add("fact-name");
        return name;
    }

    private static Node value(Fact fact) {
        Label value = new Label(fact.value());
        value.setId("fact-" + fact.topic().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setMaxHeight(Double.MAX_VALUE);
        value.getStyleClass().add(fact.stated() ? "fact-value" : "fact-missing");
        String basis = fact.basis();
        return basis == null ? value : new VBox(value, small(basis));
    }

    private void bases(Fact investor, Fact target) {
        if (investor.basis() == null && target.basis() == null) {
            return;
        }
        section("ui.inspector.bases");
        Stream.of(investor, target).forEach(fact -> {
            String basis = fact.basis();
            if (basis != null) {
                body.getChildren().add(small(texts.messages().text("ui.inspector.base", fact.label(), basis)));
            }
        });
    }

    private void section(String key) {
        Label label = new Label(texts.messages().text(key));
        label.getStyleClass().add("section-heading");
        body.getChildren().add(label);
    }

    /** What lies beyond the border: amber where the two sides do not agree. */
    private void neighbours(List<Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return;
        }
        section("ui.inspector.neighbours");
        int number = 1;
        for (Neighbour neighbour : neighbours) {
            VBox box = new VBox();
            box.setId("neighbour-" + number);
            box.getStyleClass().add("neighbour");
            box.pseudoClassStateChanged(DIFFERS, !neighbour.agrees());
            box.getChildren()
                    .addAll(styled(neighbour.sides(), "neighbour-sides"),
                            styled(neighbour.verdict(), "neighbour-verdict"));
            Segment other = neighbour.other();
            if (other == null) {
                box.getChildren().add(small(neighbour.name()));
            } else {
                Hyperlink link = link(neighbour.name());
                link.setId("neighbour-segment-" + number);
                link.setOnAction(event -> {
                    model.showSegment(other);
                    flight.accept(List.of(other));
                });
                box.getChildren().addAll(link, small(neighbour.plan()), small(neighbour.state()));
            }
            Hyperlink compare = link(texts.messages().text("ui.inspector.compare"));
            compare.setId("neighbour-compare-" + number);
            compare.setOnAction(event -> border.accept(neighbour.connection()));
            box.getChildren().add(compare);
            body.getChildren().add(box);
            number++;
        }
    }

    /** The segments of an item: name, territory, and at the right how long and by when. */
    private Node segments(List<SegmentLine> lines) {
        VBox rows = new VBox();
        rows.setId("item-segments");
        rows.getStyleClass().add("segment-rows");
        for (SegmentLine line : lines) {
            Hyperlink link = link(line.segment().name());
            link.setId("segment-" + line.segment().id());
            link.setOnAction(event -> {
                model.showSegment(line.segment());
                flight.accept(List.of(line.segment()));
            });
            Label territory = small(line.territory());
            HBox.setHgrow(territory, Priority.ALWAYS);
            territory.setMaxWidth(Double.MAX_VALUE);
            Label length = small(line.length());
            length.setMinWidth(Region.USE_PREF_SIZE);
            Label years = small(line.years());
            years.setMinWidth(Region.USE_PREF_SIZE);
            years.getStyleClass().add(line.dated() ? "segment-years" : "segment-undated");
            HBox facts = new HBox(territory, length, years);
            facts.getStyleClass().add("segment-facts");
            VBox row = new VBox(link, facts);
            row.getStyleClass().add("segment-row");
            row.hoverProperty().subscribe((before, over) -> model.point(over ? line.segment() : null));
            rows.getChildren().add(row);
        }
        return rows;
    }

    private Node itemLink(Answer.ItemWords item, boolean described) {
        Hyperlink link = link(item.name());
        link.setId("item-" + item.id());
        link.setOnAction(event -> model.showItem(item.id()));
        VBox box = new VBox(link);
        box.getStyleClass().add("item-link");
        if (described) {
            box.getChildren().add(small(item.description()));
        }
        String code = item.code();
        box.getChildren()
                .add(small(code == null
                        ? item.clause()
                        : texts.messages().text("ui.inspector.itemClause", code, item.clause())));
        return box;
    }

    private static Hyperlink link(String words) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        return link;
    }

    private void references(List<Answer.ReferenceWords> references) {
        if (references.isEmpty()) {
            return;
        }
        section("ui.inspector.references");
        for (Answer.ReferenceWords reference : references) {
            String date = reference.date();
            body.getChildren()
                    .add(small(date == null
                            ? texts.messages().text("ui.inspector.reference", reference.id(), reference.title())
                            : texts.messages()
                                    .text("ui.inspector.referenceOf", reference.id(), date, reference.title())));
        }
    }

    private static Label small(String words) {
        return styled(words, "small-text");
    }

    private static Label styled(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
