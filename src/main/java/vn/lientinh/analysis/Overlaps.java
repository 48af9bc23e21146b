package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.LocalPlane;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/**
 * Finds stretches that several items share: segments that name more than one item, and segments of different items that
 * run on the same ground.
 */
public final class Overlaps {

    /** Lines within this of each other run on the same ground: twice the tolerance they are generalised with. */
    private static final double SAME_GROUND_M = 20;
    /** Shorter stretches are crossings and junctions. */
    private static final double SHORTEST_KM = 0.2;
    /** Lines are followed in steps of this length. */
    private static final double STEP_M = 25;

    private final Workspace workspace;

    /** Finds the overlaps of this workspace. */
    public Overlaps(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All overlaps: those that one segment names first, in the order of the layers. */
    public List<Overlap> all() {
        List<Segment> lines = workspace.segments()
                .stream()
                .filter(segment -> segment.item() != null && segment.lengthKm() > 0)
                .toList();
        List<Overlap> overlaps = new ArrayList<>();
        for (Segment segment : lines) {
            if (items(segment).size() > 1) {
                overlaps.add(new Overlap(List.copyOf(items(segment)), List.of(segment.id()), segment.lengthKm()));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int k = i + 1; k < lines.size(); k++) {
                addShared(overlaps, lines.get(i), lines.get(k));
            }
        }
        return List.copyOf(overlaps);
    }

    private static TreeSet<String> items(Segment segment) {
        TreeSet<String> items = new TreeSet<>(segment.moreItems());
        if (segment.item() != null) {
            items.add(segment.item());
        }
        return items;
    }

    private static void addShared(List<Overlap> overlaps, Segment a, Segment b) {
        TreeSet<String> items = items(a);
        items.addAll(items(b));
        if (items.size() < 2 || items(a).equals(items(b))) {
            return;
        }
        Segment shorter = a.lengthKm() <= b.lengthKm() ? a : b;
        double km = sharedM(shorter.geometry(), (shorter == a ? b : a).geometry()) / 1000;
        if (km >= SHORTEST_KM) {
            overlaps.add(new Overlap(List.copyOf(items), List.copyOf(new TreeSet<>(List.of(a.id(), b.id()))), km));
        }
    }

    /** Metres of {@code line} that run on the same ground as {@code other}. */
    private static double sharedM(Geometry line, Geometry other) {
        Envelope near = new Envelope(other.getEnvelopeInternal());
        near.expandBy(SAME_GROUND_M / 100_000);
        if (!near.intersects(line.getEnvelopeInternal())) {
            return 0;
        }
        double shared = 0;
        for (int part = 0; part < line.getNumGeometries(); part++) {
            if (line.getGeometryN(part) instanceof LineString string) {
                shared += sharedM(string.getCoordinateSequence(), other, near);
            }
        }
        return shared;
    }

    private static double sharedM(CoordinateSequence points, Geometry other, Envelope near) {
        double shared = 0;
        for (int i = 1; i < points.size(); i++) {
            Coordinate from = points.getCoordinate(i - 1);
            Coordinate to = points.getCoordinate(i);
            if (!near.intersects(new Envelope(from, to))) {
                continue;
            }
            double length = Geodesic.distanceM(from, to);
            int steps = (int) Math.ceil(length / STEP_M);
            for (int step = 0; step < steps; step++) {
                double f = (step + 0.5) / steps;
                if (isOn(other, from.x + f * (to.x - from.x), from.y + f * (to.y - from.y))) {
                    shared += length / steps;
                }
            }
        }
        return shared;
    }

    private static boolean isOn(Geometry geometry, double lon, double lat) {
        LocalPlane plane = new LocalPlane(lon, lat);
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (geometry.getGeometryN(part) instanceof LineString line
                    && plane.nearestOn(line.getCoordinateSequence()).distanceM() <= SAME_GROUND_M) {
                return true;
            }
        }
        return false;
    }
}
