package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Segment;
import vn.lientinh.model.TargetBasis;

/**
 * How the lines of an agreement come into place year by year. Time counts in years: 2022.0 is the beginning of 2022 and
 * 2023.0 its end. A segment grows evenly through the years of its target, and only in the last one where the first is not
 * stated; that is a picture of the target, not of works on the ground. What has no stated year never grows. Immutable.
 */
public final class YearByYear {

    private final List<Segment> stated = new ArrayList<>();
    private final List<Segment> conditional = new ArrayList<>();
    private final List<Segment> yearless = new ArrayList<>();
    private final Set<String> statedItems = new HashSet<>();
    private final Sum apart;

    /**
     * Length and number.
     *
     * @param km    geodesic length in kilometres
     * @param items how many items of the agreement
     */
    public record Sum(double km, int items) {
    }

    /**
     * What has come into place at one time.
     *
     * @param due         stated years: kilometres grown so far, and items whose last year is over
     * @param conditional the same, of years that hold only under a condition
     * @param begun       items with a stated or conditional year that are growing just now
     */
    public record Moment(Sum due, Sum conditional, int begun) {
    }

    /** Follows these segments; those that are no item of the agreement do not count. */
    public YearByYear(List<Segment> segments) {
        Set<String> yearlessItems = new HashSet<>();
        double yearlessKm = 0;
        for (Segment segment : segments) {
            String item = segment.item();
            if (item == null) {
                continue;
            }
            if (segment.targetTo() == null) {
                yearless.add(segment);
                yearlessItems.add(item);
                yearlessKm += segment.lengthKm();
            } else if (segment.targetBasis() == TargetBasis.CONDITIONAL) {
                conditional.add(segment);
            } else {
                stated.add(segment);
                statedItems.add(item);
            }
        }
        yearlessItems.removeAll(statedItems);
        apart = new Sum(yearlessKm, yearlessItems.size());
    }

    /** Segments with a stated year, in the order given. */
    public List<Segment> stated() {
        return List.copyOf(stated);
    }

    /** Segments whose year holds only under a condition. */
    public List<Segment> conditional() {
        return List.copyOf(conditional);
    }

    /** Segments of items for which no year is stated. */
    public List<Segment> yearless() {
        return List.copyOf(yearless);
    }

    /** All that has no stated year; it stays apart at any time. */
    public Sum apart() {
        return apart;
    }

    /** How much of a segment is in place, 0 to 1; 0 for a segment without a stated year. */
    public static double share(Segment segment, double time) {
        Integer to = segment.targetTo();
        if (to == null) {
            return 0;
        }
        Integer from = segment.targetFrom();
        double begin = from == null ? to : from;
        return Math.clamp((time - begin) / (to + 1 - begin), 0, 1);
    }

    /** What has come into place. */
    public Moment at(double time) {
        return new Moment(sum(stated, time), sum(conditional, time), begun(time));
    }

    private static Sum sum(List<Segment> segments, double time) {
        double km = 0;
        Set<String> items = new HashSet<>();
        Set<String> unfinished = new HashSet<>();
        for (Segment segment : segments) {
            double share = share(segment, time);
            km += share * segment.lengthKm();
            (share >= 1 ? items : unfinished).add(String.valueOf(segment.item()));
        }
        items.removeAll(unfinished);
        return new Sum(km, items.size());
    }

    private int begun(double time) {
        Set<String> items = new HashSet<>();
        for (List<Segment> group : List.of(stated, conditional)) {
            for (Segment segment : group) {
                double share = share(segment, time);
                if (share > 0 && share < 1) {
                    items.add(String.valueOf(segment.item()));
                }
            }
        }
        return items.size();
    }

    /**
     * How much of each segment with a year is in place, by id, 0 to 1. Segments of one item that share their years are laid
     * one after the other, in the order given, so that an item grows as one line.
     */
    public Map<String, Double> shares(double time) {
        Map<Chain, List<Segment>> chains = new LinkedHashMap<>();
        for (List<Segment> group : List.of(stated, conditional)) {
            for (Segment segment : group) {
                Chain chain = new Chain(String.valueOf(segment.item()), segment.targetFrom(), segment.targetTo());
                chains.computeIfAbsent(chain, added -> new ArrayList<>()).add(segment);
            }
        }
        Map<String, Double> shares = new HashMap<>();
        for (List<Segment> chain : chains.values()) {
            double share = share(chain.getFirst(), time);
            double left = share * km(chain);
            for (Segment segment : chain) {
                double km = segment.lengthKm();
                shares.put(segment.id(), km == 0 ? share : Math.clamp(left / km, 0, 1));
                left -= km;
            }
        }
        return shares;
    }

    private record Chain(String item, @Nullable Integer from, @Nullable Integer to) {
    }

    private static double km(List<Segment> segments) {
        return segments.stream().mapToDouble(Segment::lengthKm).sum();
    }
}
