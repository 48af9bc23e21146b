package vn.lientinh.ui.actions;

import java.util.Locale;

/** The parts of the keyboard map, in the order in which it shows them. */
public enum ActionGroup {
    FIND, MAP, PANELS, SELECTION, TIME, PRESENT, PRINT, FILE, WINDOW;

    /** Its name in the texts. */
    public String key() {
        return "ui.actions.group." + name().toLowerCase(Locale.ROOT);
    }
}
