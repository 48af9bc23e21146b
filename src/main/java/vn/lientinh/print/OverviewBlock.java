package vn.lientinh.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Territory;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.render.MapState;

/** A small map of the three provinces that shows where the sheet lies. */
final class OverviewBlock implements Block {
    private static final double SHAPE = 0.62;

    private final Look look;
    private final Typesetter type;
    private final Messages messages;
    private final PaperMap map;
    private final MapFrame sheet;
    private final MapState state;

    OverviewBlock(Look look, Typesetter type, Messages messages, PaperMap map, MapFrame sheet, MapState state) {
        this.look = look;
        this.type = type;
        this.messages = messages;
        this.map = map;
        this.sheet = sheet;
        this.state = state;
    }

    @Override
    public double height(double width) {
        return head() + width * SHAPE + sinceHeight(width);
    }

    private double sinceHeight(double width) {
        String since = since();
        return since.isEmpty() ? 0 : look.mm(0.8) + type.height(since, look.small(), width);
    }

    /** What the provinces that signed have become part of since; empty where the data tells of none. */
    private String since() {
        Map<String, List<String>> byDate = new TreeMap<>();
        for (Territory territory : map.workspace().territories()) {
            Territory.Successor successor = territory.successor();
            if (territory.signatory() && successor != null && !successor.id().equals(territory.id())) {
                byDate.computeIfAbsent(successor.since(), date -> new ArrayList<>())
                        .add(messages.text("print.overview.successor",
                                territory.shortName().in(messages.locale()), successor.name().in(messages.locale())));
            }
        }
        return byDate.entrySet()
                .stream()
                .map(entry -> messages.text("print.overview.since", Wording.date(entry.getKey()),
                        String.join(", ", entry.getValue())))
                .collect(Collectors.joining(" "));
    }

    private double head() {
        return look.heading().leading() + look.mm(0.8);
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) throws IOException {
        type.line(g, messages.text("print.overview"), box.x(), box.y() + look.heading().ascent(), look.heading(),
                Align.LEFT);
        double since = sinceHeight(box.width());
        Box picture = box.inset(0, head(), 0, since);
        MapFrame frame = FrameFit.tight(region(), sheet.zone(), picture);
        // Logical pixels are small here, so that the base map is drawn with the detail of a near view.
        map.paintBase(g, frame, look.factor() * 0.5, state, rendering);
        Shape clip = g.getClip();
        g.clip(picture.shape());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (Territory territory : map.workspace().territories()) {
            if (territory.signatory()) {
                g.setColor(new Color(0x1F, 0x29, 0x37, 26));
                Path2D outline = path(frame, territory.geometry());
                g.fill(outline);
                g.setColor(Look.QUIET);
                g.setStroke(look.hair());
                g.draw(outline);
            }
        }
        for (Territory territory : map.workspace().territories()) {
            if (territory.signatory() && !territory.geometry().isEmpty()) {
                Coordinate at = territory.geometry().getInteriorPoint().getCoordinate();
                Point2D.Double place = frame.toPage(at.x, at.y);
                type.line(g, territory.shortName().in(messages.locale()), place.x, place.y, look.small().in(Look.INK),
                        Align.CENTRE);
            }
        }
        g.setColor(Look.ACCENT);
        g.setStroke(look.thick());
        g.draw(path(frame, sheet.outline()));
        g.setClip(clip);
        g.setColor(Look.INK);
        g.setStroke(look.thin());
        g.draw(picture.shape());
        if (since > 0) {
            type.paragraph(g, since(), picture.x(), picture.bottom() + look.mm(0.8), picture.width(), look.small(),
                    Align.LEFT);
        }
    }

    /** The three provinces and the sheet. */
    private Geometry region() {
        Envelope region = new Envelope(sheet.outline().getEnvelopeInternal());
        region.expandBy(0.04 * region.getWidth());
        map.workspace()
                .territories()
                .stream()
                .filter(Territory::signatory)
                .forEach(territory -> region.expandToInclude(territory.geometry().getEnvelopeInternal()));
        region.expandBy(0.25, 0.15);
        return new GeometryFactory().toGeometry(region);
    }

    private static Path2D path(MapFrame frame, Geometry geometry) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                add(path, frame, polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(path, frame, polygon.getInteriorRingN(hole).getCoordinates());
                }
            }
        }
        return path;
    }

    /** Adds a ring, leaving out what is finer than a small map can show. */
    private static void add(Path2D.Double path, MapFrame frame, Coordinate[] ring) {
        Point2D.Double last = frame.toPage(ring[0].x, ring[0].y);
        path.moveTo(last.x, last.y);
        for (int i = 1; i < ring.length - 1; i++) {
            Point2D.Double next = frame.toPage(ring[i].x, ring[i].y);
            if (next.distanceSq(last) > 0.09) {
                path.lineTo(next.x, next.y);
                last = next;
            }
        }
        path.closePath();
    }
}
