package vn.lientinh.print;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What more is told of what a sheet shows, where it is a page of an atlas.
 *
 * @param bookmark what the page is called in lists of pages, or null for its title
 * @param note     a text beside the map, or empty
 * @param items    ids of the items that the table lists, or null for all that stand out on the map
 * @param overlays what is drawn over the map
 * @param below    what stands right below the map over its whole width, or null
 */
record Subject(@Nullable String bookmark, String note, @Nullable Set<String> items,
        List<MapOverlay> overlays, @Nullable Block below) {
    /** Nothing more. */
    static final Subject NONE = new Subject(null, "", null, List.of(), null);
}
