package vn.lientinh.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;
import vn.lientinh.render.Theme;
import vn.lientinh.ui.state.WindowViewModel;

/** Keeps the look of the window, and what it knows of the system's look, in step. */
final class SystemTheme {

    private static final String WINDOW = stylesheet("window.css");
    private static final String DESK = stylesheet("desk.css");
    private static final String PRESENT = stylesheet("present.css");
    private static final String LIGHT = stylesheet("light.css");
    private static final String DARK = stylesheet("dark.css");

    /** Keeps JavaFX from reading its own style sheet, which it does with the first control when there is no other. */
    static void beforeTheFirstControl() {
        if (Application.getUserAgentStylesheet() == null) {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        }
    }

    /** Dresses {@code scene} as {@code window} says, until the subscription is ended. */
    static Subscription dress(Scene scene, WindowViewModel window) {
        Platform.Preferences preferences = Platform.getPreferences();
        Subscription system = preferences.colorSchemeProperty()
                .subscribe(
                        scheme -> window.systemThemeProperty()
                                .set(scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT));
        Subscription look = window.themeBinding().subscribe(theme -> {
            boolean dark = theme == Theme.DARK;
            Application.setUserAgentStylesheet(
                    (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            scene.getStylesheets().setAll(dark ? DARK : LIGHT, WINDOW, DESK, PRESENT);
        });
        return system.and(look);
    }

    private static String stylesheet(String name) {
        return Objects.requireNonNull(SystemTheme.class.getResource("/vn/lientinh/ui/" + name))
                .toExternalForm();
    }

    private SystemTheme() {
    }
}
