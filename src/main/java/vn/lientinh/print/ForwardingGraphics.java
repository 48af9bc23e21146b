package vn.lientinh.print;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passes everything on to another graphics; those who extend it say what they do otherwise. */
abstract class ForwardingGraphics extends Graphics2D {
    private final Graphics2D drawing;

    ForwardingGraphics(Graphics2D drawing) {
        this.drawing = drawing;
    }

    /** A child would go its own way, past what this graphics does otherwise; painters here set and restore instead. */
    @Override
    public Graphics create() {
        throw new UnsupportedOperationException("Set and restore the state of this graphics instead");
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        drawing.addRenderingHints(hints);
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        drawing.clearRect(x, y, width, height);
    }

    @Override
    public void clip(Shape shape) {
        drawing.clip(shape);
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        drawing.clipRect(x, y, width, height);
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        drawing.copyArea(x, y, width, height, dx, dy);
    }

    @Override
    public void dispose() {
        drawing.dispose();
    }

    @Override
    public void draw(Shape shape) {
        drawing.draw(shape);
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int from, int angle) {
        drawing.drawArc(x, y, width, height, from, angle);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        drawing.drawGlyphVector(glyphs, x, y);
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, @Nullable ImageObserver observer) {
        return drawing.drawImage(image, transform, observer);
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        drawing.drawImage(image, op, x, y);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        return drawing.drawImage(image, x, y, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable Color colour, @Nullable ImageObserver observer) {
        return drawing.drawImage(image, x, y, colour, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        return drawing.drawImage(image, x, y, width, height, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable Color colour,
            @Nullable ImageObserver observer) {
        return drawing.drawImage(image, x, y, width, height, colour, observer);
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
            @Nullable ImageObserver observer) {
        return drawing.drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, observer);
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
            @Nullable Color colour, @Nullable ImageObserver observer) {
        return drawing.drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, colour, observer);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        drawing.drawLine(x1, y1, x2, y2);
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        drawing.drawOval(x, y, width, height);
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        drawing.drawPolygon(x, y, count);
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        drawing.drawPolyline(x, y, count);
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        drawing.drawRenderableImage(image, transform);
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        drawing.drawRenderedImage(image, transform);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        drawing.drawRoundRect(x, y, width, height, arcWidth, arcHeight);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawing.drawString(text, x, y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        drawing.drawString(text, x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawing.drawString(text, x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        drawing.drawString(text, x, y);
    }

    @Override
    public void fill(Shape shape) {
        drawing.fill(shape);
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int from, int angle) {
        drawing.fillArc(x, y, width, height, from, angle);
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        drawing.fillOval(x, y, width, height);
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        drawing.fillPolygon(x, y, count);
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        drawing.fillRect(x, y, width, height);
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        drawing.fillRoundRect(x, y, width, height, arcWidth, arcHeight);
    }

    @Override
    public @Nullable Color getBackground() {
        return drawing.getBackground();
    }

    @Override
    public @Nullable Shape getClip() {
        return drawing.getClip();
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return drawing.getClipBounds();
    }

    @Override
    public @Nullable Color getColor() {
        return drawing.getColor();
    }

    @Override
    public @Nullable Composite getComposite() {
        return drawing.getComposite();
    }

    @Override
    public @Nullable GraphicsConfiguration getDeviceConfiguration() {
        return drawing.getDeviceConfiguration();
    }

    @Override
    public Font getFont() {
        return drawing.getFont();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return drawing.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return drawing.getFontRenderContext();
    }

    @Override
    public @Nullable Paint getPaint() {
        return drawing.getPaint();
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return drawing.getRenderingHint(key);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return drawing.getRenderingHints();
    }

    @Override
    public @Nullable Stroke getStroke() {
        return drawing.getStroke();
    }

    @Override
    public AffineTransform getTransform() {
        return drawing.getTransform();
    }

    @Override
    public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        return drawing.hit(rectangle, shape, onStroke);
    }

    @Override
    public void rotate(double angle) {
        drawing.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        drawing.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        drawing.scale(x, y);
    }

    @Override
    public void setBackground(@Nullable Color colour) {
        drawing.setBackground(colour);
    }

    @Override
    public void setClip(@Nullable Shape shape) {
        drawing.setClip(shape);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        drawing.setClip(x, y, width, height);
    }

    @Override
    public void setColor(@Nullable Color colour) {
        drawing.setColor(colour);
    }

    @Override
    public void setComposite(Composite composite) {
        drawing.setComposite(composite);
    }

    @Override
    public void setFont(Font font) {
        drawing.setFont(font);
    }

    @Override
    public void setPaint(@Nullable Paint paint) {
        drawing.setPaint(paint);
    }

    @Override
    public void setPaintMode() {
        drawing.setPaintMode();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        drawing.setRenderingHint(key, value);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        drawing.setRenderingHints(hints);
    }

    @Override
    public void setStroke(Stroke stroke) {
        drawing.setStroke(stroke);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        drawing.setTransform(transform);
    }

    @Override
    public void setXORMode(Color colour) {
        drawing.setXORMode(colour);
    }

    @Override
    public void shear(double x, double y) {
        drawing.shear(x, y);
    }

    @Override
    public void transform(AffineTransform transform) {
        drawing.transform(transform);
    }

    @Override
    public void translate(int x, int y) {
        drawing.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        drawing.translate(x, y);
    }
}
