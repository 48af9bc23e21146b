package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.geo.TerritorySplit;
import vn.lientinh.io.Problems;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;

/**
 * The rules of a segment that take measuring, and so are not checked on every read: a line lies inside its territory, or
 * inside the two that it runs between, and
 * its length is its geodesic length.
 */
public final class LayerRules {

    private static final double LENGTH_TOLERANCE = 0.005;
    /** Lengths in files are rounded to metres; that alone must not break the rule for a short line. */
    private static final double ROUNDING_KM = 0.001;

    private final Workspace workspace;

    /** The rules for this workspace. */
    public LayerRules(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Every segment that breaks a rule. */
    public List<Problem> broken() {
        List<Problem> all = new ArrayList<>();
        for (Layer layer : workspace.layers()) {
            Problems problems = new Problems("geojson/" + layer.id() + ".geojson");
            for (Segment segment : layer.segments()) {
                checkLength(segment, problems);
                List<Territory> territories = territories(segment);
                if (!territories.isEmpty()) {
                    checkInside(segment, territories, problems);
                }
            }
            all.addAll(problems.toList());
        }
        return List.copyOf(all);
    }

    private static void checkLength(Segment segment, Problems problems) {
        double measured = Geodesic.lengthM(segment.geometry()) / 1000;
        if (Math.abs(measured - segment.lengthKm()) > Math.max(LENGTH_TOLERANCE * measured, ROUNDING_KM)) {
            problems.addTo(segment.id(), Problem.Kind.WRONG_LENGTH, "length", km(segment.lengthKm()), km(measured));
        }
    }

    private static String km(double km) {
        return String.format(Locale.ROOT, "%.3f", km);
    }

    /** The territory of a segment; for what runs along a border, both sides. */
    private List<Territory> territories(Segment segment) {
        return workspace.territories()
                .stream()
                .filter(territory -> territory.id().equals(segment.territory())
                        || territory.id().equals(segment.borderWith()))
                .toList();
    }

    private static void checkInside(Segment segment, List<Territory> territories, Problems problems) {
        double worst = 0;
        Coordinate worstAt = new Coordinate();
        for (int part = 0; part < segment.geometry().getNumGeometries(); part++) {
            if (segment.geometry().getGeometryN(part) instanceof LineString line) {
                for (Coordinate at : line.getCoordinates()) {
                    double out = territories.stream()
                            .mapToDouble(territory -> TerritoryIndex.distanceM(territory, at.x, at.y))
                            .min()
                            .orElse(0);
                    if (out > worst) {
                        worst = out;
                        worstAt = at;
                    }
                }
            }
        }
        if (worst > TerritorySplit.SLIVER_M) {
            problems.addTo(segment.id(), Problem.Kind.OUTSIDE_TERRITORY, "outside-territory", segment.territory(),
                    String.format(Locale.ROOT, "%.5f,%.5f", worstAt.x, worstAt.y), Math.round(worst));
        }
    }
}
