package vn.lientinh.tour;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import vn.lientinh.render.Sample;

/**
 * The lines that recede at a stop.
 *
 * @param key     of the words that tell what they are
 * @param colours that they have on the map, at least one
 */
public record PaleLines(String key, List<Color> colours) implements Sample {

    private static final double THICK = 5;

    /** Holds its own copy. */
    public PaleLines {
        colours = List.copyOf(colours);
    }

    /** Draws a line in all the colours. */
    @Override
    public void paint(Graphics2D g, double width, double height) {
        Shape clip = g.getClip();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double top = (height - THICK) / 2;
        double each = width / colours.size();
        for (int i = 0; i < colours.size(); i++) {
            g.setColor(colours.get(i));
            g.clip(new Rectangle2D.Double(i * each, top, each, THICK));
            g.fill(new RoundRectangle2D.Double(0, top, width, THICK, THICK, THICK));
            g.setClip(clip);
        }
    }
}
