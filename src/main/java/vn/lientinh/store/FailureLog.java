package vn.lientinh.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The file in which failures that nobody expected are written down, so that they can be reported. It stays small: a new file is
 * begun when one is full, one old file is kept, and a failure that comes again and again is written a few times only. Writing
 * never fails outwards. Safe to use from several threads.
 */
public final class FailureLog {

    /** A file of this size is full. */
    static final long FULL_BYTES = 1 << 20;
    /** The same failure is written so many times in a run. */
    static final int MOST_REPEATS = 5;

    private final Path file;
    private final String version;
    private final InstantSource time;
    private final Map<String, Integer> written = new HashMap<>();

    /**
     * A log in {@code folder}, which is made when the first failure is written.
     *
     * @param version of the program
     */
    public FailureLog(Path folder, String version, InstantSource time) {
        this.file = folder.resolve("lientinh.log");
        this.version = version;
        this.time = time;
    }

    /** Where failures are written. */
    public Path file() {
        return file;
    }

    /**
     * Writes down a failure.
     *
     * @param where what was being done, such as the name of a thread
     * @return all that is known of it, for whoever wants to report it
     */
    public String add(String where, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String details = time.instant() + " · Liên Tỉnh " + version + " · Java " + Runtime.version() + " · "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + " · " + where + System.lineSeparator() + trace;
        write(signature(failure), details);
        return details;
    }

    private static String signature(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return failure.getClass().getName() + (frames.length == 0 ? "" : " " + frames[0]);
    }

    private synchronized void write(String signature, String details) {
        if (written.merge(signature, 1, Integer::sum) > MOST_REPEATS) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > FULL_BYTES) {
                Files.move(file, file.resolveSibling("lientinh.old.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, details + System.lineSeparator(), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.getLogger(FailureLog.class.getName()).log(Level.WARNING, "A failure could not be written down", e);
        }
    }
}
