package vn.lientinh.io;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads GeoJSON geometry objects from a token stream into packed JTS geometries, (lon, lat). Coordinates go through one
 * reused array, so that reading costs no object a vertex. Heights are dropped. A geometry that cannot be used is given
 * back as null, and {@link #fault()} tells why.
 */
final class GeometryReader {

    /**
     * Why a geometry cannot be used.
     *
     * @param key      key of the problem texts
     * @param wrongCrs whether the numbers are no longitudes and latitudes
     */
    record Fault(String key, boolean wrongCrs, Object... arguments) {
    }

    private static final int MAX_EXACT_DIGITS = 15;
    private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
            1e13, 1e14, 1e15};

    private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(), 4326,
            PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private double[] xy = new double[1024];
    private int used;
    /** Ends of the arrays that hold positions, counted in positions. */
    private int[] lineEnds = new int[16];
    private int lines;
    /** Ends of the arrays that hold those, counted in lines. */
    private int[] groupEnds = new int[4];
    private int groups;
    /** How deep the positions lie: 1 point, 2 line, 3 polygon, 4 polygons; 0 before the first. */
    private int positionDepth;
    private @Nullable Fault fault;
    private final boolean checking;

    /**
     * A reader.
     *
     * @param checking whether areas are looked at for edges that cross, which takes longer than to read them
     */
    GeometryReader(boolean checking) {
        this.checking = checking;
    }

    /** Why the last geometry could not be used, or null. */
    @Nullable
    Fault fault() {
        return fault;
    }

    /** Reads the value that the parser stands on. */
    @Nullable
    Geometry read(JsonParser parser) {
        used = 0;
        lines = 0;
        groups = 0;
        positionDepth = 0;
        fault = null;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            fault = new Fault("geometry-null", false);
            parser.skipChildren();
            return null;
        }
        String type = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                readCoordinates(parser);
            } else {
                parser.skipChildren();
            }
        }
        return fault == null ? build(type) : null;
    }

    private void readCoordinates(JsonParser parser) {
        int depth = 1;
        int numbers = 0;
        boolean justOpened = true;
        double x = 0;
        double y = 0;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            switch (token) {
                case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> {
                    if (numbers == 0) {
                        x = number(parser);
                    } else if (numbers == 1) {
                        y = number(parser);
                    }
                    numbers++;
                    justOpened = false;
                }
                case START_ARRAY -> {
                    if (numbers > 0) {
                        fail(new Fault("geometry-position", false));
                    }
                    depth++;
                    numbers = 0;
                    justOpened = true;
                }
                case END_ARRAY -> {
                    if (numbers > 0) {
                        endPosition(depth, numbers, x, y);
                    } else if (justOpened) {
                        fail(new Fault("geometry-empty", false));
                    } else if (depth == positionDepth - 1) {
                        endLine();
                    } else if (depth == positionDepth - 2) {
                        endGroup();
                    }
                    depth--;
                    numbers = 0;
                    justOpened = false;
                }
                default -> {
                    fail(new Fault("geometry-position", false));
                    parser.skipChildren();
                    justOpened = false;
                }
            }
        }
    }

    private void endPosition(int depth, int numbers, double x, double y) {
        if (positionDepth == 0) {
            positionDepth = depth;
        }
        if (numbers < 2 || depth != positionDepth) {
            fail(new Fault("geometry-position", false));
            return;
        }
        if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
            failRange(x, y);
        }
        if (used == xy.length) {
            xy = Arrays.copyOf(xy, used * 2);
        }
        xy[used++] = x;
        xy[used++] = y;
    }

    private void failRange(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            fail(new Fault("geometry-nan", false));
        } else {
            boolean swapped = Math.abs(x) <= 90 && Math.abs(y) <= 180;
            fail(new Fault(swapped ? "crs-swapped" : "crs-range", true, plain(x), plain(y)));
        }
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void endLine() {
        if (lines == lineEnds.length) {
            lineEnds = Arrays.copyOf(lineEnds, lines * 2);
        }
        lineEnds[lines++] = used / 2;
    }

    private void endGroup() {
        if (groups == groupEnds.length) {
            groupEnds = Arrays.copyOf(groupEnds, groups * 2);
        }
        groupEnds[groups++] = lines;
    }

    /** Keeps the first fault: what follows is often its consequence. */
    private void fail(Fault found) {
        if (fault == null) {
            fault = found;
        }
    }

    /**
     * The number under the parser. Up to 15 digits without exponent are exact in a long, and so are the powers of ten that
     * they are divided by: one correctly rounded division gives the same double as the general algorithm, at a fraction of
     * its cost.
     */
    static double number(JsonParser parser) {
        char[] text = parser.getStringCharacters();
        int at = parser.getStringOffset();
        int end = at + parser.getStringLength();
        boolean negative = text[at] == '-';
        if (negative) {
            at++;
        }
        if (end - at > MAX_EXACT_DIGITS + 1) {
            return parser.getDoubleValue();
        }
        long digits = 0;
        int point = end;
        for (int i = at; i < end; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.') {
                point = i + 1;
            } else {
                return parser.getDoubleValue();
            }
        }
        if (point == end && end - at > MAX_EXACT_DIGITS) {
            return parser.getDoubleValue();
        }
        double value = digits / POWERS_OF_TEN[end - point];
        return negative ? -value : value;
    }

    private @Nullable Geometry build(@Nullable String type) {
        if (type == null) {
            return failed(new Fault("geometry-type", false, "?"));
        }
        int depth = switch (type) {
            case "Point" -> 1;
            case "LineString", "MultiPoint" -> 2;
            case "Polygon", "MultiLineString" -> 3;
            case "MultiPolygon" -> 4;
            default -> 0;
        };
        if (depth == 0) {
            return failed(new Fault("geometry-type", false, type));
        }
        if (used == 0) {
            return failed(new Fault("geometry-empty", false));
        }
        if (depth != positionDepth) {
            return failed(new Fault("geometry-depth", false, type));
        }
        return switch (type) {
            case "Point" -> factory.createPoint(sequence(0, 1));
            case "LineString" -> line(0, used / 2);
            case "MultiPoint" -> multiPoint();
            case "MultiLineString" -> multiLine();
            case "Polygon" -> checked(polygon(0, lines));
            default -> multiPolygon();
        };
    }

    private @Nullable Geometry failed(Fault found) {
        fault = found;
        return null;
    }

    private CoordinateSequence sequence(int from, int to) {
        return new PackedCoordinateSequence.Double(Arrays.copyOfRange(xy, 2 * from, 2 * to), 2, 0);
    }

    private @Nullable LineString line(int from, int to) {
        boolean extended = false;
        for (int i = from + 1; i < to && !extended; i++) {
            extended = xy[2 * i] != xy[2 * from] || xy[2 * i + 1] != xy[2 * from + 1];
        }
        if (!extended) {
            fault = new Fault("geometry-short", false);
            return null;
        }
        return factory.createLineString(sequence(from, to));
    }

    private Geometry multiPoint() {
        Point[] points = new Point[used / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = factory.createPoint(sequence(i, i + 1));
        }
        return factory.createMultiPoint(points);
    }

    private @Nullable Geometry multiLine() {
        LineString[] parts = new LineString[lines];
        for (int i = 0; i < lines; i++) {
            LineString part = line(i == 0 ? 0 : lineEnds[i - 1], lineEnds[i]);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return factory.createMultiLineString(parts);
    }

    private @Nullable Geometry multiPolygon() {
        Polygon[] parts = new Polygon[groups];
        for (int i = 0; i < groups; i++) {
            Polygon part = polygon(i == 0 ? 0 : groupEnds[i - 1], groupEnds[i]);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return checked(factory.createMultiPolygon(parts));
    }

    private @Nullable Polygon polygon(int fromRing, int toRing) {
        LinearRing[] rings = new LinearRing[toRing - fromRing];
        for (int i = 0; i < rings.length; i++) {
            int ring = fromRing + i;
            int from = ring == 0 ? 0 : lineEnds[ring - 1];
            int to = lineEnds[ring];
            if (to - from < 4 || xy[2 * from] != xy[2 * to - 2] || xy[2 * from + 1] != xy[2 * to - 1]) {
                fault = new Fault("geometry-ring", false);
                return null;
            }
            rings[i] = factory.createLinearRing(sequence(from, to));
        }
        return factory.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    private @Nullable Geometry checked(@Nullable Geometry area) {
        if (area == null || !checking) {
            return area;
        }
        TopologyValidationError error = new IsValidOp(area).getValidationError();
        if (error == null) {
            return area;
        }
        return failed(new Fault("geometry-invalid", false, plain(error.getCoordinate().x),
                plain(error.getCoordinate().y)));
    }
}
