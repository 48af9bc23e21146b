package vn.lientinh.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param id          e.g. {@code osm-2021}
 * @param title       title for people
 * @param licence     licence name, or null for documents
 * @param attribution the words that must stand on every map and print made from it, or null
 * @param date        ISO date or year-month, or null
 */
public record Source(String id, Text title, @Nullable String licence, @Nullable Text attribution,
        @Nullable String date) {
}
