package vn.lientinh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.lientinh.analysis.Answer;
import vn.lientinh.analysis.Wording;

/** An answer as lines of text, in the order of the inspector. */
final class AnswerText {

    private static final String INDENT = "  ";

    static List<String> lines(Answer answer, double distanceM, Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(answer.title() + " [" + answer.id() + "], " + wording.length(distanceM / 1000));
        lines.add(INDENT + kind(answer));
        if (answer.notAnItem() != null) {
            lines.add(INDENT + answer.notAnItem());
        }
        Stream.concat(Stream.of(answer.investor(), answer.target()), answer.details().stream()).forEach(fact -> {
            lines.add(INDENT + fact.label() + ": " + fact.value());
            if (fact.basis() != null) {
                lines.add(INDENT + INDENT + fact.basis());
            }
        });
        answer.items().forEach(item -> lines.add(INDENT + item(item) + ": " + item.description()));
        answer.related().forEach(item -> lines.add(INDENT + "→ " + item(item)));
        answer.references()
                .forEach(reference -> lines.add(INDENT + reference.id()
                        + (reference.date() == null ? "" : " (" + reference.date() + ")") + ": " + reference.title()));
        answer.sources()
                .forEach(source -> lines.add(INDENT + "© " + source.title()
                        + (source.licence() == null ? "" : ", " + source.licence())));
        return lines;
    }

    /** Layer and what it is of; said once where both have the same name, as with expressways. */
    private static String kind(Answer answer) {
        return (answer.subtitle() + " · ").startsWith(answer.layer() + " · ")
                ? answer.subtitle()
                : answer.layer() + " · " + answer.subtitle();
    }

    private static String item(Answer.ItemWords item) {
        return item.id() + " " + item.name() + " (" + item.clause() + ")";
    }

    private AnswerText() {
    }
}
