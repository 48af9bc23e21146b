package vn.lientinh.io;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lientinh.model.Problem;

/** Reads a small JSON file whole. */
final class JsonTree {

    private final JsonMapper mapper = JsonMapper.shared();

    /** The root, or null when the file cannot be used; why goes to the problems. The caller closes {@code in}. */
    @Nullable
    JsonNode read(InputStream in, Problems problems) {
        try {
            JsonNode root = mapper.readTree(in);
            if (root == null || root.isMissingNode()) {
                problems.add(Problem.Kind.EMPTY_FILE, "empty-file");
                return null;
            }
            return root;
        } catch (JacksonIOException e) {
            problems.add(Problem.Kind.UNREADABLE, "unreadable", String.valueOf(e.getOriginalMessage()));
        } catch (JacksonException e) {
            problems.add(Problem.Kind.NOT_JSON, "not-json", String.valueOf(e.getLocation().getLineNr()),
                    String.valueOf(e.getLocation().getColumnNr()), 0);
        }
        return null;
    }
}
