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

    /** The word for it in settings and ids. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds figures, which are aligned right. */
    public boolean figures() {
        return this == LENGTH || this == CHAINAGE;
    }
}
