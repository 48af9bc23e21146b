package vn.lientinh.analysis.desk;

/** Where the target of a segment stands on the clock. */
public enum Due {
    /** The last year of the target has ended before the reference date; whether the work is done, the agreement cannot say. */
    OVERDUE,
    /** The last year of the target is reached by the clock's year. */
    DUE,
    /** The clock's year is one of the years of the target, and not the last one. */
    IN_PERIOD,
    /** The years of the target lie after the clock's year, or only its last year is known and lies after it. */
    LATER,
    /** An item of the agreement without a stated year. */
    NOT_STATED,
    /** No item of the agreement. */
    NO_ITEM
}
