package vn.lientinh.model;

import java.util.List;

/**
 * A layer: the segments of one file.
 *
 * @param id       file name without ending
 * @param title    title for people
 * @param group    group in the legend and the layer list
 * @param segments in file order
 */
public record Layer(String id, Text title, LayerGroup group, List<Segment> segments) {
}
