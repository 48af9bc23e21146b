package vn.lientinh.render;

import java.awt.Color;
import vn.lientinh.model.Text;

/**
 * What a colour stands for.
 *
 * @param order  place in the legend
 * @param key    tells categories apart
 * @param label  words in the legend
 * @param colour the colour
 */
record Category(int order, String key, Text label, Color colour) {
}
