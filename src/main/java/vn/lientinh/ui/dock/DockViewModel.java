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
        height.set(within(height.get() + by, room));
    }

    /** The height the dock has where dock and map together have {@code room}. */
    public static double within(double wanted, double room) {
        return Math.clamp(wanted, LEAST_HEIGHT, Math.max(LEAST_HEIGHT, room - LEFT_ABOVE));
    }
}
