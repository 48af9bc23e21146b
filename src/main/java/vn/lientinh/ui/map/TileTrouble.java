package vn.lientinh.ui.map;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Text;

/**
 * Tiles of the base map in view that could not be had; older or coarser ones are shown in their place.
 *
 * @param tiles how many
 * @param why   the reason in words, or null when none is known
 */
public record TileTrouble(int tiles, @Nullable Text why) {

    /** All is well. */
    public static final TileTrouble NONE = new TileTrouble(0, null);
}
