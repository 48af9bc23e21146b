package vn.lientinh.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Lineal;

import vn.lientinh.geo.Chainage;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/**
 * Reads the kilometre of a place on a line. Where the layer gives a chainage it is counted along the whole route, otherwise
 * along the segment alone and merely measured on the map. Neither is a post on the roadside. Everything is worked out when it
 * is made, which takes its time in large workspaces; reading is quick. Immutable.
 */
public final class Kilometres {

    private final Map<String, Route> routes = new HashMap<>();

    private record Route(String name, Chainage chainage) {
    }

    /**
     * The kilometre of a place.
     *
     * @param name   the route, or the segment where the layer gives no chainage
     * @param km     kilometres from the start of the route, or of the segment
     * @param stated whether the layer gives a chainage, along which the kilometres are counted
     * @param lon    longitude of the place on the line, in degrees
     * @param lat    its latitude
     */
    public record Reading(String name, double km, boolean stated, double lon, double lat) {
    }

    /** Kilometres on the lines of this workspace. */
    public Kilometres(Workspace workspace) {
        for (Routes.Route route : new Routes(workspace).all()) {
            Route read = new Route(route.id(), route.chainage());
            route.segments()
                    .stream()
                    .filter(segment -> segment.chainage() != null)
                    .forEach(segment -> routes.put(segment.id(), read));
        }
        for (Segment segment : workspace.segments()) {
            if (segment.geometry() instanceof Lineal && !routes.containsKey(segment.id())) {
                routes.put(segment.id(), new Route(segment.name(), Chainage.along(List.of(segment))));
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
                        .map(place -> new Reading(route.name(), place.km(), segment.chainage() != null, place.lon(),
                                place.lat()));
    }
}
