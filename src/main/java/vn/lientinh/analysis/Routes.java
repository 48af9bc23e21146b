package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Lineal;

import vn.lientinh.analysis.search.Folding;
import vn.lientinh.geo.Chainage;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/** The roads and railways of a workspace, each with its segments: by their route, and by their item where they have none. */
public final class Routes {

    private final Map<String, Route> byKey = new LinkedHashMap<>();

    /**
     * A route.
     *
     * @param id       its name as in the layers, e.g. {@code QL279}, or the id of an item
     * @param segments its lines, in the order of the layers
     */
    public record Route(String id, List<Segment> segments) {

        /** Kilometres along it. */
        public Chainage chainage() {
            return Chainage.along(segments);
        }
    }

    /** The routes of this workspace. */
    public Routes(Workspace workspace) {
        Map<String, List<Segment>> segments = new LinkedHashMap<>();
        for (Segment segment : workspace.segments()) {
            String id = idOf(segment);
            if (id != null && segment.geometry() instanceof Lineal) {
                segments.computeIfAbsent(id, key -> new ArrayList<>()).add(segment);
            }
        }
        segments.forEach((id, lines) -> byKey.putIfAbsent(Folding.compact(id), new Route(id, List.copyOf(lines))));
    }

    private static @Nullable String idOf(Segment segment) {
        return switch (segment.segmentClass()) {
            case EXPRESSWAY, NATIONAL, PROVINCIAL, LINK, RAILWAY ->
                segment.route() == null ? segment.item() : segment.route();
            case WATERWAY, AREA, BORDER, POINT -> null;
        };
    }

    /** All routes, in the order of the layers. */
    public List<Route> all() {
        return List.copyOf(byKey.values());
    }

    /** The route that people call so: {@code QL279}, {@code ql 279} and {@code QL.279} are the same, Đ may be D. */
    public Optional<Route> named(String name) {
        return Optional.ofNullable(byKey.get(Folding.compact(name)));
    }

    /** The route that a segment belongs to. */
    public Optional<Route> of(Segment segment) {
        String id = idOf(segment);
        return id == null ? Optional.empty() : named(id);
    }
}
