package vn.lientinh.author;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Alignment;
import vn.lientinh.model.Text;

/**
 * What a layer is made of.
 *
 * @param layer  id of the layer
 * @param routes its routes, or null
 * @param bands  its areas along borders and stretches of borders, or null
 * @param points its points, or null
 */
record LayerRecipe(String layer, @Nullable List<RouteRecipe> routes, @Nullable List<BandRecipe> bands,
        @Nullable List<PointRecipe> points) {

    List<RouteRecipe> allRoutes() {
        return routes == null ? List.of() : routes;
    }

    List<BandRecipe> allBands() {
        return bands == null ? List.of() : bands;
    }

    List<PointRecipe> allPoints() {
        return points == null ? List.of() : points;
    }

    /**
     * An area on both sides of a border, or the stretch of the border itself.
     *
     * @param id         id of the segment
     * @param name       Vietnamese name
     * @param item       id of the register item, or null
     * @param items      further items that concern it, or null
     * @param clause     the clause, when it is not that of the item
     * @param territory  the side that it is listed under
     * @param borderWith the other side
     * @param from       where the stretch of border begins, near it
     * @param to         where it ends
     * @param halfWidthM metres on each side of the border; null for the border line itself
     * @param note       what it rests on
     * @param sources    ids of sources
     */
    record BandRecipe(String id, String name, @Nullable String item, @Nullable List<String> items,
            @Nullable String clause, String territory, String borderWith, Anchor from, Anchor to,
            @Nullable Double halfWidthM, Text note, List<String> sources) {
    }

    /**
     * A point.
     *
     * @param key       stem of its id
     * @param name      Vietnamese name
     * @param item      id of the register item, or null
     * @param items     further items that concern it, or null
     * @param clause    the clause, when it is not that of the item
     * @param at        where
     * @param alignment how sure the place is
     * @param note      what the place rests on, or null
     * @param sources   ids of sources
     */
    record PointRecipe(String key, String name, @Nullable String item, @Nullable List<String> items,
            @Nullable String clause, Anchor at, Alignment alignment, @Nullable Text note, List<String> sources) {
    }
}
