package vn.lientinh.ui.inspector;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
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
import vn.lientinh.model.Segment;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;
import vn.lientinh.ui.inspector.InspectorViewModel.Content;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** The panel on the right: two answers, large; then everything else, quietly. */
public final class InspectorPane extends VBox {

    private static final double NAME_WIDTH = 108;

    private final InspectorViewModel model;
    private final Texts texts;
    private final Consumer<List<Segment>> flight;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);

    /**
     * Shows what {@code model} holds; hidden when that is nothing.
     *
     * @param flight brings segments into view
     */
    public InspectorPane(InspectorViewModel model, WindowViewModel window, Consumer<List<Segment>> flight) {
        this.model = model;
        this.texts = window.texts();
        this.flight = flight;
        setId("inspector");
        getStyleClass().add("inspector");
        body.getStyleClass().add("inspector-body");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        managedProperty().bind(visibleProperty());
        model.contentBinding().subscribe(content -> show(content, window.themeBinding().get()));
        window.themeBinding().subscribe(theme -> show(model.contentBinding().get(), theme));
    }

    private void show(Content content, Theme theme) {
        body.getChildren().clear();
        Palette palette = Palette.of(theme);
        switch (content) {
            case Content.Nothing nothing -> {
            }
            case Content.OfSegment shown -> showSegment(shown.segment(), shown.answer(), palette);
            case Content.OfItem shown -> showItem(shown.answer(), shown.from(), palette);
        }
        scroll.setVvalue(0);
        setVisible(!(content instanceof Content.Nothing));
    }

    private void showSegment(Segment segment, Answer answer, Palette palette) {
        head(answer.subtitle(), answer.title(), null);
        String notice = answer.notAnItem();
        if (notice != null) {
            body.getChildren().add(notice(notice));
        }
        String investor = segment.investor();
        // Of what is no item the notice has said it all.
        boolean reasons = notice == null;
        body.getChildren()
                .add(new AnswerCard("answer-investor", answer.investor(), reasons,
                        investor == null ? null : palette.investor(investor)));
        body.getChildren().add(new AnswerCard("answer-target", answer.target(), reasons, null));
        body.getChildren().add(actions(List.of(segment), "ui.inspector.zoomToSegment"));
        body.getChildren().add(table(answer.details()));
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

    private void showItem(ItemAnswer answer, @Nullable Segment from, Palette palette) {
        head(answer.subtitle(), answer.title(), from);
        Label description = new Label(answer.description());
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE);
        body.getChildren().add(description);
        String investor = answer.investor();
        body.getChildren()
                .add(new AnswerCard("answer-investor", answer.investors(), true,
                        investor == null ? null : palette.investor(investor)));
        body.getChildren().add(new AnswerCard("answer-target", answer.target(), true, null));
        boolean placed = !answer.item().layers().isEmpty();
        if (!placed) {
            body.getChildren().add(notice(texts.messages().text("ui.item.noPlace")));
        }
        if (!answer.segments().isEmpty()) {
            body.getChildren()
                    .add(actions(answer.segments(),
                            placed ? "ui.inspector.zoomToItem" : "ui.inspector.zoomToConcerned"));
        }
        body.getChildren().add(table(answer.details()));
        if (!answer.segments().isEmpty()) {
            section(placed ? "ui.item.segments" : "ui.item.concerned");
            answer.segments().forEach(segment -> body.getChildren().add(segmentLink(segment)));
        }
        if (!answer.related().isEmpty()) {
            section("ui.inspector.related");
            answer.related().forEach(item -> body.getChildren().add(itemLink(item, false)));
        }
        references(answer.references());
    }

    private void head(String subtitle, String title, @Nullable Segment back) {
        Label sub = new Label(unbroken(subtitle));
        sub.setId("inspector-subtitle");
        sub.setWrapText(true);
        sub.getStyleClass().add("inspector-subtitle");
        HBox.setHgrow(sub, Priority.ALWAYS);
        sub.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox();
        line.getStyleClass().add("inspector-head");
        if (back != null) {
            Button button = iconButton("inspector-back", MaterialDesignA.ARROW_LEFT, "ui.inspector.back");
            button.setOnAction(event -> model.showSegment(back));
            line.getChildren().add(button);
        }
        Button close = iconButton("inspector-close", MaterialDesignC.CLOSE, "ui.inspector.close");
        close.setOnAction(event -> model.close());
        line.getChildren().addAll(sub, close);
        Label name = new Label(title);
        name.setId("inspector-title");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("inspector-title");
        body.getChildren().addAll(line, name);
    }

    /** Breaks lines between the parts of a subtitle only. */
    private static String unbroken(String subtitle) {
        return Stream.of(subtitle.split(" · "))
                .map(part -> part.replace(' ', '\u00a0'))
                .collect(Collectors.joining(" · "));
    }

    private Button iconButton(String id, Ikon icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.messages().text(key)));
        button.setAccessibleText(texts.messages().text(key));
        return button;
    }

    private Node notice(String words) {
        Label label = new Label(words, new FontIcon(MaterialDesignI.INFORMATION_OUTLINE));
        label.setId("inspector-notice");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("notice");
        return label;
    }

    private Node actions(List<Segment> segments, String key) {
        Button zoom = new Button(texts.messages().text(key));
        zoom.setId("inspector-zoom");
        zoom.getStyleClass().add("outline-button");
        zoom.setMaxWidth(Double.MAX_VALUE);
        zoom.setOnAction(event -> flight.accept(segments));
        return zoom;
    }

    private static GridPane table(List<Fact> facts) {
        GridPane table = new GridPane();
        table.getStyleClass().add("fact-table");
        ColumnConstraints names = new ColumnConstraints(NAME_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(names, values);
        int row = 0;
        for (Fact fact : facts) {
            Label name = new Label(fact.label());
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            name.setMaxHeight(Double.MAX_VALUE);
            name.getStyleClass().add("fact-name");
            Label value = new Label(fact.value());
            value.setId("fact-" + fact.topic().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            value.setMaxWidth(Double.MAX_VALUE);
            value.setMaxHeight(Double.MAX_VALUE);
            value.getStyleClass().add(fact.stated() ? "fact-value" : "fact-missing");
            table.addRow(row++, name, value);
        }
        return table;
    }

    private void section(String key) {
        Label label = new Label(texts.messages().text(key));
        label.getStyleClass().add("section-heading");
        body.getChildren().add(label);
    }

    private Node itemLink(Answer.ItemWords item, boolean described) {
        Hyperlink link = new Hyperlink(item.name());
        link.setId("item-" + item.id());
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setOnAction(event -> model.showItem(item.id()));
        VBox box = new VBox(link);
        box.getStyleClass().add("item-link");
        if (described) {
            box.getChildren().add(small(item.description()));
        }
        box.getChildren().add(small(texts.messages().text("ui.inspector.itemClause", item.id(), item.clause())));
        return box;
    }

    private Node segmentLink(Segment segment) {
        Hyperlink link = new Hyperlink(segment.name());
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setOnAction(event -> {
            model.showSegment(segment);
            flight.accept(List.of(segment));
        });
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
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("small-text");
        return label;
    }
}
