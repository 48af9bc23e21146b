package vn.lientinh.analysis.desk;

/**
 * A value of a facet, to be chosen.
 *
 * @param value  the value, as {@link Facets} names it
 * @param sum    what has this value among the segments that everything else chosen leaves
 * @param chosen whether it is chosen
 */
public record Chip(String value, Sum sum, boolean chosen) {
}
