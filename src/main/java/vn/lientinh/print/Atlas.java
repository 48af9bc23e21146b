package vn.lientinh.print;

import java.util.List;

/**
 * An atlas that is ready to be drawn.
 *
 * @param document its index, then its pages
 * @param findings what to know before it is printed: each kind once, with the page that it is about
 */
public record Atlas(Document document, List<Finding> findings) {
}
