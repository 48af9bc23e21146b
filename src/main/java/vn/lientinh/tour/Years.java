package vn.lientinh.tour;

import vn.lientinh.analysis.YearByYear;

/**
 * The years of a stop at one moment.
 *
 * @param year   the year that is running
 * @param from   the first year
 * @param to     the last year
 * @param moment what has come into place
 * @param apart  what has no stated year
 * @param played whether the years are played through, or one year stands still
 */
public record Years(int year, int from, int to, YearByYear.Moment moment, YearByYear.Sum apart, boolean played) {
}
