package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lientinh.geo.Chainage;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.SmallWorkspace;

class LocateTest {

    private final Workspace workspace = SmallWorkspace.read();
    private final Locate locate = new Locate(workspace);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ĐT291 km 12+300 | dt291-bg-1 | 12.3", "ĐT291 km12+300 | dt291-bg-1 | 12.3",
            "dt 291 Km 12,3 | dt291-bg-1 | 12.3", "ĐT.291 12.3 | dt291-bg-1 | 12.3", "ĐT291 km 25 | dt291-qn-1 | 25",
            "đt291km0+000 | dt291-bg-1 | 0", "ĐT291 km 3+5 | dt291-bg-1 | 3.005", "ct km 10 | ct-bg | 10",
            "  ĐT291   km   31+085 | dt291-qn-1 | 31.085"})
    void findsAKilometreHoweverItIsWritten(String text, String segment, double km) {
        Locate.Found found = assertInstanceOf(Locate.Found.class, locate.find(text));
        assertEquals(segment, found.place().segment().id());
        assertEquals(km, found.place().km(), 0.0005);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ĐT291", "km 12", "ĐT291 km", "ĐT291 km 12+3000", "ĐT291 km -3", "ĐT291 km 1+2+3"})
    void saysWhenTheTextGivesNoKilometre(String text) {
        assertInstanceOf(Locate.NotUnderstood.class, locate.find(text));
    }

    @Test
    void namesTheRoutesThereAre() {
        Locate.UnknownRoute unknown = assertInstanceOf(Locate.UnknownRoute.class, locate.find("QL99 km 3"));
        assertEquals("QL99", unknown.route());
        assertEquals(List.of("ĐT291", "ĐT330", "QL279", "QL18", "ct"), unknown.known());
    }

    @Test
    void saysHowFarTheRouteGoes() {
        Locate.Beyond beyond = assertInstanceOf(Locate.Beyond.class, locate.find("ĐT291 km 99"));
        assertEquals(0, beyond.firstKm());
        assertEquals(31.086, beyond.lastKm(), 0.001);
    }

    @Test
    void whatIsLocatedIsIdentifiedThereAgain() {
        Identify identify = new Identify(workspace);
        Random random = new Random(293);
        for (Routes.Route route : new Routes(workspace).all()) {
            Chainage chainage = route.chainage();
            for (int i = 0; i < 100; i++) {
                double km = random.nextDouble(chainage.firstKm(), chainage.lastKm());
                Locate.Result result = locate
                        .find(route.id() + " km " + String.format(java.util.Locale.ROOT, "%.6f", km));
                Locate.Found found = assertInstanceOf(Locate.Found.class, result);
                Chainage.Place place = found.place();
                // An edge of the test data is tens of kilometres long: its geodesic bows out from the drawn line.
                Hit hit = identify.at(place.lon(), place.lat(), 60)
                        .stream()
                        .filter(near -> near.segment().equals(place.segment()))
                        .findFirst()
                        .orElseThrow();
                assertTrue(hit.distanceM() < 60);
                Chainage.Place again = chainage.nearest(place.lon(), place.lat()).orElseThrow();
                assertEquals(0, Geodesic.distanceM(place.lon(), place.lat(), again.lon(), again.lat()), 60);
                assertEquals(km, again.km(), 0.0001, route.id());
            }
        }
    }
}
