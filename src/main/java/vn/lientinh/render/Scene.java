package vn.lientinh.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lientinh.analysis.Identify;
import vn.lientinh.geo.GeometryIndex;
import vn.lientinh.geo.LevelOfDetail;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/**
 * The segments of a workspace made ready for drawing and hitting: packed, ranked for every zoom, indexed. Safe to use from
 * several threads; painters and hit tests of the same workspace share one.
 */
public final class Scene {
    private final Workspace workspace;
    private final Segment[] segments;
    private final short[] layerOf;
    private final PackedGeometry geometry;
    private final LevelOfDetail detail;
    private final GeometryIndex index;
    private final int[] areas;
    private final int[] points;
    private final Map<String, Integer> positions;
    private final AtomicReference<@Nullable ShownFeatures> lastShown = new AtomicReference<>();

    /** Prepares a workspace. Takes about a quarter of a second for a million vertices. */
    public Scene(Workspace workspace) {
        this.workspace = workspace;
        List<Segment> all = workspace.segments();
        segments = all.toArray(Segment[]::new);
        layerOf = new short[segments.length];
        int at = 0;
        short layerNumber = 0;
        for (Layer layer : workspace.layers()) {
            for (int i = 0; i < layer.segments().size(); i++) {
                layerOf[at++] = layerNumber;
            }
            layerNumber++;
        }
        geometry = PackedGeometry.of(all.stream().map(Segment::geometry).toList());
        detail = new LevelOfDetail(geometry);
        index = new GeometryIndex(geometry);
        areas = IntStream.range(0, segments.length)
                .filter(feature -> geometry.kind(feature) == PackedGeometry.Kind.AREA)
                .toArray();
        points = IntStream.range(0, segments.length)
                .filter(feature -> geometry.kind(feature) == PackedGeometry.Kind.POINT)
                .toArray();
        // A workspace of everyday size answers by id at once; a very large one looks through its segments.
        positions = new HashMap<>();
        if (segments.length <= 10_000) {
            for (int i = 0; i < segments.length; i++) {
                positions.putIfAbsent(segments[i].id(), i);
            }
        }
    }

    /** The workspace. */
    public Workspace workspace() {
        return workspace;
    }

    /** Answers in metres what lies at a place, from the index that drawing uses too. */
    public Identify identify() {
        return new Identify(workspace, geometry, index);
    }

    int size() {
        return segments.length;
    }

    Segment segment(int feature) {
        return segments[feature];
    }

    PackedGeometry geometry() {
        return geometry;
    }

    LevelOfDetail detail() {
        return detail;
    }

    GeometryIndex index() {
        return index;
    }

    /** Features that are areas. */
    int[] areas() {
        return areas;
    }

    /** Features that are points. */
    int[] points() {
        return points;
    }

    boolean hasPoints() {
        return points.length > 0;
    }

    /** The layer of a feature, as its place in the workspace. */
    int layerOf(int feature) {
        return layerOf[feature];
    }

    /** What of the scene is to be seen; kept as long as the same is asked for. */
    ShownFeatures shown(MapState state) {
        ShownFeatures last = lastShown.get();
        if (last != null && last.isFor(state)) {
            return last;
        }
        ShownFeatures fresh = new ShownFeatures(this, state);
        lastShown.set(fresh);
        return fresh;
    }

    /** The feature with this segment id, or -1. */
    int find(@Nullable String id) {
        if (id == null) {
            return -1;
        }
        if (segments.length == positions.size()) {
            return positions.getOrDefault(id, -1);
        }
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
