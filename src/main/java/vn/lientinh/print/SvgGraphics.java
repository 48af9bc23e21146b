package vn.lientinh.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.SVGUnits;
import org.jfree.svg.SVGUtils;
import org.jfree.svg.ViewBox;
import org.jspecify.annotations.Nullable;
import vn.lientinh.render.GroupGraphics;
import vn.lientinh.render.LayerHint;
import vn.lientinh.render.MapFonts;

/**
 * Draws a page as SVG. Text is written as text with its weight, its exact size and its length, so that it keeps its place
 * even where the font is missing; layers become groups that drawing programs show as layers.
 */
final class SvgGraphics extends ForwardingGraphics implements GroupGraphics {
    private static final FontRenderContext UNHINTED = new FontRenderContext(new AffineTransform(), true, true);

    private final SVGGraphics2D svg;
    private final StringBuilder body;
    private final Map<String, String> titles;
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<MapFonts.Weight, Set<Integer>> characters = new EnumMap<>(MapFonts.Weight.class);
    private final Progress progress;
    private @Nullable String open;

    SvgGraphics(Box sheet, Map<String, String> titles, Progress progress) {
        this(sheet, titles, new StringBuilder(1 << 18), progress);
    }

    private SvgGraphics(Box sheet, Map<String, String> titles, StringBuilder body, Progress progress) {
        this(new SVGGraphics2D(sheet.width(), sheet.height(), SVGUnits.PT, body), titles, body, progress);
    }

    private SvgGraphics(SVGGraphics2D svg, Map<String, String> titles, StringBuilder body, Progress progress) {
        super(svg);
        this.svg = svg;
        this.body = body;
        this.titles = titles;
        this.progress = progress;
        svg.setGeomDoubleConverter(value -> number(value, 2));
        svg.setTransformDoubleConverter(value -> number(value, 6));
    }

    /** Code points that were drawn in each weight. */
    Map<MapFonts.Weight, Set<Integer>> characters() {
        return characters;
    }

    /** The picture, with all groups closed. */
    String element(Box sheet) {
        enter(null);
        return svg.getSVGElement(null, true, new ViewBox(0, 0, sheet.width(), sheet.height()),
                null, null);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        if (key.equals(LayerHint.LAYER)) {
            enter(String.valueOf(value));
        } else {
            super.setRenderingHint(key, value);
        }
    }

    private void enter(@Nullable String layer) {
        if (layer != null && layer.equals(open)) {
            return;
        }
        if (open != null) {
            body.append("</g>");
        }
        open = layer;
        if (layer != null) {
            // A layer that is come back to is another group with the same name.
            int number = used.merge(layer, 1, Integer::sum);
            body.append("<g id='").append(layer).append(number == 1 ? "" : "-" + number).append('\'');
            String title = titles.get(layer);
            if (title != null) {
                body.append(" inkscape:groupmode='layer' inkscape:label='")
                        .append(SVGUtils.escapeForXML(title))
                        .append('\'');
            }
            body.append('>');
        }
    }

    @Override
    public Graphics2D beginGroup(float opacity) {
        enter(null);
        body.append("<g opacity='").append(number(opacity, 3)).append("'>");
        return this;
    }

    @Override
    public void endGroup(Graphics2D group) {
        enter(null);
        body.append("</g>");
    }

    @Override
    public void draw(Shape shape) {
        progress.goOn();
        super.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        progress.goOn();
        super.fill(shape);
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        Font font = getFont();
        MapFonts.Weight weight = MapFonts.weightOf(font).orElse(MapFonts.Weight.REGULAR);
        Rectangle2D bounds = font.getStringBounds(text, UNHINTED);
        Shape clip = getClip();
        if (clip != null && !clip.contains(x + bounds.getX(), y + bounds.getY(), bounds.getWidth(),
                bounds.getHeight())) {
            // Text that is cut by the frame is cut as a shape.
            super.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
            super.drawString(text, x, y);
            super.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_STANDARD);
            return;
        }
        text.codePoints().forEach(characters.computeIfAbsent(weight, added -> new TreeSet<>())::add);
        AffineTransform transform = getTransform();
        Color colour = getPaint() instanceof Color plain ? plain : Color.BLACK;
        body.append("<text");
        if (!transform.isIdentity()) {
            body.append(" transform='matrix(");
            double[] matrix = new double[6];
            transform.getMatrix(matrix);
            for (int i = 0; i < 6; i++) {
                body.append(i == 0 ? "" : " ").append(number(matrix[i], 5));
            }
            body.append(")'");
        }
        body.append(" x='").append(number(x, 2)).append("' y='").append(number(y, 2));
        body.append("' class='").append(cssClass(weight));
        body.append("' font-size='").append(number(font.getSize2D(), 2));
        body.append("' textLength='").append(number(bounds.getWidth(), 2));
        body.append("' fill='#").append(String.format(Locale.ROOT, "%06x", colour.getRGB() & 0xFFFFFF)).append('\'');
        if (colour.getAlpha() < 255) {
            body.append(" fill-opacity='").append(number(colour.getAlpha() / 255.0, 3)).append('\'');
        }
        body.append('>').append(SVGUtils.escapeForXML(text)).append("</text>");
    }

    /** The class that the style sheet gives a weight. */
    static String cssClass(MapFonts.Weight weight) {
        return "t-" + weight.name().toLowerCase(Locale.ROOT);
    }

    /** A number with at most so many decimals, without zeros at its end. */
    static String number(double value, int decimals) {
        double power = Math.pow(10, decimals);
        double rounded = Math.rint(value * power) / power;
        if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) {
            return Long.toString((long) rounded);
        }
        return Double.toString(rounded);
    }
}
