package vn.lientinh.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Text;

/** Reads {@code data/layers.json}: which layers a workspace has, in which order, and what people call them. */
final class LayerList {

    /** A layer before its file is read; {@code file} is its name inside {@code geojson/}. */
    record Entry(String id, String file, Text title, LayerGroup group) {
    }

    private static final String FOLDER = "geojson/";
    private static final String ENDING = ".geojson";

    private final Words<LayerGroup> groups = new Words<>(LayerGroup.values(), LayerGroup::code);
    private final Problems problems;

    LayerList(Problems problems) {
        this.problems = problems;
    }

    /** The layers of the list, or null when the file is no list; the caller closes {@code in}. */
    @Nullable
    List<Entry> read(InputStream in) {
        JsonNode root = new JsonTree().read(in, problems);
        if (root == null) {
            return null;
        }
        JsonNode list = root.isArray() ? root : root.path("layers");
        if (!list.isArray()) {
            problems.add(Problem.Kind.MISSING_PROPERTY, "not-list", "layers");
            return null;
        }
        List<Entry> entries = new ArrayList<>();
        for (Fields fields : Fields.objects(list, "id", problems)) {
            String id = fields.neededString("id");
            String listed = fields.string("file");
            String file = listed == null
                    ? id + ENDING
                    : listed.startsWith(FOLDER) ? listed.substring(FOLDER.length()) : listed;
            if (id.isEmpty()) {
                continue;
            }
            if (file.contains("/") || file.contains("\\") || file.startsWith(".")) {
                problems.addTo(id, Problem.Kind.BAD_PROPERTY, "bad-property", "file", file, id + ENDING);
                continue;
            }
            LayerGroup group = fields.word("group", groups);
            entries.add(new Entry(id, file, fields.neededText("title", id), group == null ? LayerGroup.OTHER : group));
        }
        return List.copyOf(entries);
    }

    /** A layer that no list names: called by its file. */
    static Entry unlisted(String file) {
        String id = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        return new Entry(id, file, new Text(id, id), LayerGroup.OTHER);
    }
}
