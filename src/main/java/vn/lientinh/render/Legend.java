package vn.lientinh.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.Due;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;

/**
 * What colours, dashes and signs on the map mean: only what is there to see.
 *
 * @param entries in the order to show them
 */
public record Legend(List<Entry> entries) {

    private static final String BORDER_KEY = "areaBorder";

    /** The parts of a legend. */
    public enum Section {
        /** What colours mean. */
        COLOUR,
        /** Where targets stand on the clock, when the map tells of it. */
        CLOCK,
        /** What dashes mean. */
        ALIGNMENT,
        /** Railways, areas, stretches of the border and points. */
        SIGN
    }

    /**
     * One line of a legend.
     *
     * @param section  the part it belongs to
     * @param key      tells entries of one section apart, e.g. {@code quang-ninh}; does not change with the language
     * @param label    words, in the language of the map
     * @param lengthKm kilometres of what has this colour, or of stretches of the border; null where a length says nothing
     * @param swatch   a sample
     */
    public record Entry(Section section, String key, String label, @Nullable Double lengthKm, Swatch swatch) {
    }

    /** A sample of a line, an area or a sign, as the map draws it. */
    public static final class Swatch implements Sample {
        private final SegmentStyle style;
        private final ClockLook look;
        private final Palette palette;

        Swatch(SegmentStyle style, Palette palette) {
            this(style, ClockLook.TIMELESS, palette);
        }

        Swatch(SegmentStyle style, ClockLook look, Palette palette) {
            this.style = style;
            this.look = look;
            this.palette = palette;
        }

        /** The colour that carries the meaning. */
        public Color colour() {
            return style.colour();
        }

        @Override
        public void paint(Graphics2D g, double width, double height) {
            AffineTransform saved = g.getTransform();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            switch (style) {
                case LineStyle line -> {
                    double edge = line.width() * (line.pattern() == LineStyle.Pattern.RAIL ? 1.1 : 0.6);
                    Path2D.Double path = new Path2D.Double();
                    path.moveTo(edge, height / 2);
                    path.lineTo(width - edge, height / 2);
                    if (look.due() != null && look.edged()) {
                        g.setColor(look.edge(palette));
                        g.setStroke(line.casing(1, 1.3));
                        g.draw(path);
                    }
                    SymbolPainter.line(g, path, look.of(line), look, 1, palette);
                    String mark = look.mark();
                    if (mark != null) {
                        ClockMark.paint(g, mark, width / 2, height / 2, Math.min(ClockMark.RADIUS, height * 0.38),
                                palette);
                    }
                }
                case LaneStyle lanes -> new Swatch(lanes.lanes().getFirst(), palette).paint(g, width, height);
                case AreaStyle area -> SymbolPainter.area(g,
                        new Path2D.Double(new Rectangle2D.Double(1.5, 1.5, width - 3, height - 3)), area, 0.8,
                        new Rectangle2D.Double(0, 0, width, height), 0);
                case PointStyle point -> {
                    g.translate(width / 2, height / 2);
                    new PointSigns().paint(g, point, look, Math.min(width, height) * 0.86, palette);
                }
            }
            g.setTransform(saved);
        }
    }

    /** The legend of all visible layers. */
    public static Legend of(Workspace workspace, MapState state) {
        return of(state, workspace, workspace.segments());
    }

    /** The legend of what of the visible layers lies in the viewport. */
    public static Legend of(Workspace workspace, MapState state, Viewport viewport) {
        return of(state, workspace, workspace.segments()
                .stream()
                .filter(segment -> viewport.bounds().intersects(segment.geometry().getEnvelopeInternal()))
                .toList());
    }

    private static Legend of(MapState state, Workspace workspace, List<Segment> candidates) {
        Palette palette = Palette.of(state.theme());
        Symbology symbology = new Symbology(workspace, state.colourBy(), palette);
        Messages messages = new Messages(state.locale());
        List<Segment> visible = candidates.stream().filter(state::shows).toList();
        List<Entry> entries = new ArrayList<>();
        colours(entries, visible, symbology, palette, state);
        if (state.clock() != null) {
            clock(entries, visible, state.clock(), palette, messages);
        }
        if (state.colourBy() != ColourBy.ALIGNMENT) {
            alignments(entries, visible, palette, messages);
        }
        signs(entries, visible, symbology, palette, messages);
        return new Legend(List.copyOf(entries));
    }

    private static void colours(List<Entry> entries, List<Segment> visible, Symbology symbology, Palette palette,
            MapState state) {
        Map<Category, Double> lengths = new TreeMap<>(
                java.util.Comparator.comparingInt(Category::order).thenComparing(Category::key));
        for (Segment segment : visible) {
            if (segment.segmentClass() != SegmentClass.AREA && segment.segmentClass() != SegmentClass.BORDER) {
                lengths.merge(symbology.category(segment), segment.lengthKm(), Double::sum);
                // A lane of a further item is seen, but its kilometres are counted once.
                symbology.categories(segment).forEach(category -> lengths.putIfAbsent(category, 0.0));
            }
        }
        lengths.forEach((category, km) -> {
            boolean central = category.key().equals(Segment.CENTRAL);
            LineStyle sample = new LineStyle(category.colour(), 4.4, alignmentOf(category), LineStyle.Pattern.PLAIN,
                    central);
            entries.add(new Entry(Section.COLOUR, category.key(), category.label().in(state.locale()),
                    km > 0 ? km : null, new Swatch(sample, palette)));
        });
    }

    private static Alignment alignmentOf(Category category) {
        return switch (category.key()) {
            case "candidate" -> Alignment.CANDIDATE;
            case "indicative" -> Alignment.INDICATIVE;
            default -> Alignment.EXISTING;
        };
    }

    private static void clock(List<Entry> entries, List<Segment> visible, Clock clock, Palette palette,
            Messages messages) {
        Map<Due, Double> lengths = new EnumMap<>(Due.class);
        visible.forEach(segment -> lengths.merge(clock.due(segment), counted(segment), Double::sum));
        lengths.forEach((due, km) -> {
            String key = due.name().toLowerCase(Locale.ROOT).replace('_', '-');
            entries.add(new Entry(Section.CLOCK, key, messages.text("map.clock." + key), km > 0 ? km : null,
                    sample(due, palette)));
        });
    }

    /** The colours that the map gives to years, by the keys of their entries. */
    public static Map<String, Color> yearColours(Workspace workspace, Theme theme) {
        Map<String, Color> colours = new HashMap<>();
        new Symbology(workspace, ColourBy.TARGET_YEAR, Palette.of(theme)).yearCategories()
                .forEach(category -> colours.put(category.key(), category.colour()));
        return Map.copyOf(colours);
    }

    /** How the map shows that a target stands here on the clock. */
    public static Swatch sample(Due due, Theme theme) {
        return sample(due, Palette.of(theme));
    }

    private static Swatch sample(Due due, Palette palette) {
        return new Swatch(
                new LineStyle(palette.noItem(), 5.4, Alignment.EXISTING, LineStyle.Pattern.PLAIN, false),
                new ClockLook(due), palette);
    }

    /** The kilometres of a segment that a legend counts: those of lines, not of outlines of areas. */
    private static double counted(Segment segment) {
        return segment.segmentClass() == SegmentClass.AREA || segment.segmentClass() == SegmentClass.BORDER
                ? 0
                : segment.lengthKm();
    }

    private static void alignments(List<Entry> entries, List<Segment> visible, Palette palette, Messages messages) {
        Set<Alignment> found = EnumSet.noneOf(Alignment.class);
        for (Segment segment : visible) {
            if (segment.geometry().getDimension() == 1) {
                found.add(segment.alignment());
            }
        }
        for (Alignment alignment : found) {
            LineStyle sample = new LineStyle(palette.text(), 3.2, alignment, LineStyle.Pattern.PLAIN, false);
            entries.add(
                    new Entry(Section.ALIGNMENT, alignment.code(), messages.text("map.alignment." + alignment.code()),
                            null, new Swatch(sample, palette)));
        }
    }

    private static void signs(List<Entry> entries, List<Segment> visible, Symbology symbology, Palette palette,
            Messages messages) {
        Map<String, SegmentStyle> found = new TreeMap<>();
        double border = 0;
        for (Segment segment : visible) {
            if (segment.segmentClass() == SegmentClass.BORDER) {
                border += segment.lengthKm();
            }
            SegmentStyle style = symbology.style(segment);
            switch (style) {
                case AreaStyle area -> found.putIfAbsent("areaIndicative", area);
                case LineStyle line -> {
                    switch (line.pattern()) {
                        case BORDER -> found.putIfAbsent(BORDER_KEY, line);
                        case RAIL -> found.putIfAbsent("railway",
                                new LineStyle(palette.text(), line.width(), Alignment.EXISTING, line.pattern(), false));
                        case PLAIN -> {
                        }
                    }
                }
                case LaneStyle lanes -> {
                }
                case PointStyle point -> found.putIfAbsent(key(point.sign()), point);
            }
        }
        // What no colour counts is counted here, so that a legend adds up to what tables and totals say.
        Double borderKm = border > 0 ? border : null;
        found.forEach((key, style) -> entries.add(new Entry(Section.SIGN, key, messages.text("map.legend." + key),
                key.equals(BORDER_KEY) ? borderKm : null, new Swatch(style, palette))));
    }

    private static String key(PointStyle.Sign sign) {
        return switch (sign) {
            case PORT -> "port";
            case GATE -> "gate";
            case HERITAGE -> "heritage";
            case OTHER -> "point";
        };
    }
}
