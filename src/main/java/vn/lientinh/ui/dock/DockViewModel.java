package vn.lientinh.ui.dock;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which page of the dock is open, if any, and how high the dock is. */
public final class DockViewModel {

    /** Height to begin with, in logical pixels. */
    public static final double USUAL_HEIGHT = 260;
    /** Part of the height of dock and map together that is usual in a low window. */
    private static final double USUAL_PART = 0.5;
    /** It is never lower while it is open. */
    public static final double LEAST_HEIGHT = 140;
    /** It leaves this much above it to the map. */
    public static final double LEFT_ABOVE = 120;

    private final ObjectProperty<@Nullable String> page = new SimpleObjectProperty<>();
    private final DoubleProperty height = new SimpleDoubleProperty(USUAL_HEIGHT);

    /** Id of the open page; null while the dock is closed. */
    public ObjectProperty<@Nullable String> pageProperty() {
        return page;
    }

    /** The height the user has chosen; it is kept while the dock is closed. */
    public DoubleProperty heightProperty() {
        return height;
    }

    /** Opens a page, or closes the dock when this page is open. */
    public void toggle(String id) {
        page.set(id.equals(page.get()) ? null : id);
    }

    /** Opens a page. */
    public void open(String id) {
        page.set(id);
    }

    /** Closes the dock. */
    public void close() {
        page.set(null);
    }

    /**
     * Makes the dock higher by {@code by}.
     *
     * @param room height of dock and map together
     */
    public void grow(double by, double room) {
        height.set(within(within(height.get(), room) + by, room));
    }

    /** The height the dock has where dock and map together have {@code room}: the usual one gives way in a low window. */
    public static double within(double wanted, double room) {
        double most = wanted == USUAL_HEIGHT ? Math.min(room - LEFT_ABOVE, USUAL_PART * room) : room - LEFT_ABOVE;
        return Math.clamp(wanted, LEAST_HEIGHT, Math.max(LEAST_HEIGHT, most));
    }
}
