package vn.lientinh.ui.print;

/** How many maps are bound together, and what each is about. */
public enum Book {
    /** One sheet. */
    SHEET,
    /** A page for each item, after an index. */
    ITEMS,
    /** A page for each province, after an index. */
    TERRITORIES,
    /** A page for each year, after an index. */
    YEARS,
    /** Strips that follow a route, after an index. */
    ROUTE
}
