package vn.lientinh.author;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the base map is made.
 *
 * @param sea    the sea
 * @param themes everything else
 */
record BaseMapRecipe(Sea sea, List<Theme> themes) {

    /**
     * The sea: a water polygon whose coast is smoothed, less the islands of a second extract. An island of that extract
     * takes the place of the islands that the water polygon itself leaves out where they overlap.
     *
     * @param water       polygons of the sea
     * @param islands     polygons of islands
     * @param islandShift degrees (lon, lat) by which the islands' extract lies off the water's
     * @param smoothM     spikes of the coast narrower than twice this many metres are taken off
     * @param levels      one file a level of detail
     */
    record Sea(Selection water, Selection islands, List<Double> islandShift, double smoothM, List<SeaLevel> levels) {
    }

    /**
     * A level of detail of the sea.
     *
     * @param file       file name without its ending
     * @param toleranceM how far a generalised line may lie from the extract's, in metres
     * @param minAreaM2  islands smaller than this are left out, in square metres
     */
    record SeaLevel(String file, double toleranceM, double minAreaM2) {
    }

    /**
     * A file of lines, areas or points.
     *
     * @param file       file name without its ending
     * @param toleranceM how far a generalised line may lie from the extract's, in metres
     * @param minLengthM lines shorter than this, after joining, are left out; 0 when not given
     * @param minAreaM2  areas smaller than this are left out; 0 when not given
     * @param parts      what it is made of, in painting order
     */
    record Theme(String file, double toleranceM, @Nullable Double minLengthM, @Nullable Double minAreaM2,
            List<Part> parts) {
    }

    /**
     * Features of one class.
     *
     * @param features     the features
     * @param featureClass class to give them
     * @param rank         rank to give them, 1 for the first to be named; null for none
     * @param keep         properties to keep, of {@code name} and {@code ref}; null for none
     */
    record Part(Selection features, @JsonProperty("class") String featureClass, @Nullable Integer rank,
            @Nullable List<String> keep) {
    }
}
