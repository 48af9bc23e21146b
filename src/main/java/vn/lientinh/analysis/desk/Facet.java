package vn.lientinh.analysis.desk;

/** The sides from which segments are sorted and chosen. Every segment has exactly one value on each. */
public enum Facet {
    /** The province it lies in. */
    PROVINCE,
    /** Who invests. */
    INVESTOR,
    /** The years of the target, as an interval. */
    YEAR,
    /** Where the target stands on the clock. */
    DUE,
    /** Kind of work. */
    WORKS,
    /** State of its item as of March 2022. */
    STATE,
    /** How sure the line is. */
    ALIGNMENT
}
