package vn.lientinh.tour;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import vn.lientinh.analysis.YearByYear;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Works;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Emphasis;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;

/**
 * What the map shows at one stop of a tour: on stage, on a slide and in a film alike. Ids that the workspace does not know
 * are passed over. Time counts in years, as in {@link YearByYear}. Immutable.
 */
public final class StopScene {

    /** Free pixels around what a stop shows. */
    private static final double PADDING = 24;
    /** What a stop is about is kept clear of the whole lower edge of the map. */
    private static final double LOWER_EDGE = 40 / SlidePainter.MAP_SCALE;

    private final Workspace workspace;
    private final Tour.Stop stop;
    private final Set<String> layers;
    private final List<Segment> segments;
    private final @Nullable YearByYear years;
    private final @Nullable Set<String> focus;

    /** What {@code stop} shows of this workspace. */
    public StopScene(Workspace workspace, Tour.Stop stop) {
        this.workspace = workspace;
        this.stop = stop;
        Set<String> wanted = workspace.layers().stream().map(Layer::id).collect(Collectors.toCollection(HashSet::new));
        List<String> named = stop.layers();
        if (named != null) {
            wanted.retainAll(named);
        }
        layers = Set.copyOf(wanted);
        segments = workspace.segments().stream().filter(segment -> layers.contains(segment.layer())).toList();
        years = stop.growth() == null && stop.year() == null ? null : new YearByYear(segments);
        focus = years == null ? about() : null;
    }

    private @Nullable Set<String> about() {
        Set<String> ids = segments.stream()
                .filter(segment -> stop.items().contains(String.valueOf(segment.item()))
                        // A road that is there already, beside one that an item is about, is not what the stop tells of.
                        || segment.works() != Works.EXISTING
                                && segment.moreItems().stream().anyMatch(stop.items()::contains))
                .map(Segment::id)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? null : ids;
    }

    /** The stop. */
    public Tour.Stop stop() {
        return stop;
    }

    /** Ids of the layers that are seen. */
    public Set<String> layers() {
        return layers;
    }

    /** What colours tell. */
    public ColourBy colourBy() {
        Tour.Colours colours = stop.colourBy();
        return colours == null ? ColourBy.INVESTOR : ColourBy.valueOf(colours.name());
    }

    /** The segment that wears the halo, or null. */
    public @Nullable Segment selected() {
        String id = stop.selected();
        return id == null
                ? null
                : workspace.segments().stream().filter(segment -> segment.id().equals(id)).findFirst().orElse(null);
    }

    /** Whether the clock has a part in this stop. */
    public boolean hasYears() {
        return years != null;
    }

    /** Where time stands when the stop is reached. */
    public double start() {
        Tour.Growth growth = stop.growth();
        Integer year = stop.year();
        return growth != null ? growth.from() : year == null ? 0 : year + 1;
    }

    /** Where time stands when everything that is played has been played. */
    public double end() {
        Tour.Growth growth = stop.growth();
        return growth != null ? growth.to() + 1 : start();
    }

    /** Seconds that the stop stands when a tour plays by itself: its own, or longer, until its years have been played and seen. */
    public double seconds() {
        GrowthClock clock = clock();
        return clock == null ? stop.seconds() : Math.max(stop.seconds(), clock.seconds());
    }

    /** A clock that runs through the years of the stop, at their beginning; null when none are played. */
    public @Nullable GrowthClock clock() {
        Tour.Growth growth = stop.growth();
        return growth == null ? null : new GrowthClock(growth, stop.seconds());
    }

    /** The years at a time, or null when the clock has no part in this stop. */
    public @Nullable Years years(double time) {
        YearByYear all = years;
        if (all == null) {
            return null;
        }
        Tour.Growth growth = stop.growth();
        if (growth == null) {
            int year = (int) start() - 1;
            return new Years(year, year, year, all.at(start()), all.apart(), false);
        }
        int year = (int) Math.clamp(Math.ceil(time) - 1, growth.from(), growth.to());
        return new Years(year, growth.from(), growth.to(), all.at(time), all.apart(), true);
    }

    /** What stands out at a time, and how much of it is there. */
    public Emphasis emphasis(double time) {
        if (years != null) {
            Map<String, Double> shares = years.shares(stop.growth() == null ? start() : time);
            return new Emphasis(shares.keySet(), shares);
        }
        return focus == null ? Emphasis.NONE : new Emphasis(focus, Map.of());
    }

    /** What the painter is asked for at a time. */
    public MapState state(Theme theme, Locale locale, double time) {
        Segment selected = selected();
        return new MapState(layers, selected == null ? null : selected.id(), null, colourBy(), theme, locale)
                .with(emphasis(time));
    }

    /** The lines that recede in {@code viewport}, or null when none does. */
    public @Nullable PaleLines pale(MapState state, Viewport viewport) {
        Legend receding = Legend.of(of(segment -> state.emphasis().recedes(segment.id())
                && segment.geometry().getDimension() == 1), state.with(Emphasis.NONE), viewport);
        Palette palette = Palette.of(state.theme());
        List<Color> colours = receding.entries()
                .stream()
                .filter(entry -> entry.section() == Legend.Section.COLOUR)
                .map(entry -> palette.receding(entry.swatch().colour()))
                .distinct()
                .toList();
        return colours.isEmpty() ? null : new PaleLines(hasYears() ? "tour.pale.years" : "tour.pale", colours);
    }

    /**
     * The legend of what stands out in {@code viewport}, as short as a hall needs it: what recedes is not explained, nor the
     * colours of signs, which stand beside their names, nor a dash where no line has another.
     */
    public Legend legend(MapState state, Viewport viewport) {
        Predicate<Segment> standing = segment -> !state.emphasis().recedes(segment.id());
        Legend all = Legend.of(of(standing), state, viewport);
        Legend lines = Legend.of(of(standing.and(segment -> segment.geometry().getDimension() == 1
                && segment.segmentClass() != SegmentClass.BORDER)), state, viewport);
        Set<String> colours = keys(lines, Legend.Section.COLOUR);
        Set<String> alignments = keys(lines, Legend.Section.ALIGNMENT);
        boolean dashed = !alignments.equals(Set.of(Alignment.EXISTING.code()));
        return new Legend(all.entries().stream().filter(entry -> switch (entry.section()) {
            case COLOUR -> colours.contains(entry.key());
            case ALIGNMENT -> dashed && alignments.contains(entry.key());
            case CLOCK, SIGN -> true;
        }).toList());
    }

    private static Set<String> keys(Legend legend, Legend.Section section) {
        return legend.entries()
                .stream()
                .filter(entry -> entry.section() == section)
                .map(Legend.Entry::key)
                .collect(Collectors.toSet());
    }

    /** The workspace with those of its segments only. */
    private Workspace of(Predicate<Segment> counted) {
        List<Layer> some = workspace.layers()
                .stream()
                .map(layer -> new Layer(layer.id(), layer.title(), layer.group(),
                        layer.segments().stream().filter(counted).toList()))
                .toList();
        return new Workspace(workspace.name(), some, workspace.register(), workspace.territories(),
                workspace.sources(), List.of());
    }

    /**
     * The view of the stop on a map of this size. Bounds are shown whole; what the stop is about is kept clear of the legend
     * and of the panel of the years.
     *
     * @param home       what is seen where the stop does not say, (lon, lat)
     * @param width      of the map, in its own pixels, {@value SlidePainter#MAP_SCALE} units of the stage each
     * @param height     of the map
     * @param pixelScale device pixels for one of the map
     * @param panels     lie over the map
     */
    public Viewport view(Envelope home, double width, double height, double pixelScale, StagePanels panels) {
        Tour.View view = stop.view();
        if (view instanceof Tour.View.Centre(double lon, double lat, double zoom)) {
            double closer = Math.log(width / Tour.View.Centre.WIDTH) / Math.log(2);
            return new Viewport(lon, lat, zoom + closer, width, height, pixelScale);
        }
        Envelope bounds = view instanceof Tour.View.Bounds(double west, double south, double east, double north)
                ? new Envelope(west, east, south, north)
                : home;
        Emphasis standing = emphasis(end());
        List<Geometry> about = segments.stream()
                .filter(segment -> !standing.recedes(segment.id()))
                .<Geometry>map(Segment::geometry)
                .toList();
        Viewport size = new Viewport(0, 0, 0, width, height, pixelScale);
        Framing framing = new Framing(bounds, about, size, PADDING);
        Viewport found = framing.clearOf(covered(framing.middle(), panels));
        if (found != null) {
            // From further away more may have to be explained.
            found = framing.clearOf(covered(found, panels));
        }
        return found == null ? framing.middle() : found;
    }

    /** What lies over the map in a view, with the whole of the corners and of the lower edge. */
    private List<Rectangle2D> covered(Viewport view, StagePanels panels) {
        List<Rectangle2D> all = new ArrayList<>();
        panels.over(this, view).forEach(panel -> {
            double x = panel.getCenterX() < view.width() / 2 ? 0 : panel.getMinX();
            double y = panel.getCenterY() < view.height() / 2 ? 0 : panel.getMinY();
            all.add(new Rectangle2D.Double(x, y, panel.getMaxX() - x + PADDING, panel.getMaxY() - y));
        });
        all.add(new Rectangle2D.Double(0, view.height() - LOWER_EDGE, view.width(), LOWER_EDGE));
        return all;
    }
}
