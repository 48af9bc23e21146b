package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Layer;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.model.Register;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;
import vn.lientinh.model.Workspace;

/** Workspaces of a few lines over two or three square provinces, written out in the test that uses them. */
final class PlanWorkspace {

    private final List<Segment> segments = new ArrayList<>();

    /** West of 107° E, east of it, and south of 21° N. */
    private static final List<Territory> TERRITORIES = List.of(
            territory("bac-giang", "bac-ninh", "POLYGON ((106 21, 107 21, 107 22, 106 22, 106 21))"),
            territory("quang-ninh", "quang-ninh", "POLYGON ((107 21, 108 21, 108 22, 107 22, 107 21))"),
            territory("hai-duong", "hai-phong", "POLYGON ((106 20, 108 20, 108 21, 107 21, 106 21, 106 20))"));

    static PlanWorkspace with() {
        return new PlanWorkspace();
    }

    /** A line; the territory follows from its id: a {@code bg}, {@code qn} or {@code hd} in it. */
    PlanWorkspace line(String id, @Nullable String route, @Nullable String item, String wkt, @Nullable Integer from,
            @Nullable Integer to, @Nullable Works works, Alignment alignment, String... moreItems) {
        String territory = id.contains("bg") ? "bac-giang" : id.contains("qn") ? "quang-ninh" : "hai-duong";
        Geometry geometry = wkt(wkt);
        segments.add(new Segment(id, "roads", geometry, item, Arrays.asList(moreItems), id, route,
                SegmentClass.PROVINCIAL, works, territory, null, item == null ? null : territory,
                item == null ? InvestorBasis.NONE : InvestorBasis.TERRITORY, from, to,
                to == null ? TargetBasis.NONE : TargetBasis.STATED, alignment, null, "I.2.1(1)",
                vn.lientinh.geo.Geodesic.lengthM(geometry) / 1000, null, List.of()));
        return this;
    }

    PlanWorkspace line(String id, @Nullable String route, @Nullable String item, String wkt) {
        return line(id, route, item, wkt, null, null, Works.UPGRADE, Alignment.EXISTING);
    }

    Workspace workspace() {
        return new Workspace("plan",
                List.of(new Layer("roads", new Text("Đường", "Roads"), LayerGroup.ROADS, List.copyOf(segments))),
                new Register(new Register.Agreement("", "", new Text("", "")), List.of(), List.of(), List.of()),
                TERRITORIES, List.of(), List.of());
    }

    private static Territory territory(String id, String successor, String wkt) {
        return new Territory(id, new Text(id, id), new Text(id, id), wkt(wkt), true,
                new Territory.Successor(successor, new Text(successor, successor), "2025-07-01"), null);
    }

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
