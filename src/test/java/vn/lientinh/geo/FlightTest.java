package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

    private static double width(Viewport view) {
        return view.width() / view.worldSize();
    }

    /** How far the picture seems to move from one view to another near it, as van Wijk and Nuij measure it. */
    private static double seemsToMove(Viewport a, Viewport b) {
        double rho = 1.42;
        double across = Math.hypot(WebMercator.x(b.lon()) - WebMercator.x(a.lon()),
                WebMercator.y(b.lat()) - WebMercator.y(a.lat()));
        double width = (width(a) + width(b)) / 2;
        return Math.hypot(rho * across / width, (width(b) - width(a)) / (rho * width));
    }

    private static List<Viewport> way(Flight flight) {
        return IntStream.rangeClosed(0, 2000).mapToObj(i -> flight.at(i / 2000.0)).toList();
    }

    private static double length(List<Viewport> way) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += seemsToMove(way.get(i - 1), way.get(i));
        }
        return length;
    }

    @Test
    void thePictureSeemsToMoveEvenlyAndNoOtherWayIsShorter() {
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            Viewport from = view(105.5 + 3 * random.nextDouble(), 20 + 2 * random.nextDouble(),
                    8 + 8 * random.nextDouble());
            Viewport to = view(105.5 + 3 * random.nextDouble(), 20 + 2 * random.nextDouble(),
                    8 + 8 * random.nextDouble());
            List<Viewport> way = way(new Flight(from, to));
            double whole = length(way);
            for (int part = 0; part < 4; part++) {
                assertEquals(whole / 4, length(way.subList(500 * part, 500 * (part + 1) + 1)), whole / 4 * 0.01);
            }
            // Straight over at an even zoom: never shorter, however the ends lie.
            List<Viewport> straight = IntStream.rangeClosed(0, 2000)
                    .mapToObj(step -> view(from.lon() + (to.lon() - from.lon()) * step / 2000,
                            from.lat() + (to.lat() - from.lat()) * step / 2000,
                            from.zoom() + (to.zoom() - from.zoom()) * step / 2000))
                    .toList();
            assertTrue(whole <= length(straight) * 1.001, from + " to " + to);
        }
    }
}
