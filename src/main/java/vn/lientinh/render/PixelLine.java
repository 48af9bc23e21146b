package vn.lientinh.render;

import java.util.Arrays;

import vn.lientinh.geo.PackedGeometry;

/** A part of a packed geometry in pixels, with lengths along it. */
final class PixelLine {
    private final double[] x;
    private final double[] y;
    /** Pixels from the start to each vertex. */
    private final double[] along;

    private PixelLine(double[] x, double[] y, double[] along) {
        this.x = x;
        this.y = y;
        this.along = along;
    }

    /** A part at one level of detail. */
    static PixelLine of(PackedGeometry geometry, byte[] zooms, int zoom, int part, PixelFrame frame) {
        int first = geometry.firstVertex(part);
        int size = geometry.firstVertex(part + 1) - first;
        int[] xy = geometry.coordinates();
        double[] x = new double[size];
        double[] y = new double[size];
        double[] along = new double[size];
        int count = 0;
        for (int v = first; v < first + size; v++) {
            if (zooms[v] <= zoom) {
                x[count] = frame.x(xy[2 * v]);
                y[count] = frame.y(xy[2 * v + 1]);
                along[count] = count == 0 ? 0
                        : along[count - 1] + Math.hypot(x[count] - x[count - 1], y[count] - y[count - 1]);
                count++;
            }
        }
        return new PixelLine(Arrays.copyOf(x, count), Arrays.copyOf(y, count), Arrays.copyOf(along, count));
    }

    int size() {
        return x.length;
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    /** Pixels from the start to a vertex. */
    double along(int vertex) {
        return along[vertex];
    }

    /** The line moved sideways, to its right when {@code distance} is positive. */
    PixelLine movedBy(double distance) {
        double[] movedX = new double[x.length];
        double[] movedY = new double[x.length];
        double[] movedAlong = new double[x.length];
        for (int v = 0; v < x.length; v++) {
            int before = Math.max(v - 1, 0);
            int after = Math.min(v + 1, x.length - 1);
            double in = Math.atan2(y[v] - y[before], x[v] - x[before]);
            double out = Math.atan2(y[after] - y[v], x[after] - x[v]);
            if (before == v) {
                in = out;
            } else if (after == v) {
                out = in;
            }
            double half = Math.IEEEremainder(out - in, 2 * Math.PI) / 2;
            // At a bend the lane goes further out, but never so far that a sharp bend grows a spike.
            double reach = distance / Math.max(Math.cos(half), 0.5);
            double direction = in + half;
            movedX[v] = x[v] - reach * Math.sin(direction);
            movedY[v] = y[v] + reach * Math.cos(direction);
            movedAlong[v] = v == 0 ? 0
                    : movedAlong[v - 1] + Math.hypot(movedX[v] - movedX[v - 1], movedY[v] - movedY[v - 1]);
        }
        return new PixelLine(movedX, movedY, movedAlong);
    }

    double length() {
        return along[along.length - 1];
    }

    double xAt(double distance) {
        return at(x, distance);
    }

    double yAt(double distance) {
        return at(y, distance);
    }

    private double at(double[] values, double distance) {
        int next = Arrays.binarySearch(along, distance);
        if (next >= 0) {
            return values[next];
        }
        next = -next - 1;
        if (next == 0) {
            return values[0];
        }
        if (next == along.length) {
            return values[along.length - 1];
        }
        double part = (distance - along[next - 1]) / (along[next] - along[next - 1]);
        return values[next - 1] + part * (values[next] - values[next - 1]);
    }

    /** The direction about a distance, in radians, evened out over {@code span} pixels. */
    double directionAt(double distance, double span) {
        double from = Math.max(0, distance - span / 2);
        double to = Math.min(length(), distance + span / 2);
        return Math.atan2(yAt(to) - yAt(from), xAt(to) - xAt(from));
    }
}
