package vn.lientinh.print;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.image.ImageObserver;
import org.jspecify.annotations.Nullable;

/** Draws on another graphics and asks before each stroke whether to go on, so that a large page can be called off within it. */
public final class WatchedGraphics extends ForwardingGraphics {
    private final Runnable goOn;

    /**
     * Draws on {@code drawing}.
     *
     * @param goOn throws what ends the drawing
     */
    public WatchedGraphics(Graphics2D drawing, Runnable goOn) {
        super(drawing);
        this.goOn = goOn;
    }

    @Override
    public void draw(Shape shape) {
        goOn.run();
        super.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        goOn.run();
        super.fill(shape);
    }

    @Override
    public void drawString(String text, float x, float y) {
        goOn.run();
        super.drawString(text, x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        goOn.run();
        super.drawGlyphVector(glyphs, x, y);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        goOn.run();
        return super.drawImage(image, x, y, observer);
    }
}
