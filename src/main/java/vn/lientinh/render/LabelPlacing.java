package vn.lientinh.render;

import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.lientinh.geo.Viewport;

/**
 * Where the labels of one picture stand: who comes first takes the room. Used once, by one thread.
 */
final class LabelPlacing {
    /** Free room around labels. */
    private static final double ROOM = 5;

    private final Viewport viewport;
    private final PixelFrame frame;
    private final Palette palette;
    private final MapLabels labels;
    private final double textScale;
    private final FontRenderContext context = new FontRenderContext(null, true, true);
    private final LabelBoxes taken;
    private final List<Runnable> drawings = new ArrayList<>();
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Set<String> found = new HashSet<>();

    /** Nothing is placed yet; labels go where there is {@code room}, none of them outside of {@code frame}. */
    LabelPlacing(Viewport viewport, PixelFrame frame, Palette palette, MapLabels labels, double textScale,
            LabelRoom room) {
        this.viewport = viewport;
        this.frame = frame;
        this.palette = palette;
        this.labels = labels;
        this.textScale = textScale;
        this.taken = new LabelBoxes(room.within());
        room.free().forEach(taken::add);
    }

    MapLabels labels() {
        return labels;
    }

    /** How much larger or smaller than on a screen labels are. */
    double textScale() {
        return textScale;
    }

    FontRenderContext context() {
        return context;
    }

    /**
     * Words with a halo.
     *
     * @param size    of the letters, in logical pixels on a screen
     * @param spacing between letters
     */
    HaloText text(String words, MapFonts.Weight weight, double size, double spacing, Color colour) {
        return new HaloText(words, labels.fonts().font(weight, size * textScale), spacing, colour, palette.textHalo(),
                context, labels.letters());
    }

    /** Whether (x, y) is in view or so near to it that labels are placed there. */
    boolean isNear(double x, double y) {
        return frame.side(x, y) == 0;
    }

    /** Keeps labels off a box. */
    void keepFree(Rectangle2D box) {
        taken.add(box);
    }

    /** Takes these boxes for one label, or none of them. */
    boolean take(List<Rectangle2D> boxes) {
        return taken.take(boxes);
    }

    /** Takes a box with free room around it. */
    boolean takeWithRoom(Rectangle2D box) {
        return taken.take(List.of(grown(box)));
    }

    /** A box with free room around it. */
    static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() - ROOM, box.getY() - ROOM, box.getWidth() + 2 * ROOM,
                box.getHeight() + 2 * ROOM);
    }

    /** A label at (x, y) is asked for; only what is in the view itself is missed when it finds no room. */
    void want(String name, double x, double y) {
        if (x >= 0 && y >= 0 && x <= viewport.width() && y <= viewport.height()) {
            wanted.add(name);
        }
    }

    /** The label that was asked for under this name has its place. */
    void found(String name) {
        found.add(name);
    }

    /** What was asked for and has no place, most important first. */
    List<String> unplaced() {
        return wanted.stream().filter(name -> !found.contains(name)).toList();
    }

    /** Draws something with the other labels, once all are placed. */
    void draw(Runnable drawing) {
        drawings.add(drawing);
    }

    /** Draws everything. What was placed first matters most and is drawn last, over the halos of the others. */
    void drawAll() {
        for (int i = drawings.size() - 1; i >= 0; i--) {
            drawings.get(i).run();
        }
    }
}
