package vn.lientinh.io;

import java.util.Set;
import java.util.stream.Collectors;

import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/**
 * The ids that tours may refer to.
 *
 * @param layers   ids of layers
 * @param items    ids of register items
 * @param segments ids of segments
 */
public record TourReferences(Set<String> layers, Set<String> items, Set<String> segments) {

    /** What there is in a workspace. */
    public static TourReferences of(Workspace workspace) {
        return new TourReferences(workspace.layers().stream().map(Layer::id).collect(Collectors.toUnmodifiableSet()),
                workspace.register().items().stream().map(Item::id).collect(Collectors.toUnmodifiableSet()),
                workspace.segments().stream().map(Segment::id).collect(Collectors.toUnmodifiableSet()));
    }
}
