import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Gives a packed program a cache of loaded and linked classes, so that it starts faster. The program is run once from its
 * own image, without a display, and draws its window and a sheet; what the Java machine learned is kept beside the jars, and
 * only then the launcher is told of it. Where no cache can be made the program stays as it is.
 *
 * <p>Usage: {@code java StartFaster.java IMAGE NAME [ARGUMENT…]}: the image's folder, the program's name, and the arguments
 * of a run that ends by itself.
 */
public final class StartFaster {

    private static final String OPTION = "-XX:AOTCache=";
    private static final long PATIENCE_S = 120;

    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args[0]).toAbsolutePath();
        String name = args[1];
        List<String> arguments = List.of(args).subList(2, args.length);
        Path configuration = find(image, name + ".cfg");
        Path java = find(image, "java", "java.exe");
        if (configuration == null || java == null) {
            say("no image of " + name + " in " + image);
            return;
        }
        Path jars = configuration.getParent();
        Path cache = jars.resolve(name + ".aot");
        Path log = Files.createTempFile(name, ".log");
        // The run must neither see nor change what the user of this machine has chosen.
        Path folder = Files.createTempDirectory(name);
        ProcessBuilder run = new ProcessBuilder(command(java, configuration, cache, folder, arguments)).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        run.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        Process process = run.start();
        boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        if (!ended || process.exitValue() != 0 || !Files.exists(cache)) {
            Files.deleteIfExists(cache);
            say("not made, the program starts without it; see " + log);
            return;
        }
        Files.delete(log);
        Files.writeString(configuration, "java-options=" + OPTION + "$APPDIR" + slash() + name + ".aot" + System.lineSeparator(),
                StandardOpenOption.APPEND);
        say(cache.getFileName() + ", " + Files.size(cache) / 1_000_000 + " MB");
    }

    /** The command line that the launcher would use, with the cache to write instead of to read. */
    private static List<String> command(Path java, Path configuration, Path cache, Path folder,
            List<String> arguments)
            throws IOException {
        List<String> options = new ArrayList<>();
        List<String> classPath = new ArrayList<>();
        String mainClass = "";
        for (String line : Files.readAllLines(configuration)) {
            int equals = line.indexOf('=');
            String value = line.substring(equals + 1).replace("$APPDIR", configuration.getParent().toString());
            switch (equals < 0 ? "" : line.substring(0, equals)) {
                case "app.classpath" -> classPath.add(value);
                case "app.mainclass" -> mainClass = value;
                case "java-options" -> options.add(value);
                default -> {
                    // a section, or what concerns the launcher alone
                }
            }
        }
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:AOTCacheOutput=" + cache));
        command.addAll(options);
        command.addAll(List.of("-Dglass.platform=Headless", "-Dlientinh.closeWhenDrawn=true",
                "-Dlientinh.userFolder=" + folder, "-Dlientinh.thenExport=" + folder.resolve("sheet.pdf"), "-cp",
                String.join(System.getProperty("path.separator"), classPath), mainClass));
        command.addAll(arguments);
        return command;
    }

    private static String slash() {
        return System.getProperty("file.separator");
    }

    /** The first regular file in the image that has one of these names, or null. */
    private static Path find(Path image, String... names) throws IOException {
        List<String> wanted = List.of(names);
        try (Stream<Path> files = Files.walk(image)) {
            return files.filter(Files::isRegularFile).filter(file -> wanted.contains(file.getFileName().toString()))
                    .findFirst().orElse(null);
        }
    }

    private static void say(String what) {
        System.out.println("Start-up cache: " + what);
    }

    private StartFaster() {}
}
