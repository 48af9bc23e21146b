package vn.lientinh.analysis;

import java.util.List;

/**
 * A stretch of road that several items of the agreement share.
 *
 * @param items    ids of the items, sorted
 * @param segments ids of the segments that lie on the stretch, sorted; one when the segment itself names all items
 * @param lengthKm geodesic length of the stretch
 */
public record Overlap(List<String> items, List<String> segments, double lengthKm) {

    /** Holds its own copies of the lists. */
    public Overlap {
        items = List.copyOf(items);
        segments = List.copyOf(segments);
    }
}
