package vn.lientinh.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.geo.GeometryIndex;
import vn.lientinh.geo.LevelOfDetail;
import vn.lientinh.geo.PackedBoxTree;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.io.BaseMapFeature;
import vn.lientinh.render.PixelFrame;

/** One theme of the base map at one level, packed and indexed. Immutable. */
final class BaseLayer {
    private final PackedGeometry geometry;
    private final LevelOfDetail detail;
    private final GeometryIndex index;
    private final PackedBoxTree areas;
    private final String[] kinds;
    private final boolean[] inside;
    private final int[] dataExtent;

    /** A layer of features as read. */
    BaseLayer(List<BaseMapFeature> features) {
        this(features, extentOf(features));
    }

    /** A layer of features that were carried on past the extent of their data. */
    BaseLayer(List<BaseMapFeature> features, Envelope extent) {
        geometry = PackedGeometry.of(features.stream().map(BaseMapFeature::geometry).toList());
        detail = new LevelOfDetail(geometry);
        index = new GeometryIndex(geometry);
        areas = new PackedBoxTree(geometry.boxes());
        // Interned so that a few words stand for thousands of features.
        kinds = features.stream().map(feature -> feature.kind().intern()).toArray(String[]::new);
        inside = new boolean[features.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = features.get(i).inside();
        }
        dataExtent = new int[]{PackedGeometry.pack(WebMercator.x(extent.getMinX())),
                PackedGeometry.pack(WebMercator.y(extent.getMaxY())),
                PackedGeometry.pack(WebMercator.x(extent.getMaxX())),
                PackedGeometry.pack(WebMercator.y(extent.getMinY()))};
    }

    private BaseLayer(BaseLayer other, UnaryOperator<Coordinate> layout) {
        geometry = other.geometry.laidOut(layout);
        // Lines keep their shape, so what is fine detail stays fine detail.
        detail = other.detail;
        index = new GeometryIndex(geometry);
        areas = new PackedBoxTree(geometry.boxes());
        kinds = other.kinds;
        inside = other.inside;
        dataExtent = extentLaidOut(other.dataExtent, layout);
    }

    /** The same features with every position moved by {@code layout}. */
    BaseLayer laidOut(UnaryOperator<Coordinate> layout) {
        return new BaseLayer(this, layout);
    }

    private static int[] extentLaidOut(int[] extent, UnaryOperator<Coordinate> layout) {
        int[] moved = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int x : new int[]{extent[0], extent[2]}) {
            for (int y : new int[]{extent[1], extent[3]}) {
                Coordinate corner = layout.apply(new Coordinate(WebMercator.lon(PackedGeometry.unpack(x)),
                        WebMercator.lat(PackedGeometry.unpack(y))));
                int cornerX = PackedGeometry.pack(WebMercator.x(corner.x));
                int cornerY = PackedGeometry.pack(WebMercator.y(corner.y));
                moved[0] = Math.min(moved[0], cornerX);
                moved[1] = Math.min(moved[1], cornerY);
                moved[2] = Math.max(moved[2], cornerX);
                moved[3] = Math.max(moved[3], cornerY);
            }
        }
        return moved;
    }

    /** The box around all features. */
    static Envelope extentOf(List<BaseMapFeature> features) {
        Envelope extent = new Envelope();
        features.forEach(feature -> extent.expandToInclude(feature.geometry().getEnvelopeInternal()));
        return extent;
    }

    /** Where the data reaches: packed minX, minY, maxX, maxY. */
    int[] dataExtent() {
        return dataExtent.clone();
    }

    PackedGeometry geometry() {
        return geometry;
    }

    LevelOfDetail detail() {
        return detail;
    }

    GeometryIndex index() {
        return index;
    }

    String kind(int feature) {
        return kinds[feature];
    }

    /** Whether a feature is one of the provinces that the map is about. */
    boolean isInside(int feature) {
        return inside[feature];
    }

    /** Features whose box is in view, in file order. */
    List<Integer> features(PixelFrame frame) {
        List<Integer> found = new ArrayList<>();
        areas.search(frame.minX(), frame.minY(), frame.maxX(), frame.maxY(), found::add);
        found.sort(null);
        return found;
    }

    /** Parts that have an edge in view. */
    BitSet parts(PixelFrame frame) {
        BitSet parts = new BitSet();
        index.parts(frame.minX(), frame.minY(), frame.maxX(), frame.maxY(), parts);
        return parts;
    }

    /** Longitudes at which the outlines of areas cross the parallel of {@code lat}, from west to east. */
    double[] crossings(double lat) {
        int y = PackedGeometry.pack(WebMercator.y(lat));
        int[] xy = geometry.coordinates();
        double[] found = new double[16];
        int count = 0;
        for (int part = 0; part < geometry.parts(); part++) {
            int end = geometry.firstVertex(part + 1) - 1;
            for (int v = geometry.firstVertex(part); v < end; v++) {
                int fromY = xy[2 * v + 1];
                int toY = xy[2 * v + 3];
                // An edge has its upper end and not its lower one, so that a vertex on the parallel counts once.
                if (fromY <= y == toY <= y) {
                    continue;
                }
                double x = xy[2 * v] + (double) (y - fromY) / (toY - fromY) * (xy[2 * v + 2] - xy[2 * v]);
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = WebMercator.lon(x / PackedGeometry.UNIT);
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }
}
