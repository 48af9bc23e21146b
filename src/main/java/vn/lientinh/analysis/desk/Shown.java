package vn.lientinh.analysis.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.lientinh.model.Segment;

/**
 * What is to be seen under a choice: the one answer that map, table, totals, chips and legend share. Immutable.
 *
 * @param choice   what was chosen
 * @param segments the segments to show, in the order of the workspace
 * @param ids      their ids
 * @param sum      their number and length
 * @param chips    the values of every facet that occur in the workspace, in order
 * @param hidden   what the filter wants but a hidden layer keeps from sight
 * @param all      everything in the workspace
 * @param totals   sums of what the filter would show if nothing were chosen of {@link Totals#SIDES}
 */
public record Shown(Choice choice, List<Segment> segments, Set<String> ids, Sum sum, Map<Facet, List<Chip>> chips,
        Sum hidden, Sum all, Totals totals) {

    /** The chips of a facet. */
    public List<Chip> chips(Facet facet) {
        return chips.getOrDefault(facet, List.of());
    }

    /** What has this value of the facet, whatever else of the same facet is chosen. */
    public Sum sum(Facet facet, String value) {
        return chips(facet).stream()
                .filter(chip -> chip.value().equals(value))
                .map(Chip::sum)
                .findFirst()
                .orElse(Sum.NONE);
    }
}
