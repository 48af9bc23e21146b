package vn.lientinh.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;

class ViewHistoryTest {

    private final ViewHistory history = new ViewHistory();

    private static Viewport view(double lon, double zoom) {
        return new Viewport(lon, 21, zoom, 1000, 700, 1);
    }

    @Test
    void leadsBackAndForwardAgain() {
        Viewport one = view(106, 9);
        Viewport two = view(107, 11);
        Viewport three = view(108, 10);
        assertFalse(history.canGoBackProperty().get());
        history.rested(one);
        assertFalse(history.canGoBackProperty().get(), "there was nothing before the first view");
        history.rested(two);
        history.rested(three);
        assertEquals(two, history.back());
        assertEquals(one, history.back());
        assertNull(history.back());
        assertTrue(history.canGoForwardProperty().get());
        assertEquals(two, history.forward());
        assertEquals(three, history.forward());
        assertNull(history.forward());
    }

    @Test
    void arrivingWhereItLedIsNoNewView() {
        history.rested(view(106, 9));
        history.rested(view(107, 11));
        history.rested(java.util.Objects.requireNonNull(history.back()));
        assertTrue(history.canGoForwardProperty().get());
        assertEquals(view(107, 11), history.forward());
    }

    @Test
    void smallMovesAreOneView() {
        history.rested(view(106, 9));
        for (int i = 0; i < 5; i++) {
            history.rested(view(107 + i * 0.0001, 11 + i * 0.05));
        }
        assertEquals(view(106, 9), history.back());
        assertEquals(view(107.0004, 11.2), history.forward(), "the last of them");
    }

    @Test
    void aNewViewAfterGoingBackTakesThePlaceOfThoseAhead() {
        history.rested(view(106, 9));
        history.rested(view(107, 11));
        history.back();
        history.rested(view(105, 12));
        assertFalse(history.canGoForwardProperty().get());
        assertEquals(view(106, 9), history.back());
    }

    @Test
    void theWindowTakingItsSizeIsNoWayGone() {
        history.opened(view(106, 8));
        history.opened(new Viewport(106.1, 21, 9, 1900, 1000, 1));
        assertFalse(history.canGoBackProperty().get());
        history.rested(view(107, 11));
        assertEquals(new Viewport(106.1, 21, 9, 1900, 1000, 1), history.back());
    }

    @Test
    void aPanelThatOpensBesideTheMapIsNoNewView() {
        Viewport before = view(106, 9);
        history.rested(before);
        // 360 pixels less at the right, with the corner held: the middle moves by half of that.
        history.rested(new Viewport(before.toLon(320), before.toLat(350), 9, 640, 700, 1));
        assertFalse(history.canGoBackProperty().get());
    }

    @Test
    void theOldestAreForgotten() {
        for (int i = 0; i < ViewHistory.MOST + 10; i++) {
            history.rested(view(100 + i * 0.5, 11));
        }
        int steps = 0;
        while (history.back() != null) {
            steps++;
        }
        assertEquals(ViewHistory.MOST - 1, steps);
    }
}
