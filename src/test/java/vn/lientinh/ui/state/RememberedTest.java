package vn.lientinh.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;

class RememberedTest {

    private static final Setting<ThemeChoice> THEME = Setting.of("test.theme", ThemeChoice.SYSTEM);

    @Test
    void aPropertyBeginsAsItWasLeft() {
        Settings settings = Settings.inMemory();
        ObjectProperty<ThemeChoice> first = new SimpleObjectProperty<>(ThemeChoice.LIGHT);
        Subscription kept = new Remembered(settings).keep(first, THEME);
        assertEquals(ThemeChoice.LIGHT, first.get(), "nothing is remembered, so it stays");
        first.set(ThemeChoice.DARK);
        kept.unsubscribe();
        first.set(ThemeChoice.LIGHT);
        ObjectProperty<ThemeChoice> second = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
        new Remembered(settings).keep(second, THEME);
        assertEquals(ThemeChoice.DARK, second.get());
    }
}
