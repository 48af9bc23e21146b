package vn.lientinh.author;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The authored territories: which one a point lies in, how far outside of one it lies, and the borders to cut at. */
final class TerritoryMap {

    private final MetricPlane plane;
    private final GeometryFactory factory;
    private final Map<String, Area> areas = new LinkedHashMap<>();

    private record Area(AuthoredTerritory territory, IndexedPointInAreaLocator locator, IndexedFacetDistance facets) {
    }

    TerritoryMap(Collection<AuthoredTerritory> territories, MetricPlane plane, GeometryFactory factory) {
        this.plane = plane;
        this.factory = factory;
        for (AuthoredTerritory territory : territories) {
            areas.put(territory.id(), new Area(territory, new IndexedPointInAreaLocator(territory.geometry()),
                    new IndexedFacetDistance(plane.toPlane(territory.geometry()))));
        }
    }

    /** The territory with this id. */
    AuthoredTerritory get(String entry, String id) {
        Area area = areas.get(id);
        if (area == null) {
            throw new AuthorException("unknown-territory", entry, id);
        }
        return area.territory();
    }

    /** The territory that the point (lon, lat) lies in; empty outside of all. */
    Optional<String> at(Coordinate degrees) {
        return areas.entrySet()
                .stream()
                .filter(area -> area.getValue().locator().locate(degrees) != Location.EXTERIOR)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Metres from the point (lon, lat) to the territory; 0 inside. */
    double distance(Coordinate degrees, String id) {
        Area area = areas.get(id);
        if (area == null) {
            throw new IllegalArgumentException(id);
        }
        if (area.locator().locate(degrees) != Location.EXTERIOR) {
            return 0;
        }
        return area.facets().distance(factory.createPoint(plane.toPlane(degrees)));
    }

    /** The rings of all territories, (lon, lat). */
    List<LineString> rings() {
        return areas.values().stream().flatMap(area -> lines(area.territory().geometry()).stream()).toList();
    }

    private static List<LineString> lines(Geometry geometry) {
        @SuppressWarnings("unchecked")
        List<LineString> lines = LinearComponentExtracter.getLines(geometry);
        return lines;
    }
}
