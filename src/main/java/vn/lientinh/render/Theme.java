package vn.lientinh.render;

/** The three looks of a map: on a light screen, on a dark screen, on paper. */
public enum Theme {
    LIGHT, DARK, PAPER
}
