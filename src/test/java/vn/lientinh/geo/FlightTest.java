package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FlightTest {

    private static Viewport view(double lon, double lat, double zoom) {
        return new Viewport(lon, lat, zoom, 900, 700, 1);
    }

    @Test
    void beginsAndEndsWhereItShould() {
        Viewport from = view(106.2, 21.3, 12);
        Viewport to = view(107.9, 21.5, 14);
        Flight flight = new Flight(from, to);
        assertEquals(from.lon(), flight.at(0).lon(), 1e-9);
        assertEquals(from.lat(), flight.at(0).lat(), 1e-9);
        assertEquals(from.zoom(), flight.at(0).zoom(), 1e-9);
        assertEquals(to, flight.at(1));
        assertEquals(to.lon(), flight.at(0.999999).lon(), 1e-4);
        assertEquals(to.zoom(), flight.at(0.999999).zoom(), 1e-3);
    }

    @Test
    void aLongFlightRisesSoThatBothEndsAreInSightOnTheWay() {
        Flight flight = new Flight(view(106.2, 21.3, 14), view(107.9, 21.5, 14));
        double lowest = 99;
        for (int i = 0; i <= 100; i++) {
            lowest = Math.min(lowest, flight.at(i / 100.0).zoom());
        }
        assertTrue(lowest < 11, "lowest zoom " + lowest);
    }

    @Test
    void itNeverTurnsBack() {
        Flight flight = new Flight(view(106.2, 21.3, 13), view(107.1, 21.0, 11));
        double before = -1;
        for (int i = 0; i <= 100; i++) {
            double x = WebMercator.x(flight.at(i / 100.0).lon());
            assertTrue(x >= before - 1e-12);
            before = x;
        }
    }

    @Test
    void onTheSpotItOnlyZooms() {
        Flight flight = new Flight(view(106.2, 21.3, 10), view(106.2, 21.3, 13));
        assertEquals(106.2, flight.at(0.5).lon(), 1e-9);
        assertEquals(11.5, flight.at(0.5).zoom(), 1e-6);
        assertTrue(flight.seconds() > 0);
    }

    @Test
    void toWhereOneIsItTakesNoTime() {
        assertEquals(0, new Flight(view(106.2, 21.3, 10), view(106.2, 21.3, 10)).seconds());
    }
}
