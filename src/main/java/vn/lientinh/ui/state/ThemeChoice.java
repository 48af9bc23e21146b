package vn.lientinh.ui.state;

/** The look that the user wants: that of the system, or always light or dark. */
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK
}
