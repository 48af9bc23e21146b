package vn.lientinh.geo;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Geometries as primitive arrays, projected once, for painting and searching without touching an object per vertex.
 *
 * <p>
 * Positions are Web Mercator world units (see {@link WebMercator}) times {@link #UNIT}, as ints: 19 mm at the equator. A
 * feature is a run of parts, a part is a run of vertices; the vertices of all parts follow each other. A part is a line, a
 * ring (closed, its last vertex equals its first) or a single point.
 */
public final class PackedGeometry {
    /** Ints for one world unit. */
    public static final double UNIT = 0x1p31;

    /** What a feature is made of. */
    public enum Kind {
        POINT, LINE, AREA
    }

    private final int[] xy;
    private final int[] partStart;
    private final int[] featurePart;
    private final byte[] kinds;

    private PackedGeometry(int[] xy, int[] partStart, int[] featurePart, byte[] kinds) {
        this.xy = xy;
        this.partStart = partStart;
        this.featurePart = featurePart;
        this.kinds = kinds;
    }

    /** Packs WGS84 geometries (lon, lat); feature i is {@code geometries.get(i)}. */
    public static PackedGeometry of(List<? extends Geometry> geometries) {
        int vertices = 0;
        int parts = 0;
        for (Geometry geometry : geometries) {
            vertices += geometry.getNumPoints();
            parts += countParts(geometry);
        }
        Packer packer = new Packer(new int[2 * vertices], new int[parts + 1]);
        int[] featurePart = new int[geometries.size() + 1];
        byte[] kinds = new byte[geometries.size()];
        for (int i = 0; i < geometries.size(); i++) {
            Geometry geometry = geometries.get(i);
            featurePart[i] = packer.parts;
            kinds[i] = (byte) geometry.getDimension();
            packer.add(geometry);
        }
        featurePart[geometries.size()] = packer.parts;
        packer.partStart[packer.parts] = packer.vertices;
        return new PackedGeometry(packer.xy, packer.partStart, featurePart, kinds);
    }

    /** The same features with every position (lon, lat) moved by {@code layout}. */
    public PackedGeometry laidOut(UnaryOperator<Coordinate> layout) {
        int[] moved = new int[xy.length];
        for (int i = 0; i < moved.length; i += 2) {
            Coordinate position = layout
                    .apply(new Coordinate(WebMercator.lon(unpack(xy[i])), WebMercator.lat(unpack(xy[i + 1]))));
            moved[i] = pack(WebMercator.x(position.x));
            moved[i + 1] = pack(WebMercator.y(position.y));
        }
        return new PackedGeometry(moved, partStart, featurePart, kinds);
    }

    private static int countParts(Geometry geometry) {
        return switch (geometry) {
            case GeometryCollection collection -> {
                int count = 0;
                for (int i = 0; i < collection.getNumGeometries(); i++) {
                    count += countParts(collection.getGeometryN(i));
                }
                yield count;
            }
            case Polygon polygon -> polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing();
            default -> geometry.isEmpty() ? 0 : 1;
        };
    }

    /** An int coordinate of a world unit; values outside the world are held at its edge. */
    public static int pack(double world) {
        return (int) Math.clamp(Math.round(world * UNIT), 0L, Integer.MAX_VALUE);
    }

    /** The world unit of an int coordinate. */
    public static double unpack(int packed) {
        return packed / UNIT;
    }

    /** Number of features. */
    public int features() {
        return kinds.length;
    }

    /** What feature {@code feature} is made of. */
    public Kind kind(int feature) {
        return switch (kinds[feature]) {
            case 0 -> Kind.POINT;
            case 1 -> Kind.LINE;
            default -> Kind.AREA;
        };
    }

    /** Number of vertices of all features. */
    public int vertices() {
        return xy.length / 2;
    }

    /** Number of parts of all features. */
    public int parts() {
        return partStart.length - 1;
    }

    /** First part of a feature; the first part of feature {@code features()} is the number of parts. */
    public int firstPart(int feature) {
        return featurePart[feature];
    }

    /** First vertex of a part; the first vertex of part {@code parts()} is the number of vertices. */
    public int firstVertex(int part) {
        return partStart[part];
    }

    /** The coordinates x0, y0, x1, y1 … of all vertices: the array itself, not to be changed. */
    public int[] coordinates() {
        return xy;
    }

    /**
     * Writes the box around a run of vertices, packed minX, minY, maxX, maxY.
     *
     * @param first the first vertex
     * @param end   the vertex after the last one
     * @param boxes written to from {@code at} on
     */
    void box(int first, int end, int[] boxes, int at) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int i = 2 * first; i < 2 * end; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        boxes[at] = minX;
        boxes[at + 1] = minY;
        boxes[at + 2] = maxX;
        boxes[at + 3] = maxY;
    }

    /** The box around each feature, packed minX, minY, maxX, maxY, one after the other. */
    public int[] boxes() {
        int[] boxes = new int[4 * features()];
        for (int feature = 0; feature < features(); feature++) {
            box(firstVertex(firstPart(feature)), firstVertex(firstPart(feature + 1)), boxes, 4 * feature);
        }
        return boxes;
    }

    /** The feature that a part belongs to. */
    public int featureOf(int part) {
        int at = Arrays.binarySearch(featurePart, part);
        if (at < 0) {
            return -at - 2;
        }
        while (at + 1 < featurePart.length && featurePart[at + 1] == part) {
            at++;
        }
        return at;
    }

    private static final class Packer {
        private final int[] xy;
        private final int[] partStart;
        private int vertices;
        private int parts;

        Packer(int[] xy, int[] partStart) {
            this.xy = xy;
            this.partStart = partStart;
        }

        void add(Geometry geometry) {
            switch (geometry) {
                case GeometryCollection collection -> {
                    for (int i = 0; i < collection.getNumGeometries(); i++) {
                        add(collection.getGeometryN(i));
                    }
                }
                case Polygon polygon -> {
                    if (!polygon.isEmpty()) {
                        add(polygon.getExteriorRing().getCoordinateSequence());
                        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                            add(polygon.getInteriorRingN(i).getCoordinateSequence());
                        }
                    }
                }
                case LineString line -> add(line.getCoordinateSequence());
                case Point point -> add(point.getCoordinateSequence());
                default -> throw new IllegalArgumentException("Cannot draw a " + geometry.getGeometryType());
            }
        }

        private void add(CoordinateSequence sequence) {
            int size = sequence.size();
            if (size == 0) {
                return;
            }
            partStart[parts++] = vertices;
            int at = 2 * vertices;
            if (sequence instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
                double[] raw = packed.getRawCoordinates();
                for (int i = 0; i < 2 * size; i += 2) {
                    xy[at++] = pack(WebMercator.x(raw[i]));
                    xy[at++] = pack(WebMercator.y(raw[i + 1]));
                }
            } else {
                for (int i = 0; i < size; i++) {
                    xy[at++] = pack(WebMercator.x(sequence.getX(i)));
                    xy[at++] = pack(WebMercator.y(sequence.getY(i)));
                }
            }
            vertices += size;
        }
    }
}
