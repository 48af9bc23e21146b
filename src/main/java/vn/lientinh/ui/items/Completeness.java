package vn.lientinh.ui.items;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lientinh.model.Alignment;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
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
        Set<String> drawn = items(workspace, segment -> true);
        Set<String> existing = items(workspace, segment -> segment.alignment() == Alignment.EXISTING
                && segment.geometry().getDimension() == 1);
        int withYear = 0;
        int withPayer = 0;
        int onMap = 0;
        int onExisting = 0;
        for (Item item : workspace.register().items()) {
            withYear += item.target().from() != null || item.target().to() != null ? 1 : 0;
            withPayer += item.investor().investors().isEmpty() ? 0 : 1;
            // What merely concerns a river is not drawn, though the river is.
            boolean placed = !item.layers().isEmpty();
            onMap += placed && drawn.contains(item.id()) ? 1 : 0;
            onExisting += placed && existing.contains(item.id()) ? 1 : 0;
        }
        return new Completeness(workspace.register().items().size(), withYear, withPayer, onMap, onExisting);
    }

    private static Set<String> items(Workspace workspace, Predicate<Segment> wanted) {
        return workspace.segments()
                .stream()
                .filter(wanted)
                .flatMap(segment -> Stream.concat(Stream.ofNullable(segment.item()), segment.moreItems().stream()))
                .collect(Collectors.toSet());
    }
}
