package vn.lientinh.ui.present;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

import vn.lientinh.analysis.TourFacts;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Theme;
import vn.lientinh.tour.Caption;
import vn.lientinh.tour.PaleLines;
import vn.lientinh.tour.StagePanels;
import vn.lientinh.tour.StopScene;

/**
 * What the stops of a tour show and how they are seen, worked out ahead in the background: going to a stop must not wait for it.
 * A stop that is asked for before its turn is worked out at once.
 */
final class PreparedStops {

    private final Workspace workspace;
    private final Tour tour;
    private final Envelope home;
    private final Theme theme;
    private final Map<Tour.Stop, StopScene> scenes = new ConcurrentHashMap<>();
    private final Map<Tour.Stop, Seen> seen = new ConcurrentHashMap<>();
    private volatile Size size = new Size(0, 0, 0);
    private volatile StagePanels panels;

    /** The size of a map: width and height in its pixels, and how many device pixels each has. */
    private record Size(double width, double height, double pixelScale) {
        static Size of(Viewport map) {
            return new Size(map.width(), map.height(), map.pixelScale());
        }
    }

    /**
     * How a stop is seen.
     *
     * @param view  what of the world
     * @param under what lies over the map, in its pixels
     * @param state what the map shows when the stop is reached
     * @param legend explains it
     * @param pale  the lines that recede, or null when none does
     */
    record Seen(Viewport view, List<Rectangle2D> under, MapState state, Legend legend, @Nullable PaleLines pale) {
    }

    /**
     * Stops of a tour.
     *
     * @param home  what is seen where a stop does not say, (lon, lat)
     * @param theme the look of the map
     */
    PreparedStops(Workspace workspace, Tour tour, Envelope home, Theme theme, StagePanels panels) {
        this.theme = theme;
        this.workspace = workspace;
        this.tour = tour;
        this.home = home;
        this.panels = panels;
    }

    /** What a stop shows. */
    StopScene scene(Tour.Stop stop) {
        return scenes.computeIfAbsent(stop, one -> new StopScene(workspace, one));
    }

    /** What is read under the map at a stop, on a stage so wide, in its units. */
    Caption caption(Tour.Stop stop, double width) {
        StagePanels now = panels;
        return now.caption(new TourFacts(workspace, now.messages()), stop, width);
    }

    /** How a stop is seen on a map as large as {@code map}. */
    Seen seen(Tour.Stop stop, Viewport map) {
        Size now = Size.of(map);
        if (!now.equals(size)) {
            size = now;
            prepare();
        }
        return known(stop, now);
    }

    /** How a stop is seen on the map of the size asked for last, or null as long as that is not worked out. */
    @Nullable
    Seen known(Tour.Stop stop) {
        Seen there = seen.get(stop);
        return there != null && Size.of(there.view()).equals(size) ? there : null;
    }

    /** Words in panels are these from now on. */
    void speak(StagePanels others) {
        panels = others;
        prepare();
    }

    private void prepare() {
        seen.clear();
        Size wanted = size;
        Thread.ofPlatform().daemon().name("stops").start(() -> {
            for (Tour.Stop stop : tour.stops()) {
                if (wanted.equals(size)) {
                    known(stop, wanted);
                }
            }
        });
    }

    private Seen known(Tour.Stop stop, Size wanted) {
        Seen there = seen.get(stop);
        if (there != null && Size.of(there.view()).equals(wanted)) {
            return there;
        }
        StopScene scene = scene(stop);
        StagePanels now = panels;
        Viewport view = scene.view(home, wanted.width(), wanted.height(), wanted.pixelScale(), now);
        MapState state = scene.state(theme, now.messages().locale(), scene.start());
        Seen made = new Seen(view, now.over(scene, view), state, scene.legend(state, view), scene.pale(state, view));
        if (now == panels && wanted.equals(size)) {
            seen.put(stop, made);
        }
        return made;
    }
}
