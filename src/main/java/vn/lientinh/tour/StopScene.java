package vn.lientinh.tour;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import vn.lientinh.analysis.YearByYear;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Emphasis;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Theme;

/**
 * What the map shows at one stop of a tour: on stage, on a slide and in a film alike. Ids that the workspace does not know
 * are passed over. Time counts in years, as in {@link YearByYear}. Immutable.
 */
public final class StopScene {

    /** Free pixels around what a stop shows. */
    private static final double PADDING = 28;
    /** Room that the legend takes in the upper right corner of the map, in the units of the stage. */
    private static final double LEGEND_WIDTH = 288;
    private static final double LEGEND_HEIGHT = 236;
    /** Room that the panel of the years takes in the upper left corner. */
    private static final double YEARS_WIDTH = 324;
    private static final double YEARS_HEIGHT = 320;

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
                        || segment.moreItems().stream().anyMatch(stop.items()::contains))
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

    /** The legend of what stands out in {@code viewport}; what recedes is not explained. */
    public Legend legend(MapState state, Viewport viewport) {
        List<Layer> standing = workspace.layers()
                .stream()
                .map(layer -> new Layer(layer.id(), layer.title(), layer.group(),
                        layer.segments().stream().filter(segment -> !state.emphasis().recedes(segment.id())).toList()))
                .toList();
        return Legend.of(new Workspace(workspace.name(), standing, workspace.register(), workspace.territories(),
                workspace.sources(), List.of()), state, viewport);
    }

    /**
     * The view of the stop on a map of this size. Bounds are shown whole; what the stop is about is kept clear of the legend
     * and of the panel of the years.
     *
     * @param home       what is seen where the stop does not say, (lon, lat)
     * @param width      of the map, in the units of the stage
     * @param height     of the map
     * @param pixelScale device pixels for one unit
     */
    public Viewport view(Envelope home, double width, double height, double pixelScale) {
        Tour.View view = stop.view();
        if (view instanceof Tour.View.Centre(double lon, double lat, double zoom)) {
            double closer = Math.log(width / Tour.View.Centre.WIDTH) / Math.log(2);
            return new Viewport(lon, lat, zoom + closer, width, height, pixelScale);
        }
        Envelope bounds = view instanceof Tour.View.Bounds(double west, double south, double east, double north)
                ? new Envelope(west, east, south, north)
                : home;
        double left = years == null ? 0 : YEARS_WIDTH;
        Viewport open = fitting(bounds, width, height, 0, 0, pixelScale);
        boolean underLegend = lies(open, width - LEGEND_WIDTH, LEGEND_HEIGHT, true);
        boolean underYears = left > 0 && lies(open, left, YEARS_HEIGHT, false);
        return underLegend || underYears
                ? fitting(bounds, width, height, underYears ? left : 0, underLegend ? LEGEND_WIDTH : 0, pixelScale)
                : open;
    }

    private static Viewport fitting(Envelope bounds, double width, double height, double left, double right,
            double pixelScale) {
        Viewport inner = Viewport.fitting(bounds, Math.max(240, width - left - right), height, PADDING, pixelScale);
        return inner.resized(width, height).panned((left - right) / 2, 0);
    }

    /** Whether anything that the stop is about lies in an upper corner of the map. */
    private boolean lies(Viewport viewport, double edge, double below, boolean rightOfIt) {
        Emphasis emphasis = emphasis(end());
        for (Segment segment : segments) {
            if (emphasis.recedes(segment.id())
                    || !viewport.bounds().intersects(segment.geometry().getEnvelopeInternal())) {
                continue;
            }
            for (Coordinate at : segment.geometry().getCoordinates()) {
                double x = viewport.toX(at.x);
                double y = viewport.toY(at.y);
                if (y > 0 && y < below && (rightOfIt ? x > edge && x < viewport.width() : x > 0 && x < edge)) {
                    return true;
                }
            }
        }
        return false;
    }
}
