package vn.lientinh.ui.map;

import javafx.scene.Node;

import vn.lientinh.geo.Viewport;

/** Whatever shows the base map under the overlay. */
public interface BaseMapView {

    /** The node to lay under the overlay; it takes no input. */
    Node node();

    /** Moves the base map to this view at once. */
    void show(Viewport viewport);
}
