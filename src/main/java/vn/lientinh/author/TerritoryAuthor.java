package vn.lientinh.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

import vn.lientinh.model.Territory;

/** Makes territories, districts and borders from boundary lines, so that neighbours share their vertices exactly. */
final class TerritoryAuthor {

    private static final double SIDE_M = 3;

    private final Extracts extracts;
    private final MetricPlane plane;
    private final GeometryFactory factory;

    TerritoryAuthor(Extracts extracts, MetricPlane plane, GeometryFactory factory) {
        this.extracts = extracts;
        this.plane = plane;
        this.factory = factory;
    }

    /** What the recipe makes. */
    record Result(List<AuthoredTerritory> territories, List<DistrictAuthor.District> districts, Borders borders) {
    }

    /** Makes everything the recipe describes. */
    Result author(TerritoryRecipe recipe) {
        BoundaryLines boundaries = new BoundaryLines(recipe, extracts, plane, factory);
        DistrictAuthor districts = new DistrictAuthor(recipe.districts(), extracts, plane, factory);
        List<BoundaryLine> lines = new ArrayList<>(boundaries.provinces());
        List<LineString> provinceLines = linesOf(lines);
        lines.addAll(districts.lines(boundaries.districts(), provinceLines,
                territories(recipe, Faces.of(provinceLines, factory))));

        List<BoundaryLine> arcs = boundaries.arcs(lines);
        List<BoundaryLine> provinceArcs = arcs.stream().filter(arc -> !arc.isDistrict()).toList();
        List<AuthoredTerritory> territories = territories(recipe, Faces.of(linesOf(provinceArcs), factory));
        TerritoryMap map = new TerritoryMap(territories);
        List<Borders.Arc> borders = provinceArcs.stream().map(arc -> sided(arc, map)).toList();
        return new Result(territories, districts.districts(Faces.of(linesOf(arcs), factory), map),
                new Borders(borders, plane, factory));
    }

    private static List<LineString> linesOf(List<BoundaryLine> lines) {
        return lines.stream().map(BoundaryLine::line).toList();
    }

    private List<AuthoredTerritory> territories(TerritoryRecipe recipe, List<Polygon> faces) {
        Map<Polygon, String> taken = new LinkedHashMap<>();
        List<AuthoredTerritory> territories = new ArrayList<>();
        for (TerritoryRecipe.Unit unit : recipe.territories()) {
            List<Polygon> own = new ArrayList<>();
            for (Anchor inside : unit.inside()) {
                Point point = factory.createPoint(inside.at());
                Polygon face = faces.stream()
                        .filter(polygon -> polygon.contains(point))
                        .findFirst()
                        .orElseThrow(
                                () -> new AuthorException("no-face", unit.id(), CourseBuilder.point(inside.at())));
                String other = taken.put(face, unit.id());
                if (other != null && !other.equals(unit.id())) {
                    throw new AuthorException("face-taken", unit.id(), other, CourseBuilder.point(inside.at()));
                }
                own.add(face);
            }
            territories.add(new AuthoredTerritory(unit.code(),
                    new Territory(unit.id(), unit.name(), unit.shortName(), Faces.together(own, factory),
                            unit.signatory(), unit.successor(), unit.centralMeridian())));
        }
        return territories;
    }

    /** The arc with the territories on its two sides. */
    private Borders.Arc sided(BoundaryLine arc, TerritoryMap map) {
        int i = arc.line().getNumPoints() / 2;
        Coordinate a = plane.toPlane(arc.line().getCoordinateN(i - 1));
        Coordinate b = plane.toPlane(arc.line().getCoordinateN(i));
        double length = a.distance(b);
        double dx = -(b.y - a.y) / length * SIDE_M;
        double dy = (b.x - a.x) / length * SIDE_M;
        Coordinate left = plane.toDegrees(new Coordinate((a.x + b.x) / 2 + dx, (a.y + b.y) / 2 + dy));
        Coordinate right = plane.toDegrees(new Coordinate((a.x + b.x) / 2 - dx, (a.y + b.y) / 2 - dy));
        return new Borders.Arc(arc.kind(), map.at(left).orElse(""), map.at(right).orElse(""), arc.line());
    }
}
