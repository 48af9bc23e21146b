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
 * @param emphasis      what stands out, and what is still growing
 */
public record MapState(Set<String> visibleLayers, @Nullable String selected, @Nullable String hovered,
        ColourBy colourBy, Theme theme, Locale locale, Emphasis emphasis) {

    /** Holds its own copy of the layers. */
    public MapState {
        visibleLayers = Set.copyOf(visibleLayers);
    }

    /** A state in which nothing recedes and everything is whole. */
    public MapState(Set<String> visibleLayers, @Nullable String selected, @Nullable String hovered, ColourBy colourBy,
            Theme theme, Locale locale) {
        this(visibleLayers, selected, hovered, colourBy, theme, locale, Emphasis.NONE);
    }

    /** The same with another emphasis. */
    public MapState with(Emphasis other) {
        return new MapState(visibleLayers, selected, hovered, colourBy, theme, locale, other);
    }
}
