package vn.lientinh.ui.table;

import java.util.List;
import java.util.Locale;

/** What the table can tell of a segment. */
public enum Column {
    NAME, ITEM, ROUTE, CLASS, WORKS, INVESTOR, TARGET, DUE, PROVINCE, SUCCESSOR, STATE, ALIGNMENT, LENGTH, CHAINAGE,
    CLAUSE, LAYER, ID;

    /** The columns that are there to begin with. */
    public static final List<Column> USUAL = List.of(NAME, LENGTH, INVESTOR, TARGET, DUE, WORKS, PROVINCE, ALIGNMENT,
            CLAUSE);

    /** How wide it is to begin with, in logical pixels. */
    public int usualWidth() {
        return switch (this) {
            case NAME -> 340;
            case TARGET -> 246;
            case ITEM, STATE -> 240;
            case SUCCESSOR -> 200;
            case INVESTOR, LAYER, ALIGNMENT, PROVINCE, CLAUSE -> 156;
            case DUE -> 146;
            case WORKS -> 130;
            case CLASS, ID, CHAINAGE, ROUTE -> 100;
            case LENGTH -> 92;
        };
    }

    /** The word for it in ids and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds figures, which are aligned right. */
    public boolean figures() {
        return this == LENGTH || this == CHAINAGE;
    }
}
