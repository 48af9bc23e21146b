package vn.lientinh.author;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;

/**
 * How the territories are made: boundary lines of an extract, closed where they end, fall into faces; each territory is
 * the face, or the faces, in which its points lie. Neighbours share their lines exactly.
 *
 * @param toleranceM  how far a generalised boundary may lie from the extract's, in metres
 * @param frame       west, south, east, north of the extracts, in degrees
 * @param lines       boundary lines by kind
 * @param closings    lines where the boundary lines end
 * @param territories what the faces are
 * @param districts   where the districts of the signatories are named
 * @param sources     ids of the sources
 */
record TerritoryRecipe(double toleranceM, List<Double> frame, List<Lines> lines, List<Closing> closings,
        List<Unit> territories, Districts districts, List<String> sources) {

    /**
     * Boundary lines of one kind.
     *
     * @param kind  national, province or district
     * @param lines the features
     */
    record Lines(String kind, Selection lines) {
    }

    /**
     * A line where the boundary lines end; each of its two ends goes to the nearest vertex of theirs within 300 m.
     *
     * @param kind    kind of border that it continues, or {@value BoundaryLine#FRAME}
     * @param courses where it runs
     * @param why     what it stands for
     */
    record Closing(String kind, List<Course> courses, Text why) {
    }

    /**
     * A province.
     *
     * @param id              e.g. {@code quang-ninh}
     * @param code            two letters
     * @param name            name with its rank
     * @param shortName       name alone
     * @param inside          points in each of its faces
     * @param label           where its name stands
     * @param signatory       whether it signed the agreement
     * @param successor       what it has been part of, or null
     * @param centralMeridian central meridian of its VN-2000 3° zone, or null when the sources do not give it
     */
    record Unit(String id, String code, Text name, Text shortName, List<Anchor> inside, Anchor label,
            boolean signatory, Territory.@Nullable Successor successor, @Nullable Double centralMeridian) {
    }

    /**
     * District outlines that name the faces within the signatories.
     *
     * @param outlines  the features
     * @param name      property with the name
     * @param province  property with the province
     * @param provinces territory id of each value of that property
     */
    record Districts(Selection outlines, String name, String province, Map<String, String> provinces) {
    }
}
