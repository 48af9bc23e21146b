package vn.lientinh.tiles;

/** How closely the base map is drawn: each level in files of its own. */
enum BaseLevel {
    /** Zoom 6 to 8. */
    FAR("z6"),
    /** Zoom 9 to 11. */
    MID("z9"),
    /** Zoom 12 and closer. */
    NEAR("z12");

    private final String code;

    BaseLevel(String code) {
        this.code = code;
    }

    /** The level for a zoom. */
    static BaseLevel of(double zoom) {
        return zoom < 8.5 ? FAR : zoom < 11.5 ? MID : NEAR;
    }

    /** The word in file names. */
    String code() {
        return code;
    }
}
