package vn.lientinh.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.lientinh.Messages;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.ItemKind;
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

/** A small made-up workspace, put together segment by segment. */
final class SampleWorkspace {
    private final List<Segment> segments = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Territory> territories = new ArrayList<>();

    static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    SampleWorkspace item(String id, ItemKind kind, @Nullable String state) {
        Text name = new Text("Mục " + id, "Item " + id);
        items.add(new Item(id, kind, name, name, "I.2", Works.UPGRADE, List.of("quang-ninh", "bac-giang"),
                new Item.InvestorRule(InvestorBasis.TERRITORY, List.of(), null),
                new Item.Target(null, null, TargetBasis.NONE, null), null,
                state == null ? null : new Text(state, "EN " + state), null, List.of(), List.of(), List.of()));
        return this;
    }

    SampleWorkspace item(Item item) {
        items.add(item);
        return this;
    }

    SampleWorkspace segment(String id, String layer, SegmentClass segmentClass, @Nullable String item,
            @Nullable String investor, Alignment alignment, String wkt) {
        return segment(id, layer, segmentClass, item, List.of(), investor, alignment, null, wkt);
    }

    SampleWorkspace segment(String id, String layer, SegmentClass segmentClass, @Nullable String item,
            List<String> moreItems, @Nullable String investor, Alignment alignment, @Nullable Integer targetTo,
            String wkt) {
        Geometry geometry = wkt(wkt);
        segments.add(new Segment(id, layer, geometry, item, moreItems, id, id, segmentClass, Works.UPGRADE,
                "quang-ninh", null, investor, InvestorBasis.TERRITORY, null, targetTo, TargetBasis.NONE, alignment,
                null, "I.2", geometry.getLength() * 100, null, List.of()));
        return this;
    }

    Workspace build() {
        List<Layer> layers = segments.stream()
                .map(Segment::layer)
                .distinct()
                .map(id -> new Layer(id, new Text(id, id), LayerGroup.ROADS,
                        segments.stream().filter(segment -> segment.layer().equals(id)).toList()))
                .toList();
        Register register = new Register(new Register.Agreement("352", "2022-03-10", new Text("KL", "KL")), List.of(),
                items, List.of());
        territory("quang-ninh", "Quảng Ninh", "POLYGON EMPTY");
        territory("bac-giang", "Bắc Giang", "POLYGON EMPTY");
        territory("hai-duong", "Hải Dương", "POLYGON EMPTY");
        return new Workspace("mẫu", layers, register, territories, List.of(), List.of());
    }

    static MapState state(Workspace workspace, @Nullable String selected, ColourBy colourBy, Theme theme) {
        return new MapState(workspace.layers().stream().map(Layer::id).collect(Collectors.toSet()), selected, null,
                colourBy, theme, Messages.VIETNAMESE);
    }

    /** A signatory of this outline, unless there is one of this id. */
    SampleWorkspace territory(String id, String name, String wkt) {
        if (territories.stream().noneMatch(territory -> territory.id().equals(id))) {
            territories
                    .add(new Territory(id, new Text("Tỉnh " + name, name + " province"), new Text(name, name), wkt(wkt),
                            true, null, null));
        }
        return this;
    }

    /** One segment of every class, investor and alignment about (107, 21). */
    static Workspace everything() {
        return new SampleWorkspace().item("i1", ItemKind.ROAD, "đã thống nhất")
                .item("i2", ItemKind.ROAD, null)
                .item("p1", ItemKind.PORT, null)
                .item("g1", ItemKind.GATE, null)
                .item("h1", ItemKind.HERITAGE, null)
                .item("b1", ItemKind.BORDER_AREA, null)
                .segment("ql18", "ql18", SegmentClass.NATIONAL, null, null, Alignment.EXISTING,
                        "LINESTRING(106.5 20.95, 106.7 21.0, 106.9 20.94, 107.1 21.02, 107.4 20.98)")
                .segment("ql279", "ql279", SegmentClass.NATIONAL, "i1", "central", Alignment.EXISTING,
                        "LINESTRING(107.0 20.97, 107.02 21.1, 106.95 21.2, 106.98 21.3, 106.9 21.45)")
                .segment("dt330", "dt", SegmentClass.PROVINCIAL, "i1", List.of(), "quang-ninh", Alignment.EXISTING,
                        2023,
                        "LINESTRING(106.95 21.2, 107.1 21.24, 107.2 21.2, 107.35 21.3)")
                .segment("dt342", "dt", SegmentClass.PROVINCIAL, "i1", List.of(), "quang-ninh", Alignment.CANDIDATE,
                        2023, "LINESTRING(107.05 21.0, 107.12 21.08, 107.1 21.15, 107.2 21.2)")
                .segment("dt293", "dt", SegmentClass.PROVINCIAL, "i1", "bac-giang", Alignment.EXISTING,
                        "LINESTRING(106.5 21.3, 106.7 21.28, 106.8 21.22, 106.95 21.2)")
                .segment("dt291", "dt", SegmentClass.PROVINCIAL, "i1", "bac-giang", Alignment.CANDIDATE,
                        "LINESTRING(106.7 21.28, 106.74 21.2, 106.7 21.1)")
                .segment("noi", "noi", SegmentClass.LINK, "i2", "hai-duong", Alignment.INDICATIVE,
                        "LINESTRING(106.5 21.05, 106.62 21.04, 106.7 21.1)")
                .segment("vd5", "noi", SegmentClass.LINK, "i2", "hai-duong", Alignment.EXISTING,
                        "LINESTRING(106.5 21.15, 106.6 21.12, 106.62 21.04)")
                .segment("ct", "ct", SegmentClass.EXPRESSWAY, "i2", List.of(), "central", Alignment.INDICATIVE, 2029,
                        "LINESTRING(106.5 21.1, 106.9 21.08, 107.3 20.9)")
                .segment("song", "song", SegmentClass.WATERWAY, "i2", null, Alignment.EXISTING,
                        "LINESTRING(106.5 20.9, 106.6 20.88, 106.66 20.92, 106.8 20.86, 107.0 20.88)")
                .segment("sat", "sat", SegmentClass.RAILWAY, "i2", "central", Alignment.EXISTING,
                        "LINESTRING(106.5 21.4, 106.7 21.36, 106.8 21.4, 107.1 21.38)")
                .segment("gr", "gr", SegmentClass.AREA, "b1", null, Alignment.INDICATIVE,
                        "POLYGON((106.6 21.14, 106.68 21.16, 106.7 21.12, 106.66 21.08, 106.6 21.1, 106.6 21.14))")
                .segment("rg", "gr", SegmentClass.BORDER, "b1", null, Alignment.EXISTING,
                        "LINESTRING(106.55 20.98, 106.58 21.02, 106.56 21.06, 106.6 21.1)")
                .segment("cang", "diem", SegmentClass.POINT, "p1", "quang-ninh", Alignment.EXISTING,
                        "POINT(107.3 21.05)")
                .segment("cua", "diem", SegmentClass.POINT, "g1", "quang-ninh", Alignment.EXISTING,
                        "POINT(107.35 21.15)")
                .segment("chua", "diem", SegmentClass.POINT, "h1", null, Alignment.EXISTING, "POINT(106.85 21.12)")
                .build();
    }
}
