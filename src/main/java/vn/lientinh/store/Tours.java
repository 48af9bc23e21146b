package vn.lientinh.store;

import java.util.List;

import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Problem;

/**
 * The tours that were read from one place.
 *
 * @param files    in the order in which they are offered
 * @param problems what is wrong with the place itself, not with one of its files
 */
public record Tours(List<TourFile> files, List<Problem> problems) {

    /** Where tours come from. */
    public interface Place {

        /** Reads all tours; what is wrong becomes problems. */
        Tours read(TourReferences known);
    }
}
