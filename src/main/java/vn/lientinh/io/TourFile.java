package vn.lientinh.io;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Problem;
import vn.lientinh.model.Tour;

/**
 * A tour as read from its file. What is wrong with a stop is a problem whose feature is the id of the stop; the stop itself
 * is there all the same, without what cannot be used.
 *
 * @param file     path inside the workspace
 * @param tour     the tour, or null when the file is none
 * @param problems what is wrong
 */
public record TourFile(String file, @Nullable Tour tour, List<Problem> problems) {

    /** What is wrong with one stop. */
    public List<Problem> problemsOf(String stop) {
        return problems.stream().filter(problem -> stop.equals(problem.feature())).toList();
    }
}
