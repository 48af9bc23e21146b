package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import vn.lientinh.ui.present.ToursPane;

/** Every combination of keys that the guide names does something in the window. */
class GuideKeysTest extends WindowTest {

    private static final Path GUIDE = Path.of("docs", "guide.md");
    private static final Pattern KEYS = Pattern.compile("\\b((?:(?:Ctrl|Alt|Shift)[+])+)([^\\s,;.)]+)");
    private static final Map<String, KeyCode> SIGNS = Map.of("[", KeyCode.OPEN_BRACKET, "]", KeyCode.CLOSE_BRACKET,
            "↑", KeyCode.UP, "↓", KeyCode.DOWN);
    private static final Map<String, KeyCombination.Modifier> MODIFIERS = Map.of("Ctrl", KeyCombination.SHORTCUT_DOWN,
            "Alt", KeyCombination.ALT_DOWN, "Shift", KeyCombination.SHIFT_DOWN);

    @Test
    void keysInTheGuideAreKeysOfActions() throws IOException {
        Set<KeyCombination> named = new HashSet<>();
        Matcher matcher = KEYS.matcher(Files.readString(GUIDE));
        while (matcher.find()) {
            String key = matcher.group(2);
            named.add(new KeyCodeCombination(SIGNS.containsKey(key) ? SIGNS.get(key) : KeyCode.valueOf(key),
                    Stream.of(matcher.group(1).split("[+]"))
                            .map(MODIFIERS::get)
                            .toArray(KeyCombination.Modifier[]::new)));
        }
        assertTrue(named.size() >= 8, named.toString());
        List<KeyCombination> known = ask(() -> window.bench()
                .actions()
                .all()
                .stream()
                .flatMap(action -> action.keys().stream())
                .toList());
        named.removeAll(known);
        named.remove(ToursPane.UNDO);
        assertEquals(Set.of(), named);
    }
}
