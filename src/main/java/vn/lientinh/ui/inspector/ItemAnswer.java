package vn.lientinh.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.Answer;
import vn.lientinh.analysis.Answer.Fact;
import vn.lientinh.analysis.Answer.Topic;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

/**
 * What the register says of an item as a whole, in words; also of items that have no place on the map.
 *
 * @param item        the item
 * @param subtitle    kind, works, number
 * @param title       name
 * @param description what is to be done
 * @param investors   who invests and why
 * @param investor    id of the only investor, or null when there are several or none
 * @param target      by when and why
 * @param details     everything else, in reading order
 * @param segments    where it is drawn, or what on the map it concerns when it has no place of its own
 * @param related     items to read with it
 * @param references  letters and decisions that it cites
 */
public record ItemAnswer(Item item, String subtitle, String title, String description, Fact investors,
        @Nullable String investor, Fact target, List<Fact> details, List<Segment> segments,
        List<Answer.ItemWords> related, List<Answer.ReferenceWords> references) {

    /** What is said of {@code item}. */
    static ItemAnswer of(Item item, Workspace workspace, Messages messages, TerritoryView view) {
        Wording wording = new Wording(workspace, messages, view);
        List<String> investors = item.investor().investors();
        return new ItemAnswer(item, subtitle(item, messages, wording), wording.of(item.name()),
                wording.of(item.description()),
                investor(item, messages, wording), investors.size() == 1 ? investors.getFirst() : null,
                target(item, messages, wording), details(item, messages, wording),
                workspace.segments()
                        .stream()
                        .filter(segment -> item.id().equals(segment.item()) || segment.moreItems().contains(item.id()))
                        // What it shares with another item comes behind what is its own.
                        .sorted(Comparator.comparing(segment -> !item.id().equals(segment.item())))
                        .toList(),
                item.related()
                        .stream()
                        .map(workspace.register()::item)
                        .flatMap(Optional::stream)
                        .map(other -> new Answer.ItemWords(other.id(), Wording.code(other).orElse(null),
                                wording.of(other.name()),
                                wording.of(other.description()), wording.clause(other.clause())))
                        .toList(),
                item.references()
                        .stream()
                        .map(reference -> new Answer.ReferenceWords(reference.id(), wording.of(reference.title()),
                                reference.date() == null ? null : Wording.date(reference.date())))
                        .toList());
    }

    private static String subtitle(Item item, Messages messages, Wording wording) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("model.kind." + item.kind().code()));
        if (item.works() != null) {
            parts.add(messages.text("model.works." + item.works().code()));
        }
        parts.add(wording.item(item));
        return String.join(" · ", parts);
    }

    private static Fact investor(Item item, Messages messages, Wording wording) {
        List<String> investors = item.investor().investors();
        Text note = item.investor().note();
        String clause = wording.clause(item.clause());
        String value = investors.isEmpty()
                ? wording.notStated()
                : String.join(", ", investors.stream().map(wording::investor).distinct().toList());
        String basis = note == null
                ? messages.text(investors.isEmpty() ? "answer.investor.none" : "ui.item.clause", clause)
                : wording.noted(note, clause);
        return new Fact(Topic.INVESTOR, messages.text("answer.label.investor"), value, basis, !investors.isEmpty());
    }

    private static Fact target(Item item, Messages messages, Wording wording) {
        Item.Target target = item.target();
        boolean stated = target.from() != null || target.to() != null;
        String clause = wording.clause(item.clause());
        Item.PlanPeriod period = item.planPeriod();
        Text text = target.text();
        String basis;
        if (!stated && period != null) {
            basis = messages.text("answer.target.plan", String.valueOf(period.from()), String.valueOf(period.to()),
                    wording.of(period.plan()));
        } else if (text != null) {
            String key = switch (target.basis()) {
                case STATED, PLAN_PERIOD -> "answer.target.statedAs";
                case CONDITIONAL -> "answer.target.conditionalAs";
                case NONE -> "answer.target.noneAs";
            };
            basis = messages.text(key, clause, wording.of(text));
        } else {
            basis = messages.text(stated ? "answer.target.stated" : "answer.target.none", clause);
        }
        return new Fact(Topic.TARGET, messages.text("answer.label.target"), wording.years(target.from(), target.to()),
                basis, stated);
    }

    private static List<Fact> details(Item item, Messages messages, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        Text state = item.state();
        facts.add(new Fact(Topic.STATE, messages.text("answer.label.state"),
                state == null ? wording.notStated() : wording.of(state), null, state != null));
        if (!item.parties().isEmpty()) {
            facts.add(new Fact(Topic.PARTIES, messages.text("answer.label.parties"),
                    String.join(", ", item.parties().stream().map(wording::investor).distinct().toList()), null, true));
        }
        Double length = item.statedLengthKm();
        if (length != null) {
            facts.add(new Fact(Topic.STATED_LENGTH, messages.text("answer.label.stated_length"),
                    wording.length(length), null, true));
        }
        facts.add(new Fact(Topic.CLAUSE, messages.text("answer.label.clause"), wording.clause(item.clause()), null,
                true));
        return List.copyOf(facts);
    }
}
