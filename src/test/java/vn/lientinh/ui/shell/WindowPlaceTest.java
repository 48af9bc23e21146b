package vn.lientinh.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 728);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1366, -200, 1920, 1080);

    @Test
    void aWindowOnAScreenThatIsThereStaysThere() {
        assertTrue(new WindowPlace(1500, 100, 1280, 800, false).within(List.of(LAPTOP, PROJECTOR)));
        assertTrue(new WindowPlace(-8, -8, 1382, 744, true).within(List.of(LAPTOP)), "maximized on Windows");
        assertTrue(new WindowPlace(1200, 0, 1280, 800, false).within(List.of(LAPTOP)), "enough of it is seen");
    }

    @Test
    void aWindowOnAScreenThatHasGoneIsNotOpenedThere() {
        assertFalse(new WindowPlace(1500, 100, 1280, 800, false).within(List.of(LAPTOP)));
        assertFalse(new WindowPlace(1300, 100, 1280, 800, false).within(List.of(LAPTOP)), "a strip is not enough");
        assertFalse(new WindowPlace(100, 720, 1280, 800, false).within(List.of(LAPTOP)),
                "its title bar is off the screen");
        assertFalse(new WindowPlace(100, -60, 1280, 800, false).within(List.of(LAPTOP)));
    }

    @Test
    void isNoLargerThanTheScreen() {
        WindowPlace fitted = new WindowPlace(0, 0, 1920, 1080, false).noLargerThan(LAPTOP);
        assertEquals(1366, fitted.width());
        assertEquals(728, fitted.height());
    }

    @Test
    void whatIsNoWindowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WindowPlace(0, 0, 0, 100, false));
        assertThrows(IllegalArgumentException.class, () -> new WindowPlace(Double.NaN, 0, 100, 100, false));
    }
}
