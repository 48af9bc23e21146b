package vn.lientinh.render;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.model.Segment;

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
 * @param shown         ids of the segments of visible layers that are there at all, or null for all of them: what a filter
 *                      leaves out is neither drawn nor labelled, hit or listed in the legend
 * @param stack         in which order layers lie on each other, and how opaque they are
 * @param clock         the clock by which each segment looks due, in time or not stated, or null when the map does not tell of
 *                      time
 */
public record MapState(Set<String> visibleLayers, @Nullable String selected, @Nullable String hovered,
        ColourBy colourBy, Theme theme, Locale locale, Emphasis emphasis, Set<String> marked,
        @Nullable Set<String> shown, LayerStack stack, @Nullable Clock clock) {

    /** Holds its own copy of the sets. */
    public MapState {
        visibleLayers = Set.copyOf(visibleLayers);
        marked = Set.copyOf(marked);
        shown = shown == null ? null : Set.copyOf(shown);
    }

    /** All segments of these layers, in which nothing recedes and everything is whole; nothing tells of time. */
    public MapState(Set<String> visibleLayers, @Nullable String selected, @Nullable String hovered, ColourBy colourBy,
            Theme theme, Locale locale) {
        this(visibleLayers, selected, hovered, colourBy, theme, locale, Emphasis.NONE, Set.of(), null,
                LayerStack.BY_CLASS, null);
    }

    /** The same with another emphasis. */
    public MapState with(Emphasis other) {
        return new MapState(visibleLayers, selected, hovered, colourBy, theme, locale, other, marked,
                shown, stack, clock);
    }

    /** The same with other layers on each other. */
    public MapState with(LayerStack other) {
        return new MapState(visibleLayers, selected, hovered, colourBy, theme, locale, emphasis, marked,
                shown, other, clock);
    }

    /** The same of these segments alone; of all when null. */
    public MapState showing(@Nullable Set<String> ids) {
        return new MapState(visibleLayers, selected, hovered, colourBy, theme, locale, emphasis, marked,
                ids, stack, clock);
    }

    /** The same by this clock; without telling of time when null. */
    public MapState at(@Nullable Clock other) {
        return new MapState(visibleLayers, selected, hovered, colourBy, theme, locale, emphasis, marked,
                shown, stack, other);
    }

    /** Whether a segment is there to be seen. */
    public boolean shows(Segment segment) {
        return showsLayer(segment.layer()) && (shown == null || shown.contains(segment.id()));
    }

    /** Whether anything of this layer may be seen. */
    boolean showsLayer(String layer) {
        return visibleLayers.contains(layer) && stack.opacity(layer) > 0;
    }
}
