package vn.lientinh.geo;

/**
 * From which zoom on each vertex of a {@link PackedGeometry} is worth drawing: one byte a vertex, so that every zoom level
 * reads the same arrays and leaves out what it cannot show (Douglas and Peucker, half a pixel). Ends of lines, and vertices
 * that two parts share, are drawn at every level: neighbours stay joined and borders stay closed.
 */
public final class LevelOfDetail {
    /** How far, in pixels, a simplified line may be from the line itself. */
    private static final double TOLERANCE = 0.4;
    private static final int DEEPEST = 24;

    private final byte[] firstZoom;

    /** Ranks all vertices. */
    public LevelOfDetail(PackedGeometry geometry) {
        int vertices = geometry.vertices();
        firstZoom = new byte[vertices];
        boolean[] shared = shared(geometry);
        Ranking ranking = new Ranking(geometry.coordinates(), firstZoom);
        for (int part = 0; part < geometry.parts(); part++) {
            int first = geometry.firstVertex(part);
            int last = geometry.firstVertex(part + 1) - 1;
            int from = first;
            for (int v = first + 1; v <= last; v++) {
                if (v == last || shared[v]) {
                    if (from == first && v == last && isRing(geometry, first, last)) {
                        ranking.rankRing(first, last);
                    } else {
                        ranking.rank(from, v);
                    }
                    from = v;
                }
            }
        }
    }

    private static boolean isRing(PackedGeometry geometry, int first, int last) {
        int[] xy = geometry.coordinates();
        return xy[2 * first] == xy[2 * last] && xy[2 * first + 1] == xy[2 * last + 1];
    }

    /** The zoom of the vertices to draw in a viewport; vertex {@code v} is one of them when {@code zoomOf(v)} is not larger. */
    public static int zoomFor(Viewport viewport) {
        return (int) Math.ceil(viewport.zoom() + Math.log(viewport.pixelScale()) / Math.log(2) - 0.25);
    }

    /** The zoom from which on a vertex is drawn; 0 for ends and shared vertices. */
    public int zoomOf(int vertex) {
        return firstZoom[vertex];
    }

    /** The zooms of all vertices: the array itself, not to be changed. */
    public byte[] zooms() {
        return firstZoom;
    }

    /**
     * Marks vertices that stand at a place where another vertex stands. Two bits in a table stand for each place; when two
     * places fall on the same bits, both are marked although they need not be, never the other way round.
     */
    private static boolean[] shared(PackedGeometry geometry) {
        int vertices = geometry.vertices();
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(Math.max(1, vertices)) + 5, 10, 28);
        long[] once = new long[1 << (bits - 6)];
        long[] twice = new long[1 << (bits - 6)];
        int[] xy = geometry.coordinates();
        for (int v = 0; v < vertices; v++) {
            int slot = slot(xy[2 * v], xy[2 * v + 1], bits);
            long bit = 1L << slot;
            twice[slot >>> 6] |= once[slot >>> 6] & bit;
            once[slot >>> 6] |= bit;
        }
        boolean[] shared = new boolean[vertices];
        for (int v = 0; v < vertices; v++) {
            int slot = slot(xy[2 * v], xy[2 * v + 1], bits);
            shared[v] = (twice[slot >>> 6] >>> slot & 1) != 0;
        }
        return shared;
    }

    private static int slot(int x, int y, int bits) {
        long mixed = (x * 0x9E3779B97F4A7C15L) ^ (y * 0xC2B2AE3D27D4EB4FL);
        return (int) ((mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L >>> (64 - bits));
    }

    private static final class Ranking {
        private final int[] xy;
        private final byte[] firstZoom;
        private final double coarsest = square(TOLERANCE * PackedGeometry.UNIT / WebMercator.TILE_SIZE);

        Ranking(int[] xy, byte[] firstZoom) {
            this.xy = xy;
            this.firstZoom = firstZoom;
        }

        /** Ranks a ring that shares nothing: its furthest vertex stays too, so that it keeps a width. */
        void rankRing(int first, int last) {
            int furthest = furthest(first, last, first);
            if (furthest > first) {
                rank(first, furthest);
                rank(furthest, last);
            }
        }

        /** Ranks the vertices between two that stay. */
        void rank(int from, int to) {
            if (to - from > 1) {
                rank(from, to, 0);
            }
        }

        private void rank(int from, int to, int least) {
            double x0 = xy[2 * from];
            double y0 = xy[2 * from + 1];
            double dx = xy[2 * to] - x0;
            double dy = xy[2 * to + 1] - y0;
            double length = dx * dx + dy * dy;
            double largest = -1;
            int furthest = from + 1;
            for (int v = from + 1; v < to; v++) {
                double px = xy[2 * v] - x0;
                double py = xy[2 * v + 1] - y0;
                double square;
                if (length == 0) {
                    square = px * px + py * py;
                } else {
                    double along = px * dx + py * dy;
                    if (along <= 0) {
                        square = px * px + py * py;
                    } else if (along >= length) {
                        square = square(px - dx) + square(py - dy);
                    } else {
                        square = square(px * dy - py * dx) / length;
                    }
                }
                if (square > largest) {
                    largest = square;
                    furthest = v;
                }
            }
            // A vertex is never drawn before the one that its place was measured against.
            int zoom = Math.max(least, zoomOf(largest));
            firstZoom[furthest] = (byte) zoom;
            if (furthest - from > 1) {
                rank(from, furthest, zoom);
            }
            if (to - furthest > 1) {
                rank(furthest, to, zoom);
            }
        }

        private int furthest(int first, int last, int from) {
            double largest = 0;
            int furthest = -1;
            for (int v = first + 1; v < last; v++) {
                double square = square((double) xy[2 * v] - xy[2 * from])
                        + square((double) xy[2 * v + 1] - xy[2 * from + 1]);
                if (square > largest) {
                    largest = square;
                    furthest = v;
                }
            }
            return furthest;
        }

        /** The first zoom at which a distance is {@link #TOLERANCE} pixels or more. Each level halves the tolerance. */
        private int zoomOf(double squareDistance) {
            if (squareDistance >= coarsest) {
                return 0;
            }
            if (squareDistance <= 0) {
                return DEEPEST;
            }
            int zoom = (Math.getExponent(coarsest / squareDistance) + 2) / 2;
            return Math.min(zoom, DEEPEST);
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
