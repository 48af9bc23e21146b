package vn.lientinh.ui.print;

import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.print.MapFrame;
import vn.lientinh.print.MapScale;
import vn.lientinh.ui.print.PrintForm.Where;

/** What a sheet shows whose map has been moved or drawn at another scale by hand. */
final class MovedMap {
    private static final double METRES_PER_POINT = 0.0254 / 72;
    private static final double METRES_PER_DEGREE = 111_200;
    /** Of what the frame shows so much must stay in it where other parts take room. */
    private static final double KEPT = 0.94;

    /** The map moved to a centre (lon, lat) at a scale, in the frame that it has. */
    static Where to(Where where, MapFrame frame, Coordinate centre, double denominator) {
        double across = frame.box().width() * METRES_PER_POINT * denominator * KEPT;
        double down = frame.box().height() * METRES_PER_POINT * denominator * KEPT;
        // The largest box of the same shape that lies upright in a turned frame.
        double cos = Math.abs(Math.cos(Math.toRadians(frame.rotation())));
        double sin = Math.abs(Math.sin(Math.toRadians(frame.rotation())));
        double share = 1 / Math.max(cos + down / across * sin, cos + across / down * sin);
        return where.movedTo(centre.x, centre.y,
                across * share / (METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.y))),
                down * share / METRES_PER_DEGREE, denominator);
    }

    /** The scale that is so many round scales larger on paper ({@code steps} above 0) or smaller. */
    static double stepped(double denominator, int steps) {
        double wanted = denominator;
        for (int i = 0; i < Math.abs(steps); i++) {
            wanted = steps < 0 ? MapScale.rounded(wanted * 1.01) : roundedBelow(wanted);
        }
        return Math.clamp(wanted, MapScale.LARGEST, MapScale.SMALLEST);
    }

    /** The next rounder scale that is larger on paper. */
    private static double roundedBelow(double denominator) {
        double below = denominator;
        for (double tried = denominator / 1.04; below >= denominator / 1.001; tried /= 1.04) {
            double rounded = MapScale.rounded(tried);
            below = rounded < denominator / 1.001 ? rounded : below;
        }
        return below;
    }

    private MovedMap() {
    }
}
