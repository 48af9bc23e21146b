package vn.lientinh.author;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;

import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Source;

/** The rules that authored segments must keep; the first one broken stops the work. */
final class LayerCheck {

    /** Metres by which a segment may leave its territory. */
    static final double TOLERANCE_M = 20;
    private static final double SAMPLE_M = 10;
    private static final double SHORTEST_KM = 0.02;

    private final TerritoryMap territories;
    private final Set<String> sources;

    LayerCheck(TerritoryMap territories, List<Source> sources) {
        this.territories = territories;
        this.sources = sources.stream().map(Source::id).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws AuthorException that names the first segment that breaks a rule */
    void check(List<Segment> segments) {
        Set<String> ids = new HashSet<>();
        for (Segment segment : segments) {
            if (!ids.add(segment.id())) {
                throw new AuthorException("check-id", segment.id());
            }
            if (!segment.geometry().isValid()) {
                throw new AuthorException("check-geometry", segment.id());
            }
            if (segment.geometry().getDimension() == 1 && segment.lengthKm() < SHORTEST_KM) {
                throw new AuthorException("check-short", segment.id());
            }
            if (segment.alignment() != Alignment.EXISTING && segment.note() == null) {
                throw new AuthorException("check-note", segment.id());
            }
            for (String source : segment.sources()) {
                if (!sources.contains(source)) {
                    throw new AuthorException("check-source", segment.id(), source);
                }
            }
            if (!Normalizer.isNormalized(segment.name() + segment.note(), Normalizer.Form.NFC)) {
                throw new AuthorException("check-nfc", segment.id());
            }
            checkTerritory(segment);
        }
    }

    private void checkTerritory(Segment segment) {
        String territory = segment.territory();
        String other = segment.borderWith();
        Geometry geometry = segment.geometry();
        Coordinate[] points = geometry.getCoordinates();
        for (int i = 0; i < points.length; i++) {
            Coordinate a = points[Math.max(0, i - 1)];
            Coordinate b = points[i];
            int steps = Math.max(1, (int) Math.ceil(Geodesic.distanceM(a, b) / SAMPLE_M));
            for (int step = 1; step <= steps; step++) {
                double t = (double) step / steps;
                Coordinate sample = new CoordinateXY(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
                double outside = territories.distance(sample, territory);
                if (outside > TOLERANCE_M && other != null) {
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
