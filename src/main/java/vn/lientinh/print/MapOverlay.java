package vn.lientinh.print;

import java.awt.Graphics2D;

/** Something that is drawn over the map of a sheet, in points of the page; what goes beyond the map is cut off. */
@FunctionalInterface
interface MapOverlay {

    void paint(Graphics2D g, MapFrame frame, Look look, Typesetter type);
}
