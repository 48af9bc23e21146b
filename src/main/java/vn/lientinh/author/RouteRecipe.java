package vn.lientinh.author;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;

/**
 * A route: the courses that make its line from km 0 on, and the sections that the line is cut into.
 *
 * @param key          stem of its segments' ids, e.g. {@code ql279}
 * @param route        its sign, e.g. {@code QL279}, or null
 * @param kmZero       where its kilometres are counted from, for people
 * @param segmentClass class of its segments
 * @param alignment    alignment grade of its segments unless a section says otherwise
 * @param sources      ids of the sources of its course
 * @param toleranceM   how far the generalised line may lie from the course, in metres; 10 when not given
 * @param note         what its course rests on, or null
 * @param courses      from km 0 on
 * @param sections     from km 0 on, at least one
 */
record RouteRecipe(String key, @Nullable String route, @Nullable Text kmZero,
        @JsonProperty("class") SegmentClass segmentClass, Alignment alignment, List<String> sources,
        @Nullable Double toleranceM, @Nullable Text note, List<Course> courses, List<Section> sections) {

    private static final double TOLERANCE_M = 10;

    double tolerance() {
        return toleranceM == null ? TOLERANCE_M : toleranceM;
    }

    /**
     * A section: what the agreement says of one stretch.
     *
     * @param name       Vietnamese name; {@code {0}} stands for the territory
     * @param key        stem of its ids, when not that of the route
     * @param layer      layer that it goes to, when not that of the recipe file
     * @param item       id of the register item, or null
     * @param items      further items that concern it, or null
     * @param clause     the clause, when it is not that of the item
     * @param works      kind of work, when it is not that of the item
     * @param alignment  alignment grade, when not that of the route
     * @param note       what the course rests on, when not that of the route
     * @param to         where it ends, or null
     * @param toBorder   the two territories whose border ends it, the one that it comes from first, or null
     * @param territory  the territory that it belongs to as a whole, for what runs along a border, or null
     * @param borderWith the territory on the other side then, or null
     */
    record Section(String name, @Nullable String key, @Nullable String layer, @Nullable String item,
            @Nullable List<String> items, @Nullable String clause, @Nullable Works works, @Nullable Alignment alignment,
            @Nullable Text note, @Nullable Anchor to, @Nullable List<String> toBorder, @Nullable String territory,
            @Nullable String borderWith) {
    }
}
