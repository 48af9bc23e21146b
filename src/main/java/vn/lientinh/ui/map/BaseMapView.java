package vn.lientinh.ui.map;

import javafx.scene.Node;

import vn.lientinh.geo.Viewport;

/** Whatever shows the base map under the overlay. */
public interface BaseMapView {

    /** The node to lay under the overlay; it takes no input. */
    Node node();

    /**
     * Moves the base map to this view at once.
     *
     * @param moving whether more such views are to come, so that it need not be at its sharpest yet
     */
    void show(Viewport viewport, boolean moving);

    /** Moves the base map to this view, where it stays. */
    default void show(Viewport viewport) {
        show(viewport, false);
    }
}
