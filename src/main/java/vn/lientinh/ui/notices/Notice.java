package vn.lientinh.ui.notices;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;

/**
 * Something the user is told.
 *
 * @param id      a new notice takes the place of the one with the same id
 * @param kind    how it looks, and how long it stays
 * @param words   what it says, in the language of the moment
 * @param remedy  what can be done about it, or null
 */
public record Notice(String id, Kind kind, Function<Messages, String> words, @Nullable Remedy remedy) {

    /** Sorts of notices. */
    public enum Kind {
        /** Something was done; goes away by itself. */
        DONE,
        /** How things stand; stays until it is withdrawn or closed. */
        STATE,
        /** Something went wrong; stays until it is closed. */
        FAILURE
    }

    /**
     * The button of a notice.
     *
     * @param words its text, in the language of the moment
     * @param does  what it does; the notice goes away then
     */
    public record Remedy(Function<Messages, String> words, Runnable does) {
    }

    /** Something was done: {@code key} with its arguments says what. */
    public static Notice done(String id, String key, Object... arguments) {
        return new Notice(id, Kind.DONE, messages -> messages.text(key, arguments), null);
    }

    /** How things stand: {@code key} with its arguments says how. */
    public static Notice state(String id, String key, Object... arguments) {
        return new Notice(id, Kind.STATE, messages -> messages.text(key, arguments), null);
    }

    /** Something went wrong: {@code key} with its arguments says what, and what to do. */
    public static Notice failure(String id, String key, Object... arguments) {
        return new Notice(id, Kind.FAILURE, messages -> messages.text(key, arguments), null);
    }

    /** The same with a button, named by {@code key}. */
    public Notice offering(String key, Runnable does) {
        return new Notice(id, kind, words, new Remedy(messages -> messages.text(key), does));
    }
}
