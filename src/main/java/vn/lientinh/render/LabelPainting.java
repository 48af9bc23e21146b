package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import vn.lientinh.geo.LevelOfDetail;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;

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
    /** Free room around labels. */
    private static final double ROOM = 5;
    /** More line labels than this are not looked for. */
    private static final int MOST_LINES = 1500;
    /** The same name is not written again nearer than this many pixels. */
    private static final double SAME_NAME = 260;
    private static final Pattern NUMBERED = Pattern.compile("^(QL|ĐT|CT)[ .]?\\d");
    private static final double[] SHIFTS = {0, 36, -36, 72, -72, 120, -120};

    private final Graphics2D g;
    private final Scene scene;
    private final StyleSheet styles;
    private final Palette palette;
    private final MapLabels labels;
    private final Viewport viewport;
    private final MapState state;
    private final BooleanSupplier cancelled;
    private final PixelFrame frame;
    private final double zoom;
    private final double textScale;
    private final ShownFeatures shown;
    private final FontRenderContext context;
    private final LabelBoxes taken;
    private final List<Runnable> drawings = new ArrayList<>();
    private final Map<String, List<Point2D>> shieldsOfRoute = new HashMap<>();
    private final Map<String, HaloText> lineTexts = new HashMap<>();
    private final Map<HaloText, List<Point2D>> namesOfLine = new HashMap<>();
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Set<String> placed = new HashSet<>();

    /** Labels of one picture, where there is {@code room} for them. */
    LabelPainting(Graphics2D g, Scene scene, StyleSheet styles, MapLabels labels, Viewport viewport, MapState state,
            LabelRoom room, BooleanSupplier cancelled) {
        this.g = g;
        this.scene = scene;
        this.styles = styles;
        this.palette = styles.palette();
        this.labels = labels;
        this.viewport = viewport;
        this.state = state;
        this.cancelled = cancelled;
        this.zoom = viewport.zoom();
        this.taken = new LabelBoxes(room.within());
        room.free().forEach(taken::add);
        this.frame = PixelFrame.of(viewport, new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()),
                BEYOND);
        this.textScale = state.theme() == Theme.PAPER ? 0.85 : 1;
        this.shown = scene.shown(state);
        this.context = new FontRenderContext(null, true, true);
    }

    /** What should have been named in the view and found no room anywhere, most important first. Nothing is drawn. */
    List<String> unplaced() {
        place();
        return wanted.stream().filter(name -> !placed.contains(name)).toList();
    }

    boolean paint() {
        place();
        if (cancelled.getAsBoolean()) {
            return false;
        }
        // What was placed first matters most and is drawn last, over the halos of the others.
        for (int i = drawings.size() - 1; i >= 0; i--) {
            drawings.get(i).run();
        }
        return !cancelled.getAsBoolean();
    }

    private void place() {
        int[] parts = labelledParts();
        keepSignsFree();
        clockMarks(parts);
        places(1, 2);
        shields(parts);
        provinces();
        signNames();
        places(3, 3);
        lineNames(parts);
        places(4, 6);
    }

    /** A label at (x, y) is asked for; only what is in the view itself is missed when it finds no room. */
    private void want(String name, double x, double y) {
        if (x >= 0 && y >= 0 && x <= viewport.width() && y <= viewport.height()) {
            wanted.add(name);
        }
    }

    /** Parts of visible lines in view that may carry a shield or a name: items of the agreement first, then by rank. */
    private int[] labelledParts() {
        BitSet near = new BitSet();
        scene.index().parts(frame.minX(), frame.minY(), frame.maxX(), frame.maxY(), near);
        int[] ofRank = new int[Symbology.RANKS];
        for (int part = near.nextSetBit(0); part >= 0; part = near.nextSetBit(part + 1)) {
            int feature = scene.index().featureOf(part);
            if (shown.has(feature) && scene.geometry().kind(feature) == PackedGeometry.Kind.LINE
                    && !state.emphasis().recedes(scene.segment(feature).id())) {
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

    private Segment segmentOf(int part) {
        return scene.segment(scene.index().featureOf(part));
    }

    private PixelLine line(int part) {
        return PixelLine.of(scene.geometry(), scene.detail().zooms(), LevelOfDetail.zoomFor(viewport), part, frame);
    }

    private boolean isNear(double x, double y) {
        return frame.side(x, y) == 0;
    }

    private void keepSignsFree() {
        double half = PointSigns.size(zoom, state.theme()) / 2 + 1;
        forSigns((feature, x, y) -> taken.add(new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half)));
    }

    @FunctionalInterface
    private interface SignVisitor {
        void visit(int feature, double x, double y);
    }

    private void forSigns(SignVisitor visitor) {
        PackedGeometry geometry = scene.geometry();
        for (int feature : scene.points()) {
            int part = geometry.firstPart(feature);
            if (shown.has(feature) && part < geometry.firstPart(feature + 1)) {
                int v = geometry.firstVertex(part);
                double x = frame.x(geometry.coordinates()[2 * v]);
                double y = frame.y(geometry.coordinates()[2 * v + 1]);
                if (isNear(x, y)) {
                    visitor.visit(feature, x, y);
                }
            }
        }
    }

    private void places(int firstRank, int lastRank) {
        for (PlaceNames.Place place : labels.places().places()) {
            if (place.rank() >= firstRank && place.rank() <= lastRank && zoom >= fromZoom(place)) {
                double x = frame.x(place.x());
                double y = frame.y(place.y());
                if (isNear(x, y)) {
                    place(place, x, y);
                }
            }
        }
    }

    private static double fromZoom(PlaceNames.Place place) {
        return switch (place.kind()) {
            case "capital" -> 6;
            case "city" -> 7.6;
            case "town" -> place.inside() ? 8.9 : 9.7;
            case "island" -> 11;
            case "ward" -> 11.6;
            case "village" -> 12;
            default -> 12.4;
        };
    }

    private void place(PlaceNames.Place place, double x, double y) {
        double size = switch (place.rank()) {
            case 1 -> zoom < 7.5 ? 12 : 14;
            case 2 -> 12.5;
            case 3 -> 11.5;
            default -> 10.5;
        } + Math.clamp(zoom - 11, 0, 2);
        MapFonts.Weight weight = switch (place.rank()) {
            case 1 -> MapFonts.Weight.SEMIBOLD;
            case 2, 3 -> MapFonts.Weight.MEDIUM;
            default -> place.kind().equals("island") ? MapFonts.Weight.ITALIC : MapFonts.Weight.REGULAR;
        };
        Color colour = place.kind().equals("island") ? palette.waterText()
                : place.inside() && place.rank() <= 3 ? palette.text() : palette.quietText();
        HaloText text = new HaloText(place.name(), font(weight, size), 0, colour, palette.textHalo(), context,
                labels.letters());
        boolean peak = place.kind().equals("peak");
        boolean dot = peak || zoom < 12.5 && place.rank() <= 3;
        if (!dot) {
            if (take(text.box(x, y))) {
                drawings.add(() -> text.paint(g, x, y, labels.sprites()));
            }
            return;
        }
        double radius = place.rank() == 1 ? 2.8 : 2.2;
        double aside = text.width() / 2 + radius + 3.5;
        double above = text.height() * 0.62 + radius + 2;
        double[][] offsets = {{aside, 0}, {-aside, 0}, {0, -above}, {0, above}};
        if (place.rank() <= 2 && place.inside()) {
            want(place.name(), x, y);
        }
        double rim = radius + 1.5;
        Rectangle2D spot = new Rectangle2D.Double(x - rim, y - rim, 2 * rim, 2 * rim);
        for (double[] offset : offsets) {
            double textX = x + offset[0];
            double textY = y + offset[1];
            if (taken.take(List.of(grown(text.box(textX, textY)), spot))) {
                placed.add(place.name());
                drawings.add(() -> {
                    if (peak) {
                        drawPeak(x, y);
                    } else {
                        drawDot(x, y, radius);
                    }
                    text.paint(g, textX, textY, labels.sprites());
                });
                return;
            }
        }
        if (place.rank() <= 2 && place.inside()) {
            cityBesideSign(place, text, x, y, aside, above);
        }
    }

    /** A city must not go without its name because a sign or a shield stands on its spot: the name goes a little further off. */
    private void cityBesideSign(PlaceNames.Place place, HaloText text, double x, double y, double aside, double above) {
        double[][] offsets = {{aside + 8, 0}, {-aside - 8, 0}, {aside, above}, {-aside, above}, {aside, -above},
                {-aside, -above}, {0, above + 8}, {0, -above - 8}};
        for (double[] offset : offsets) {
            double textX = x + offset[0];
            double textY = y + offset[1];
            if (taken.take(List.of(text.box(textX, textY)))) {
                placed.add(place.name());
                drawings.add(() -> text.paint(g, textX, textY, labels.sprites()));
                return;
            }
        }
    }

    private void drawDot(double x, double y, double radius) {
        Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setColor(palette.casing());
        g.fill(dot);
        g.setColor(palette.quietText());
        g.setStroke(new BasicStroke(1.3f));
        g.draw(dot);
    }

    private void drawPeak(double x, double y) {
        Path2D.Double peak = new Path2D.Double();
        peak.moveTo(x - 3.4, y + 2.4);
        peak.lineTo(x, y - 3.4);
        peak.lineTo(x + 3.4, y + 2.4);
        peak.closePath();
        g.setColor(palette.quietText());
        g.fill(peak);
    }

    /** Marks of what is overdue or has no year stated: they are not left out for any other label. */
    private void clockMarks(int[] parts) {
        if (state.clock() == null) {
            return;
        }
        double radius = ClockMark.RADIUS * textScale * Math.clamp(LineStyle.scale(zoom, state.theme()), 0.8, 1.2);
        for (int part : parts) {
            String mark = styles.of(scene.index().featureOf(part)).look().mark();
            if (mark == null) {
                continue;
            }
            PixelLine line = line(part);
            double length = line.length();
            double atLevel = length / Math.pow(2, zoom - Math.floor(zoom));
            int count = (int) Math.max(1, Math.round(atLevel / (mark.equals("!") ? 130 : 260)));
            for (int i = 0; i < count && length >= 3 * radius; i++) {
                double at = (i + 0.5) * length / count;
                double x = line.xAt(at);
                double y = line.yAt(at);
                Rectangle2D box = new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
                if (isNear(x, y) && taken.take(List.of(box))) {
                    drawings.add(() -> ClockMark.paint(g, mark, x, y, radius, palette));
                }
            }
        }
    }

    private void shields(int[] parts) {
        for (int part : parts) {
            Segment segment = segmentOf(part);
            String route = segment.route();
            if (route != null && wearsShield(segment)) {
                shields(route, line(part));
            }
        }
    }

    /** Roads with a number wear it; everything else has a name. */
    private static boolean wearsShield(Segment segment) {
        String route = segment.route();
        return route != null && NUMBERED.matcher(route).find() && switch (segment.segmentClass()) {
            case EXPRESSWAY, NATIONAL, PROVINCIAL, LINK -> true;
            case WATERWAY, RAILWAY, AREA, BORDER, POINT -> false;
        };
    }

    private void shields(String route, PixelLine line) {
        double length = line.length();
        if (length < 24) {
            return;
        }
        Shield shield = new Shield(route, labels.fonts(), textScale, palette, context);
        // The number follows from the whole zoom level, so that shields stay while zooming smoothly.
        double atLevel = length / Math.pow(2, zoom - Math.floor(zoom));
        int count = (int) Math.max(1, Math.round(atLevel / 380));
        for (int i = 0; i < count; i++) {
            double middle = (i + 0.5) * length / count;
            for (double shift : SHIFTS) {
                double at = middle + shift;
                if (at < 0 || at > length) {
                    continue;
                }
                double x = line.xAt(at);
                double y = line.yAt(at);
                if (!isNear(x, y)) {
                    continue;
                }
                want(route, x, y);
                Point2D spot = new Point2D.Double(x, y);
                List<Point2D> others = shieldsOfRoute.computeIfAbsent(route, key -> new ArrayList<>());
                if (others.stream().anyMatch(other -> other.distance(spot) < 150)) {
                    break;
                }
                if (take(shield.box(x, y))) {
                    others.add(spot);
                    placed.add(route);
                    drawings.add(() -> shield.paint(g, x, y));
                    break;
                }
            }
        }
    }

    private void provinces() {
        if (zoom < 7 || zoom > 10.8) {
            return;
        }
        double size = zoom < 8 ? 10.5 : 13;
        for (MapLabels.ProvinceName province : labels.provinces()) {
            String name = province.name().in(state.locale()).toUpperCase(Locale.ROOT);
            HaloText text = new HaloText(name, font(MapFonts.Weight.MEDIUM, size), size * 0.28, palette.quietText(),
                    palette.textHalo(), context, labels.letters());
            double x = frame.x(province.x());
            double y = frame.y(province.y());
            // Around the middle of the province, in steps of the province's own size.
            double step = province.radius() * frame.scale() / 3;
            for (int[] offset : MapLabels.PROVINCE_OFFSETS) {
                double textX = x + offset[0] * step;
                double textY = y + offset[1] * step;
                if (isNear(textX, textY) && take(text.box(textX, textY))) {
                    drawings.add(() -> text.paint(g, textX, textY, labels.sprites()));
                    break;
                }
            }
        }
    }

    private void signNames() {
        // Few signs stand out of a picture that is about them: they are named from further away.
        boolean few = state.emphasis().focus() != null;
        if (zoom < (few ? 8 : 9.8)) {
            return;
        }
        double half = PointSigns.size(zoom, state.theme()) / 2;
        forSigns((feature, x, y) -> {
            if (zoom < 9.8 && state.emphasis().recedes(scene.segment(feature).id())) {
                return;
            }
            HaloText text = new HaloText(shortName(scene.segment(feature)), font(MapFonts.Weight.MEDIUM, 11), 0,
                    palette.text(), palette.textHalo(), context, labels.letters());
            double aside = half + 4 + text.width() / 2;
            double above = half + 3 + text.height() * 0.62;
            double[][] offsets = {{aside, 0}, {-aside, 0}, {0, above}, {0, -above}};
            String name = shortName(scene.segment(feature));
            want(name, x, y);
            for (double[] offset : offsets) {
                double textX = x + offset[0];
                double textY = y + offset[1];
                if (taken.take(List.of(text.box(textX, textY)))) {
                    placed.add(name);
                    drawings.add(() -> text.paint(g, textX, textY, labels.sprites()));
                    return;
                }
            }
        });
    }

    private void lineNames(int[] parts) {
        for (int part : parts) {
            Segment segment = segmentOf(part);
            boolean river = segment.segmentClass() == SegmentClass.WATERWAY;
            if (!wearsShield(segment) && zoom >= (river ? 8.8 : 10)) {
                HaloText text = lineTexts.computeIfAbsent(shortName(segment) + (river ? "~" : "-"),
                        key -> new HaloText(shortName(segment),
                                font(river ? MapFonts.Weight.ITALIC : MapFonts.Weight.MEDIUM, 11.5), 0.6,
                                river ? palette.waterText() : palette.text(), palette.textHalo(), context,
                                labels.letters()));
                lineName(text, line(part));
            }
        }
    }

    private void lineName(HaloText text, PixelLine line) {
        double length = line.length();
        if (text.width() > 0.9 * length) {
            return;
        }
        double atLevel = length / Math.pow(2, zoom - Math.floor(zoom));
        int count = (int) Math.max(1, Math.round(atLevel / 700));
        for (int i = 0; i < count; i++) {
            double middle = (i + 0.5) * length / count;
            if (!isNear(line.xAt(middle), line.yAt(middle))) {
                continue;
            }
            List<Point2D> others = namesOfLine.computeIfAbsent(text, key -> new ArrayList<>());
            Point2D spot = new Point2D.Double(line.xAt(middle), line.yAt(middle));
            if (others.stream().anyMatch(other -> other.distance(spot) < SAME_NAME)) {
                continue;
            }
            for (double shift : SHIFTS) {
                HaloText.Along along = text.along(line, middle + 1.5 * shift, text.height() * 0.62 + 3);
                if (along != null && taken.take(text.boxes(along))) {
                    others.add(spot);
                    drawings.add(() -> text.paint(g, along));
                    break;
                }
            }
        }
    }

    /** The name without what tells its stretches apart. */
    private static String shortName(Segment segment) {
        int comma = segment.name().indexOf(',');
        return comma < 0 ? segment.name() : segment.name().substring(0, comma);
    }

    private Font font(MapFonts.Weight weight, double size) {
        return labels.fonts().font(weight, size * textScale);
    }

    private boolean take(Rectangle2D box) {
        return taken.take(List.of(grown(box)));
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() - ROOM, box.getY() - ROOM, box.getWidth() + 2 * ROOM,
                box.getHeight() + 2 * ROOM);
    }
}
