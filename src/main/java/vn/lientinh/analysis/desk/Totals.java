package vn.lientinh.analysis.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Segment;

/** Number and length of segments by province, year and state. Immutable. */
public final class Totals {

    /** The facets that totals are given by. */
    public static final List<Facet> SIDES = List.of(Facet.PROVINCE, Facet.YEAR, Facet.STATE);

    private final List<String> provinces;
    private final List<String> years;
    private final List<String> states;
    private final Map<Cell, Sum> cells;

    /**
     * A cell of the cube.
     *
     * @param province value of {@link Facet#PROVINCE}
     * @param year     value of {@link Facet#YEAR}
     * @param state    value of {@link Facet#STATE}
     */
    public record Cell(String province, String year, String state) {
    }

    /** Adds segments up. */
    static final class Builder {
        private final Facets facets;
        private final Map<Cell, Sum> cells = new HashMap<>();

        Builder(Facets facets) {
            this.facets = facets;
        }

        void add(Segment segment, String province, String year, String state) {
            cells.merge(new Cell(province, year, state), Sum.NONE.plus(segment), Sum::plus);
        }

        Totals build() {
            return new Totals(facets, cells);
        }
    }

    private Totals(Facets facets, Map<Cell, Sum> cells) {
        this.cells = Map.copyOf(cells);
        this.provinces = ordered(facets, Facet.PROVINCE, cells.keySet().stream().map(Cell::province).toList());
        this.years = ordered(facets, Facet.YEAR, cells.keySet().stream().map(Cell::year).toList());
        this.states = ordered(facets, Facet.STATE, cells.keySet().stream().map(Cell::state).toList());
    }

    private static List<String> ordered(Facets facets, Facet facet, List<String> values) {
        TreeSet<String> sorted = new TreeSet<>(Comparator.<String>comparingInt(value -> facets.order(facet, value))
                .thenComparing(Comparator.naturalOrder()));
        sorted.addAll(values);
        return List.copyOf(sorted);
    }

    /** The provinces that occur, in order. */
    public List<String> provinces() {
        return provinces;
    }

    /** The years that occur, in order. */
    public List<String> years() {
        return years;
    }

    /** The states that occur, in order. */
    public List<String> states() {
        return states;
    }

    /** The sum over all cells with these values; null stands for all values. */
    public Sum sum(@Nullable String province, @Nullable String year, @Nullable String state) {
        return within(set(province), set(year), set(state));
    }

    private static Set<String> set(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    /** The sum over all cells with one of these values on each side; an empty set stands for all values. */
    public Sum within(Set<String> ofProvinces, Set<String> ofYears, Set<String> ofStates) {
        Sum sum = Sum.NONE;
        for (Map.Entry<Cell, Sum> entry : cells.entrySet()) {
            Cell cell = entry.getKey();
            if ((ofProvinces.isEmpty() || ofProvinces.contains(cell.province()))
                    && (ofYears.isEmpty() || ofYears.contains(cell.year()))
                    && (ofStates.isEmpty() || ofStates.contains(cell.state()))) {
                sum = sum.plus(entry.getValue());
            }
        }
        return sum;
    }
}
