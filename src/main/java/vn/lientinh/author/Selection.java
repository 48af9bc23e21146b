package vn.lientinh.author;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which features of an extract are meant.
 *
 * @param extract file name of the extract, without its ending
 * @param where   for each property named, the values that are wanted; empty for all features
 */
record Selection(String extract, Map<String, List<String>> where) {

    Selection(String extract, @Nullable Map<String, List<String>> where) {
        this.extract = extract;
        this.where = where == null ? Map.of() : Map.copyOf(where);
    }

    boolean matches(ExtractFeature feature) {
        return where.entrySet()
                .stream()
                .allMatch(condition -> condition.getValue().contains(feature.property(condition.getKey())));
    }

    @Override
    public String toString() {
        return where.isEmpty() ? extract : extract + " " + where;
    }
}
