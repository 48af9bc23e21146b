package vn.lientinh.print;

import vn.lientinh.Messages;
import vn.lientinh.model.Text;

/** Says why a page cannot be made, for the person who asked for it. */
public final class PrintException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text words;

    /** The reason of {@code key}, with {0}, {1} … filled in. */
    public PrintException(String key, Object... arguments) {
        this(null, key, arguments);
    }

    /** The reason of {@code key} after a failure further down. */
    public PrintException(@org.jspecify.annotations.Nullable Throwable cause, String key, Object... arguments) {
        super(new Messages(Messages.ENGLISH).text(key, arguments), cause);
        this.words = new Text(new Messages(Messages.VIETNAMESE).text(key, arguments),
                new Messages(Messages.ENGLISH).text(key, arguments));
    }

    /** What is wrong and what to do, in both languages. */
    public Text words() {
        return words;
    }
}
