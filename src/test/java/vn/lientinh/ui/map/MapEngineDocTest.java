package vn.lientinh.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/map-engine.md} names are there. */
class MapEngineDocTest {

    private static final Pattern CLASS = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern METHOD = Pattern.compile("`([a-z]\\w{11,})`");

    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.filter(file -> file.toString().endsWith("Test.java")).forEach(file -> {
                try {
                    tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return tests;
    }

    @Test
    void everyTestNamedIsThere() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (String row : Files.readAllLines(Path.of("docs/map-engine.md"))) {
            if (!row.startsWith("|")) {
                continue;
            }
            Matcher classes = CLASS.matcher(row);
            while (classes.find()) {
                named++;
                String test = tests.get(classes.group(1));
                if (test == null || classes.group(2) != null && !test.contains(" " + classes.group(2) + "(")) {
                    missing.add(classes.group());
                }
            }
            Matcher methods = METHOD.matcher(row.substring(row.lastIndexOf('|', row.length() - 2)));
            while (methods.find()) {
                named++;
                String method = " " + methods.group(1) + "(";
                if (tests.values().stream().noneMatch(test -> test.contains(method))) {
                    missing.add(methods.group());
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named > 50, "tests were looked for: " + named);
    }
}
