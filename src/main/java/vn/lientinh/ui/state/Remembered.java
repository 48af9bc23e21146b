package vn.lientinh.ui.state;

import javafx.beans.property.Property;
import javafx.util.Subscription;

import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;

/** Keeps parts of the window as the user left them: from the settings at first, into the settings with every change. */
public final class Remembered {

    private final Settings settings;

    /** Remembers in {@code settings}. */
    public Remembered(Settings settings) {
        this.settings = settings;
    }

    /** The settings themselves, for what is no property. */
    public Settings settings() {
        return settings;
    }

    /**
     * Gives {@code property} the value that is remembered, if there is one, and remembers its changes; null is not remembered. On the FX thread.
     *
     * @return to be ended when the property is not to be remembered any longer
     */
    public <T> Subscription keep(Property<T> property, Setting<T> setting) {
        settings.find(setting).ifPresent(property::setValue);
        return property.subscribe((before, now) -> {
            if (now != null) {
                settings.set(setting, now);
            }
        });
    }
}
