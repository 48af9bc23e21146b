package vn.lientinh.ui.print;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.lientinh.Messages;

/** What has become of a sheet that was sent to a file or a printer. */
public sealed interface Task {

    /** Nothing was sent, or what came of it has been read. */
    record None() implements Task {
    }

    /**
     * It is being made.
     *
     * @param words what is being done, in the language of the moment
     * @param share how much of it is done, 0 to 1, or negative when that is not known
     */
    record Running(Function<Messages, String> words, double share) implements Task {
    }

    /**
     * It is done.
     *
     * @param words what has been done, in the language of the moment
     * @param files the files that were written; none when it went to a printer
     */
    record Done(Function<Messages, String> words, List<Path> files) implements Task {
        /** Holds its own copy. */
        public Done {
            files = List.copyOf(files);
        }
    }

    /** It was called off; nothing is left behind. */
    record Cancelled() implements Task {
    }

    /** It failed: what is in the way and what to do, in the language of the moment. */
    record Failed(Function<Messages, String> words) implements Task {
    }

    /** Nothing was sent. */
    Task NONE = new None();
}
