package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Text with a halo: on one line, letter-spaced, or along a line. Letters of Vietnamese in normal form C stand for themselves, so
 * that text can be drawn letter by letter.
 */
final class HaloText {
    private final String text;
    private final Font font;
    private final double spacing;
    private final Color colour;
    private final Color halo;
    private final FontRenderContext context;
    private final double[] advances;
    private final double width;
    private final Letters letters;

    /** Text with {@code spacing} pixels between its letters beyond what the font has; text along a line needs some. */
    HaloText(String text, Font font, double spacing, Color colour, Color halo, FontRenderContext context,
            Letters letters) {
        this.text = text;
        this.letters = letters;
        this.font = font;
        this.spacing = spacing;
        this.colour = colour;
        this.halo = halo;
        this.context = context;
        this.advances = new double[text.length()];
        if (spacing > 0) {
            double sum = -spacing;
            for (int i = 0; i < advances.length; i++) {
                advances[i] = letter(i).advance() + spacing;
                sum += advances[i];
            }
            this.width = sum;
        } else {
            this.width = font.getStringBounds(text, context).getWidth();
        }
    }

    double width() {
        return width;
    }

    /** Height of its capitals with accents, about which it is centred. */
    double height() {
        return font.getSize2D();
    }

    /** The box of the text about (x, y), with its halo. */
    Rectangle2D box(double x, double y) {
        return new Rectangle2D.Double(x - width / 2 - 2, y - height() * 0.62, width + 4, height() * 1.24);
    }

    /** Draws the text centred about (x, y): on a picture of pixels as a sprite at a whole pixel, otherwise as text. */
    void paint(Graphics2D g, double x, double y, TextSprites sprites) {
        AffineTransform transform = g.getTransform();
        boolean upright = transform.getShearX() == 0 && transform.getShearY() == 0
                && transform.getScaleX() == transform.getScaleY();
        if (!TextSprites.onPixels(g) || !upright) {
            paint(g, x, y);
            return;
        }
        double scale = transform.getScaleX();
        int halfWidth = (int) Math.ceil((width / 2 + 4) * scale);
        int halfHeight = (int) Math.ceil(height() * scale);
        BufferedImage sprite = sprites.get(new SpriteKey(text, font, spacing, colour, halo, scale), () -> {
            BufferedImage image = new BufferedImage(2 * halfWidth, 2 * halfHeight, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D inner = image.createGraphics();
            inner.setRenderingHints(g.getRenderingHints());
            inner.translate(halfWidth, halfHeight);
            inner.scale(scale, scale);
            paint(inner, 0, 0);
            inner.dispose();
            return image;
        });
        int left = (int) Math.round(x * scale + transform.getTranslateX()) - halfWidth;
        int top = (int) Math.round(y * scale + transform.getTranslateY()) - halfHeight;
        g.setTransform(new AffineTransform());
        g.drawImage(sprite, left, top, null);
        g.setTransform(transform);
    }

    private record SpriteKey(String text, Font font, double spacing, Color colour, Color halo, double scale) {
    }

    /** Draws the text centred about (x, y). */
    private void paint(Graphics2D g, double x, double y) {
        double left = x - width / 2;
        double baseline = y + 0.35 * height();
        g.setFont(font);
        if (spacing == 0) {
            haloed(g, font.createGlyphVector(context, text).getOutline((float) left, (float) baseline));
            g.setColor(colour);
            g.drawString(text, (float) left, (float) baseline);
            return;
        }
        Path2D.Double outline = new Path2D.Double();
        AffineTransform at = AffineTransform.getTranslateInstance(left, baseline);
        for (int i = 0; i < advances.length; i++) {
            outline.append(letter(i).outline().getPathIterator(at), false);
            at.translate(advances[i], 0);
        }
        haloed(g, outline);
        g.setColor(colour);
        double along = left;
        g.setRenderingHint(WordsHint.WORDS, text);
        for (int i = 0; i < advances.length; i++) {
            g.drawString(text.substring(i, i + 1), (float) along, (float) baseline);
            along += advances[i];
        }
        g.setRenderingHint(WordsHint.WORDS, "");
    }

    private Letters.Letter letter(int i) {
        return letters.get(font, text.charAt(i), context);
    }

    private void haloed(Graphics2D g, Shape outline) {
        g.setColor(halo);
        g.setStroke(new BasicStroke((float) Math.clamp(height() * 0.26, 2.4, 4), BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        g.draw(outline);
    }

    /**
     * Where the letters lie when the text runs along a line.
     *
     * @param x        middle of each letter
     * @param y        middle of each letter, on the line
     * @param rotation direction of each letter in radians
     */
    record Along(double[] x, double[] y, double[] rotation) {
    }

    /**
     * Lays the text along a line with its middle at {@code middle}, {@code lift} pixels above it, or gives null where the line
     * bends too much or ends. The text always reads from left to right.
     */
    @Nullable
    Along along(PixelLine line, double middle, double lift) {
        double from = middle - width / 2;
        double to = middle + width / 2;
        if (from < 0 || to > line.length()) {
            return null;
        }
        boolean backwards = line.xAt(to) < line.xAt(from);
        int count = text.length();
        double[] x = new double[count];
        double[] y = new double[count];
        double[] rotation = new double[count];
        double at = 0;
        double turning = 0;
        for (int i = 0; i < count; i++) {
            double advance = advances[i];
            double distance = backwards ? to - at - advance / 2 : from + at + advance / 2;
            double direction = line.directionAt(distance, 2.4 * height()) + (backwards ? Math.PI : 0);
            x[i] = line.xAt(distance) + lift * Math.sin(direction);
            y[i] = line.yAt(distance) - lift * Math.cos(direction);
            rotation[i] = direction;
            if (i > 0) {
                double turn = Math.abs(Math.IEEEremainder(direction - rotation[i - 1], 2 * Math.PI));
                turning += turn;
                double gap = Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]) / ((advance + advances[i - 1]) / 2);
                // Letters that are squeezed, torn apart or dance to and fro are worse than no name.
                if (turn > 0.3 || turning > 1.5 || gap < 0.75 || gap > 1.4) {
                    return null;
                }
            }
            at += advance;
        }
        double turn = Math.IEEEremainder(rotation[count - 1] - rotation[0], 2 * Math.PI);
        return Math.abs(turn) > 1.3 ? null : new Along(x, y, rotation);
    }

    /** The boxes of the letters laid along a line. */
    List<Rectangle2D> boxes(Along along) {
        List<Rectangle2D> boxes = new ArrayList<>();
        double half = height() * 0.6;
        for (int i = 0; i < along.x.length; i++) {
            boxes.add(new Rectangle2D.Double(along.x[i] - half, along.y[i] - half, 2 * half, 2 * half));
        }
        return boxes;
    }

    /**
     * Draws the text laid along a line, its halo in one stroke. On pixels the letters are filled outlines too, because a
     * letter of every slant would have to be made anew for every picture; elsewhere they stay text.
     */
    void paint(Graphics2D g, Along along) {
        Path2D.Double outline = new Path2D.Double();
        for (int i = 0; i < along.x.length; i++) {
            AffineTransform at = AffineTransform.getTranslateInstance(along.x[i], along.y[i]);
            at.rotate(along.rotation[i]);
            at.translate(-(advances[i] - spacing) / 2, 0.35 * height());
            outline.append(letter(i).outline().getPathIterator(at), false);
        }
        haloed(g, outline);
        g.setColor(colour);
        if (TextSprites.onPixels(g)) {
            g.fill(outline);
            return;
        }
        AffineTransform saved = g.getTransform();
        g.setFont(font);
        g.setRenderingHint(WordsHint.WORDS, text);
        for (int i = 0; i < along.x.length; i++) {
            g.translate(along.x[i], along.y[i]);
            g.rotate(along.rotation[i]);
            g.drawString(text.substring(i, i + 1), (float) (-(advances[i] - spacing) / 2), (float) (0.35 * height()));
            g.setTransform(saved);
        }
        g.setRenderingHint(WordsHint.WORDS, "");
    }
}
