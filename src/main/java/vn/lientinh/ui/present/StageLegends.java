package vn.lientinh.ui.present;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Theme;

/** The legends of the stops, each made once: coming to a stop again, or to one that was made ready, only shows its legend. */
final class StageLegends extends Pane {

    private static final int MOST = 40;

    private final Map<Key, StageLegend> made = new HashMap<>();
    /** Of the legend that is shown; not of the whole pane, which is much larger and takes software longer to fade. */
    private final DoubleProperty shownOpacity = new SimpleDoubleProperty(1);
    private @Nullable StageLegend shown;

    /** What a legend depends on; lines that grow do not change it. */
    private record Key(Set<String> layers, ColourBy colourBy, Theme theme, Locale locale, @Nullable Set<String> focus,
            Viewport viewport) {

        static Key of(MapState state, Viewport viewport) {
            return new Key(state.visibleLayers(), state.colourBy(), state.theme(), state.locale(),
                    state.emphasis().focus(), viewport);
        }
    }

    /** Makes a legend. */
    @FunctionalInterface
    interface Maker {
        /** The legend of what was asked for. */
        StageLegend make();
    }

    StageLegends() {
        setManaged(false);
        setMouseTransparent(true);
        shownOpacity.subscribe(opacity -> {
            StageLegend now = shown;
            if (now != null) {
                now.setOpacity(opacity.doubleValue());
            }
        });
    }

    /** How opaque the legend is that is shown. */
    DoubleProperty shownOpacity() {
        return shownOpacity;
    }

    /** Makes the legend of what may be shown soon; whether there was anything to do. */
    boolean prepare(MapState state, Viewport viewport, Maker maker) {
        Key key = Key.of(state, viewport);
        if (made.containsKey(key)) {
            return false;
        }
        add(key, maker);
        return true;
    }

    /** Shows a legend. */
    void show(MapState state, Viewport viewport, Maker maker) {
        Key key = Key.of(state, viewport);
        StageLegend known = made.get(key);
        StageLegend now = known == null ? add(key, maker) : known;
        StageLegend before = shown;
        if (before != now) {
            if (before != null) {
                before.setVisible(false);
            }
            shown = now;
            now.setOpacity(shownOpacity.get());
            now.setVisible(now.explains());
        }
    }

    private StageLegend add(Key key, Maker maker) {
        if (made.size() >= MOST) {
            StageLegend stays = shown;
            made.values().removeIf(legend -> legend != stays);
            getChildren().removeIf(legend -> legend != stays);
        }
        StageLegend legend = maker.make();
        legend.setManaged(false);
        legend.setVisible(false);
        made.put(key, legend);
        getChildren().add(legend);
        // It is measured below, perhaps before the next round of styles.
        legend.applyCss();
        requestLayout();
        return legend;
    }

    @Override
    protected void layoutChildren() {
        made.values().forEach(legend -> {
            double width = Math.min(getWidth(), legend.prefWidth(-1));
            legend.resizeRelocate(getWidth() - width, 0, width, legend.prefHeight(width));
        });
    }
}
