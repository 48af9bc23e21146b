package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;

class HitTestTest {
    private static final Viewport VIEW = new Viewport(107, 21, 11, 400, 300, 1);
    private static final Workspace WORKSPACE = new SampleWorkspace().item("i1", ItemKind.PORT, null)
            .segment("area", "areas", SegmentClass.AREA, "i1", null, Alignment.INDICATIVE,
                    "POLYGON((106.95 20.97, 107.05 20.97, 107.05 21.03, 106.95 21.03, 106.95 20.97))")
            .segment("small", "areas", SegmentClass.AREA, "i1", null, Alignment.INDICATIVE,
                    "POLYGON((106.98 20.98, 107.02 20.98, 107.02 21.02, 106.98 21.02, 106.98 20.98))")
            .segment("road", "roads", SegmentClass.NATIONAL, "i1", "quang-ninh", Alignment.EXISTING,
                    "LINESTRING(106.9 21, 107.1 21)")
            .segment("near", "roads", SegmentClass.LINK, "i1", "quang-ninh", Alignment.EXISTING,
                    "LINESTRING(106.9 21.003, 107.1 21.003)")
            .segment("port", "points", SegmentClass.POINT, "i1", null, Alignment.EXISTING, "POINT(107.03 21.02)")
            .build();
    private final HitTest hits = new HitTest(new Scene(WORKSPACE));

    private static MapState state(String... layers) {
        return new MapState(Set.of(layers), null, null, ColourBy.INVESTOR, Theme.LIGHT, Messages.VIETNAMESE);
    }

    private List<String> ids(MapState state, double lon, double lat) {
        return hits.all(VIEW, state, VIEW.toX(lon), VIEW.toY(lat), 6).stream().map(Segment::id).toList();
    }

    private String nearest(MapState state, double lon, double lat) {
        Optional<Segment> hit = hits.nearest(VIEW, state, VIEW.toX(lon), VIEW.toY(lat), 6);
        return hit.map(Segment::id).orElse("nothing");
    }

    @Test
    void linesComeBeforeAreasNearestFirstAndTheSmallestAreaFirst() {
        MapState all = state("areas", "roads", "points");
        assertEquals(List.of("road", "near", "small", "area"), ids(all, 107.0, 21.001));
        assertEquals(List.of("near", "road", "small", "area"), ids(all, 107.0, 21.002));
        assertEquals("road", nearest(all, 107.0, 21.001));
        assertEquals("near", nearest(all, 107.0, 21.002));
    }

    @Test
    void anAreaIsHitWhereNoLineIs() {
        MapState all = state("areas", "roads", "points");
        assertEquals(List.of("small", "area"), ids(all, 107.0, 20.985));
        assertEquals("area", nearest(all, 107.0, 20.975));
        assertEquals("nothing", nearest(all, 107.0, 20.9));
        assertEquals(List.of(), ids(all, 107.0, 20.9));
    }

    @Test
    void aSignIsHitAnywhereOnItsPlate() {
        MapState all = state("areas", "roads", "points");
        double x = VIEW.toX(107.03) + 7;
        double y = VIEW.toY(21.02) + 7;
        assertEquals("port", hits.nearest(VIEW, all, x, y, 2).map(Segment::id).orElse("nothing"));
        assertEquals("port", hits.all(VIEW, all, x, y, 2).getFirst().id());
        assertEquals("nothing",
                hits.nearest(VIEW, state("points"), x + 10, y + 10, 2).map(Segment::id).orElse("nothing"));
    }

    @Test
    void hiddenLayersAreNotHit() {
        assertEquals(List.of("small", "area"), ids(state("areas"), 107.0, 21.001));
        assertEquals("small", nearest(state("areas"), 107.0, 21.001));
        assertEquals("nothing", nearest(state(), 107.0, 21.001));
    }

    @Test
    void toleranceIsInPixels() {
        MapState roads = state("roads");
        double y = VIEW.toY(21) + 5;
        assertEquals("road", hits.nearest(VIEW, roads, 200, y, 6).map(Segment::id).orElse("nothing"));
        assertEquals("nothing", hits.nearest(VIEW, roads, 200, y, 4).map(Segment::id).orElse("nothing"));
    }

    @Test
    void ofLinesOnEachOtherTheOneOfTheAgreementIsHitFirst() {
        String line = "LINESTRING(106.9 21, 107.0 21.01, 107.1 21)";
        for (boolean itemFirst : new boolean[]{true, false}) {
            Workspace twins = new SampleWorkspace().item("i1", ItemKind.ROAD, null)
                    .segment("a", "roads", SegmentClass.NATIONAL, itemFirst ? "i1" : null, "quang-ninh",
                            Alignment.EXISTING, line)
                    .segment("b", "roads", SegmentClass.NATIONAL, itemFirst ? null : "i1", "quang-ninh",
                            Alignment.EXISTING, line)
                    .build();
            HitTest test = new HitTest(new Scene(twins));
            for (double x = 120; x < 280; x += 7) {
                double y = VIEW.toY(21.004);
                List<String> all = test.all(VIEW, state("roads"), x, y, 30).stream().map(Segment::id).toList();
                String nearest = test.nearest(VIEW, state("roads"), x, y, 30).map(Segment::id).orElse("nothing");
                assertEquals(2, all.size(), "at " + x);
                assertEquals(itemFirst ? "a" : "b", nearest);
                assertEquals(nearest, all.getFirst());
            }
        }
    }
}
