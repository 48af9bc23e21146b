package vn.lientinh.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.lientinh.render.MapFonts;
import vn.lientinh.render.MapFonts.Weight;

/** Sets type on a page: measures, breaks lines, draws. Baselines and sizes are in points. */
public final class Typesetter {
    // Measured without hinting, so that a line is as long in a picture as in a PDF.
    private static final FontRenderContext UNHINTED = new FontRenderContext(new AffineTransform(), true, true);

    /** Where a line stands about its x. */
    public enum Align {
        LEFT, CENTRE, RIGHT
    }

    /** A way of setting type. */
    public record Style(Weight weight, double size, Color colour) {
        /** The same in another colour. */
        public Style in(Color other) {
            return new Style(weight, size, other);
        }

        /** From baseline to baseline. */
        public double leading() {
            return size * 1.32;
        }

        /** From the top of a line's box to its baseline. */
        public double ascent() {
            return size * 1.0;
        }
    }

    private record Measured(Weight weight, double size, String text) {
    }

    private static final int MOST_WIDTHS = 20_000;

    private final MapFonts fonts;
    private final ConcurrentMap<Measured, Double> widths = new ConcurrentHashMap<>();

    /** Sets type in these fonts. */
    public Typesetter(MapFonts fonts) {
        this.fonts = fonts;
    }

    /** Width of a line. */
    public double width(String text, Style style) {
        if (text.isEmpty()) {
            return 0;
        }
        // A layout is tried in several ways, and measures the same words each time.
        Measured key = new Measured(style.weight(), style.size(), text);
        Double known = widths.get(key);
        if (known != null) {
            return known;
        }
        double width = font(style).getStringBounds(text, UNHINTED).getWidth();
        if (widths.size() >= MOST_WIDTHS) {
            widths.clear();
        }
        widths.put(key, width);
        return width;
    }

    /** Draws a line on its baseline. */
    public void line(Graphics2D g, String text, double x, double baseline, Style style, Align align) {
        if (text.isEmpty()) {
            return;
        }
        double shift = switch (align) {
            case LEFT -> 0;
            case CENTRE -> width(text, style) / 2;
            case RIGHT -> width(text, style);
        };
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(style.colour());
        g.setFont(font(style));
        g.drawString(text, (float) (x - shift), (float) baseline);
    }

    /** Draws a line turned about the middle of its baseline, clockwise in degrees. */
    public void turnedLine(Graphics2D g, String text, double x, double y, double degrees, Style style) {
        AffineTransform saved = g.getTransform();
        g.translate(x, y);
        g.rotate(Math.toRadians(degrees));
        line(g, text, 0, 0, style, Align.CENTRE);
        g.setTransform(saved);
    }

    /** Breaks a text into lines that are no wider than {@code width}; a single word may be. */
    public List<String> broken(String text, Style style, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (line.isEmpty()) {
                    line.append(word);
                } else if (width(line + " " + word, style) <= width) {
                    line.append(' ').append(word);
                } else {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Breaks a text into as many lines as {@link #broken} does, but of about the same length. */
    public List<String> balanced(String text, Style style, double width) {
        int lines = broken(text, style, width).size();
        double least = width / lines;
        double most = width;
        while (most - least > 1) {
            double middle = (least + most) / 2;
            if (broken(text, style, middle).size() <= lines) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return broken(text, style, most);
    }

    /** Height of a text when broken into lines. */
    public double height(String text, Style style, double width) {
        return text.isEmpty() ? 0 : broken(text, style, width).size() * style.leading();
    }

    /** Draws a text broken into lines, from {@code top} down; returns where it ends. */
    public double paragraph(Graphics2D g, String text, double x, double top, double width, Style style, Align align) {
        if (text.isEmpty()) {
            return top;
        }
        double anchor = switch (align) {
            case LEFT -> x;
            case CENTRE -> x + width / 2;
            case RIGHT -> x + width;
        };
        double y = top;
        for (String line : broken(text, style, width)) {
            line(g, line, anchor, y + style.ascent(), style, align);
            y += style.leading();
        }
        return y;
    }

    /** The text at its size, or as much smaller as it must be to fit into {@code width}, down to {@code least}. */
    public Style fitted(String text, Style style, double width, double least) {
        double full = width(text, style);
        double size = full <= width ? style.size() : Math.max(least, style.size() * width / full);
        return new Style(style.weight(), size, style.colour());
    }

    private Font font(Style style) {
        return fonts.font(style.weight(), style.size());
    }
}
