package vn.lientinh.tiles;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.io.BaseMapFeature;

/** Carries the sea on past the edge of the data, so that no map ends in a straight shore. */
final class SeaEdge {
    /** How far to carry it on, in degrees: further than the widest view. */
    private static final double FAR = 60;
    /** How near to the edge of the data a vertex counts as on it, in degrees; generalising moves vertices a little. */
    private static final double ON_EDGE = 0.01;
    /** Shorter sides along the edge, in degrees, are coast that only comes near it. */
    private static final double LEAST_SIDE = 0.03;
    /** The data is cut off on a side of its box where at least so many degrees of it run along that side. */
    private static final double LEAST_CUT = 0.5;

    private final Envelope extent;
    private final boolean west;
    private final boolean east;
    private final boolean south;
    private final boolean north;

    private SeaEdge(List<BaseMapFeature> sea, Envelope extent) {
        this.extent = extent;
        double[] along = new double[4];
        for (BaseMapFeature feature : sea) {
            Coordinate[] vertices = feature.geometry().getCoordinates();
            for (int i = 1; i < vertices.length; i++) {
                double length = vertices[i - 1].distance(vertices[i]);
                if (length >= LEAST_SIDE) {
                    along[0] += nearWest(vertices[i - 1]) && nearWest(vertices[i]) ? length : 0;
                    along[1] += nearEast(vertices[i - 1]) && nearEast(vertices[i]) ? length : 0;
                    along[2] += nearSouth(vertices[i - 1]) && nearSouth(vertices[i]) ? length : 0;
                    along[3] += nearNorth(vertices[i - 1]) && nearNorth(vertices[i]) ? length : 0;
                }
            }
        }
        west = along[0] >= LEAST_CUT;
        east = along[1] >= LEAST_CUT;
        south = along[2] >= LEAST_CUT;
        north = along[3] >= LEAST_CUT;
    }

    private boolean nearWest(Coordinate vertex) {
        return vertex.x < extent.getMinX() + ON_EDGE;
    }

    private boolean nearEast(Coordinate vertex) {
        return vertex.x > extent.getMaxX() - ON_EDGE;
    }

    private boolean nearSouth(Coordinate vertex) {
        return vertex.y < extent.getMinY() + ON_EDGE;
    }

    private boolean nearNorth(Coordinate vertex) {
        return vertex.y > extent.getMaxY() - ON_EDGE;
    }

    /** The sea with every side that lies on the edge of {@code extent} moved outwards. */
    static List<BaseMapFeature> carriedOn(List<BaseMapFeature> sea, Envelope extent) {
        SeaEdge edge = new SeaEdge(sea, extent);
        return sea.stream()
                .map(feature -> new BaseMapFeature(edge.carriedOn(feature.geometry()), feature.kind(),
                        feature.name(), feature.rank(), feature.inside()))
                .toList();
    }

    private Geometry carriedOn(Geometry sea) {
        return switch (sea) {
            case Polygon polygon -> carriedOn(polygon);
            case MultiPolygon several -> {
                Polygon[] polygons = new Polygon[several.getNumGeometries()];
                for (int i = 0; i < polygons.length; i++) {
                    polygons[i] = carriedOn((Polygon) several.getGeometryN(i));
                }
                yield sea.getFactory().createMultiPolygon(polygons);
            }
            default -> sea;
        };
    }

    private Polygon carriedOn(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = polygon.getInteriorRingN(i);
        }
        return polygon.getFactory().createPolygon(carriedOn(polygon.getExteriorRing()), holes);
    }

    private LinearRing carriedOn(LinearRing ring) {
        Coordinate[] vertices = ring.getCoordinates();
        int count = vertices.length - 1;
        List<Coordinate> moved = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Coordinate vertex = vertices[i];
            Coordinate before = vertices[(i + count - 1) % count];
            Coordinate after = vertices[(i + 1) % count];
            boolean arrives = !isSide(before, vertex);
            boolean leaves = !isSide(vertex, after);
            if (arrives && leaves) {
                moved.add(vertex);
                continue;
            }
            // Where a shore meets the edge, it runs straight on outwards from there.
            if (arrives) {
                moved.add(vertex);
            }
            moved.add(outwards(vertex));
            if (leaves) {
                moved.add(vertex);
            }
        }
        moved.add(moved.getFirst().copy());
        return ring.getFactory().createLinearRing(moved.toArray(Coordinate[]::new));
    }

    /** Whether the edge of the data runs along a side of a ring. */
    private boolean isSide(Coordinate a, Coordinate b) {
        boolean along = stepX(a) != 0 && stepX(a) == stepX(b)
                || stepY(a) != 0 && stepY(a) == stepY(b);
        return along && a.distance(b) >= LEAST_SIDE;
    }

    private Coordinate outwards(Coordinate vertex) {
        return new Coordinate(vertex.x + FAR * stepX(vertex),
                Math.clamp(vertex.y + FAR * stepY(vertex), -WebMercator.MAX_LAT, WebMercator.MAX_LAT));
    }

    private int stepX(Coordinate vertex) {
        return west && nearWest(vertex) ? -1 : east && nearEast(vertex) ? 1 : 0;
    }

    private int stepY(Coordinate vertex) {
        return south && nearSouth(vertex) ? -1 : north && nearNorth(vertex) ? 1 : 0;
    }
}
