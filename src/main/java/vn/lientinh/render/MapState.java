package vn.lientinh.render;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn of a workspace, apart from where.
 *
 * @param visibleLayers ids of the layers to draw
 * @param selected      id of the segment that wears the halo, or null
 * @param hovered       id of the segment that is highlighted, or null
 * @param colourBy      what the colour tells
 * @param theme         the look
 * @param locale        language of the labels
 */
public record MapState(Set<String> visibleLayers, @Nullable String selected, @Nullable String hovered,
        ColourBy colourBy, Theme theme, Locale locale) {

    /** Holds its own copy of the layers. */
    public MapState {
        visibleLayers = Set.copyOf(visibleLayers);
    }
}
