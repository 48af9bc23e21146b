package vn.lientinh.print;

import java.util.List;

/**
 * A sheet that is ready to be drawn.
 *
 * @param document its pages: the sheet itself, then what of the table found no room on it
 * @param frame    where its map lies
 * @param findings what to know before it is printed
 */
public record Sheet(Document document, MapFrame frame, List<Finding> findings) {
}
