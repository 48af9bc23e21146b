package vn.lientinh.ui.items;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lientinh.model.Alignment;
import vn.lientinh.model.Item;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;

/**
 * How much the agreement and the map say: of so many items, how many have what.
 *
 * @param items      all items of the register
 * @param withYear   items with a stated year
 * @param withPayer  items with a stated investor, or a rule that names it
 * @param onMap      items that are drawn
 * @param onExisting items drawn, in part at least, on a road, river or railway that is there
 */
public record Completeness(int items, int withYear, int withPayer, int onMap, int onExisting) {

    /** Counts in a workspace. */
    public static Completeness of(Workspace workspace) {
        Set<String> drawn = workspace.segments()
                .stream()
                .flatMap(segment -> Stream.concat(Stream.ofNullable(segment.item()), segment.moreItems().stream()))
                .collect(Collectors.toSet());
        Set<String> existing = workspace.segments()
                .stream()
                .filter(segment -> segment.alignment() == Alignment.EXISTING
                        && segment.segmentClass() != SegmentClass.POINT && segment.segmentClass() != SegmentClass.AREA)
                .flatMap(segment -> Stream.concat(Stream.ofNullable(segment.item()), segment.moreItems().stream()))
                .collect(Collectors.toSet());
        int withYear = 0;
        int withPayer = 0;
        int onMap = 0;
        int onExisting = 0;
        for (Item item : workspace.register().items()) {
            withYear += item.target().from() != null || item.target().to() != null ? 1 : 0;
            withPayer += item.investor().investors().isEmpty() ? 0 : 1;
            onMap += drawn.contains(item.id()) ? 1 : 0;
            onExisting += existing.contains(item.id()) ? 1 : 0;
        }
        return new Completeness(workspace.register().items().size(), withYear, withPayer, onMap, onExisting);
    }
}
