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
 * @param marked        ids of further segments that wear the halo, as all those of one item do
 */
public record MapState(Set<String> visibleLayers, @Nullable String selected, @Nullable String hovered,
        ColourBy colourBy, Theme theme, Locale locale, Emphasis emphasis, Set<String> marked) {

    /** Holds its own copies of the layers and of what is marked. */
    public MapState {
        visibleLayers = Set.copyOf(visibleLayers);
        marked = Set.copyOf(marked);
    }

    /** A state in which nothing but the selected segment wears the halo. */
    public MapState(Set<String> visibleLayers, @Nullable String selected, @Nullable String hovered, ColourBy colourBy,
            Theme theme, Locale locale, Emphasis emphasis) {
        this(visibleLayers, selected, hovered, colourBy, theme, locale, emphasis, Set.of());
    }

    /** A state in which nothing recedes and everything is whole. */
    public MapState(Set<String> visibleLayers, @Nullable String selected, @Nullable String hovered, ColourBy colourBy,
            Theme theme, Locale locale) {
        this(visibleLayers, selected, hovered, colourBy, theme, locale, Emphasis.NONE);
    }

    /** The same with another emphasis. */
    public MapState with(Emphasis other) {
        return new MapState(visibleLayers, selected, hovered, colourBy, theme, locale, other, marked);
    }
}
