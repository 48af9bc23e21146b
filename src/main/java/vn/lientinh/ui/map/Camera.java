package vn.lientinh.ui.map;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;

/**
 * Where the map looks: the one truth on centre, zoom and size, changed by every gesture at once. Positions are (lon, lat) in
 * degrees, WGS84; pixels are logical pixels of the map pane.
 */
public final class Camera {

    /** Free pixels around bounds that are brought into view. */
    public static final double FIT_PADDING = 24;

    private static final double TIPPING = 0.2;

    private final Envelope home;
    private final ReadOnlyObjectWrapper<Viewport> viewport;
    // What was asked for, before it was laid on whole pixels: small steps must add up.
    private Viewport exact;
    private boolean sized;
    private boolean opening = true;
    private boolean holdCorner;
    private boolean layingOut;
    private double covered;

    /**
     * A camera that opens on {@code home}.
     *
     * @param home bounds in (lon, lat) that the opening view shows whole
     */
    public Camera(Envelope home) {
        this.home = home.copy();
        this.exact = Viewport.fitting(home, 800, 600, FIT_PADDING, 1);
        this.viewport = new ReadOnlyObjectWrapper<>(onWholePixels(exact));
    }

    /** What is seen now. */
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /** What is seen now. */
    public Viewport viewport() {
        return viewport.get();
    }

    /** Whether it has been moved since the opening view. */
    public boolean movedByUser() {
        return !opening;
    }

    /** Whether the size of the pane is known yet. */
    public boolean sized() {
        return sized;
    }

    /**
     * The pane has this size now. As long as nobody has moved the map this shows the opening view; later the centre and the
     * zoom are kept, or, once after {@link #holdCornerOnResize}, the place in the top left corner.
     */
    public void resize(double width, double height, double pixelScale) {
        if (width < 1 || height < 1) {
            return;
        }
        Viewport now = exact;
        if (width == now.width() && height == now.height() && pixelScale == now.pixelScale() && sized) {
            return;
        }
        sized = true;
        if (opening) {
            lay(fitting(home, width, height, pixelScale));
            return;
        }
        double lon = now.lon();
        double lat = now.lat();
        if (holdCorner || layingOut) {
            lon = now.toLon(width / 2);
            lat = now.toLat(height / 2);
            holdCorner = false;
        }
        lay(new Viewport(lon, lat, now.zoom(), width, height, pixelScale));
    }

    /** What is brought into view keeps clear of so many pixels at the right, where buttons lie over the map. */
    public void coverRight(double pixels) {
        covered = pixels;
    }

    /** At the next change of size nothing moves on screen: a panel opens or closes at the right or the bottom. */
    public void holdCornerOnResize() {
        holdCorner = true;
        opening = false;
    }

    /** Nothing moves on screen, however often the size changes while {@code layOut} runs; then resizes keep the centre. */
    public void holdCornerWhile(Runnable layOut) {
        opening = false;
        layingOut = true;
        layOut.run();
        layingOut = false;
        holdCorner = false;
    }

    /** Shifts the content by (dx, dy) pixels. */
    public void panBy(double dx, double dy) {
        set(exact.panned(dx, dy));
    }

    /** Zooms with the place under pixel (x, y) held. */
    public void zoomAbout(double x, double y, double zoom) {
        set(exact.zoomedAbout(x, y, zoom));
    }

    /** Looks at this centre and zoom; size and pixel scale stay those of the pane. */
    public void look(double lon, double lat, double zoom) {
        set(new Viewport(lon, lat, zoom, exact.width(), exact.height(), exact.pixelScale()));
    }

    private void set(Viewport wanted) {
        opening = false;
        lay(wanted);
    }

    private void lay(Viewport wanted) {
        exact = wanted;
        viewport.set(onWholePixels(wanted));
    }

    /** The level of the tiles that are shown at a zoom: the next one from a little before the whole number on, as Gluon has it. */
    public static int levelOfTiles(double zoom) {
        return (int) Math.floor(zoom + TIPPING);
    }

    /**
     * The nearest view in which tiles are a whole number of device pixels wide and begin on whole device pixels; otherwise
     * their edges would shine through as fine seams. This changes the zoom by less than 0.004 and the place by less than a
     * pixel.
     */
    private static Viewport onWholePixels(Viewport view) {
        double scale = view.pixelScale();
        double level = levelOfTiles(view.zoom());
        double edge = Math.rint(WebMercator.TILE_SIZE * Math.pow(2, view.zoom() - level) * scale);
        double zoom = level + Math.log(edge / (WebMercator.TILE_SIZE * scale)) / Math.log(2);
        double size = edge / scale * Math.pow(2, level);
        double left = Math.rint((WebMercator.x(view.lon()) * size - view.width() / 2) * scale) / scale;
        double top = Math.rint((WebMercator.y(view.lat()) * size - view.height() / 2) * scale) / scale;
        return new Viewport(WebMercator.lon((left + view.width() / 2) / size),
                WebMercator.lat((top + view.height() / 2) / size), zoom, view.width(), view.height(), scale);
    }

    /** The view that shows the opening bounds whole. */
    public Viewport homeView() {
        return fitting(home, null);
    }

    /**
     * The view that shows {@code bounds} whole.
     *
     * @param closest zoom not to go beyond, or null
     */
    public Viewport fitting(Envelope bounds, @Nullable Double closest) {
        Viewport now = viewport();
        Viewport fit = fitting(bounds, now.width(), now.height(), now.pixelScale());
        return closest == null || fit.zoom() <= closest
                ? fit
                : new Viewport(fit.lon(), fit.lat(), closest, now.width(), now.height(), now.pixelScale());
    }

    private Viewport fitting(Envelope bounds, double width, double height, double pixelScale) {
        Viewport clear = Viewport.fitting(bounds, width - covered, height, FIT_PADDING, pixelScale);
        return new Viewport(clear.toLon(width / 2), clear.lat(), clear.zoom(), width, height, pixelScale);
    }
}
