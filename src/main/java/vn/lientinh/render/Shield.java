package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.regex.Pattern;

/**
 * A road shield as a Vietnamese kilometre stone: a white plate with a round cap, red for national roads and blue for provincial
 * roads; a plain plate for expressways, and for links that have no number yet.
 */
final class Shield {
    private static final Pattern NUMBERED = Pattern.compile("(QL|ĐT)\\d+[A-Z]?");
    private static final double CAP = 6.5;
    private static final double PLATE = 14.5;

    private final String route;
    private final Font font;
    private final double textWidth;
    private final Palette palette;

    Shield(String route, MapFonts fonts, double scale, Palette palette, FontRenderContext context) {
        this.route = route;
        this.palette = palette;
        this.font = fonts.font(MapFonts.Weight.BOLD, 10.5 * scale);
        this.textWidth = font.getStringBounds(route, context).getWidth();
    }

    private double unit() {
        return font.getSize2D() / 10.5;
    }

    private boolean hasCap() {
        return NUMBERED.matcher(route).matches();
    }

    private double width() {
        return textWidth + 11 * unit();
    }

    private double height() {
        return (hasCap() ? CAP + PLATE : PLATE + 2) * unit();
    }

    /** The box of a shield about (x, y). */
    Rectangle2D box(double x, double y) {
        return new Rectangle2D.Double(x - width() / 2, y - height() / 2, width(), height());
    }

    /** Draws the shield about (x, y). */
    void paint(Graphics2D g, double x, double y) {
        double unit = unit();
        double left = x - width() / 2;
        double top = y - height() / 2;
        double right = left + width();
        double bottom = top + height();
        Path2D outline = stone(left, top, right, bottom, (hasCap() ? 6 : 3) * unit, 3 * unit);
        g.setColor(new Color(0, 0, 0, 40));
        g.setStroke(new BasicStroke((float) (2.4 * unit)));
        g.draw(outline);
        g.setColor(palette.shieldPlate());
        g.fill(outline);
        double textTop = top;
        if (hasCap()) {
            double capBottom = top + CAP * unit;
            Path2D.Double cap = new Path2D.Double();
            double round = 6 * unit;
            cap.moveTo(left, capBottom);
            cap.quadTo(left, top, left + round, top);
            cap.lineTo(right - round, top);
            cap.quadTo(right, top, right, capBottom);
            cap.closePath();
            g.setColor(route.startsWith("QL") ? palette.nationalCap() : palette.provincialCap());
            g.fill(cap);
            textTop = capBottom;
        }
        g.setColor(palette.shieldEdge());
        g.setStroke(new BasicStroke((float) (0.9 * unit)));
        g.draw(outline);
        g.setColor(palette.shieldText());
        g.setFont(font);
        // Capitals and figures of the typeface are 0.7 em high.
        double baseline = (textTop + bottom) / 2 + 0.35 * font.getSize2D();
        g.drawString(route, (float) (x - textWidth / 2), (float) baseline);
    }

    private static Path2D stone(double left, double top, double right, double bottom, double round, double foot) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(left, bottom - foot);
        path.lineTo(left, top + round);
        path.quadTo(left, top, left + round, top);
        path.lineTo(right - round, top);
        path.quadTo(right, top, right, top + round);
        path.lineTo(right, bottom - foot);
        path.quadTo(right, bottom, right - foot, bottom);
        path.lineTo(left + foot, bottom);
        path.quadTo(left, bottom, left, bottom - foot);
        path.closePath();
        return path;
    }
}
