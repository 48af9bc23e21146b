package vn.lientinh.render;

import java.awt.Graphics2D;

/**
 * A graphics without pixels (PDF, SVG) that can hold some of its drawing together, and lay it on as a whole: then nothing shows
 * through where translucent lines overlap.
 */
public interface GroupGraphics {

    /**
     * Begins a group, with the transform, the clip and the hints of now.
     *
     * @param opacity of the group as a whole, 0 to 1
     * @return what the group is drawn on, until it ends; opaque itself
     */
    Graphics2D beginGroup(float opacity);

    /** Lays on a group that {@link #beginGroup} began. The layer that was drawn on before has to be named anew. */
    void endGroup(Graphics2D group);
}
