package vn.lientinh.model;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file, for the person who can mend it.
 *
 * @param file    file name inside the workspace
 * @param feature id or number of the feature, or null when the whole file is meant
 * @param kind    what sort of problem it is
 * @param what    what is wrong
 * @param remedy  what to do
 */
public record Problem(String file, @Nullable String feature, Kind kind, Text what, Text remedy) {

    /** Sorts of problems. */
    public enum Kind {
        MISSING_FILE, EMPTY_FILE, NOT_JSON, NOT_GEOJSON, WRONG_CRS, MISSING_PROPERTY, BAD_PROPERTY, UNKNOWN_PROPERTY,
        DUPLICATE_ID, BROKEN_GEOMETRY, UNKNOWN_REFERENCE, UNREADABLE, WRONG_LENGTH, OUTSIDE_TERRITORY
    }
}
