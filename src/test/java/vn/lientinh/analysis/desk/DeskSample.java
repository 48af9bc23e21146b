package vn.lientinh.analysis.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Layer;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.model.Register;
import vn.lientinh.model.RouteEntry;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;
import vn.lientinh.model.Workspace;

/** A small workspace with every sort of target, investor and state, made for reading tests. */
public final class DeskSample {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Clock NOW = Clock.at(TODAY);

    private DeskSample() {
    }

    public static Workspace workspace() {
        Register register = new Register(
                new Register.Agreement("352-KL/TUQN-TUBG-TUHD", "2022-03-10", text("Kết luận 352", "Agreement 352")),
                List.of(new Register.Rule("P0", "I.2.1(1)", text("Mỗi bên đầu tư phần của mình", "Each its own part"))),
                List.of(item("i5a", "ĐT291 Tây Yên Tử – QL279", "I.2.1(1)(i5)", "Đã thống nhất.", null),
                        item("i5b", "ĐT342 vùng cao Hạ Long – Sơn Động", "I.2.1(1)(i5)", "Đã thống nhất.", null),
                        item("i3", "Tuyến nối ĐT293 – QL18 (Bình Dương, Đông Triều)", "I.2.1(1)(i3)",
                                "Đã thống nhất.", new Item.PlanPeriod(2021, 2025, text("Kế hoạch", "Plan"))),
                        item("ql37", "QL37 đoạn Chí Linh – Lục Nam – Kép", "I.2.1(1), dash 4", "Đã đề nghị.", null),
                        item("ct-nbhl", "Cao tốc Nội Bài – Hạ Long", "I.2.1(1), dash 2", "Đã đề nghị Chính phủ.",
                                null),
                        item("b1", "Khu vực An Sinh – Hoàng Tiến", "I.2.9", null, null)),
                List.of(new RouteEntry("QL18", text("Quốc lộ 18", "National road 18"), null, List.of("i3"), null),
                        new RouteEntry("QL37", text("Quốc lộ 37", "National road 37"), "ql37", List.of(), null),
                        new RouteEntry("ĐT291", text("Đường tỉnh 291", "Provincial road 291"), "i5a", List.of(),
                                null),
                        new RouteEntry("ĐT342", text("Đường tỉnh 342", "Provincial road 342"), "i5b", List.of(),
                                null)));
        Layer roads = new Layer("roads", text("Đường", "Roads"), LayerGroup.ROADS,
                List.of(segment("ql18-qn-1", "roads", "LINESTRING (106.5 21, 107 21)", null, "QL18",
                        "QL18 qua Quảng Ninh",
                        SegmentClass.NATIONAL, Works.EXISTING, "quang-ninh", null, null, null, TargetBasis.NONE,
                        Alignment.EXISTING, 52),
                        segment("dt291-bg-1", "roads", "LINESTRING (106.9 21.2, 106.9 21.3)", "i5a", "ĐT291",
                                "ĐT291 phía Bắc Giang", SegmentClass.PROVINCIAL, Works.UPGRADE, "bac-giang",
                                "bac-giang",
                                2022, 2023, TargetBasis.STATED, Alignment.CANDIDATE, 17),
                        segment("dt291-qn-1", "roads", "LINESTRING (106.9 21.1, 106.9 21.2)", "i5a", "ĐT291",
                                "ĐT291 phía Quảng Ninh", SegmentClass.PROVINCIAL, Works.UPGRADE, "quang-ninh",
                                "quang-ninh", 2022, 2023, TargetBasis.STATED, Alignment.CANDIDATE, 30.5),
                        segment("dt342-qn-1", "roads", "LINESTRING (107.2 21.1, 107.3 21.3)", "i5b", "ĐT342",
                                "ĐT342 Thống Nhất – Kỳ Thượng – Đạp Thanh", SegmentClass.PROVINCIAL, Works.UPGRADE,
                                "quang-ninh", "quang-ninh", 2022, 2023, TargetBasis.STATED, Alignment.CANDIDATE, 45.3),
                        segment("ql37-bg-1", "roads", "LINESTRING (106.3 21.3, 106.4 21.4)", "ql37", "QL37",
                                "QL37 Lục Nam – Kép", SegmentClass.NATIONAL, Works.WIDENING, "bac-giang", "central",
                                null, null, TargetBasis.NONE, Alignment.EXISTING, 37),
                        segment("ql37-hd-1", "roads", "LINESTRING (106.35 21.1, 106.3 21.3)", "ql37", "QL37",
                                "QL37 qua Chí Linh", SegmentClass.NATIONAL, Works.WIDENING, "hai-duong", "central",
                                null,
                                null, TargetBasis.NONE, Alignment.EXISTING, 20)));
        Layer links = new Layer("links", text("Tuyến kết nối", "Links"), LayerGroup.LINKS,
                List.of(segment("i3-bg-1", "links", "LINESTRING (106.5 21.2, 106.5 21.3)", "i3", null,
                        "Tuyến nối ĐT293 – QL18, phía Bắc Giang", SegmentClass.LINK, Works.NEW, "bac-giang",
                        "bac-giang",
                        null, null, TargetBasis.PLAN_PERIOD, Alignment.INDICATIVE, 8),
                        segment("ct-nbhl-qn-1", "links", "LINESTRING (106.6 21.1, 107 21)", "ct-nbhl",
                                "Nội Bài – Hạ Long",
                                "Cao tốc Nội Bài – Hạ Long, Quảng Ninh", SegmentClass.EXPRESSWAY, Works.NEW,
                                "quang-ninh",
                                "central", null, 2029, TargetBasis.CONDITIONAL, Alignment.INDICATIVE, 60)));
        Layer areas = new Layer("border-areas", text("Khu vực bàn giao", "Areas"), LayerGroup.AREAS,
                List.of(segment("b1", "border-areas", "POLYGON ((106.5 21.1, 106.6 21.1, 106.6 21.2, 106.5 21.1))",
                        "b1",
                        null, "Khu vực An Sinh – Hoàng Tiến", SegmentClass.AREA, null, "quang-ninh", null, null, null,
                        TargetBasis.NONE, Alignment.INDICATIVE, 0)));
        return new Workspace("Mẫu", List.of(roads, links, areas), register,
                List.of(territory("quang-ninh", "Quảng Ninh", true, null, null),
                        territory("bac-giang", "Bắc Giang", true, "bac-ninh", "Bắc Ninh"),
                        territory("hai-duong", "Hải Dương", true, "hai-phong", "Hải Phòng"),
                        territory("hai-phong", "Hải Phòng", false, null, null),
                        territory("bac-ninh", "Bắc Ninh", false, null, null)),
                List.of(), List.of());
    }

    /** Everything is wanted, today. */
    public static Choice everything() {
        return new Choice(Set.of("roads", "links", "border-areas"), Filter.ALL, NOW, TerritoryView.OF_2022);
    }

    public static Segment segment(String id) {
        return workspace().segments().stream().filter(segment -> segment.id().equals(id)).findFirst().orElseThrow();
    }

    public static Set<String> ids(Shown shown) {
        return shown.segments().stream().map(Segment::id).collect(Collectors.toSet());
    }

    public static Text text(String vi, String en) {
        return new Text(vi, en);
    }

    private static Territory territory(String id, String name, boolean signatory, @Nullable String successor,
            @Nullable String successorName) {
        Text title = text("Tỉnh " + name, name + " province");
        Territory.Successor since = successor == null || successorName == null
                ? null
                : new Territory.Successor(successor, text(successorName, successorName), "2025-07-01");
        return new Territory(id, title, text(name, name), wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))"), signatory, since,
                null);
    }

    private static Item item(String id, String name, String clause, @Nullable String state,
            Item.@Nullable PlanPeriod plan) {
        return new Item(id, ItemKind.ROAD, text(name, "en " + name), text(name, "en " + name), clause, Works.UPGRADE,
                List.of("quang-ninh"), new Item.InvestorRule(InvestorBasis.TERRITORY, List.of("quang-ninh"), null),
                new Item.Target(null, null, TargetBasis.NONE, null), plan,
                state == null ? null : text(state, "en " + state), null, List.of(), List.of("roads"), List.of());
    }

    private static Segment segment(String id, String layer, String wkt, @Nullable String item, @Nullable String route,
            String name, SegmentClass segmentClass, @Nullable Works works, String territory, @Nullable String investor,
            @Nullable Integer from, @Nullable Integer to, TargetBasis basis, Alignment alignment, double km) {
        return new Segment(id, layer, wkt(wkt), item, List.of(), name, route, segmentClass, works, territory, null,
                investor, investor == null ? InvestorBasis.NONE : InvestorBasis.TERRITORY, from, to, basis, alignment,
                null, "I.2.1(1)", km, route == null ? null : 0.0, List.of());
    }

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
