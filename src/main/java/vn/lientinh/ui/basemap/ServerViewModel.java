package vn.lientinh.ui.basemap;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Text;
import vn.lientinh.tiles.BaseMapChoice;
import vn.lientinh.tiles.TilesException;
import vn.lientinh.tiles.XyzTemplate;

/** A tile server that is being typed in, checked as it is typed. */
public final class ServerViewModel {

    /** Most servers go so close. */
    static final int USUAL_ZOOM = 19;

    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty attribution = new SimpleStringProperty("");
    private final IntegerProperty maxZoom = new SimpleIntegerProperty(USUAL_ZOOM);
    private final ObjectBinding<@Nullable Text> problem = Bindings.createObjectBinding(this::check, address,
            attribution,
            maxZoom);

    private @Nullable Text check() {
        try {
            XyzTemplate.of(address.get(), attribution.get(), maxZoom.get());
            return null;
        } catch (TilesException e) {
            return e.text();
        }
    }

    /** The address of its tiles with {@code {z}}, {@code {x}}, {@code {y}}. */
    public StringProperty addressProperty() {
        return address;
    }

    /** The words that the operator asks for. */
    public StringProperty attributionProperty() {
        return attribution;
    }

    /** The closest zoom that the server has. */
    public IntegerProperty maxZoomProperty() {
        return maxZoom;
    }

    /** Whether nothing has been typed yet. */
    public boolean untouched() {
        return address.get().isBlank() && attribution.get().isBlank();
    }

    /** What is still wrong, or null when the server can be used. */
    public ObjectBinding<@Nullable Text> problemBinding() {
        return problem;
    }

    /** The server, or null while something is wrong. */
    public @Nullable BaseMapChoice choice() {
        try {
            return new BaseMapChoice.Server(XyzTemplate.of(address.get(), attribution.get(), maxZoom.get()));
        } catch (TilesException e) {
            return null;
        }
    }
}
