package vn.lientinh.geo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Finds which of some areas a position (lon, lat) lies in. May be used by several threads.
 *
 * @param <T> what the areas belong to
 */
public final class AreaIndex<T> {

    private final List<Area<T>> areas;

    private record Area<T>(T owner, Geometry geometry, IndexedPointInAreaLocator locator) {

        private int locate(double lon, double lat) {
            return geometry.getEnvelopeInternal().contains(lon, lat) ? locator.locate(new Coordinate(lon, lat))
                    : Location.EXTERIOR;
        }
    }

    /** Indexes the areas of these owners. */
    public AreaIndex(List<T> owners, Function<T, Geometry> area) {
        this.areas = owners.stream()
                .map(owner -> new Area<>(owner, area.apply(owner),
                        new IndexedPointInAreaLocator(area.apply(owner))))
                .toList();
    }

    /** Whose area the position lies in; on a shared border the first that has it. */
    public Optional<T> at(double lon, double lat) {
        Optional<T> onBorder = Optional.empty();
        for (Area<T> area : areas) {
            int location = area.locate(lon, lat);
            if (location == Location.INTERIOR) {
                return Optional.of(area.owner());
            }
            if (location == Location.BOUNDARY && onBorder.isEmpty()) {
                onBorder = Optional.of(area.owner());
            }
        }
        return onBorder;
    }
}
