package vn.lientinh.analysis.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/** Derives what is to be seen of a workspace from what is chosen. Immutable; safe for many threads. */
public final class Desk {

    private final List<Segment> segments;
    private final Facets facets;
    private final Expressions expressions;
    private final Sum all;

    /** The desk for this workspace. */
    public Desk(Workspace workspace) {
        this.segments = workspace.segments();
        this.facets = new Facets(workspace);
        this.expressions = new Expressions(workspace);
        this.all = Sum.of(segments);
    }

    /** The facets of the segments. */
    public Facets facets() {
        return facets;
    }

    /** The expressions that can be asked of the segments. */
    public Expressions expressions() {
        return expressions;
    }

    /** What is to be seen under this choice. An expression with an error, which no view offers, wants nothing. */
    public Shown show(Choice choice) {
        Predicate<Segment> expression = expression(choice.filter());
        List<Segment> shown = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Sum hidden = Sum.NONE;
        Map<Facet, Map<String, Sum>> counted = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counted.put(facet,
                    new TreeMap<>(Comparator.<String>comparingInt(value -> facets.order(facet, value))
                            .thenComparing(Comparator.naturalOrder())));
        }
        Map<Facet, String> values = new EnumMap<>(Facet.class);
        for (Segment segment : segments) {
            boolean met = expression.test(segment);
            boolean layer = choice.layers().contains(segment.layer());
            int refused = 0;
            Facet refusing = Facet.PROVINCE;
            for (Facet facet : Facet.values()) {
                String value = facets.value(facet, segment, choice.provinces(), choice.clock());
                values.put(facet, value);
                Set<String> chosen = choice.filter().chosen(facet);
                if (!chosen.isEmpty() && !chosen.contains(value)) {
                    refused++;
                    refusing = facet;
                }
            }
            if (met && refused == 0) {
                if (layer) {
                    shown.add(segment);
                    ids.add(segment.id());
                } else {
                    hidden = hidden.plus(segment);
                }
            }
            for (Facet facet : Facet.values()) {
                // A chip counts what choosing it would show: everything that only this facet, or none, refuses.
                boolean counts = met && layer && (refused == 0 || refused == 1 && refusing == facet);
                counted.getOrDefault(facet, Map.of())
                        .merge(values.getOrDefault(facet, ""),
                                counts ? Sum.NONE.plus(segment) : Sum.NONE, Sum::plus);
            }
        }
        Map<Facet, List<Chip>> chips = new EnumMap<>(Facet.class);
        counted.forEach((facet, sums) -> {
            Set<String> chosen = choice.filter().chosen(facet);
            // A value that is chosen stays in sight even where the clock or the names have left nothing with it.
            chosen.forEach(value -> sums.putIfAbsent(value, Sum.NONE));
            chips.put(facet, sums.entrySet()
                    .stream()
                    .map(entry -> new Chip(entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
                    .toList());
        });
        return new Shown(choice, List.copyOf(shown), Set.copyOf(ids), Sum.of(shown), Map.copyOf(chips), hidden, all);
    }

    private Predicate<Segment> expression(Filter filter) {
        String text = filter.expression();
        if (text == null) {
            return segment -> true;
        }
        return switch (expressions.compile(text)) {
            case Expressions.Compiled compiled -> compiled.predicate();
            case Expressions.Fault fault -> segment -> false;
        };
    }

    /** Number and length by province, year and state of what is shown. */
    public Totals totals(Shown shown) {
        Totals.Builder totals = new Totals.Builder(facets);
        Choice choice = shown.choice();
        for (Segment segment : shown.segments()) {
            totals.add(segment, facets.value(Facet.PROVINCE, segment, choice.provinces(), choice.clock()),
                    facets.value(Facet.YEAR, segment, choice.provinces(), choice.clock()),
                    facets.value(Facet.STATE, segment, choice.provinces(), choice.clock()));
        }
        return totals.build();
    }
}
