package vn.lientinh.model;

/** How sure a line is: on a road that is there, on a real road not confirmed to be this one, or drawn by hand. */
public enum Alignment {
    EXISTING, CANDIDATE, INDICATIVE;

    /** The word used in data files. */
    public String code() {
        return Codes.of(this);
    }
}
