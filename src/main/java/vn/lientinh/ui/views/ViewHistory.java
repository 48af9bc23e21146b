package vn.lientinh.ui.views;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;

/**
 * The views in which the map came to rest, one after the other, with a place among them. Small moves of one view are one view:
 * going back leads to where the user looked, not through every turn of the wheel. Knows no time: whoever keeps it tells when the
 * map rests.
 */
public final class ViewHistory {

    /** More are forgotten, the oldest first. */
    static final int MOST = 60;
    /** Moves of less than this part of the view's width, and zooms of less than these levels, are no new view. */
    private static final double SAME_PART = 0.2;
    private static final double SAME_LEVELS = 0.3;

    private final List<Viewport> views = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private int at = -1;

    /** The map rests here. A new view after going back takes the place of those that lay ahead. */
    public void rested(Viewport view) {
        if (at >= 0 && same(views.get(at), view)) {
            views.set(at, view);
            return;
        }
        views.subList(at + 1, views.size()).clear();
        views.add(view);
        if (views.size() > MOST) {
            views.removeFirst();
        }
        at = views.size() - 1;
        tell();
    }

    /** The map has opened here, or shows all as it opened in a window of another size: that is no way the user has gone. */
    public void opened(Viewport view) {
        if (at <= 0 && views.size() <= 1) {
            views.clear();
            views.add(view);
            at = 0;
        } else {
            rested(view);
        }
    }

    private static boolean same(Viewport one, Viewport other) {
        if (Math.abs(one.zoom() - other.zoom()) >= SAME_LEVELS) {
            return false;
        }
        double moved = Math.hypot(other.toX(one.lon()) - other.width() / 2, other.toY(one.lat()) - other.height() / 2);
        // A panel beside the map takes half of its width from the middle.
        double resized = Math.hypot(other.width() - one.width(), other.height() - one.height()) / 2;
        return moved < SAME_PART * other.width() + resized;
    }

    /** Steps back; the view to go to, or null when there is none. */
    public @Nullable Viewport back() {
        return step(-1);
    }

    /** Steps forward; the view to go to, or null when there is none. */
    public @Nullable Viewport forward() {
        return step(1);
    }

    private @Nullable Viewport step(int by) {
        int to = at + by;
        if (to < 0 || to >= views.size()) {
            return null;
        }
        at = to;
        tell();
        return views.get(at);
    }

    private void tell() {
        canGoBack.set(at > 0);
        canGoForward.set(at < views.size() - 1);
    }

    /** Whether there is a view to go back to. */
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Whether there is a view to go forward to. */
    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
