package vn.lientinh.render;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lientinh.geo.LevelOfDetail;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;

/** Shields of roads with a number, names along everything else that is a line, and marks of the clock on lines. */
final class LineLabels {
    /** The same name is not written again nearer than this many pixels. */
    private static final double SAME_NAME = 260;
    /** The same shield is not put up again nearer than this many pixels. */
    private static final double SAME_SHIELD = 150;
    /** Lengths of line, in pixels, for each of which there is one mark, one shield or one name. */
    private static final double OVERDUE_EVERY = 130;
    private static final double NO_YEAR_EVERY = 260;
    private static final double SHIELD_EVERY = 380;
    private static final double NAME_EVERY = 700;
    /** A line shorter than this many pixels wears no shield. */
    private static final double SHORT = 24;
    private static final Pattern NUMBERED = Pattern.compile("^(QL|ĐT|CT)[ .]?\\d");
    /** Where along the line to look for room, in pixels from where a label should be. */
    private static final double[] SHIFTS = {0, 36, -36, 72, -72, 120, -120};

    private final Graphics2D g;
    private final LabelPlacing placing;
    private final Palette palette;
    private final double zoom;
    private final Scene scene;
    private final StyleSheet styles;
    private final Viewport viewport;
    private final MapState state;
    private final PixelFrame frame;
    private final Map<String, List<Point2D>> shieldsOfRoute = new HashMap<>();
    private final Map<String, HaloText> lineTexts = new HashMap<>();
    private final Map<HaloText, List<Point2D>> namesOfLine = new HashMap<>();

    LineLabels(Graphics2D g, LabelPlacing placing, Scene scene, StyleSheet styles, Viewport viewport, MapState state,
            PixelFrame frame) {
        this.g = g;
        this.placing = placing;
        this.scene = scene;
        this.styles = styles;
        this.palette = styles.palette();
        this.viewport = viewport;
        this.zoom = viewport.zoom();
        this.state = state;
        this.frame = frame;
    }

    /** How many labels a line gets: it follows from the whole zoom level, so that they stay while zooming smoothly. */
    private int count(double length, double every) {
        double atLevel = length / Math.pow(2, zoom - Math.floor(zoom));
        return (int) Math.max(1, Math.round(atLevel / every));
    }

    private Segment segmentOf(int part) {
        return scene.segment(scene.index().featureOf(part));
    }

    private PixelLine line(int part) {
        return PixelLine.of(scene.geometry(), scene.detail().zooms(), LevelOfDetail.zoomFor(viewport), part, frame);
    }

    /** Marks of what is overdue or has no year stated: they are not left out for any other label. */
    void placeClockMarks(int[] parts) {
        if (state.clock() == null) {
            return;
        }
        double radius = ClockMark.RADIUS * placing.textScale()
                * Math.clamp(LineStyle.scale(zoom, state.theme()), 0.8, 1.2);
        for (int part : parts) {
            String mark = styles.of(scene.index().featureOf(part)).look().mark();
            if (mark == null) {
                continue;
            }
            PixelLine line = line(part);
            double length = line.length();
            int count = count(length, mark.equals("!") ? OVERDUE_EVERY : NO_YEAR_EVERY);
            for (int i = 0; i < count && length >= 3 * radius; i++) {
                double at = (i + 0.5) * length / count;
                double x = line.xAt(at);
                double y = line.yAt(at);
                Rectangle2D box = new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
                if (placing.isNear(x, y) && placing.take(List.of(box))) {
                    placing.draw(() -> ClockMark.paint(g, mark, x, y, radius, palette));
                }
            }
        }
    }

    /** Places the shields of roads. */
    void placeShields(int[] parts) {
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
        if (length < SHORT) {
            return;
        }
        Shield shield = new Shield(route, placing.labels().fonts(), placing.textScale(), palette, placing.context());
        int count = count(length, SHIELD_EVERY);
        for (int i = 0; i < count; i++) {
            double middle = (i + 0.5) * length / count;
            for (double shift : SHIFTS) {
                double at = middle + shift;
                if (at < 0 || at > length) {
                    continue;
                }
                double x = line.xAt(at);
                double y = line.yAt(at);
                if (!placing.isNear(x, y)) {
                    continue;
                }
                placing.want(route, x, y);
                Point2D spot = new Point2D.Double(x, y);
                List<Point2D> others = shieldsOfRoute.computeIfAbsent(route, key -> new ArrayList<>());
                if (others.stream().anyMatch(other -> other.distance(spot) < SAME_SHIELD)) {
                    break;
                }
                if (placing.takeWithRoom(shield.box(x, y))) {
                    others.add(spot);
                    placing.found(route);
                    placing.draw(() -> shield.paint(g, x, y));
                    break;
                }
            }
        }
    }

    /** Places names along lines that wear no shield. */
    void placeNames(int[] parts) {
        for (int part : parts) {
            Segment segment = segmentOf(part);
            boolean river = segment.segmentClass() == SegmentClass.WATERWAY;
            if (!wearsShield(segment) && zoom >= (river ? 8.8 : 10)) {
                HaloText text = lineTexts.computeIfAbsent(shortName(segment) + (river ? "~" : "-"),
                        key -> placing.text(shortName(segment),
                                river ? MapFonts.Weight.ITALIC : MapFonts.Weight.MEDIUM, 11.5, 0.6,
                                river ? palette.waterText() : palette.text()));
                lineName(text, line(part));
            }
        }
    }

    private void lineName(HaloText text, PixelLine line) {
        double length = line.length();
        if (text.width() > 0.9 * length) {
            return;
        }
        int count = count(length, NAME_EVERY);
        for (int i = 0; i < count; i++) {
            double middle = (i + 0.5) * length / count;
            if (!placing.isNear(line.xAt(middle), line.yAt(middle))) {
                continue;
            }
            List<Point2D> others = namesOfLine.computeIfAbsent(text, key -> new ArrayList<>());
            Point2D spot = new Point2D.Double(line.xAt(middle), line.yAt(middle));
            if (others.stream().anyMatch(other -> other.distance(spot) < SAME_NAME)) {
                continue;
            }
            for (double shift : SHIFTS) {
                HaloText.Along along = text.along(line, middle + 1.5 * shift, text.height() * 0.62 + 3);
                if (along != null && placing.take(text.boxes(along))) {
                    others.add(spot);
                    placing.draw(() -> text.paint(g, along));
                    break;
                }
            }
        }
    }

    /** The name without what tells its stretches apart. */
    static String shortName(Segment segment) {
        int comma = segment.name().indexOf(',');
        return comma < 0 ? segment.name() : segment.name().substring(0, comma);
    }
}
