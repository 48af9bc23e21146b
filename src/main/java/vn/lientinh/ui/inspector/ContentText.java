package vn.lientinh.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.Answer;
import vn.lientinh.analysis.Answer.Fact;
import vn.lientinh.ui.inspector.InspectorViewModel.Content;
import vn.lientinh.ui.inspector.InspectorViewModel.Neighbour;

/** What the inspector shows, as text to be pasted into a letter: everything, in the same order. */
final class ContentText {

    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    ContentText(Messages messages) {
        this.messages = messages;
    }

    /** The text; empty when nothing is shown. */
    String of(Content content) {
        lines.clear();
        switch (content) {
            case Content.Nothing nothing -> {
            }
            case Content.OfSegment shown -> segment(shown);
            case Content.OfItem shown -> item(shown);
        }
        return String.join("\n", lines);
    }

    private void segment(Content.OfSegment shown) {
        Answer answer = shown.answer();
        lines.add(answer.title());
        lines.add(answer.layer() + " · " + answer.subtitle());
        if (answer.notAnItem() != null) {
            lines.add(answer.notAnItem());
        }
        boolean reasons = answer.notAnItem() == null;
        fact(answer.investor(), reasons, null);
        fact(answer.target(), reasons, shown.overdue());
        answer.details().forEach(fact -> fact(fact, true, null));
        neighbours(shown.neighbours());
        items("ui.inspector.items", answer.items());
        items(reasons ? "ui.inspector.related" : "ui.inspector.joining", answer.related());
        references(answer.references());
        if (!answer.sources().isEmpty()) {
            section("ui.inspector.sources");
            answer.sources()
                    .forEach(source -> lines.add("– " + source.title()
                            + (source.licence() == null ? "" : " · " + source.licence())));
        }
    }

    private void item(Content.OfItem shown) {
        ItemAnswer answer = shown.answer();
        lines.add(answer.title());
        lines.add(answer.subtitle());
        lines.add(answer.description());
        fact(answer.investors(), true, null);
        fact(answer.target(), true, shown.overdue());
        answer.details().forEach(fact -> fact(fact, true, null));
        if (!shown.lines().isEmpty()) {
            section(answer.item().layers().isEmpty() ? "ui.item.concerned" : "ui.item.segments");
            shown.lines()
                    .forEach(line -> lines.add("– " + line.segment().name() + "; " + line.territory()
                            + (line.length().isEmpty() ? "" : "; " + line.length()) + "; " + line.years()));
        }
        neighbours(shown.neighbours());
        items("ui.inspector.related", answer.related());
        references(answer.references());
    }

    private void fact(Fact fact, boolean reason, @Nullable String remark) {
        StringBuilder line = new StringBuilder(fact.label()).append(": ").append(fact.value());
        if (remark != null) {
            line.append(" (").append(remark).append(')');
        }
        if (reason && fact.basis() != null) {
            line.append(". ").append(fact.basis());
        }
        lines.add(line.toString());
    }

    private void neighbours(List<Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return;
        }
        section("ui.inspector.neighbours");
        neighbours.forEach(neighbour -> lines.add("– " + neighbour.sides() + ": " + neighbour.verdict() + ". "
                + neighbour.name() + (neighbour.plan().isEmpty() ? "" : "; " + neighbour.plan())
                + (neighbour.state().isEmpty() ? "" : "; " + neighbour.state())));
    }

    private void items(String key, List<Answer.ItemWords> items) {
        if (!items.isEmpty()) {
            section(key);
            items.forEach(
                    item -> lines.add("– " + (item.code() == null ? "" : item.code() + ", ") + item.name() + " ("
                            + item.clause() + "): "
                            + item.description()));
        }
    }

    private void references(List<Answer.ReferenceWords> references) {
        if (!references.isEmpty()) {
            section("ui.inspector.references");
            references.forEach(reference -> lines.add("– " + (reference.date() == null
                    ? messages.text("ui.inspector.reference", reference.id(), reference.title())
                    : messages.text("ui.inspector.referenceOf", reference.id(), reference.date(),
                            reference.title()))));
        }
    }

    private void section(String key) {
        lines.add("");
        lines.add(messages.text(key));
    }
}
