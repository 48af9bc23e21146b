package vn.lientinh.ui.status;

import java.text.NumberFormat;
import java.util.Locale;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.map.MapPointerViewModel.Position;
import vn.lientinh.ui.state.Texts;

/** What the status bar says: the position under the pointer, else of the middle of the map, and the scale. */
public final class StatusViewModel {

    /** Size of a pixel on the screen that a map scale is reckoned with (0.28 mm, OGC Symbology Encoding). */
    private static final double PIXEL_M = 0.00028;

    private final ObjectProperty<CoordinateSystem> system = new SimpleObjectProperty<>(CoordinateSystem.WGS84_DECIMAL);
    private final StringBinding coordinates;
    private final StringBinding scale;

    /**
     * The status of a map.
     *
     * @param pointer  where the pointer is, or null
     * @param viewport what the map shows
     */
    public StatusViewModel(Texts texts, ReadOnlyObjectProperty<@Nullable Position> pointer,
            ReadOnlyObjectProperty<Viewport> viewport) {
        coordinates = Bindings.createStringBinding(() -> {
            Position under = pointer.get();
            Viewport view = viewport.get();
            return write(under == null ? new Position(view.lon(), view.lat()) : under, system.get());
        }, pointer, viewport, system);
        scale = texts.made(messages -> {
            NumberFormat whole = NumberFormat.getIntegerInstance(messages.locale());
            NumberFormat one = NumberFormat.getNumberInstance(messages.locale());
            one.setMinimumFractionDigits(1);
            one.setMaximumFractionDigits(1);
            Viewport view = viewport.get();
            return messages.text("ui.status.scale", whole.format(rounded(view.metresPerPixel() / PIXEL_M)),
                    one.format(view.zoom()));
        }, viewport);
    }

    /** How positions are written. */
    public ObjectProperty<CoordinateSystem> systemProperty() {
        return system;
    }

    /** The position under the pointer, else the middle of the map, as text that can be copied. */
    public StringBinding coordinatesBinding() {
        return coordinates;
    }

    /** Scale and zoom. */
    public StringBinding scaleBinding() {
        return scale;
    }

    private static String write(Position position, CoordinateSystem system) {
        return switch (system) {
            case WGS84_DECIMAL -> String.format(Locale.ROOT, "%.5f, %.5f", position.lat(), position.lon());
            case WGS84_DEGREES -> degrees(position.lat(), "N", "S") + " " + degrees(position.lon(), "E", "W");
        };
    }

    private static String degrees(double value, String positive, String negative) {
        long tenths = Math.round(Math.abs(value) * 36000);
        return String.format(Locale.ROOT, "%d°%02d′%04.1f″%s", tenths / 36000, tenths / 600 % 60, tenths % 600 / 10.0,
                value < 0 ? negative : positive);
    }

    /** Two figures that mean something; more would pretend. */
    private static double rounded(double denominator) {
        double power = Math.pow(10, Math.floor(Math.log10(denominator)) - 1);
        return Math.rint(denominator / power) * power;
    }
}
