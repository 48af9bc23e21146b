package vn.lientinh.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.Viewport;

/**
 * The labels of one picture in the making: road shields, names of places, provinces, rivers, links and signs. Used once, by one
 * thread.
 *
 * <p>
 * Labels are placed one after the other, the most important first, where there is room. Places to try and the order depend on
 * the world and the zoom alone, and labels just out of view are placed too, so that a label does not jump or vanish while the
 * map is panned.
 */
final class LabelPainting {
    /** Pixels beyond the view where labels are placed, though not seen. */
    private static final double BEYOND = 256;
    /** More line labels than this are not looked for. */
    private static final int MOST_LINES = 1500;
    /** Labels on paper are looked at more closely. */
    private static final double ON_PAPER = 0.85;
    /** The names of provinces lie over the whole of them, which only these zooms show. */
    private static final double PROVINCES_FROM = 7;
    private static final double PROVINCES_TO = 10.8;

    private final Graphics2D g;
    private final Scene scene;
    private final StyleSheet styles;
    private final Palette palette;
    private final MapState state;
    private final BooleanSupplier cancelled;
    private final PixelFrame frame;
    private final double zoom;
    private final ShownFeatures shown;
    private final LabelPlacing placing;
    private final PlaceLabels places;
    private final LineLabels lines;
    private final SignLabels signs;

    /** Labels of one picture, where there is {@code room} for them. */
    LabelPainting(Graphics2D g, Scene scene, StyleSheet styles, MapLabels labels, Viewport viewport, MapState state,
            LabelRoom room, BooleanSupplier cancelled) {
        this.g = g;
        this.scene = scene;
        this.styles = styles;
        this.palette = styles.palette();
        this.state = state;
        this.cancelled = cancelled;
        this.zoom = viewport.zoom();
        this.frame = PixelFrame.of(viewport, new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()),
                BEYOND);
        this.shown = scene.shown(state);
        this.placing = new LabelPlacing(viewport, frame, palette, labels, state.theme() == Theme.PAPER ? ON_PAPER : 1,
                room);
        this.places = new PlaceLabels(g, placing, frame, palette, zoom);
        this.lines = new LineLabels(g, placing, scene, styles, viewport, state, frame);
        this.signs = new SignLabels(g, placing, scene, palette, state, frame, zoom);
    }

    /** What should have been named in the view and found no room anywhere, most important first. Nothing is drawn. */
    List<String> unplaced() {
        place();
        return placing.unplaced();
    }

    boolean paint() {
        place();
        if (cancelled.getAsBoolean()) {
            return false;
        }
        placing.drawAll();
        return !cancelled.getAsBoolean();
    }

    private void place() {
        int[] parts = labelledParts();
        signs.keepFree();
        lines.placeClockMarks(parts);
        places.place(1, 2);
        lines.placeShields(parts);
        placeProvinces();
        signs.place();
        places.place(3, 3);
        lines.placeNames(parts);
        places.place(4, 6);
    }

    /** Parts of visible lines in view that may carry a shield or a name: items of the agreement first, then by rank. */
    private int[] labelledParts() {
        BitSet near = new BitSet();
        scene.index().parts(frame.minX(), frame.minY(), frame.maxX(), frame.maxY(), near);
        int[] ofRank = new int[Symbology.RANKS];
        for (int part = near.nextSetBit(0); part >= 0; part = near.nextSetBit(part + 1)) {
            int feature = scene.index().featureOf(part);
            if (isShownLine(feature) && !state.emphasis().recedes(scene.segment(feature).id())) {
                ofRank[styles.of(feature).rank()]++;
            } else {
                near.clear(part);
            }
        }
        // Where each rank begins in an order from the highest rank to the lowest.
        int[] next = new int[ofRank.length];
        int all = 0;
        for (int rank = ofRank.length - 1; rank >= 0; rank--) {
            next[rank] = all;
            all += ofRank[rank];
        }
        int[] parts = new int[Math.min(all, MOST_LINES)];
        for (int part = near.nextSetBit(0); part >= 0; part = near.nextSetBit(part + 1)) {
            int at = next[styles.of(scene.index().featureOf(part)).rank()]++;
            if (at < parts.length) {
                parts[at] = part;
            }
        }
        return parts;
    }

    private void placeProvinces() {
        if (zoom < PROVINCES_FROM || zoom > PROVINCES_TO) {
            return;
        }
        double size = zoom < 8 ? 10.5 : 13;
        for (MapLabels.ProvinceName province : placing.labels().provinces()) {
            String name = province.name().in(state.locale()).toUpperCase(Locale.ROOT);
            HaloText text = placing.text(name, MapFonts.Weight.MEDIUM, size, size * 0.28, palette.quietText());
            double x = frame.x(province.x());
            double y = frame.y(province.y());
            // Around the middle of the province, in steps of the province's own size.
            double step = province.radius() * frame.scale() / 3;
            if (!placeProvince(text, x, y, step, true)) {
                placeProvince(text, x, y, step, false);
            }
        }
    }

    /** Places the name of a province at the first place about (x, y) that has room, if {@code clear} off all lines; or not. */
    private boolean placeProvince(HaloText text, double x, double y, double step, boolean clear) {
        for (int[] offset : MapLabels.PROVINCE_OFFSETS) {
            double textX = x + offset[0] * step;
            double textY = y + offset[1] * step;
            Rectangle2D box = text.box(textX, textY);
            if (placing.isNear(textX, textY) && !(clear && isCrossed(box)) && placing.takeWithRoom(box)) {
                placing.draw(() -> text.paint(g, textX, textY, placing.labels().sprites()));
                return true;
            }
        }
        return false;
    }

    /** Whether a line that is shown runs through a box. */
    private boolean isCrossed(Rectangle2D box) {
        double half = box.getHeight() / 2;
        for (double x = box.getMinX() + half; x < box.getMaxX(); x += half) {
            if (scene.index()
                    .nearest(frame.packedX(x), frame.packedY(box.getCenterY()), half / frame.scale(),
                            this::isShownLine) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isShownLine(int feature) {
        return shown.has(feature) && scene.geometry().kind(feature) == PackedGeometry.Kind.LINE;
    }
}
