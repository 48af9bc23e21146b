package vn.lientinh.analysis.desk;

import java.util.Set;

import vn.lientinh.analysis.TerritoryView;

/**
 * What the user has chosen to see. Map, table, totals, chips and legend are all derived from one choice. Immutable.
 *
 * @param layers    ids of the layers that are shown
 * @param filter    which segments are wanted
 * @param clock     the year that is looked at, and the reference date
 * @param provinces under which names provinces count
 */
public record Choice(Set<String> layers, Filter filter, Clock clock, TerritoryView provinces) {

    /** Holds its own copy of the layers. */
    public Choice {
        layers = Set.copyOf(layers);
    }

    /** The same with another filter. */
    public Choice with(Filter other) {
        return new Choice(layers, other, clock, provinces);
    }

    /** The same with another clock. */
    public Choice with(Clock other) {
        return new Choice(layers, filter, other, provinces);
    }
}
