package vn.lientinh.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;

/** Which style each feature of a scene is drawn in, under one way of colouring, one look, one stack of layers and
 * one clock. Immutable. */
final class StyleSheet {
    private final ColourBy colourBy;
    private final Theme theme;
    private final LayerStack stack;
    private final @Nullable Clock clock;
    private final Palette palette;
    /** In drawing order: what comes later lies on top. */
    private final List<Pass> passes;
    private final short[] passOf;

    /**
     * All features that are drawn alike.
     *
     * @param place   place of their layer in the stack
     * @param rank    rank of their class
     * @param style   their style
     * @param look    how they show where they stand on the clock
     * @param opacity how opaque their layer is
     */
    record Pass(int place, int rank, SegmentStyle style, ClockLook look, double opacity) {

        /** Roads that lie at the same depth are cased together, so that they meet without an edge between them. */
        boolean meets(Pass other) {
            return opacity == other.opacity
                    && (isRoad() && other.isRoad() || place == other.place && rank == other.rank);
        }

        private boolean isRoad() {
            return rank >= Symbology.FIRST_ROAD_RANK && rank <= Symbology.LAST_ROAD_RANK;
        }
    }

    StyleSheet(Scene scene, MapState state) {
        this.colourBy = state.colourBy();
        this.theme = state.theme();
        this.stack = state.stack();
        this.clock = state.clock();
        this.palette = Palette.of(theme);
        Symbology symbology = new Symbology(scene.workspace(), colourBy, palette);
        List<Layer> layers = scene.workspace().layers();
        int[] places = layers.stream().mapToInt(layer -> stack.place(layer.id())).toArray();
        double[] opacities = layers.stream().mapToDouble(layer -> stack.opacity(layer.id())).toArray();
        Map<Pass, Integer> numbers = new HashMap<>();
        int[] numberOf = new int[scene.size()];
        for (int feature = 0; feature < numberOf.length; feature++) {
            Segment segment = scene.segment(feature);
            int layer = scene.layerOf(feature);
            ClockLook look = clock == null ? ClockLook.TIMELESS : new ClockLook(clock.due(segment));
            Pass pass = new Pass(places[layer], symbology.rank(segment), symbology.style(segment), look,
                    opacities[layer]);
            numberOf[feature] = numbers.computeIfAbsent(pass, added -> numbers.size());
        }
        passes = new ArrayList<>(numbers.keySet());
        passes.sort(Comparator.comparingInt(Pass::place).thenComparingInt(Pass::rank).thenComparingInt(numbers::get));
        short[] placeOf = new short[passes.size()];
        for (int i = 0; i < placeOf.length; i++) {
            placeOf[numbers.getOrDefault(passes.get(i), 0)] = (short) i;
        }
        passOf = new short[numberOf.length];
        for (int feature = 0; feature < numberOf.length; feature++) {
            passOf[feature] = placeOf[numberOf[feature]];
        }
    }

    boolean isFor(MapState state) {
        return state.colourBy() == colourBy && state.theme() == theme && state.stack().equals(stack)
                && Objects.equals(state.clock(), clock);
    }

    Palette palette() {
        return palette;
    }

    List<Pass> passes() {
        return passes;
    }

    int passOf(int feature) {
        return passOf[feature];
    }

    Pass of(int feature) {
        return passes.get(passOf[feature]);
    }

    SegmentStyle styleOf(int feature) {
        return of(feature).style();
    }
}
