package vn.lientinh.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.Theme;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.VectorBaseMap;

/** What is on which frame of a film: the same as on stage at that time. */
class TourFilmTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    private static final SlidePainter PAINTER = new SlidePainter(WORKSPACE, new MapPainter(WORKSPACE),
            new VectorBaseMap(), new Messages(Messages.VIETNAMESE), Theme.LIGHT);
    private static final int RATE = 50;
    private static final Tour.View.Bounds EAST = new Tour.View.Bounds(106.66, 21.0, 107.14, 21.24);
    private static final Tour.View.Bounds WEST = new Tour.View.Bounds(106.0, 21.0, 106.5, 21.3);

    private static Tour.Stop stop(String id, Tour.View view, List<String> layers, Tour.@Nullable Growth growth,
            double seconds) {
        return new Tour.Stop(id, new Text(id, id), new Text("", ""), null, List.of(), view, layers, null, null, growth,
                null, seconds, null);
    }

    private static Tour tour(Tour.Stop... stops) {
        return new Tour("thu", new Text("Thử", "Trial"), false, List.of(stops));
    }

    private static double flight(Tour tour, int to) {
        return StopChange.flight(PAINTER.view(new StopScene(WORKSPACE, tour.stops().get(to - 1))),
                PAINTER.view(new StopScene(WORKSPACE, tour.stops().get(to)))).seconds();
    }

    @Test
    void aStopGivesWayToTheNextAsOnStage() {
        Tour tour = tour(stop("a", EAST, List.of("dt291"), null, 2), stop("b", WEST, List.of("ql18"), null, 3));
        TourFilm film = new TourFilm(PAINTER, tour, RATE);
        double flying = flight(tour, 1);
        assertEquals(2 * RATE + Math.round((flying + 3) * RATE), film.frames());

        Moment first = film.moment(0);
        assertEquals(1, first.caption(), "nothing comes before the first stop");
        assertNull(first.leaving());
        assertEquals(first, film.moment(2 * RATE - 1));

        Moment asked = film.moment(2 * RATE);
        assertEquals("b", asked.scene().stop().id(), "the caption is new at once");
        assertEquals(StopChange.PALE, asked.caption(), 1e-9);
        assertEquals(0, asked.coming());
        assertEquals(1, there(asked.leaving()).opacity());
        assertSame(first.scene(), asked.legend().scene());
        assertEquals(1, asked.legend().opacity());
        assertEquals(first.view().lon(), asked.view().lon(), 1e-9);

        Moment midway = film.moment(2 * RATE + (int) (0.3 * RATE));
        assertEquals(1, midway.caption());
        assertEquals(0.5 / 0.6, midway.coming(), 1e-9);
        assertEquals(0.5 / 0.6, there(midway.leaving()).opacity(), 1e-9);
        assertEquals(0, midway.legend().opacity(), "nothing is explained while the map flies");

        int arrived = 2 * RATE + (int) Math.ceil(flying * RATE);
        assertSame(asked.scene(), film.moment(arrived).legend().scene());
        assertTrue(film.moment(arrived).legend().opacity() < 0.1);
        assertEquals(0.5, film.moment(arrived + RATE * 13 / 100).legend().opacity(), 0.1);
        Moment stands = film.moment(film.frames() - 1);
        assertEquals(1, stands.legend().opacity());
        assertNull(stands.leaving());
        assertEquals(stands, film.moment(arrived + RATE), "what stands is drawn once");
    }

    private static <T> T there(@Nullable T value) {
        org.junit.jupiter.api.Assertions.assertNotNull(value);
        return value;
    }

    @Test
    void whereTheMapStaysTheLegendIsNewAtOnce() {
        Tour tour = tour(stop("a", EAST, List.of("dt291"), null, 2), stop("b", EAST, List.of("dt291"), null, 2));
        TourFilm film = new TourFilm(PAINTER, tour, RATE);
        assertEquals(4 * RATE, film.frames());
        assertEquals(1, film.moment(2 * RATE).legend().opacity());
        assertEquals("b", film.moment(2 * RATE).legend().scene().stop().id());
    }

    @Test
    void yearsBeginWhenTheMapHasArrivedAndTheirEndIsSeen() {
        Tour tour = tour(stop("a", WEST, List.of("dt291"), null, 1),
                stop("b", EAST, List.of("dt291"), new Tour.Growth(2022, 2023), 1));
        TourFilm film = new TourFilm(PAINTER, tour, RATE);
        double flying = flight(tour, 1);
        // Two years of 0.8 s, and a second to look at the end.
        assertEquals(RATE + Math.round((flying + 2.6) * RATE), film.frames());
        assertEquals(2022, film.moment(RATE + (int) (flying * RATE)).time());
        assertEquals(2023, film.moment(RATE + (int) Math.round((flying + 0.8) * RATE)).time(), 0.05);
        assertEquals(2024, film.moment(film.frames() - RATE / 2).time());
    }

    @Test
    void whatTheStopBeforeShowedIsStillThereWhileItGoes() throws IOException {
        Tour tour = tour(stop("a", EAST, List.of("dt291"), null, 1), stop("b", EAST, List.of("heritage"), null, 1));
        TourFilm film = new TourFilm(PAINTER, tour, RATE);
        int[] old = map(tour, film.moment(0));
        int[] asked = map(tour, film.moment(RATE));
        int[] midway = map(tour, film.moment(RATE + RATE / 5 * 2));
        int[] fresh = map(tour, film.moment(2 * RATE - 1));
        assertEquals(0, difference(old, asked), 0.01, "nothing has gone yet");
        double all = difference(old, fresh);
        assertTrue(all > 0.2, all + " is too little to see a change");
        assertTrue(difference(midway, old) < all && difference(midway, fresh) < all,
                () -> difference(midway, old) + " and " + difference(midway, fresh) + " of " + all);
    }

    /** The part of the map that no panel lies on. */
    private static int[] map(Tour tour, Moment moment) throws IOException {
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.clipRect(0, 0, 1280, 720);
        PAINTER.paint(g, tour, moment, 1);
        g.dispose();
        return image.getRGB(100, 100, 800, 360, null, 0, 800);
    }

    /** Mean difference of a channel. */
    private static double difference(int[] one, int[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((one[i] >> shift & 255) - (other[i] >> shift & 255));
            }
        }
        return sum / 3.0 / one.length;
    }
}
