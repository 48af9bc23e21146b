package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Chainage;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;

class KilometresTest {

    private static final Workspace BUILT_IN = new BuiltInWorkspace().read();

    private static Segment segment(Workspace workspace, String id) {
        return workspace.segments().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void readsBackWhatIsLocated() {
        Locate.Found found = (Locate.Found) new Locate(BUILT_IN).find("QL279 km 70+300");
        Chainage.Place place = found.place();
        assertEquals("ql279-bg-1", place.segment().id(), "beyond the first segment of the route");
        Kilometres.Reading reading = new Kilometres(BUILT_IN).at(place.segment(), place.lon(), place.lat())
                .orElseThrow();
        assertEquals("QL279", reading.name());
        assertEquals(70.3, reading.km(), 0.001);
        assertTrue(reading.stated());
    }

    @Test
    void whereTheLayerGivesNoChainageItIsMeasuredAlongTheSegmentAndSaysSo() {
        Workspace plan = PlanWorkspace.with()
                .line("1-bg", "ĐT1", "i1", "LINESTRING (106 21.5, 106.5 21.5)")
                .line("2-bg", "ĐT1", "i1", "LINESTRING (106.5 21.5, 107 21.5)")
                .workspace();
        Kilometres.Reading reading = new Kilometres(plan).at(segment(plan, "2-bg"), 106.6, 21.51).orElseThrow();
        assertFalse(reading.stated());
        assertEquals("2-bg", reading.name());
        assertEquals(10.37, reading.km(), 0.01, "from the start of the segment, not of the route");
        assertEquals(21.5, reading.lat(), 1e-9);
        assertFalse(new Kilometres(BUILT_IN).at(segment(BUILT_IN, "song-cau-bg-1"), 106.2, 21.2)
                .orElseThrow()
                .stated());
    }

    @Test
    void anIndicativeLineIsOnlyMeasured() {
        Kilometres.Reading reading = new Kilometres(BUILT_IN).at(segment(BUILT_IN, "i1-hd-1"), 106.589, 21.046)
                .orElseThrow();
        assertFalse(reading.stated());
        assertTrue(reading.km() < 1, "from the start of the segment, which is 1.4 km along the route");
    }

    @Test
    void areasAndPointsHaveNone() {
        Kilometres kilometres = new Kilometres(BUILT_IN);
        assertTrue(kilometres.at(segment(BUILT_IN, "b1-qn-1"), 106.48384, 21.17242).isEmpty());
        assertTrue(kilometres.at(segment(BUILT_IN, "kiep-bac-hd-1"), 106.32767, 21.15131).isEmpty());
    }
}
