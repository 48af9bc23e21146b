package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import vn.lientinh.geo.LevelOfDetail;
import vn.lientinh.geo.PackedGeometry;

/**
 * Draws lines of a packed geometry at one level of detail, as far as they are in view. Edges out of view are left out;
 * dashes lie where they would lie on the whole line. Used by one thread.
 */
public final class LinePen {
    /** Vertices in one path. Short paths are faster: the rasteriser sorts the edges of each path. */
    private static final int PATH_VERTICES = 48;

    private final Graphics2D g;
    private final PixelFrame frame;
    private final PackedGeometry geometry;
    private final int[] xy;
    private final byte[] zooms;
    private final int zoom;
    private final Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO, 4 * PATH_VERTICES);
    private int pathVertices;
    private long[] grid = new long[0];
    private int gridWidth;

    /** A pen on {@code g}; {@code zoom} is that of the vertices to draw, see {@link LevelOfDetail#zoomFor}. */
    public LinePen(Graphics2D g, PixelFrame frame, PackedGeometry geometry, LevelOfDetail detail, int zoom) {
        this.g = g;
        this.frame = frame;
        this.geometry = geometry;
        this.xy = geometry.coordinates();
        this.zooms = detail.zooms();
        this.zoom = zoom;
    }

    /** The stroke of what is drawn next; what was drawn before is finished. */
    public void stroke(BasicStroke stroke) {
        flush();
        g.setStroke(stroke);
    }

    /** Draws a part in the stroke and colour that {@code g} has; {@link #flush} when all are drawn. */
    public void draw(int part) {
        int end = geometry.firstVertex(part + 1);
        int v = geometry.firstVertex(part);
        double x = frame.x(xy[2 * v]);
        double y = frame.y(xy[2 * v + 1]);
        int side = frame.side(x, y);
        boolean pen = false;
        for (v++; v < end; v++) {
            if (zooms[v] > zoom) {
                continue;
            }
            double nextX = frame.x(xy[2 * v]);
            double nextY = frame.y(xy[2 * v + 1]);
            int nextSide = frame.side(nextX, nextY);
            if ((side & nextSide) == 0) {
                if (!pen) {
                    moveTo(x, y);
                }
                lineTo(nextX, nextY);
                pen = true;
            } else {
                pen = false;
            }
            x = nextX;
            y = nextY;
            side = nextSide;
        }
    }

    /** Forgets where {@link #drawThinned} has been. */
    public void startThinning() {
        if (grid.length == 0) {
            gridWidth = (int) (frame.region().getWidth() + 2 * frame.margin()) + 2;
            int height = (int) (frame.region().getHeight() + 2 * frame.margin()) + 2;
            grid = new long[(gridWidth * height >>> 6) + 1];
        } else {
            Arrays.fill(grid, 0);
        }
    }

    /** Like {@link #draw}, but leaves out short edges between two pixels where the pen has been since it was started. */
    public void drawThinned(int part) {
        walkThinned(part, (fromX, fromY, toX, toY, joined) -> {
            if (!joined) {
                moveTo(fromX, fromY);
            }
            lineTo(toX, toY);
        });
    }

    /**
     * Covers a part, thinned, in a raster.
     *
     * @param radius half the width of the line, in logical pixels
     * @param device device pixels for one logical pixel
     */
    void coverThinned(int part, NetworkRaster raster, double radius, double device) {
        walkThinned(part, (fromX, fromY, toX, toY, joined) -> raster.edge(fromX * device, fromY * device, toX * device,
                toY * device, radius * device));
    }

    @FunctionalInterface
    private interface EdgeVisitor {
        void edge(double fromX, double fromY, double toX, double toY, boolean joined);
    }

    private void walkThinned(int part, EdgeVisitor visitor) {
        int end = geometry.firstVertex(part + 1);
        int v = geometry.firstVertex(part);
        double x = frame.x(xy[2 * v]);
        double y = frame.y(xy[2 * v + 1]);
        int side = frame.side(x, y);
        boolean marked = side == 0 && mark(x, y);
        boolean pen = false;
        for (v++; v < end; v++) {
            if (zooms[v] > zoom) {
                continue;
            }
            double nextX = frame.x(xy[2 * v]);
            double nextY = frame.y(xy[2 * v + 1]);
            int nextSide = frame.side(nextX, nextY);
            boolean nextMarked = nextSide == 0 && mark(nextX, nextY);
            boolean seen = marked && nextMarked && Math.abs(nextX - x) + Math.abs(nextY - y) < 3;
            if ((side & nextSide) == 0 && !seen) {
                visitor.edge(x, y, nextX, nextY, pen);
                pen = true;
            } else {
                pen = false;
            }
            x = nextX;
            y = nextY;
            side = nextSide;
            marked = nextMarked;
        }
    }

    /** Marks a pixel and says whether it was marked before. */
    private boolean mark(double x, double y) {
        int column = (int) (x - frame.region().getMinX() + frame.margin());
        int row = (int) (y - frame.region().getMinY() + frame.margin());
        int cell = row * gridWidth + column;
        long bit = 1L << cell;
        boolean before = (grid[cell >>> 6] & bit) != 0;
        grid[cell >>> 6] |= bit;
        return before;
    }

    /** Draws a part in a dashed stroke and the colour that {@code g} has. */
    public void drawDashed(int part, BasicStroke stroke) {
        double period = period(stroke);
        int end = geometry.firstVertex(part + 1);
        int v = geometry.firstVertex(part);
        double x = frame.x(xy[2 * v]);
        double y = frame.y(xy[2 * v + 1]);
        int side = frame.side(x, y);
        double along = 0;
        double runStart = 0;
        boolean pen = false;
        for (v++; v < end; v++) {
            if (zooms[v] > zoom) {
                continue;
            }
            double nextX = frame.x(xy[2 * v]);
            double nextY = frame.y(xy[2 * v + 1]);
            int nextSide = frame.side(nextX, nextY);
            if ((side & nextSide) == 0) {
                if (!pen) {
                    path.moveTo(x, y);
                    runStart = along;
                }
                path.lineTo(nextX, nextY);
                pen = true;
            } else if (pen) {
                flushDashed(stroke, runStart % period);
                pen = false;
            }
            along += Math.hypot(nextX - x, nextY - y);
            x = nextX;
            y = nextY;
            side = nextSide;
        }
        if (pen) {
            flushDashed(stroke, runStart % period);
        }
    }

    /** Draws a part moved sideways, to its right when {@code distance} is positive, in a stroke and the colour of {@code g}. */
    public void drawMoved(int part, double distance, BasicStroke stroke) {
        PixelLine line = PixelLine.of(geometry, zooms, zoom, part, frame).movedBy(distance);
        double period = period(stroke);
        double runStart = 0;
        boolean pen = false;
        for (int v = 1; v < line.size(); v++) {
            boolean seen = (frame.side(line.x(v - 1), line.y(v - 1)) & frame.side(line.x(v), line.y(v))) == 0;
            if (seen && !pen) {
                path.moveTo(line.x(v - 1), line.y(v - 1));
                runStart = line.along(v - 1);
            }
            if (seen) {
                path.lineTo(line.x(v), line.y(v));
            } else if (pen) {
                flushMoved(stroke, runStart, period);
            }
            pen = seen;
        }
        if (pen) {
            flushMoved(stroke, runStart, period);
        }
    }

    /** After how many logical pixels dashes begin anew; 0 for a stroke without dashes. */
    private static double period(BasicStroke stroke) {
        float[] dash = stroke.getDashArray();
        double period = 0;
        for (int i = 0; dash != null && i < dash.length; i++) {
            period += dash[i];
        }
        return period;
    }

    private void flushMoved(BasicStroke stroke, double runStart, double period) {
        if (period > 0) {
            flushDashed(stroke, runStart % period);
        } else {
            g.setStroke(stroke);
            g.draw(path);
            path.reset();
        }
    }

    private void flushDashed(BasicStroke stroke, double phase) {
        g.setStroke(new BasicStroke(stroke.getLineWidth(), stroke.getEndCap(), stroke.getLineJoin(),
                stroke.getMiterLimit(), stroke.getDashArray(), (float) phase));
        g.draw(path);
        path.reset();
    }

    /**
     * Adds the rings of a feature to a path to be filled. Runs of vertices beyond one side of the view are drawn together,
     * which changes nothing in view.
     */
    public void addRings(int feature, Path2D rings) {
        for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
            addRing(part, rings);
        }
    }

    private void addRing(int part, Path2D rings) {
        int end = geometry.firstVertex(part + 1);
        int v = geometry.firstVertex(part);
        double x = frame.x(xy[2 * v]);
        double y = frame.y(xy[2 * v + 1]);
        rings.moveTo(x, y);
        // The side that the last vertex in the path and all vertices held back since have in common.
        int common = frame.side(x, y);
        boolean held = false;
        for (v++; v < end; v++) {
            if (zooms[v] > zoom) {
                continue;
            }
            double nextX = frame.x(xy[2 * v]);
            double nextY = frame.y(xy[2 * v + 1]);
            int side = frame.side(nextX, nextY);
            if (held && (common & side) == 0) {
                rings.lineTo(x, y);
                common = frame.side(x, y);
                held = false;
            }
            if ((common & side) != 0) {
                common &= side;
                held = true;
            } else {
                rings.lineTo(nextX, nextY);
                common = side;
            }
            x = nextX;
            y = nextY;
        }
        rings.closePath();
    }

    private void moveTo(double x, double y) {
        if (pathVertices > PATH_VERTICES) {
            flush();
        }
        path.moveTo(x, y);
        pathVertices++;
    }

    private void lineTo(double x, double y) {
        path.lineTo(x, y);
        pathVertices++;
    }

    /** Finishes what is drawn. */
    public void flush() {
        if (pathVertices > 0) {
            g.draw(path);
            path.reset();
            pathVertices = 0;
        }
    }
}
