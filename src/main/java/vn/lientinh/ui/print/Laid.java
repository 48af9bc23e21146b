package vn.lientinh.ui.print;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lientinh.print.Document;
import vn.lientinh.print.Finding;
import vn.lientinh.print.MapFrame;

/**
 * Pages that have been laid out: one sheet with its table, or a whole atlas.
 *
 * @param document the pages
 * @param findings what to know before they are printed
 * @param frame    where the map of a single sheet lies on its first page; null for an atlas, whose maps cannot be moved
 */
public record Laid(Document document, List<Finding> findings, @Nullable MapFrame frame) {
}
