package vn.lientinh.ui.map;

import java.util.List;

import javafx.scene.Node;

import vn.lientinh.geo.Viewport;
import vn.lientinh.render.PlacedPicture;

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

    /** Pictures at hand that together show this view, those below first; places are device pixels of the view. */
    List<PlacedPicture> pictures(Viewport viewport);

    /** Whether it is as sharp as it gets: nothing that was asked for is still to come. */
    boolean settled();

    /** Moves the base map to this view, where it stays. */
    default void show(Viewport viewport) {
        show(viewport, false);
    }
}
