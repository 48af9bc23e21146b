import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a packed program start faster.
 *
 * <ul>
 * <li>Native libraries of JavaFX lie beside those of Java; otherwise JavaFX takes them out of its modules and compares them with
 * copies in the user's folder at each start.
 * <li>It is given a cache of loaded and linked classes: the program is run once from its own image, without a display, and
 * draws its window and a sheet; what the Java machine learned is kept beside the jars, and only then the launcher is told of
 * it. Where no cache can be made the program stays as it is.
 * <li>On Linux the launcher becomes a script: the one that jpackage makes has the package managers look for the package that
 * it belongs to, twice at each start. The script also knows a command from a window: a command has a cache of its own, which
 * holds no class of the window, and is over before a second compiler or a collector with threads of its own would pay.
 * For a window the second compiler takes what the others leave over; the Java machine has one wish for both its compilers.
 * </ul>
 *
 * <p>Usage: {@code java StartFaster.java IMAGE NAME JAVAFX}: the image's folder, the program's name, and the folder with the jars
 * of JavaFX.
 */
public final class StartFaster {

    private static final String OPTION = "-XX:AOTCache=";
    /** For runs of a second or two. */
    private static final List<String> BRIEF = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    /** The command whose run teaches what commands need: it reads a workspace, and a sheet is exported after it. */
    private static final String LESSON = "report";
    /** Ends of the caches' names. */
    private static final String WINDOW = ".aot";
    private static final String COMMAND = "-command.aot";
    private static final long PATIENCE_S = 300;
    /** A native library at the top of a jar. */
    private static final Pattern LIBRARY = Pattern.compile("[^/]+\\.(so|dylib|dll)");
    /** Classes older than Java 6 cannot be cached; those of this jar are a third of what a command loads from no cache. */
    private static final String OLD = "picocli-";

    private final Path image;
    private final String name;
    private final Path java;
    private final Path jars;
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private String mainClass = "";

    private StartFaster(Path image, String name, Path java, Path configuration) throws IOException {
        this.image = image;
        this.name = name;
        this.java = java;
        this.jars = configuration.getParent();
        for (String line : Files.readAllLines(configuration)) {
            int equals = line.indexOf('=');
            String value = line.substring(equals + 1);
            switch (equals < 0 ? "" : line.substring(0, equals)) {
                case "app.classpath" -> classPath.add(Path.of(value.replace("$APPDIR", jars.toString())));
                case "app.mainclass" -> mainClass = value;
                case "java-options" -> options.add(value);
                default -> {
                    // a section, or what concerns the launcher alone
                }
            }
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args[0]).toAbsolutePath();
        String name = args[1];
        Path configuration = find(image, name + ".cfg");
        Path java = find(image, "java", "java.exe");
        Path libraries = find(image, "libjava.so", "libjava.dylib", "java.dll");
        if (configuration == null || java == null || libraries == null) {
            say("no image of " + name + " in " + image);
            return;
        }
        StartFaster program = new StartFaster(image, name, java, configuration);
        program.renew();
        layOutLibraries(Path.of(args[2]), libraries.getParent());
        List<String> window = new ArrayList<>(List.of("-Dglass.platform=Headless", "-Dlientinh.closeWhenDrawn=true"));
        if (program.learn(name + WINDOW, window, List.of())) {
            Files.writeString(configuration,
                    "java-options=" + OPTION + "$APPDIR" + slash() + name + WINDOW + System.lineSeparator(),
                    StandardOpenOption.APPEND);
        }
        Path launcher = image.resolve("bin").resolve(name);
        if (System.getProperty("os.name").equals("Linux") && Files.exists(launcher)
                && program.learn(name + COMMAND, List.of(), List.of(LESSON))) {
            Files.writeString(launcher, program.script());
        }
    }

    private static void layOutLibraries(Path javaFx, Path libraries) throws IOException {
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(javaFx, "javafx-*.jar")) {
            for (Path module : modules) {
                try (JarFile jar = new JarFile(module.toFile())) {
                    for (JarEntry entry : Collections.list(jar.entries())) {
                        if (LIBRARY.matcher(entry.getName()).matches()) {
                            Files.copy(jar.getInputStream(entry), libraries.resolve(entry.getName()),
                                    StandardCopyOption.REPLACE_EXISTING);
                        }
                    }
                }
            }
        }
    }

    /**
     * Runs the program with a cache to write instead of to read. It has run once before, and left what the next start finds: a
     * user starts it for the first time only once.
     */
    private boolean learn(String cacheName, List<String> properties, List<String> arguments)
            throws IOException, InterruptedException {
        Path cache = jars.resolve(cacheName);
        // The run must neither see nor change what the user of this machine has chosen.
        Path folder = Files.createTempDirectory(name);
        List<String> wishes = new ArrayList<>(properties);
        wishes.add("-Dlientinh.userFolder=" + folder.resolve("user"));
        wishes.add("-Dlientinh.thenExport=" + folder.resolve("sheet.pdf"));
        Path log = folder.resolve("log");
        boolean learned = run(wishes, arguments, log);
        if (learned) {
            wishes.addFirst("-XX:AOTCacheOutput=" + cache);
            learned = run(wishes, arguments, log) && Files.exists(cache);
        }
        if (learned) {
            say(cacheName + ", " + Files.size(cache) / 1_000_000 + " MB");
        } else {
            Files.deleteIfExists(cache);
            say(cacheName + " not made, the program starts without it:\n" + Files.readString(log));
        }
        delete(folder);
        return learned;
    }

    /** Whether the program ran to its end. */
    private boolean run(List<String> wishes, List<String> arguments, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(wishes);
        command.addAll(List.of("-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator"))),
                mainClass));
        command.addAll(arguments);
        ProcessBuilder run = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        run.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        Process process = run.start();
        boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        return ended && process.exitValue() == 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A launcher that starts the program's own Java and becomes it. */
    private String script() {
        return """
                #!/bin/sh
                # Starts the program with the Java that came with it.
                self=$0
                case $self in */*) ;; *) self=./$self ;; esac
                while [ -h "$self" ]; do
                    link=$(readlink "$self")
                    case $link in
                        /*) self=$link ;;
                        *) self=${self%%/*}/$link ;;
                    esac
                done
                app=${self%%/*}/../lib/app
                case $1 in
                    ''|-*|open) cache=%s brief= ;;
                    *) cache=%s brief='%s' ;;
                esac
                unset JDK_JAVA_OPTIONS
                # The second compiler works for later: while it starts, the program goes first.
                [ -n "$brief" ] || ( (
                    tries=0
                    while [ $tries -lt 100 ]; do
                        for task in /proc/$$/task/*; do
                            read -r thread < "$task/comm" || continue
                            case $thread in "C2 Compiler"*) exec renice -n 10 -p "${task##*/}" ;; esac
                        done
                        tries=$((tries + 1))
                        sleep 0.02
                    done
                ) > /dev/null 2>&1 & )
                exec "${self%%/*}/../%s" %s $brief "%s$app/$cache" -cp "%s" %s "$@"
                """.formatted(name + WINDOW, name + COMMAND, String.join(" ", BRIEF), image.relativize(java),
                options.stream().map(option -> "'" + option + "'").collect(Collectors.joining(" ")), OPTION,
                classPath.stream().map(jar -> "$app/" + jars.relativize(jar)).collect(Collectors.joining(":")), mainClass);
    }

    /** Writes classes anew that are in a form too old to be kept in a cache; what they do stays the same. */
    private void renew() throws IOException {
        for (Path jar : classPath) {
            if (jar.getFileName().toString().startsWith(OLD)) {
                try (URLClassLoader classes = new URLClassLoader(new URL[]{jar.toUri().toURL()})) {
                    Files.write(jar, renewed(jar, ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL,
                            ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(
                                    ClassHierarchyResolver.ofResourceParsing(classes)
                                            .orElse(ClassHierarchyResolver.defaultResolver())))));
                }
            }
        }
    }

    private static byte[] renewed(Path jar, ClassFile format) throws IOException {
        ClassTransform change = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                .andThen(ClassTransform.dropping(ClassFileVersion.class::isInstance))
                .andThen(ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_8_VERSION, 0)));
        ByteArrayOutputStream fresh = new ByteArrayOutputStream();
        try (JarFile from = new JarFile(jar.toFile()); JarOutputStream to = new JarOutputStream(fresh)) {
            for (JarEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith(".class")) {
                    ClassModel model = format.parse(bytes);
                    bytes = model.majorVersion() < ClassFile.JAVA_6_VERSION ? format.transformClass(model, change) : bytes;
                }
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                to.write(bytes);
                to.closeEntry();
            }
        }
        return fresh.toByteArray();
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
}
