package vn.lientinh.author;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;

import tools.jackson.databind.JsonNode;

/** The rules that authored segments must keep; the first one broken stops the work. */
final class LayerCheck {

    /** Metres by which a segment may leave its territory. */
    static final double TOLERANCE_M = 20;
    private static final double SAMPLE_M = 10;
    private static final double SHORTEST_KM = 0.02;

    private final TerritoryMap territories;
    private final MetricPlane plane;
    private final Set<String> sources;

    LayerCheck(TerritoryMap territories, MetricPlane plane, List<String> sources) {
        this.territories = territories;
        this.plane = plane;
        this.sources = Set.copyOf(sources);
    }

    /** @throws AuthorException that names the first segment that breaks a rule */
    void check(List<AuthoredSegment> segments) {
        Set<String> ids = new HashSet<>();
        for (AuthoredSegment segment : segments) {
            if (!ids.add(segment.id())) {
                throw new AuthorException("check-id", segment.id());
            }
            if (!segment.geometry().isValid()) {
                throw new AuthorException("check-geometry", segment.id());
            }
            if (segment.geometry().getDimension() == 1
                    && segment.properties().path("lengthKm").doubleValue() < SHORTEST_KM) {
                throw new AuthorException("check-short", segment.id());
            }
            if (!segment.text("alignment").equals("existing") && segment.text("note").isEmpty()) {
                throw new AuthorException("check-note", segment.id());
            }
            for (JsonNode source : segment.properties().path("sources")) {
                if (!sources.contains(source.asString())) {
                    throw new AuthorException("check-source", segment.id(), source.asString());
                }
            }
            String text = segment.properties().toString();
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                throw new AuthorException("check-nfc", segment.id());
            }
            checkTerritory(segment);
        }
    }

    private void checkTerritory(AuthoredSegment segment) {
        String territory = segment.text("territory");
        String other = segment.text("borderWith");
        Geometry geometry = segment.geometry();
        Coordinate[] points = geometry.getCoordinates();
        for (int i = 0; i < points.length; i++) {
            Coordinate a = points[Math.max(0, i - 1)];
            Coordinate b = points[i];
            int steps = Math.max(1, (int) Math.ceil(plane.distance(a, b) / SAMPLE_M));
            for (int step = 1; step <= steps; step++) {
                double t = (double) step / steps;
                Coordinate sample = new CoordinateXY(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
                double outside = territories.distance(sample, territory);
                if (outside > TOLERANCE_M && !other.isEmpty()) {
                    outside = Math.min(outside, territories.distance(sample, other));
                }
                if (outside > TOLERANCE_M) {
                    throw new AuthorException("check-territory", segment.id(), territory,
                            CourseBuilder.point(sample), Math.round(outside));
                }
            }
        }
    }
}
