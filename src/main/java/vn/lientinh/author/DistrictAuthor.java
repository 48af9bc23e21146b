package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Makes the districts of the signatories: faces of the boundary lines, named after the outline that covers most of them. A
 * face that several outlines share, because the lines are open there, is cut along the outlines.
 */
final class DistrictAuthor {

    /** Lines that never leave a province's line by more than this only repeat it, in metres. */
    private static final double REPEATS_M = 60;
    /** An outline that covers less than this share of a face has no part in it. */
    private static final double PART = 0.015;
    /** What no outline covers goes to its neighbour when it is smaller than this, in square degrees (about 3 km²). */
    private static final double SLIVER = 2.6e-4;

    private final TerritoryRecipe.Districts recipe;
    private final List<ExtractFeature> outlines;
    private final MetricPlane plane;
    private final GeometryFactory factory;

    DistrictAuthor(TerritoryRecipe.Districts recipe, Extracts extracts, MetricPlane plane, GeometryFactory factory) {
        this.recipe = recipe;
        this.outlines = extracts.select("territories districts", recipe.outlines());
        this.plane = plane;
        this.factory = factory;
    }

    /**
     * A district.
     *
     * @param territory id of its province
     * @param name      Vietnamese name with its rank
     * @param geometry  outline, (lon, lat) on the {@link Grid}
     */
    record District(String territory, String name, Geometry geometry) {
    }

    /** District lines inside the signatories, without those that repeat a province's line, their loose ends led on. */
    List<BoundaryLine> lines(List<BoundaryLine> districts, List<LineString> provinces,
            List<AuthoredTerritory> territories) {
        List<PreparedGeometry> signatories = territories.stream()
                .filter(territory -> recipe.provinces().containsValue(territory.id()))
                .map(territory -> PreparedGeometryFactory.prepare(territory.territory().geometry()))
                .toList();
        IndexedFacetDistance toProvinces = new IndexedFacetDistance(plane.toPlane(factory.buildGeometry(provinces)));
        List<LineString> inside = districts.stream()
                .map(BoundaryLine::line)
                .filter(line -> signatories.stream()
                        .anyMatch(area -> area.contains(factory.createPoint(BoundaryLine.middle(line)))))
                .map(plane::toPlane)
                .filter(line -> Stream.of(line.getCoordinates())
                        .anyMatch(point -> toProvinces.distance(factory.createPoint(point)) > REPEATS_M))
                .toList();
        return new LooseEnds(inside, provinces.stream().map(plane::toPlane).toList(), factory).tied()
                .stream()
                .map(line -> new BoundaryLine(BoundaryLine.DISTRICT, plane.toDegrees(line)))
                .toList();
    }

    /** The districts that the faces make up, by province and name. */
    List<District> districts(List<Polygon> faces, TerritoryMap map) {
        Map<String, Map<String, List<Geometry>>> parts = new LinkedHashMap<>();
        for (Polygon face : faces) {
            Optional<String> territory = map.at(face.getInteriorPoint().getCoordinate());
            if (territory.isPresent() && recipe.provinces().containsValue(territory.get())) {
                shares(face, territory.get()).forEach((name, part) -> parts
                        .computeIfAbsent(territory.get(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(part));
            }
        }
        List<District> districts = new ArrayList<>();
        parts.forEach((territory, byName) -> byName.forEach((name, own) -> districts
                .add(new District(territory, name, Faces.together(own, factory)))));
        districts.sort(Comparator.comparing(District::territory).thenComparing(District::name));
        return districts;
    }

    /** The parts of a face by the name of the district that they belong to. */
    private Map<String, Geometry> shares(Polygon face, String territory) {
        Map<String, Geometry> shares = new LinkedHashMap<>();
        for (ExtractFeature outline : outlines) {
            if (territory.equals(recipe.provinces().get(outline.property(recipe.province())))
                    && outline.geometry().getEnvelopeInternal().intersects(face.getEnvelopeInternal())) {
                Geometry part = overlay(face, GeometryFixer.fix(outline.geometry()), OverlayNG.INTERSECTION);
                if (part.getArea() > PART * face.getArea()) {
                    shares.put(outline.property(recipe.name()), part);
                }
            }
        }
        if (shares.size() == 1) {
            shares.replaceAll((name, part) -> face);
        } else if (shares.size() > 1) {
            giveRest(face, shares);
            shares.replaceAll((name, part) -> onGrid(part));
        }
        return shares;
    }

    /** Gives what no outline covers to the part that shares most of its boundary; open sea stays nobody's. */
    private void giveRest(Polygon face, Map<String, Geometry> shares) {
        Geometry covered = Faces.together(List.copyOf(shares.values()), factory);
        for (Polygon rest : polygonsOf(overlay(face, covered, OverlayNG.DIFFERENCE))) {
            if (rest.getArea() < SLIVER) {
                shares.entrySet()
                        .stream()
                        .max(Comparator.comparingDouble(share -> overlay(rest.getBoundary(),
                                share.getValue(), OverlayNG.INTERSECTION).getLength()))
                        .ifPresent(share -> share
                                .setValue(overlay(share.getValue(), rest, OverlayNG.UNION)));
            }
        }
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        return OverlayNGRobust.overlay(a, b, operation);
    }

    private Geometry onGrid(Geometry geometry) {
        Geometry snapped = factory.buildGeometry(polygonsOf(geometry));
        snapped.apply((Coordinate point) -> point.setCoordinate(Grid.snap(point)));
        snapped.geometryChanged();
        return factory.buildGeometry(polygonsOf(GeometryFixer.fix(snapped)));
    }

    private static List<Polygon> polygonsOf(Geometry geometry) {
        @SuppressWarnings("unchecked")
        List<Polygon> polygons = PolygonExtracter.getPolygons(geometry);
        return polygons;
    }
}
