package vn.lientinh.geo;

import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Polygon;

import vn.lientinh.model.Territory;

/** Finds the territory that a position (lon, lat) lies in, and how far another one is. May be used by several threads. */
public final class TerritoryIndex {

    private final List<Territory> territories;
    private final AreaIndex<Territory> index;

    /** Indexes these territories. */
    public TerritoryIndex(List<Territory> territories) {
        this.territories = List.copyOf(territories);
        this.index = new AreaIndex<>(territories, Territory::geometry);
    }

    /** The territory that the position lies in; on a shared border the first one that has it. */
    public Optional<Territory> at(double lon, double lat) {
        return index.at(lon, lat);
    }

    /** Metres from a position to a territory, 0 inside it. */
    public static double distanceM(Territory territory, double lon, double lat) {
        LocalPlane plane = new LocalPlane(lon, lat);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < territory.geometry().getNumGeometries(); i++) {
            if (territory.geometry().getGeometryN(i) instanceof Polygon polygon) {
                best = Math.min(best, plane.distanceM(polygon));
            }
        }
        return best;
    }

    /** The territory within {@code withinM} metres that is nearest to the position. */
    public Optional<Territory> near(double lon, double lat, double withinM) {
        Optional<Territory> inside = at(lon, lat);
        if (inside.isPresent()) {
            return inside;
        }
        Territory nearest = null;
        double best = withinM;
        for (Territory territory : territories) {
            double distance = distanceM(territory, lon, lat);
            if (distance <= best) {
                best = distance;
                nearest = territory;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
