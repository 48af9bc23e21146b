package vn.lientinh.ui.print;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import vn.lientinh.print.Exporter;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;

/**
 * The printers of the system. Where there is CUPS, it gets the PDF, so that lines stay lines, by {@code lp} or {@code lpr}: their
 * exit status tells whether it was taken, which Java's own printing does not, and without them that reports success and
 * prints nothing. On Windows Java draws the pages for the printer.
 */
public final class SystemPrinters implements Printers {

    private static final List<String> SPOOLERS = List.of("lp", "lpr");
    private static final long PAUSE_MS = 100;
    private static final int MOST_SAID = 400;

    private final boolean windows;
    private final List<Path> folders;
    private final Supplier<List<Printer>> queues;

    /** The printers of this machine. */
    public SystemPrinters() {
        this(System.getProperty("os.name", "").startsWith("Windows"),
                Stream.concat(
                        Arrays.stream(
                                System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator))),
                        Stream.of("/usr/bin", "/usr/local/bin"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of)
                        .toList(),
                SystemPrinters::services);
    }

    /**
     * Printers of a machine.
     *
     * @param folders where its commands are
     * @param queues  the printers that it knows
     */
    SystemPrinters(boolean windows, List<Path> folders, Supplier<List<Printer>> queues) {
        this.windows = windows;
        this.folders = folders;
        this.queues = queues;
    }

    @Override
    public List<Printer> find() throws PrintException {
        if (!windows) {
            spooler();
        }
        List<Printer> found = queues.get();
        if (found.isEmpty()) {
            throw new PrintException("ui.print.printer.none");
        }
        return found.stream().sorted(Comparator.comparing(Printer::usual).reversed()).toList();
    }

    private Path spooler() throws PrintException {
        return SPOOLERS.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new PrintException("ui.print.printer.noSpooler"));
    }

    private static List<Printer> services() {
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .map(service -> new Printer(service.getName(), service.equals(usual), papers(service)))
                .toList();
    }

    private static Set<PaperSize> papers(PrintService service) {
        Set<PaperSize> papers = EnumSet.noneOf(PaperSize.class);
        if (service.getSupportedAttributeValues(Media.class, null, null) instanceof Media[] media) {
            for (PaperSize paper : PaperSize.values()) {
                if (Arrays.asList(media).contains(name(paper))) {
                    papers.add(paper);
                }
            }
        }
        return papers;
    }

    /** What Java calls a paper. */
    static MediaSizeName name(PaperSize paper) {
        return switch (paper) {
            case A4 -> MediaSizeName.ISO_A4;
            case A3 -> MediaSizeName.ISO_A3;
            case A2 -> MediaSizeName.ISO_A2;
            case A1 -> MediaSizeName.ISO_A1;
            case A0 -> MediaSizeName.ISO_A0;
        };
    }

    @Override
    public void print(Printer printer, Job job, Progress progress) throws PrintException {
        if (windows) {
            PrintService service = Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                    .filter(one -> one.getName().equals(printer.name()))
                    .findFirst()
                    .orElseThrow(() -> new PrintException("ui.print.printer.gone", printer.name()));
            new DrawnJob(service, job).print(progress);
            return;
        }
        Path spooler = spooler();
        Path folder;
        try {
            folder = Files.createTempDirectory("lientinh-print");
        } catch (IOException e) {
            throw new PrintException(e, "ui.print.printer.failed", printer.name(), String.valueOf(e.getMessage()));
        }
        Path file = folder.resolve("lientinh.pdf");
        try {
            new Exporter(300, progress).write(job.document(), file);
            spool(command(spooler, printer, job, file), printer, progress);
        } finally {
            discard(file);
            discard(folder);
        }
    }

    private static List<String> command(Path spooler, Printer printer, Job job, Path file) {
        String title = job.document().title().replace('\n', ' ');
        List<String> command = new ArrayList<>();
        command.add(spooler.toString());
        command.addAll(spooler.endsWith("lp")
                ? List.of("-d", printer.name(), "-n", Integer.toString(job.copies()), "-t", title)
                : List.of("-P", printer.name(), "-#", Integer.toString(job.copies()), "-J", title));
        command.addAll(List.of("-o", "media=" + job.paper().name(), "-o",
                job.fit() ? "fit-to-page" : "print-scaling=none"));
        command.add(file.toString());
        return command;
    }

    private static void spool(List<String> command, Printer printer, Progress progress) throws PrintException {
        Path said = Path.of(command.getLast()).resolveSibling("said.txt");
        Process process = null;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            while (!process.waitFor(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                progress.at(1, 1);
            }
            if (process.exitValue() != 0) {
                throw new PrintException("ui.print.printer.failed", printer.name(), said(said, process.exitValue()));
            }
        } catch (IOException e) {
            throw new PrintException(e, "ui.print.printer.failed", printer.name(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrintException(e, "ui.print.printer.failed", printer.name(), "interrupted");
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            discard(said);
        }
    }

    private static String said(Path file, int exit) throws IOException {
        String all = Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip())
                .filter(text -> !text.isEmpty())
                .orElse(String.format(Locale.ROOT, "lp: %d", exit));
        return all.length() > MOST_SAID ? all.substring(0, MOST_SAID) + "…" : all;
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
