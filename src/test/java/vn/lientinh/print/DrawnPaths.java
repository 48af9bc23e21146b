package vn.lientinh.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The paths that a page of a PDF draws, in points from its top left corner. */
final class DrawnPaths extends PDFGraphicsStreamEngine {

    /** A path: its corners run by run, its colour as RGB, and whether it is filled rather than stroked. */
    record Drawn(List<List<Point2D.Double>> runs, int rgb, boolean filled, double lineWidth) {
        Rectangle2D bounds() {
            Rectangle2D bounds = null;
            for (List<Point2D.Double> run : runs) {
                for (Point2D.Double at : run) {
                    if (bounds == null) {
                        bounds = new Rectangle2D.Double(at.x, at.y, 0, 0);
                    } else {
                        bounds.add(at);
                    }
                }
            }
            return bounds == null ? new Rectangle2D.Double() : bounds;
        }
    }

    private final List<Drawn> drawn = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final double height;

    private DrawnPaths(PDPage page) {
        super(page);
        height = page.getMediaBox().getHeight();
    }

    static List<Drawn> of(PDPage page) throws IOException {
        DrawnPaths engine = new DrawnPaths(page);
        engine.processPage(page);
        return engine.drawn;
    }

    private void take(boolean filled) throws IOException {
        List<List<Point2D.Double>> runs = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(new AffineTransform(), 0.05); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                runs.add(new ArrayList<>());
            }
            if (kind != PathIterator.SEG_CLOSE && !runs.isEmpty()) {
                runs.getLast().add(new Point2D.Double(at[0], height - at[1]));
            }
        }
        PDColor colour = filled ? getGraphicsState().getNonStrokingColor() : getGraphicsState().getStrokingColor();
        drawn.add(new Drawn(runs, colour.toRGB(), filled, getGraphicsState().getLineWidth()));
        path.reset();
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        throw new AssertionError("a map of lines holds no picture");
    }

    @Override
    public void clip(int windingRule) {
        path.reset();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint() == null ? new Point2D.Float() : path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() throws IOException {
        take(false);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        take(true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        take(true);
    }

    @Override
    public void shadingFill(COSName name) {
        path.reset();
    }
}
