package vn.lientinh.render;

/** What the colour of a segment tells. */
public enum ColourBy {
    INVESTOR, TARGET_YEAR, STATE, ALIGNMENT
}
