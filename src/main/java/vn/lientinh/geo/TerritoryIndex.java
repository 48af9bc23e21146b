package vn.lientinh.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

import vn.lientinh.model.Territory;

/** Finds the territory that a position (lon, lat) lies in, and how far another one is. May be used by several threads. */
public final class TerritoryIndex {

    private final List<Area> areas = new ArrayList<>();

    private record Area(Territory territory, IndexedPointInAreaLocator locator) {

        private int locate(double lon, double lat) {
            return locator.locate(new Coordinate(lon, lat));
        }
    }

    /** Indexes these territories. */
    public TerritoryIndex(List<Territory> territories) {
        territories.forEach(territory -> areas
                .add(new Area(territory, new IndexedPointInAreaLocator(territory.geometry()))));
    }

    /** The territory that the position lies in; on a shared border the first one that has it. */
    public Optional<Territory> at(double lon, double lat) {
        Optional<Territory> inside = areas.stream()
                .filter(area -> area.locate(lon, lat) == Location.INTERIOR)
                .map(Area::territory)
                .findFirst();
        return inside.isPresent() ? inside
                : areas.stream()
                        .filter(area -> area.locate(lon, lat) == Location.BOUNDARY)
                        .map(Area::territory)
                        .findFirst();
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
        for (Area area : areas) {
            double distance = distanceM(area.territory(), lon, lat);
            if (distance <= best) {
                best = distance;
                nearest = area.territory();
            }
        }
        return Optional.ofNullable(nearest);
    }
}
