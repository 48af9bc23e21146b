package vn.lientinh.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Source;

/** Reads {@code data/sources.json}: a list of sources, or an object that holds it as {@code sources}. */
final class SourcesReader {

    private final Problems problems;

    SourcesReader(Problems problems) {
        this.problems = problems;
    }

    /** The sources, or null when the file has no list of them; the caller closes {@code in}. */
    @Nullable
    List<Source> read(InputStream in) {
        JsonNode root = new JsonTree().read(in, problems);
        if (root == null) {
            return null;
        }
        JsonNode list = root.isArray() ? root : root.path("sources");
        if (!list.isArray()) {
            problems.add(Problem.Kind.MISSING_PROPERTY, "not-list", "sources");
            return null;
        }
        List<Source> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields entry : Fields.objects(list, "id", problems)) {
            String id = entry.neededString("id");
            if (!id.isEmpty() && !ids.add(id)) {
                problems.addTo(id, Problem.Kind.DUPLICATE_ID, "duplicate-entry");
            } else if (!id.isEmpty()) {
                sources.add(new Source(id, entry.neededText("title", id), entry.string("licence"),
                        entry.text("attribution"), entry.string("date")));
            }
        }
        return List.copyOf(sources);
    }
}
