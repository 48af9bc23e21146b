package vn.lientinh.ui.status;

import java.text.NumberFormat;

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

    private final Texts texts;
    private final ObjectProperty<CoordinateSystem> system = new SimpleObjectProperty<>(CoordinateSystem.WGS84_DECIMAL);
    private final ObjectProperty<PositionWriter> writer;
    private final StringBinding coordinates;
    private final StringBinding scale;

    /**
     * The status of a map.
     *
     * @param pointer  where the pointer is, or null
     * @param viewport what the map shows
     * @param first    writes positions until there is a better one
     */
    public StatusViewModel(Texts texts, ReadOnlyObjectProperty<@Nullable Position> pointer,
            ReadOnlyObjectProperty<Viewport> viewport, PositionWriter first) {
        this.texts = texts;
        this.writer = new SimpleObjectProperty<>(first);
        coordinates = Bindings.createStringBinding(() -> {
            Position under = pointer.get();
            Viewport view = viewport.get();
            return write(under == null ? new Position(view.lon(), view.lat()) : under);
        }, pointer, viewport, system, writer, texts.messagesProperty());
        scale = texts.made(messages -> {
            NumberFormat whole = NumberFormat.getIntegerInstance(messages.locale());
            return messages.text("ui.status.scale",
                    whole.format(rounded(viewport.get().metresPerPixel() / PIXEL_M)));
        }, viewport);
    }

    /** How positions are written. */
    public ObjectProperty<CoordinateSystem> systemProperty() {
        return system;
    }

    /** Writes positions with this from now on; it has to be warm, for it is asked at every move of the pointer. */
    public void setWriter(PositionWriter newWriter) {
        writer.set(newWriter);
    }

    /** The position under the pointer, else the middle of the map, as text that can be copied. */
    public StringBinding coordinatesBinding() {
        return coordinates;
    }

    /** Scale and zoom. */
    public StringBinding scaleBinding() {
        return scale;
    }

    /** A position as text in the system of choice. */
    public String write(Position position) {
        return writer.get().write(position.lon(), position.lat(), system.get(), texts.messages());
    }

    /** Two figures that mean something; more would pretend. */
    private static double rounded(double denominator) {
        double power = Math.pow(10, Math.floor(Math.log10(denominator)) - 1);
        return Math.rint(denominator / power) * power;
    }
}
