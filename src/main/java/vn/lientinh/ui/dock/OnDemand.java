package vn.lientinh.ui.dock;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A view that is built when it is first asked for, and then kept: a start does not wait for pages that nobody opens. Used on the
 * FX thread alone.
 *
 * @param <V> kind of view
 */
public final class OnDemand<V extends Node> implements Supplier<V> {

    private @Nullable Supplier<V> building;
    private @Nullable V view;

    /** A view that {@code building} builds. */
    public OnDemand(Supplier<V> building) {
        this.building = building;
    }

    @Override
    public V get() {
        Supplier<V> pending = building;
        if (pending != null) {
            // Before it is built: building must not ask for what it builds.
            building = null;
            view = pending.get();
        }
        V built = view;
        if (built == null) {
            throw new IllegalStateException("asked for while it is built");
        }
        return built;
    }
}
