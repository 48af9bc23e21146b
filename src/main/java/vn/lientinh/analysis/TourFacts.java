package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;

/**
 * The two answers that stand beside a stop of a tour: who invests and by when. They come from the register, never from the
 * text of the stop, so that a tour cannot say anything else than the map. Immutable.
 */
public final class TourFacts {

    /** A space at which no line ends: a name, or a word and its year, is read in one piece. */
    private static final char UNBROKEN = '\u00a0';
    /** Longer names than this find no room in one line beside a caption. */
    private static final int LONGEST_PIECE = 13;

    private final Workspace workspace;
    private final Messages messages;
    private final Wording wording;

    /**
     * One answer.
     *
     * @param label  what it answers
     * @param value  the answer; "not stated" in words where there is none
     * @param basis  what it rests on, in a few words, or null
     * @param stated whether there is an answer
     */
    public record Fact(String label, String value, @Nullable String basis, boolean stated) {
    }

    /**
     * Both answers.
     *
     * @param who  who invests, or who takes part where the agreement charges nobody with investment
     * @param ids  territories, or {@link Segment#CENTRAL}, that {@code who} names
     * @param when by when
     */
    public record Facts(Fact who, List<String> ids, Fact when) {
    }

    /** Facts in the language of {@code messages}, with the provinces of 2022. */
    public TourFacts(Workspace workspace, Messages messages) {
        this.workspace = workspace;
        this.messages = messages;
        this.wording = new Wording(workspace, messages, TerritoryView.OF_2022);
    }

    /** The facts of the items of a stop, or null when it is about none that the register knows. */
    public @Nullable Facts of(Tour.Stop stop) {
        List<Item> items = stop.items().stream().map(workspace.register()::item).flatMap(Optional::stream).toList();
        if (items.isEmpty()) {
            return null;
        }
        boolean charged = items.stream().anyMatch(item -> item.investor().rule() != InvestorBasis.NONE);
        Set<String> ids = new LinkedHashSet<>();
        items.forEach(item -> ids.addAll(charged ? item.investor().investors() : item.parties()));
        return new Facts(charged ? investors(items, ids) : parties(ids), List.copyOf(ids), when(items));
    }

    /**
     * The clauses of a stop, of which there may be several with semicolons between them, and the agreement that they belong
     * to, in one line; empty when the stop names none.
     */
    public String clause(Tour.Stop stop) {
        String clause = stop.clause();
        if (clause == null || clause.isEmpty()) {
            return "";
        }
        String words = String.join("; ",
                Arrays.stream(clause.split(";")).map(String::strip).map(wording::clause).toList());
        return messages.text("tour.clause", words, workspace.register().agreement().number());
    }

    private Fact investors(List<Item> items, Set<String> ids) {
        Set<String> bases = new LinkedHashSet<>();
        items.forEach(item -> bases.add(messages.text("tour.basis." + item.investor().rule().code())));
        return new Fact(messages.text("tour.who"), names(ids), String.join("; ", bases), true);
    }

    private Fact parties(Set<String> ids) {
        return new Fact(messages.text("answer.label.parties"), names(ids), messages.text("tour.basis.none"),
                !ids.isEmpty());
    }

    private String names(Set<String> ids) {
        return ids.isEmpty() ? messages.text("tour.notStated")
                : String.join(", ", ids.stream().map(this::name).map(TourFacts::inOnePiece).toList());
    }

    private static String inOnePiece(String name) {
        return name.length() > LONGEST_PIECE ? name : name.replace(' ', UNBROKEN);
    }

    private String name(String id) {
        if (id.equals(Segment.CENTRAL)) {
            return wording.investor(id);
        }
        return workspace.territory(id).map(Territory::shortName).map(wording::of).orElse(id);
    }

    private Fact when(List<Item> items) {
        Set<String> stated = new LinkedHashSet<>();
        Set<String> conditional = new LinkedHashSet<>();
        items.stream()
                .filter(TourFacts::hasYear)
                .sorted(Comparator.comparing(item -> Objects.requireNonNullElse(item.target().to(), Integer.MAX_VALUE)))
                .forEach(item -> {
                    stated.add(year(item.target()));
                    if (item.target().basis() == TargetBasis.CONDITIONAL) {
                        conditional.add(year(item.target()));
                    }
                });
        List<Item> silent = items.stream().filter(item -> !hasYear(item)).toList();
        String label = messages.text("tour.when");
        if (stated.isEmpty()) {
            return new Fact(label, messages.text("tour.noYear"), periods(silent), false);
        }
        List<String> bases = new ArrayList<>();
        conditional.forEach(year -> bases.add(stated.size() == 1 ? messages.text("tour.basis.conditional")
                : messages.text("tour.basis.conditionalYear", unbroken(year))));
        if (!silent.isEmpty()) {
            bases.add(messages.text("tour.someStated"));
        }
        return new Fact(label, unbroken(String.join("; ", stated)), bases.isEmpty() ? null : String.join("; ", bases),
                true);
    }

    private static boolean hasYear(Item item) {
        TargetBasis basis = item.target().basis();
        return basis == TargetBasis.STATED || basis == TargetBasis.CONDITIONAL;
    }

    private String year(Item.Target target) {
        Text words = target.text();
        return words != null && target.from() == null ? firstClause(wording.of(words))
                : wording.years(target.from(), target.to());
    }

    /** The periods of the plans that items are in; says so where others of them are in none. */
    private @Nullable String periods(List<Item> items) {
        Set<String> periods = new LinkedHashSet<>();
        boolean all = true;
        for (Item item : items) {
            Item.PlanPeriod period = item.planPeriod();
            all &= period != null;
            if (period != null) {
                periods.add(period.from() + "–" + period.to());
            }
        }
        return periods.isEmpty() ? null
                : messages.text(all ? "tour.planPeriod" : "tour.planPeriodOfSome", String.join(", ", periods));
    }

    private static String unbroken(String words) {
        return words.replaceAll(" (?=\\d)", String.valueOf(UNBROKEN));
    }

    /** "trước năm 2030" of "trước năm 2030, chỉ khi …": the condition stands in the basis. */
    private static String firstClause(String words) {
        int comma = words.indexOf(',');
        return comma < 0 ? words : words.substring(0, comma);
    }
}
