package vn.lientinh.print;

/**
 * Something to know before a sheet is printed.
 *
 * @param kind  what it is about
 * @param grave how bad it is
 * @param words what is wrong and what to do, in the language of the reader
 */
public record Finding(Kind kind, Grave grave, String words) {

    /** What findings are about. */
    public enum Kind {
        MISSING_TITLE, MISSING_AGENCY, MISSING_MAKER, MISSING_APPROVER, MISSING_PART, NO_ROOM, SMALL_TEXT,
        LABELS_DROPPED,
        EXTENT_CUT, LAYERS_HIDDEN, FILTERED, NOTHING_ON_SHEET, TOO_LARGE_SCALE, FAR_FROM_MERIDIAN, TABLE_FLOWS
    }

    /** How bad a finding is. */
    public enum Grave {
        /** The sheet should not go out like this. */
        WARNING,
        /** Good to know. */
        NOTE
    }
}
