package vn.lientinh.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which style each feature of a scene is drawn in, under one way of colouring and one look. Immutable. */
final class StyleSheet {
    private final ColourBy colourBy;
    private final Theme theme;
    private final Palette palette;
    /** In drawing order: what comes later lies on top. */
    private final List<Pass> passes;
    private final short[] passOf;

    /** All features of one rank and style. */
    record Pass(int rank, SegmentStyle style) {
    }

    StyleSheet(Scene scene, ColourBy colourBy, Theme theme) {
        this.colourBy = colourBy;
        this.theme = theme;
        this.palette = Palette.of(theme);
        Symbology symbology = new Symbology(scene.workspace(), colourBy, palette);
        Map<Pass, Integer> numbers = new HashMap<>();
        int[] numberOf = new int[scene.size()];
        for (int feature = 0; feature < numberOf.length; feature++) {
            Pass pass = new Pass(symbology.rank(scene.segment(feature)), symbology.style(scene.segment(feature)));
            numberOf[feature] = numbers.computeIfAbsent(pass, added -> numbers.size());
        }
        passes = new ArrayList<>(numbers.keySet());
        passes.sort(Comparator.comparingInt(Pass::rank).thenComparingInt(numbers::get));
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
        return state.colourBy() == colourBy && state.theme() == theme;
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

    SegmentStyle styleOf(int feature) {
        return passes.get(passOf[feature]).style();
    }
}
