package vn.lientinh.tiles;

import java.util.Locale;

/** The themes of the base map, each in files of its own. */
enum BaseTheme {
    SEA, WATER, RIVERS, ROADS, RAILWAYS, BORDERS, PROVINCES;

    /** The file of this theme at a level; borders and provinces are those of the workspace and have one file each. */
    String file(BaseLevel level) {
        return switch (this) {
            case BORDERS -> "borders.geojson";
            case PROVINCES -> "territories.geojson";
            default -> "basemap/" + name().toLowerCase(Locale.ROOT) + "-" + level.code() + ".geojson.gz";
        };
    }
}
