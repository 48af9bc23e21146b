package vn.lientinh.print;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.BaseMap;
import vn.lientinh.render.LayerHint;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Palette;

/**
 * Draws the map of a sheet: base map, grid, segments and names, in the projection of the sheet. Painters are prepared once
 * for each way of laying the ground out and kept. Safe to use from several threads at once.
 */
final class PaperMap {
    private static final int KEPT = 4;

    private final Workspace workspace;
    private final BaseMap baseMap;
    private final ConcurrentHashMap<PaperPlane, MapPainter> painters = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<PaperPlane, BaseMap> baseMaps = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Geometry> land = new ConcurrentHashMap<>();

    PaperMap(Workspace workspace, BaseMap baseMap) {
        this.workspace = workspace;
        this.baseMap = baseMap;
    }

    Workspace workspace() {
        return workspace;
    }

    BaseMap baseMap() {
        return baseMap;
    }

    /** Finds what an extent stands for; of provinces by the sea, their land. */
    Place place(Extent extent) throws PrintException {
        return Place.of(workspace, extent, this::land);
    }

    /** The land of a province, (lon, lat). */
    Geometry land(Territory territory) {
        return land.computeIfAbsent(territory.id(), id -> {
            try {
                return Land.of(territory.geometry(), baseMap);
            } catch (IOException e) {
                // A base map that cannot be read is told of when it is drawn.
                return territory.geometry();
            }
        });
    }

    /**
     * Draws the whole map into its frame.
     *
     * @param pixel size of a logical pixel in points
     * @param free  places that names leave free, in points of the page
     */
    void paint(Graphics2D g, MapFrame frame, double pixel, MapState state, Grid grid, List<Rectangle2D> free,
            Look look, Page.Rendering rendering) throws IOException {
        paintBase(g, frame, pixel, state, rendering);
        Shape clip = g.getClip();
        g.clip(frame.box().shape());
        g.setRenderingHint(LayerHint.LAYER, LayerHint.GRID);
        g.setColor(Look.GRID);
        g.setStroke(new BasicStroke((float) (0.3 * look.factor())));
        for (Path2D line : grid.lines()) {
            g.draw(line);
        }
        AffineTransform saved = enter(g, frame, pixel);
        PaperPlane plane = new PaperPlane(frame.zone(), frame.rotation());
        painter(plane).paint(g, plane.viewport(frame, pixel, rendering.pixelsPerPoint() * pixel), state,
                pixels(frame, pixel, free));
        leave(g, saved, clip);
    }

    /** What should be named on the map and finds no room, most important first; {@code free} is kept free of names. */
    List<String> namesWithoutRoom(MapFrame frame, double pixel, MapState state, List<Rectangle2D> free) {
        PaperPlane plane = new PaperPlane(frame.zone(), frame.rotation());
        return painter(plane).namesWithoutRoom(plane.viewport(frame, pixel, 1), state, pixels(frame, pixel, free));
    }

    /** Boxes on the page in logical pixels of the map. */
    private static List<Rectangle2D> pixels(MapFrame frame, double pixel, List<Rectangle2D> boxes) {
        return boxes.stream()
                .<Rectangle2D>map(box -> new Rectangle2D.Double((box.getX() - frame.box().x()) / pixel,
                        (box.getY() - frame.box().y()) / pixel, box.getWidth() / pixel, box.getHeight() / pixel))
                .toList();
    }

    /** Reads on another thread what the base map in this frame needs, while the sheet is laid out. */
    void readAhead(MapFrame frame, double pixel) {
        PaperPlane plane = new PaperPlane(frame.zone(), frame.rotation());
        Viewport viewport = plane.viewport(frame, pixel, 1);
        ForkJoinPool.commonPool().execute(() -> base(plane).readAhead(viewport));
    }

    /** Draws the base map alone. */
    void paintBase(Graphics2D g, MapFrame frame, double pixel, MapState state, Page.Rendering rendering)
            throws IOException {
        Shape clip = g.getClip();
        g.clip(frame.box().shape());
        g.setRenderingHint(LayerHint.LAYER, LayerHint.BASE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Palette.of(state.theme()).base().water());
        g.fill(frame.box().shape());
        PaperPlane plane = new PaperPlane(frame.zone(), frame.rotation());
        Viewport viewport = plane.viewport(frame, pixel, rendering.pixelsPerPoint() * pixel);
        AffineTransform saved = enter(g, frame, pixel);
        base(plane).paint(g, viewport, state.theme());
        leave(g, saved, clip);
    }

    private static AffineTransform enter(Graphics2D g, MapFrame frame, double pixel) {
        AffineTransform saved = g.getTransform();
        g.translate(frame.box().x(), frame.box().y());
        g.scale(pixel, pixel);
        return saved;
    }

    private static void leave(Graphics2D g, AffineTransform saved, Shape clip) {
        g.setTransform(saved);
        g.setClip(clip);
        g.setRenderingHint(LayerHint.LAYER, LayerHint.MARGINALIA);
    }

    private MapPainter painter(PaperPlane plane) {
        return kept(painters, plane, wanted -> new MapPainter(laidOut(wanted), at -> wanted.standIn(at.x, at.y)));
    }

    private BaseMap base(PaperPlane plane) {
        return kept(baseMaps, plane, wanted -> baseMap.laidOut(at -> wanted.standIn(at.x, at.y)));
    }

    private static <T> T kept(ConcurrentHashMap<PaperPlane, T> store, PaperPlane plane,
            Function<PaperPlane, T> maker) {
        T ready = store.get(plane);
        if (ready != null) {
            return ready;
        }
        if (store.size() >= KEPT) {
            store.clear();
        }
        return store.computeIfAbsent(plane, maker);
    }

    private Workspace laidOut(PaperPlane plane) {
        List<Layer> layers = workspace.layers()
                .stream()
                .map(layer -> new Layer(layer.id(), layer.title(), layer.group(),
                        layer.segments().stream().map(segment -> laidOut(segment, plane)).toList()))
                .toList();
        List<Territory> territories = workspace.territories()
                .stream()
                .map(territory -> new Territory(territory.id(), territory.name(), territory.shortName(),
                        plane.standIn(territory.geometry()), territory.signatory(), territory.successor(),
                        territory.centralMeridian()))
                .toList();
        return new Workspace(workspace.name(), layers, workspace.register(), territories, workspace.sources(),
                workspace.problems());
    }

    private static Segment laidOut(Segment segment, PaperPlane plane) {
        return SegmentCopy.of(segment, plane.standIn(segment.geometry()), segment.lengthKm());
    }
}
