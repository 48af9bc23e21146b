/** One box that finds items, routes, segments, places, clauses, kilometre posts and positions. */
@NullMarked
package vn.lientinh.analysis.search;

import org.jspecify.annotations.NullMarked;
