package vn.lientinh.render;

import java.awt.Graphics2D;
import java.io.IOException;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Text;

/** What lies under the overlay. */
public interface BaseMap {
    /** The words that must be seen on every map made from it. */
    Text attribution();

    /**
     * Draws the base map over the whole viewport; user space is the viewport's logical pixels.
     *
     * @throws IOException when its data cannot be read
     */
    void paint(Graphics2D g, Viewport viewport, Theme theme) throws IOException;
}
