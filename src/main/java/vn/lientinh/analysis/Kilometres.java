package vn.lientinh.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Lineal;

import vn.lientinh.geo.Chainage;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/**
 * Reads the kilometre of a place on a line. Where the layer gives a chainage for a line that is more than an indication it is
 * counted along the whole route, otherwise along the segment alone and merely measured on the map. Neither is a post on the
 * roadside. Everything is worked out when it is made, which takes its time in large workspaces; reading is quick. Immutable.
 */
public final class Kilometres {

    private final Map<String, Route> routes = new HashMap<>();

    /** Kilometres along a line, counted from {@code zeroKm}. */
    private record Route(String name, Chainage chainage, double zeroKm) {
    }

    /**
     * The kilometre of a place.
     *
     * @param name   the route, or the segment where no chainage counts
     * @param km     kilometres from the start of the route, or of the segment
     * @param stated whether the kilometres are counted along the chainage that the layer gives
     * @param lon    longitude of the place on the line, in degrees
     * @param lat    its latitude
     */
    public record Reading(String name, double km, boolean stated, double lon, double lat) {
    }

    /** Kilometres on the lines of this workspace. */
    public Kilometres(Workspace workspace) {
        for (Routes.Route route : new Routes(workspace).all()) {
            Route read = new Route(route.id(), route.chainage(), 0);
            route.segments()
                    .stream()
                    .filter(Kilometres::isStated)
                    .forEach(segment -> routes.put(segment.id(), read));
        }
        for (Segment segment : workspace.segments()) {
            if (segment.geometry() instanceof Lineal && !routes.containsKey(segment.id())) {
                Chainage alone = Chainage.along(List.of(segment));
                routes.put(segment.id(), new Route(segment.name(), alone, alone.firstKm()));
            }
        }
    }

    /** The kilometre of the place on {@code segment} that is nearest to (lon, lat) in degrees; empty for what is no line. */
    public Optional<Reading> at(Segment segment, double lon, double lat) {
        Route route = routes.get(segment.id());
        return route == null
                ? Optional.empty()
                : route.chainage()
                        .nearest(lon, lat)
                        .map(place -> new Reading(route.name(), place.km() - route.zeroKm(), isStated(segment),
                                place.lon(),
                                place.lat()));
    }

    /** Along a line that was drawn by hand a kilometre would pretend to be more than it is. */
    private static boolean isStated(Segment segment) {
        return segment.chainage() != null && segment.alignment() != Alignment.INDICATIVE;
    }
}
