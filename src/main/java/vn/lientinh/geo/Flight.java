package vn.lientinh.geo;

/**
 * A smooth flight from one view to another that zooms out, moves and zooms in, so that the eye can follow; after J. J. van Wijk
 * and W. A. A. Nuij, "Smooth and efficient zooming and panning" (InfoVis 2003).
 */
public final class Flight {

    /** How much the path zooms out: 1.42 was found to be liked best by the authors. */
    private static final double RHO = 1.42;
    /** Path length covered in a second. */
    private static final double SPEED = 2.4;
    private static final double MIN_SECONDS = 0.25;
    private static final double MAX_SECONDS = 2.2;
    /** Distances in view widths below which a flight is a mere zoom. */
    private static final double NEAR = 1e-6;

    private final Viewport to;
    private final double fromX;
    private final double fromY;
    private final double toX;
    private final double toY;
    private final double width0;
    private final double width1;
    private final double distance;
    private final double r0;
    private final double length;
    private final double pace;

    /** A flight between two views of the same size. */
    public Flight(Viewport from, Viewport to) {
        this(from, to, 1);
    }

    /**
     * A flight between two views of the same size.
     *
     * @param pace how fast: 1 is as fast as somebody wants it who has asked to go there, less is slower
     */
    public Flight(Viewport from, Viewport to, double pace) {
        this.to = to;
        this.pace = pace;
        fromX = WebMercator.x(from.lon());
        fromY = WebMercator.y(from.lat());
        toX = WebMercator.x(to.lon());
        toY = WebMercator.y(to.lat());
        width0 = from.width() / from.worldSize();
        width1 = to.width() / to.worldSize();
        distance = Math.hypot(toX - fromX, toY - fromY);
        if (distance < NEAR * width0) {
            r0 = 0;
            length = Math.abs(Math.log(width1 / width0)) / RHO;
        } else {
            r0 = r(width0, 1);
            length = (r(width1, -1) - r0) / RHO;
        }
    }

    private double r(double width, int sign) {
        double b = (width1 * width1 - width0 * width0 + sign * Math.pow(RHO, 4) * distance * distance)
                / (2 * width * RHO * RHO * distance);
        return Math.log(-b + Math.sqrt(b * b + 1));
    }

    /** How long it takes, in seconds. */
    public double seconds() {
        return length < 1e-9 ? 0 : Math.clamp(length / SPEED, MIN_SECONDS, MAX_SECONDS) / pace;
    }

    /** The view after so many seconds: it starts and lands gently. */
    public Viewport after(double seconds) {
        double whole = seconds();
        double time = whole == 0 ? 1 : Math.clamp(seconds / whole, 0, 1);
        return at(time * time * (3 - 2 * time));
    }

    /** The view at {@code part} of the way, 0 to 1. */
    public Viewport at(double part) {
        if (part >= 1) {
            return to;
        }
        double s = Math.max(0, part) * length;
        double width;
        double along;
        if (distance < NEAR * width0) {
            width = width0 * Math.exp((width1 < width0 ? -1 : 1) * RHO * s);
            along = part;
        } else {
            width = width0 * Math.cosh(r0) / Math.cosh(RHO * s + r0);
            along = width0 / (RHO * RHO * distance)
                    * (Math.cosh(r0) * Math.tanh(RHO * s + r0) - Math.sinh(r0));
        }
        double zoom = Math.log(to.width() / width / WebMercator.TILE_SIZE) / Math.log(2);
        return new Viewport(WebMercator.lon(fromX + (toX - fromX) * along),
                WebMercator.lat(fromY + (toY - fromY) * along), zoom, to.width(), to.height(), to.pixelScale());
    }
}
