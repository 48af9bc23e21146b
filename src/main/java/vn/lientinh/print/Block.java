package vn.lientinh.print;

import java.awt.Graphics2D;
import java.io.IOException;

/** Something that stands on a page: it knows how high it is at a width, and draws itself into a box. */
interface Block {

    double height(double width);

    void paint(Graphics2D g, Box box, Page.Rendering rendering) throws IOException;
}
