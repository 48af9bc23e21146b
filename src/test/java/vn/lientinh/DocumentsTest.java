package vn.lientinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation names is there: a promise whose test was renamed would be a promise without a test. */
class DocumentsTest {

    private static final Pattern IN_CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*Test)(?:\\.(\\w+))?");
    /** A method of the test that was named before it. */
    private static final Pattern METHOD = Pattern.compile("[a-z][a-z]*[A-Z]\\w{12,}");
    private static final Pattern FILE = Pattern.compile("(?:src|docs|data|geojson)/[\\w./-]*\\w");

    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
                tests.put(String.valueOf(file.getFileName()).replace(".java", ""), Files.readString(file));
            }
        }
        return tests;
    }

    @Test
    void everyPromiseOfTheMapEngineHasTheTestThatItNames() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        int named = 0;
        String current = "";
        for (String line : Files.readAllLines(Path.of("docs/map-engine.md"))) {
            Matcher code = IN_CODE.matcher(line);
            while (code.find()) {
                String words = code.group(1);
                Matcher test = TEST.matcher(words);
                String method = null;
                if (test.matches()) {
                    current = test.group(1);
                    method = test.group(2);
                    named++;
                } else if (METHOD.matcher(words).matches() && line.startsWith("|")) {
                    method = words;
                } else {
                    continue;
                }
                String source = tests.get(current);
                if (source == null || method != null && !source.contains("void " + method + "(")) {
                    missing.add(current + "." + method);
                }
            }
        }
        assertEquals(List.of(), missing);
        assertFalse(named < 40, "only " + named + " tests were found in the document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/data.md", "docs/guide.md", "docs/map-engine.md", "docs/performance.md",
            "docs/printing.md"})
    void everyFileThatIsNamedIsThere(String document) throws IOException {
        List<String> missing = new ArrayList<>();
        Matcher code = IN_CODE.matcher(Files.readString(Path.of(document)));
        while (code.find()) {
            Matcher file = FILE.matcher(code.group(1));
            if (file.lookingAt() && !Files.exists(Path.of(file.group()))) {
                missing.add(file.group());
            }
        }
        assertEquals(List.of(), missing);
    }
}
