package vn.lientinh.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A page that can be drawn on any medium, as often as needed and in parts. Safe to draw from several threads at once. */
public interface Page {

    /**
     * How a page is to be drawn.
     *
     * @param pixelsPerPoint resolution of the medium; decides how much detail lines keep
     * @param region         what of the page is needed, in points; the rest may be left out
     */
    record Rendering(double pixelsPerPoint, Rectangle2D region) {
    }

    /**
     * A place on the page that leads to another page.
     *
     * @param box  the place
     * @param page number of the other page, from 0
     */
    record Link(Box box, int page) {
    }

    /** The sheet of paper. */
    Box sheet();

    /** What it is called in a list of pages. */
    String bookmark();

    /** Where its map lies on the ground; empty for a page without a map. */
    Optional<MapFrame> frame();

    /** Places that lead to other pages. */
    List<Link> links();

    /**
     * Draws the page; user space is points from its top left corner.
     *
     * @throws IOException when the base map cannot be read
     */
    void paint(Graphics2D g, Rendering rendering) throws IOException;
}
