/** What the planner's desk shows of a workspace: chips and expression, the clock, totals; one choice that all parts derive from. */
@NullMarked
package vn.lientinh.analysis.desk;

import org.jspecify.annotations.NullMarked;
