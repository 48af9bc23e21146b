package vn.lientinh.print;

/** What may stand on a sheet around its map. */
public enum Part {
    LEGEND, SCALE, NORTH_ARROW, OVERVIEW, TABLE, SOURCES, APPROVAL
}
