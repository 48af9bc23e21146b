package vn.lientinh.ui.inspector;

import java.awt.Color;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import vn.lientinh.analysis.Answer;
import vn.lientinh.analysis.Answer.Fact;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.model.Segment;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;
import vn.lientinh.ui.inspector.InspectorViewModel.Content;
import vn.lientinh.ui.inspector.InspectorViewModel.Neighbour;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** The panel on the right: two answers, large; then everything else, quietly. */
public final class InspectorPane extends VBox {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    /** Lower than this, in logical pixels, both answers stand side by side and nothing else keeps them from being seen. */
    private static final double LOW = 320;
    private static final double HALF = 136;

    private final InspectorViewModel model;
    private final WindowViewModel window;
    private final Texts texts;
    private final Consumer<List<Segment>> flight;
    private final Consumer<BorderConnection> border;
    private final InspectorBar bar;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final InspectorActions footer = new InspectorActions();
    private @Nullable Runnable print;
    private boolean compact;

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
        bar = new InspectorBar(model, texts);
        getChildren().addAll(bar, scroll, footer);
        managedProperty().bind(visibleProperty());
        model.contentBinding().subscribe(content -> show(content, window.themeBinding().get()));
        window.themeBinding().subscribe(theme -> show(model.contentBinding().get(), theme));
        heightProperty().subscribe(height -> {
            boolean low = height.doubleValue() > 0 && height.doubleValue() < LOW;
            if (low != compact) {
                compact = low;
                pseudoClassStateChanged(COMPACT, low);
                // Not while it is being laid out.
                Platform.runLater(() -> show(model.contentBinding().get(), window.themeBinding().get()));
            }
        });
    }

    /** Offers to print what is inspected, by this. */
    public void offerPrint(Runnable printer) {
        print = printer;
        show(model.contentBinding().get(), window.themeBinding().get());
    }

    private void show(Content content, Theme theme) {
        boolean inStack = StackList.hasFocus(getScene());
        if (isFocusWithin() && !bar.isFocusWithin()) {
            // What has the keyboard is about to go; it must not fall to another part of the window.
            scroll.requestFocus();
        }
        body.getChildren().clear();
        footer.clear();
        // Where there is little room it stands among what is scrolled.
        getChildren().remove(footer);
        if (!compact) {
            getChildren().add(footer);
        }
        bar.showPage(1, 1);
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

    private void showSegment(Content.OfSegment shown, Palette palette, boolean focusStack) {
        Segment segment = shown.segment();
        Answer answer = shown.answer();
        head(answer.subtitle(), answer.title());
        if (shown.stack().size() > 1) {
            bar.showPage(shown.position(), shown.stack().size());
            body.getChildren().add(new StackList(shown, palette, model, texts, focusStack));
        }
        String notice = answer.notAnItem();
        if (notice != null) {
            body.getChildren().add(notice(notice));
        }
        // Of what is no item the notice has said it all.
        boolean reasons = notice == null;
        answers(new AnswerCard("answer-investor", answer.investor(), reasons ? shown.investorBasis() : null,
                colour(segment.investor(), palette)),
                new AnswerCard("answer-target", answer.target(), reasons ? shown.targetBasis() : null, null)
                        .warned(shown.overdue()));
        body.getChildren().add(new FactTable(answer.details()));
        neighbours(shown.neighbours());
        if (!answer.items().isEmpty()) {
            Answer.ItemWords item = answer.items().getFirst();
            String code = item.code();
            footer.add("inspector-item", code == null
                    ? texts.messages().text("ui.inspector.wholeItem")
                    : texts.messages().text("ui.inspector.wholeItemOf", code), () -> model.showItem(item.id()));
        }
        printButton(switch (segment.segmentClass()) {
            case AREA -> "ui.inspector.print.area";
            case POINT -> "ui.inspector.print.point";
            default -> "ui.inspector.print.line";
        });
        bar.zoomsTo(List.of(segment), "ui.inspector.zoomToSegment", flight);
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
                        .add(InspectorText.small(licence == null
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
        answers(new AnswerCard("answer-investor", answer.investors(), shown.investorBasis(),
                colour(answer.investor(), palette)),
                new AnswerCard("answer-target", answer.target(), shown.targetBasis(), null).warned(shown.overdue()));
        boolean placed = !answer.item().layers().isEmpty();
        if (!placed) {
            body.getChildren().add(notice(texts.messages().text("ui.item.noPlace")));
        }
        body.getChildren().add(new FactTable(answer.details()));
        if (!shown.lines().isEmpty()) {
            section(placed ? "ui.item.segments" : "ui.item.concerned");
            body.getChildren().add(new SegmentRows(shown.lines(), model, this::visit));
        }
        String show = placed ? "ui.inspector.zoomToItem" : "ui.inspector.zoomToConcerned";
        bar.zoomsTo(answer.segments(), show, flight);
        if (!answer.segments().isEmpty()) {
            footer.add("inspector-show-all", texts.messages().text("ui.inspector.showAll"),
                    () -> flight.accept(answer.segments()))
                    .setTooltip(new Tooltip(texts.messages().text(show)));
        }
        if (placed) {
            printButton("ui.inspector.print.item");
        }
        neighbours(shown.neighbours());
        longFacts(answer.details());
        bases(answer.investors(), answer.target());
        if (!answer.related().isEmpty()) {
            section("ui.inspector.related");
            answer.related().forEach(item -> body.getChildren().add(itemLink(item, false)));
        }
        references(answer.references());
    }

    private void answers(AnswerCard investor, AnswerCard target) {
        if (!compact) {
            body.getChildren().addAll(investor, target);
            return;
        }
        HBox both = new HBox(investor, target);
        both.getStyleClass().add("answer-pair");
        for (AnswerCard card : List.of(investor, target)) {
            // Heights are worked out from it; both grow alike.
            card.setPrefWidth(HALF);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        body.getChildren().addAll(both, footer);
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

    private Node notice(String words) {
        Label label = new Label(words, new FontIcon(MaterialDesignI.INFORMATION_OUTLINE));
        label.setId("inspector-notice");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("notice");
        return label;
    }

    private void printButton(String key) {
        Runnable printer = print;
        if (printer != null) {
            footer.add("inspector-print", texts.messages().text(key), printer);
        }
    }

    private void longFacts(List<Fact> facts) {
        VBox blocks = new VBox();
        blocks.getChildren().addAll(FactTable.blocks(facts));
        if (!blocks.getChildren().isEmpty()) {
            body.getChildren().add(blocks);
        }
    }

    private void neighbours(List<Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return;
        }
        section("ui.inspector.neighbours");
        int number = 1;
        for (Neighbour neighbour : neighbours) {
            body.getChildren().add(new NeighbourBox(number++, neighbour, texts, this::visit, border));
        }
    }

    private void visit(Segment segment) {
        model.showSegment(segment);
        flight.accept(List.of(segment));
    }

    private void bases(Fact investor, Fact target) {
        if (investor.basis() == null && target.basis() == null) {
            return;
        }
        section("ui.inspector.bases");
        Stream.of(investor, target).forEach(fact -> {
            String basis = fact.basis();
            if (basis != null) {
                body.getChildren()
                        .add(InspectorText.small(texts.messages().text("ui.inspector.base", fact.label(), basis)));
            }
        });
    }

    private void section(String key) {
        Label label = new Label(texts.messages().text(key));
        label.getStyleClass().add("section-heading");
        body.getChildren().add(label);
    }

    private Node itemLink(Answer.ItemWords item, boolean described) {
        Hyperlink link = InspectorText.link(item.name());
        link.setId("item-" + item.id());
        link.setOnAction(event -> model.showItem(item.id()));
        VBox box = new VBox(link);
        box.getStyleClass().add("item-link");
        if (described) {
            box.getChildren().add(InspectorText.small(item.description()));
        }
        String code = item.code();
        box.getChildren()
                .add(InspectorText.small(code == null
                        ? item.clause()
                        : texts.messages().text("ui.inspector.itemClause", code, item.clause())));
        return box;
    }

    private void references(List<Answer.ReferenceWords> references) {
        if (references.isEmpty()) {
            return;
        }
        section("ui.inspector.references");
        for (Answer.ReferenceWords reference : references) {
            String date = reference.date();
            body.getChildren()
                    .add(InspectorText.small(date == null
                            ? texts.messages().text("ui.inspector.reference", reference.id(), reference.title())
                            : texts.messages()
                                    .text("ui.inspector.referenceOf", reference.id(), date, reference.title())));
        }
    }

}
