package vn.lientinh.ui.present;

import java.util.List;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

import org.jspecify.annotations.Nullable;

/** The displays of this computer, and which of them shows what. */
public interface Displays {

    /** Where the displays lie, the primary one first. */
    List<Rectangle2D> bounds();

    /** The displays that JavaFX knows. */
    static Displays ofSystem() {
        return () -> {
            Screen primary = Screen.getPrimary();
            return Screen.getScreens()
                    .stream()
                    .sorted((a, b) -> Boolean.compare(b.equals(primary), a.equals(primary)))
                    .map(Screen::getBounds)
                    .toList();
        };
    }

    /**
     * Who sees which display.
     *
     * @param hall    what the hall sees
     * @param speaker what the speaker sees, or null when there is only one display
     */
    record Use(Rectangle2D hall, @Nullable Rectangle2D speaker) {
    }

    /**
     * Shares the displays out.
     *
     * @param displays  at least one
     * @param wanted    number of the display that the hall is to see, or -1: then one that the main window is not on
     * @param windowX   middle of the main window
     * @param windowY   middle of the main window
     */
    static Use use(List<Rectangle2D> displays, int wanted, double windowX, double windowY) {
        Rectangle2D own = displays.stream()
                .filter(display -> display.contains(windowX, windowY))
                .findFirst()
                .orElse(displays.getFirst());
        Rectangle2D hall = wanted >= 0 && wanted < displays.size()
                ? displays.get(wanted)
                : displays.stream().filter(display -> !display.equals(own)).findFirst().orElse(own);
        Rectangle2D speaker = hall.equals(own)
                ? displays.stream().filter(display -> !display.equals(hall)).findFirst().orElse(null)
                : own;
        return new Use(hall, speaker);
    }
}
