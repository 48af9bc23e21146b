package vn.lientinh.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Workspace;

/**
 * How much of what one would like to know of the items the agreement states, as lists of item ids in the register's order.
 *
 * @param items             all items
 * @param statedYear        with a year that the clause states without a condition
 * @param conditionalYear   with a year under a condition
 * @param planPeriodOnly    without a year, in a plan period
 * @param noTime            with neither
 * @param statedInvestor    with an investor by the territory rule or by name
 * @param proposedInvestor  with an investor that is only proposed
 * @param noInvestor        without an investor
 * @param onExistingRoad    with at least one line on a road, railway or river that is there
 * @param onCandidateOnly   whose lines lie on real roads that are not confirmed, or partly so, none on a confirmed one
 * @param indicativeOnly    whose lines are all drawn by hand
 * @param drawnWithoutLine  drawn, though not as a line
 * @param withoutPlace      not drawn at all: in the list only
 */
public record Completeness(List<String> items, List<String> statedYear, List<String> conditionalYear,
        List<String> planPeriodOnly, List<String> noTime, List<String> statedInvestor, List<String> proposedInvestor,
        List<String> noInvestor, List<String> onExistingRoad, List<String> onCandidateOnly,
        List<String> indicativeOnly, List<String> drawnWithoutLine, List<String> withoutPlace) {

    /** The completeness of a workspace. */
    public static Completeness of(Workspace workspace) {
        List<Item> items = workspace.register().items();
        List<Segment> segments = workspace.segments();
        // An item without a layer has no place; rivers only lead to it.
        Set<String> placeable = Set.copyOf(ids(items, item -> !item.layers().isEmpty()));
        Set<String> drawn = drawn(segments, placeable, segment -> true);
        Set<String> lines = drawn(segments, placeable, segment -> segment.lengthKm() > 0);
        Set<String> existing = drawn(segments, placeable, segment -> isLine(segment, Alignment.EXISTING));
        Set<String> candidate = drawn(segments, placeable, segment -> isLine(segment, Alignment.CANDIDATE));
        return new Completeness(ids(items, item -> true),
                ids(items, item -> hasYear(item) && item.target().basis() == TargetBasis.STATED),
                ids(items, item -> hasYear(item) && item.target().basis() == TargetBasis.CONDITIONAL),
                ids(items, item -> !hasYear(item) && item.planPeriod() != null),
                ids(items, item -> !hasYear(item) && item.planPeriod() == null),
                ids(items, item -> item.investor().rule() == InvestorBasis.TERRITORY
                        || item.investor().rule() == InvestorBasis.NAMED),
                ids(items, item -> item.investor().rule() == InvestorBasis.PROPOSED),
                ids(items, item -> item.investor().rule() == InvestorBasis.NONE),
                ids(items, item -> existing.contains(item.id())),
                ids(items, item -> candidate.contains(item.id()) && !existing.contains(item.id())),
                ids(items, item -> lines.contains(item.id()) && !existing.contains(item.id())
                        && !candidate.contains(item.id())),
                ids(items, item -> drawn.contains(item.id()) && !lines.contains(item.id())),
                ids(items, item -> !drawn.contains(item.id())));
    }

    private static boolean isLine(Segment segment, Alignment alignment) {
        return segment.lengthKm() > 0 && segment.alignment() == alignment;
    }

    private static boolean hasYear(Item item) {
        return item.target().from() != null || item.target().to() != null;
    }

    private static List<String> itemsOf(Segment segment) {
        // A segment that is no item itself may still name items that it concerns; it does not draw them.
        return segment.item() == null ? List.of()
                : Stream.concat(Stream.of(segment.item()),
                        segment.moreItems().stream()).toList();
    }

    private static Set<String> drawn(List<Segment> segments, Set<String> placeable, Predicate<Segment> wanted) {
        return segments.stream()
                .filter(wanted)
                .flatMap(segment -> itemsOf(segment).stream())
                .filter(placeable::contains)
                .collect(Collectors.toSet());
    }

    private static List<String> ids(List<Item> items, Predicate<Item> wanted) {
        return items.stream().filter(wanted).map(Item::id).toList();
    }
}
