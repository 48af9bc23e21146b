package vn.lientinh.io;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import vn.lientinh.model.Problem;

/** Reads {@code data/tours.json}: the ids of tours in the order in which they are offered. A workspace may do without it. */
public final class TourList {

    /** The list of a workspace. */
    public static final String FILE = "data/tours.json";
    /** The folder of its tours. */
    public static final String FOLDER = "data/tours";
    /** How the name of a tour file ends. */
    public static final String ENDING = ".json";

    /** The ids of the list, and what is wrong with it. */
    public record Read(List<String> ids, List<Problem> problems) {
    }

    /** Reads the list; the caller closes {@code in}. */
    public Read read(InputStream in) {
        Problems problems = new Problems(FILE);
        JsonNode root = new JsonTree().read(in, problems);
        if (root == null) {
            return new Read(List.of(), problems.toList());
        }
        if (!root.isArray() || root.valueStream().anyMatch(id -> !id.isString())) {
            problems.add(Problem.Kind.BAD_PROPERTY, "tour-list");
            return new Read(List.of(), problems.toList());
        }
        List<String> ids = root.valueStream()
                .map(id -> Objects.requireNonNull(id.stringValue()))
                .distinct()
                .filter(id -> isId(id, problems))
                .toList();
        return new Read(ids, problems.toList());
    }

    private static boolean isId(String id, Problems problems) {
        // An id becomes a file name, and must not lead out of the folder.
        boolean good = !id.isBlank() && !id.contains("/") && !id.contains("\\") && !id.startsWith(".");
        if (!good) {
            problems.addTo(id, Problem.Kind.BAD_PROPERTY, "tour-id", id);
        }
        return good;
    }
}
