package vn.lientinh.ui.actions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do, by key, menu or button.
 *
 * @param id      tells actions apart, e.g. {@code zoom-in}; buttons made from it carry it as their id
 * @param key     of its name in the texts
 * @param group   the part of the keyboard map it is listed in
 * @param keys    what is pressed for it, the one to show first; may be empty
 * @param enabled whether it can be done now; while it cannot, its keys do nothing
 * @param does    what it does, on the FX thread
 */
public record Action(String id, String key, ActionGroup group, List<KeyCombination> keys,
        ObservableBooleanValue enabled, Runnable does) {

    /** Holds its own copy of the keys. */
    public Action {
        keys = List.copyOf(keys);
    }

    /** An action without keys that can always be done. */
    public static Action of(String id, String key, ActionGroup group, Runnable does) {
        return new Action(id, key, group, List.of(), Bindings.createBooleanBinding(() -> true), does);
    }

    /**
     * The same with these keys: names of {@link KeyCode} after any of {@code Shortcut}, {@code Shift} and {@code Alt}, such as
     * {@code Shortcut+K}, {@code F5} or {@code Alt+LEFT}.
     *
     * @throws IllegalArgumentException when there is no such key
     */
    public Action on(String... combinations) {
        return new Action(id, key, group, Arrays.stream(combinations).map(Action::combination).toList(), enabled,
                does);
    }

    // KeyCombination.valueOf takes a name that it does not know for a character, and the key then never comes.
    private static KeyCombination combination(String text) {
        List<String> parts = Arrays.asList(text.split("[+]"));
        KeyCombination.Modifier[] modifiers = parts.subList(0, parts.size() - 1)
                .stream()
                .map(part -> switch (part) {
                    case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
                    case "Shift" -> KeyCombination.SHIFT_DOWN;
                    case "Alt" -> KeyCombination.ALT_DOWN;
                    default -> throw new IllegalArgumentException("No modifier: " + part + " in " + text);
                })
                .toArray(KeyCombination.Modifier[]::new);
        return new KeyCodeCombination(KeyCode.valueOf(parts.getLast().toUpperCase(Locale.ROOT)), modifiers);
    }

    /** The same, possible only while {@code condition} holds. */
    public Action when(ObservableBooleanValue condition) {
        return new Action(id, key, group, keys, condition, does);
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            does.run();
        }
    }
}
