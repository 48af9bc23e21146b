package vn.lientinh.analysis.desk;

import java.time.LocalDate;

import vn.lientinh.model.Segment;

/**
 * The one clock of the desk. Targets are intervals of whole years: 2022–2023 is two years, and is over when 2023 is.
 *
 * @param year the year that is looked at
 * @param asOf the reference date: what should have been finished before it is overdue
 */
public record Clock(int year, LocalDate asOf) {

    /** The first year that the clock shows, that of the agreement. */
    public static final int FIRST_YEAR = 2022;
    /** The last year that the clock shows, the end of the network plan. */
    public static final int LAST_YEAR = 2030;

    /** Holds the year within the years of the clock. */
    public Clock {
        year = Math.clamp(year, FIRST_YEAR, LAST_YEAR);
    }

    /** The clock at the year of the reference date. */
    public static Clock at(LocalDate asOf) {
        return new Clock(asOf.getYear(), asOf);
    }

    /** The same reference date, another year. */
    public Clock in(int otherYear) {
        return new Clock(otherYear, asOf);
    }

    /** Where the target of a segment stands. */
    public Due due(Segment segment) {
        if (segment.item() == null) {
            return Due.NO_ITEM;
        }
        Integer last = segment.targetTo();
        Integer first = segment.targetFrom();
        if (last == null) {
            return Due.NOT_STATED;
        }
        if (last <= year) {
            return last < asOf.getYear() ? Due.OVERDUE : Due.DUE;
        }
        return first != null && first <= year ? Due.IN_PERIOD : Due.LATER;
    }
}
