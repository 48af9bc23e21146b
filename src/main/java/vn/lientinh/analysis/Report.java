package vn.lientinh.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.Due;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/**
 * Number and length of all segments, by investor, territory, year or item, or by several of them. Every segment is counted
 * once, in the row of its own values, so that the rows sum to the segments; an item that shares a segment with the
 * segment's first item has it in that item's row.
 */
public final class Report {

    private final Workspace workspace;
    private final Wording wording;
    private final List<By> keys;
    private final @Nullable LocalDate asOf;

    /** What rows can be told apart by. */
    public enum By {
        INVESTOR, TERRITORY, YEAR, ITEM
    }

    /**
     * A row.
     *
     * @param keys       the value of each key asked for, empty where there is none: an id, or a year
     * @param segments   how many segments
     * @param lengthKm   their geodesic length together
     * @param overdue    how many of them are overdue on the date asked for, or 0 without one
     * @param overdueKm  their length
     */
    public record Row(Map<By, Optional<Object>> keys, int segments, double lengthKm, int overdue, double overdueKm) {
    }

    /**
     * A report on a workspace.
     *
     * @param wording says under which ids territories count
     * @param keys    what rows are told apart by
     * @param asOf    a segment is overdue when the last year of its target is over on this date; null: not asked
     */
    public Report(Workspace workspace, Wording wording, List<By> keys, @Nullable LocalDate asOf) {
        this.workspace = workspace;
        this.wording = wording;
        this.keys = List.copyOf(keys);
        this.asOf = asOf;
    }

    /** The rows: years ascending, items in the register's order, investors and territories by id; no value comes last. */
    public List<Row> rows() {
        Map<List<Optional<Object>>, List<Segment>> groups = new LinkedHashMap<>();
        for (Segment segment : workspace.segments()) {
            List<Optional<Object>> values = new ArrayList<>();
            keys.forEach(key -> values.add(Optional.ofNullable(value(key, segment))));
            groups.computeIfAbsent(values, v -> new ArrayList<>()).add(segment);
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((values, segments) -> rows.add(row(values, segments)));
        rows.sort(order());
        return List.copyOf(rows);
    }

    /** The year under which a segment counts: the last of its target, the first where no last one is stated, or null. */
    public static @Nullable Integer year(Segment segment) {
        return segment.targetTo() == null ? segment.targetFrom() : segment.targetTo();
    }

    private @Nullable Object value(By key, Segment segment) {
        return switch (key) {
            case INVESTOR -> segment.investor() == null ? null : wording.territoryId(segment.investor());
            case TERRITORY -> segment.territory().isEmpty() ? null : wording.territoryId(segment.territory());
            case YEAR -> year(segment);
            case ITEM -> segment.item();
        };
    }

    private Row row(List<Optional<Object>> values, List<Segment> segments) {
        Map<By, Optional<Object>> named = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            named.put(keys.get(i), values.get(i));
        }
        List<Segment> overdue = asOf == null ? List.of()
                : segments.stream().filter(segment -> Clock.at(asOf).due(segment) == Due.OVERDUE).toList();
        return new Row(named, segments.size(), km(segments), overdue.size(), km(overdue));
    }

    private static double km(List<Segment> segments) {
        return segments.stream().mapToDouble(Segment::lengthKm).sum();
    }

    private Comparator<Row> order() {
        List<String> items = workspace.register().items().stream().map(Item::id).toList();
        Comparator<Row> order = Comparator.comparingInt(row -> 0);
        for (By key : keys) {
            Comparator<Row> byKey = Comparator.comparing(row -> value(row, key) == null);
            byKey = switch (key) {
                case YEAR -> byKey.thenComparingInt(row -> value(row, key) instanceof Integer year ? year : 0);
                case ITEM -> byKey
                        .thenComparingInt(row -> value(row, key) instanceof String item ? items.indexOf(item) : 0);
                case INVESTOR, TERRITORY -> byKey.thenComparing(row -> Objects.toString(value(row, key)));
            };
            order = order.thenComparing(byKey);
        }
        return order;
    }

    private static @Nullable Object value(Row row, By key) {
        return row.keys().getOrDefault(key, Optional.empty()).orElse(null);
    }
}
