package vn.lientinh.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Text;

/**
 * Collects what is wrong in one file. Each problem has its two texts under {@code problem.KEY.what} and
 * {@code problem.KEY.remedy}. A fault that repeats through a large file is told in full {@value #TOLD_IN_FULL} times and
 * then counted, so that the list stays readable. Used by one thread.
 */
public final class Problems {

    private static final int TOLD_IN_FULL = 50;

    private final String file;
    /** Loaded with the first problem: most files have none, and texts take time at the start of the program. */
    private @Nullable Messages vietnamese;
    private @Nullable Messages english;
    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Repeated> repeats = new LinkedHashMap<>();

    private static final class Repeated {
        private final Problem.Kind kind;
        private int count;

        private Repeated(Problem.Kind kind) {
            this.kind = kind;
        }
    }

    /** Problems of the file with this path inside the workspace. */
    public Problems(String file) {
        this.file = file;
    }

    /** Whether nothing has been found. */
    boolean none() {
        return found.isEmpty();
    }

    /** The path of the file inside the workspace. */
    String file() {
        return file;
    }

    /** A problem of the whole file; {@code arguments} fill {0}, {1} … of both texts. */
    public void add(Problem.Kind kind, String key, Object... arguments) {
        add(kind, null, key, arguments);
    }

    /** A problem of one feature, named by its id or number. */
    public void addTo(String feature, Problem.Kind kind, String key, Object... arguments) {
        Repeated repeated = repeats.computeIfAbsent(key, k -> new Repeated(kind));
        repeated.count++;
        if (repeated.count <= TOLD_IN_FULL) {
            add(kind, feature, key, arguments);
        }
    }

    private void add(Problem.Kind kind, @Nullable String feature, String key, Object... arguments) {
        found.add(new Problem(file, feature, kind, text("problem." + key + ".what", arguments),
                text("problem." + key + ".remedy", arguments)));
    }

    private Text text(String key, Object... arguments) {
        if (vietnamese == null) {
            vietnamese = new Messages(Messages.VIETNAMESE);
        }
        if (english == null) {
            english = new Messages(Messages.ENGLISH);
        }
        return new Text(vietnamese.text(key, arguments), english.text(key, arguments));
    }

    /** Everything found, in the order of the file; after it, how often the faults repeat that are not told in full. */
    public List<Problem> toList() {
        List<Problem> all = new ArrayList<>(found);
        repeats.forEach((key, repeated) -> {
            if (repeated.count > TOLD_IN_FULL) {
                Text first = found.stream()
                        .filter(p -> p.feature() != null && p.kind() == repeated.kind)
                        .findFirst()
                        .orElseThrow()
                        .what();
                Object more = repeated.count - TOLD_IN_FULL;
                Text what = text("problem.repeated.what", more, first.vi());
                all.add(new Problem(file, null, repeated.kind,
                        new Text(what.vi(), text("problem.repeated.what", more, first.en()).en()),
                        text("problem.repeated.remedy")));
            }
        });
        return List.copyOf(all);
    }
}
