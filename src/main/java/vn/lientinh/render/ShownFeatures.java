package vn.lientinh.render;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Layer;

/** Which features of a scene a map state lets be seen. Immutable; asked for every feature of every picture and every hit. */
final class ShownFeatures {

    private final Scene scene;
    private final Set<String> visibleLayers;
    private final LayerStack stack;
    private final @Nullable Set<String> shown;
    private final boolean[] layers;
    private final @Nullable BitSet listed;

    ShownFeatures(Scene scene, MapState state) {
        this.scene = scene;
        this.visibleLayers = state.visibleLayers();
        this.stack = state.stack();
        this.shown = state.shown();
        List<Layer> all = scene.workspace().layers();
        layers = new boolean[all.size()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = state.showsLayer(all.get(i).id());
        }
        Set<String> ids = shown;
        if (ids == null) {
            listed = null;
        } else {
            listed = new BitSet(scene.size());
            for (int feature = 0; feature < scene.size(); feature++) {
                listed.set(feature, ids.contains(scene.segment(feature).id()));
            }
        }
    }

    /** Whether it is what this state asks for. Sets are shared from state to state, so that this is rarely a long question. */
    boolean isFor(MapState state) {
        return visibleLayers.equals(state.visibleLayers())
                && (stack == state.stack() || stack.opacities().equals(state.stack().opacities()))
                && (shown == null ? state.shown() == null : shown.equals(state.shown()));
    }

    boolean has(int feature) {
        return layers[scene.layerOf(feature)] && (listed == null || listed.get(feature));
    }
}
