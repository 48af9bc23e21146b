package vn.lientinh.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

/**
 * What an {@link Extent} stands for in a workspace.
 *
 * @param content   what must be on the map, (lon, lat), not empty
 * @param name      what it is called; empty for what has no name
 * @param territory the province that it is, or null
 */
record Place(Geometry content, Optional<Text> name, @Nullable Territory territory) {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Half a side of the smallest area that is shown around a point, in degrees: about 4 km. */
    private static final double LEAST = 0.04;

    /**
     * Finds what an extent stands for.
     *
     * @param land what of a province must be on a map of it, (lon, lat)
     */
    static Place of(Workspace workspace, Extent extent, Function<Territory, Geometry> land) throws PrintException {
        return switch (extent) {
            case Extent.Whole whole -> whole(workspace, land);
            case Extent.Bounds bounds ->
                new Place(FACTORY.toGeometry(checked(bounds.bounds())), Optional.empty(), null);
            case Extent.OfItem of -> item(workspace, of.item());
            case Extent.OfLayer of -> layer(workspace, of.layer());
            case Extent.OfTerritory of -> territory(workspace, of.territory(), land);
        };
    }

    private static Envelope checked(Envelope bounds) throws PrintException {
        boolean numbers = Double.isFinite(bounds.getMinX()) && Double.isFinite(bounds.getMaxX())
                && Double.isFinite(bounds.getMinY()) && Double.isFinite(bounds.getMaxY());
        if (bounds.isNull() || !numbers || bounds.getWidth() <= 0 || bounds.getHeight() <= 0) {
            throw new PrintException("print.error.emptyBounds");
        }
        // Far beyond Vietnam a VN-2000 zone no longer is a map projection that anyone could use.
        if (bounds.getMinX() < 95 || bounds.getMaxX() > 120 || bounds.getMinY() < 0 || bounds.getMaxY() > 35) {
            throw new PrintException("print.error.farBounds");
        }
        return bounds;
    }

    private static Place whole(Workspace workspace, Function<Territory, Geometry> land) throws PrintException {
        List<Geometry> parts = new ArrayList<>();
        workspace.territories().stream().filter(Territory::signatory).map(land).forEach(parts::add);
        if (parts.stream().allMatch(Geometry::isEmpty)) {
            workspace.segments().stream().map(Segment::geometry).forEach(parts::add);
        }
        if (parts.stream().allMatch(Geometry::isEmpty)) {
            throw new PrintException("print.error.emptyWorkspace");
        }
        return new Place(FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new)), Optional.empty(), null);
    }

    private static Place item(Workspace workspace, String id) throws PrintException {
        Item item = workspace.register().item(id).orElse(null);
        List<Segment> segments = workspace.segments()
                .stream()
                .filter(segment -> id.equals(segment.item()) || segment.moreItems().contains(id))
                .toList();
        if (item == null && segments.isEmpty()) {
            throw new PrintException("print.error.unknownItem", id,
                    String.join(", ", workspace.register().items().stream().map(Item::id).toList()));
        }
        if (segments.isEmpty()) {
            throw new PrintException("print.error.itemWithoutPlace", id);
        }
        return new Place(grown(segments), Optional.ofNullable(item).map(Item::name), null);
    }

    private static Place layer(Workspace workspace, String id) throws PrintException {
        Layer layer = workspace.layers()
                .stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PrintException("print.error.unknownLayer", id,
                        String.join(", ", workspace.layers().stream().map(Layer::id).toList())));
        if (layer.segments().isEmpty()) {
            throw new PrintException("print.error.emptyLayer", id);
        }
        return new Place(grown(layer.segments()), Optional.of(layer.title()), null);
    }

    private static Place territory(Workspace workspace, String id, Function<Territory, Geometry> land)
            throws PrintException {
        Territory territory = workspace.territory(id)
                .filter(candidate -> !candidate.geometry().isEmpty())
                .orElseThrow(() -> new PrintException("print.error.unknownTerritory", id,
                        String.join(", ", workspace.territories().stream().map(Territory::id).toList())));
        return new Place(land.apply(territory), Optional.of(territory.name()), territory);
    }

    /** The segments together; what is smaller than a few kilometres with some land around it. */
    private static Geometry grown(List<Segment> segments) {
        Geometry all = FACTORY.createGeometryCollection(
                segments.stream().map(Segment::geometry).toArray(Geometry[]::new));
        Envelope bounds = all.getEnvelopeInternal();
        if (bounds.getWidth() >= 2 * LEAST || bounds.getHeight() >= 2 * LEAST) {
            return all;
        }
        Coordinate centre = bounds.centre();
        return FACTORY.toGeometry(
                new Envelope(centre.x - LEAST, centre.x + LEAST, centre.y - LEAST, centre.y + LEAST));
    }

    /**
     * The zone of the signatory province that the whole place lies in, or else the one that a signatory uses whose central
     * meridian is nearest to the middle of the place.
     */
    Vn2000Zone zone(Workspace workspace) {
        Envelope bounds = content.getEnvelopeInternal();
        List<Territory> known = workspace.territories()
                .stream()
                .filter(territory -> territory.signatory() && territory.centralMeridian() != null)
                .toList();
        return known.stream()
                .filter(candidate -> candidate == territory
                        || territory == null && candidate.geometry().covers(content))
                .findFirst()
                .or(() -> known.stream()
                        .min(Comparator
                                .comparingDouble(territory -> Math.abs(degrees(territory) - bounds.centre().x))))
                .flatMap(territory -> Vn2000Zone.of(degrees(territory)))
                .orElseGet(() -> Vn2000Zone.nearest(bounds.centre().x));
    }

    private static double degrees(Territory territory) {
        Double meridian = territory.centralMeridian();
        return meridian == null ? Double.NaN : meridian;
    }
}
