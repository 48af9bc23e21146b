package vn.lientinh.analysis.desk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which segments are wanted: for every facet the chosen values (none chosen means all), and an expression. A segment must
 * have a chosen value on every facet where something is chosen, and meet the expression. Immutable.
 *
 * @param chosen     values by facet, as {@link Facets} names them; facets without a choice are absent
 * @param expression in ECQL, without error, or null
 */
public record Filter(Map<Facet, Set<String>> chosen, @Nullable String expression) {

    /** Everything is wanted. */
    public static final Filter ALL = new Filter(Map.of(), null);

    /** Holds its own copy, without facets where nothing is chosen; a blank expression is none. */
    public Filter {
        Map<Facet, Set<String>> held = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                held.put(facet, Set.copyOf(values));
            }
        });
        chosen = Map.copyOf(held);
        expression = expression == null || expression.isBlank() ? null : expression.strip();
    }

    /** The values chosen of a facet; empty for all. */
    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** With this value of the facet chosen when it was not, and not chosen when it was. */
    public Filter toggled(Facet facet, String value) {
        Set<String> values = new HashSet<>(chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, values);
    }

    /** With exactly these values of the facet; none for all. */
    public Filter with(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new Filter(changed, expression);
    }

    /** With nothing chosen of these facets. */
    public Filter without(Collection<Facet> facets) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        facets.forEach(changed::remove);
        return new Filter(changed, expression);
    }

    /** With this expression, or none. */
    public Filter withExpression(@Nullable String newExpression) {
        return new Filter(chosen, newExpression);
    }

    /** How many conditions there are: values chosen, and the expression. */
    public int conditions() {
        return chosen.values().stream().mapToInt(Set::size).sum() + (expression == null ? 0 : 1);
    }

    /** Whether everything is wanted. */
    public boolean isAll() {
        return chosen.isEmpty() && expression == null;
    }
}
