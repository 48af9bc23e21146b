package vn.lientinh.ui.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.lientinh.Messages;
import vn.lientinh.model.Text;
import vn.lientinh.print.Document;
import vn.lientinh.print.Exporter;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;
import vn.lientinh.store.Setting;
import vn.lientinh.ui.print.PrintForm.Output;
import vn.lientinh.ui.print.Printers.Printer;
import vn.lientinh.ui.state.Texts;

/** What becomes of a sheet: a file, or paper. Files are written by threads of their own; all else happens on the FX thread. */
public final class PrintJobs {
    private static final Setting<String> PRINTER = Setting.of("print.printer", "");

    private final PrintMeans means;
    private final Texts texts;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Task> task = new ReadOnlyObjectWrapper<>(Task.NONE);
    private final ReadOnlyObjectWrapper<PrinterSearch> printers = new ReadOnlyObjectWrapper<>(
            new PrinterSearch.Searching());
    private AtomicBoolean calledOff = new AtomicBoolean();

    /** Makes the pages that are sent off. Not on the FX thread. */
    interface Making {
        Document make() throws PrintException;
    }

    /** Where sheets are chosen. */
    interface Desk {

        /** Everything that is chosen. */
        PrintForm form();

        /** Takes another choice over. */
        void change(PrintForm form);

        /** A name for the file, without its ending. */
        String fileName();

        /** Whether there is anything to make a sheet of. */
        boolean ready();

        /** What must be mended before a sheet is sent off. */
        Optional<Check> error();

        /** Leads to where something is mended. */
        void mend(Check check);

        /** Makes what is chosen at this moment. */
        Making making();
    }

    PrintJobs(PrintMeans means, Texts texts, Desk desk) {
        this.means = means;
        this.texts = texts;
        this.desk = desk;
    }

    /** What has become of the sheet that was sent off last. */
    public ReadOnlyObjectProperty<Task> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** Asks where the sheet is to be saved, and saves it there. */
    public void save() {
        if (held()) {
            return;
        }
        Output output = desk.form().output();
        Path folder = output.folder().isEmpty() ? means.documents() : Path.of(output.folder());
        String ending = output.format().name().toLowerCase(Locale.ROOT);
        means.saveDialog()
                .ask(texts.messages().text("ui.print.save.title"), folder, desk.fileName() + "." + ending, ending)
                .ifPresent(this::save);
    }

    /** Saves the sheet into a file whose name ends as its kind does. */
    void save(Path file) {
        if (held()) {
            return;
        }
        Output output = desk.form().output();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            desk.change(desk.form().with(new Output(output.format(), output.dpi(), folder.toString())));
        }
        String name = String.valueOf(file.getFileName());
        send(messages -> messages.text("ui.print.saving", name), (document, progress) -> {
            List<Path> written = new Exporter(output.dpi(), progress).write(document, file);
            return new Task.Done(messages -> messages.text("ui.print.saved", file), written);
        });
    }

    /** Whether something must be mended or waited for first; leads there. */
    private boolean held() {
        if (task.get() instanceof Task.Running) {
            return true;
        }
        Optional<Check> error = desk.error();
        error.ifPresent(check -> {
            task.set(new Task.Failed(messages -> messages.text("ui.print.mendFirst")));
            desk.mend(check);
        });
        return error.isPresent() || !desk.ready();
    }

    /** Makes something of the sheet on a thread of its own. */
    private interface Sending {
        Task to(Document document, Progress progress) throws PrintException;
    }

    private void send(Function<Messages, String> words, Sending sending) {
        Making making = desk.making();
        AtomicBoolean off = new AtomicBoolean();
        calledOff = off;
        task.set(new Task.Running(words, -1));
        Progress progress = Progress.until(off::get, (done, of) -> means.foreground().execute(() -> {
            if (task.get() instanceof Task.Running && calledOff == off) {
                task.set(new Task.Running(words, (double) done / of));
            }
        }));
        means.background().execute(() -> {
            Task end;
            try {
                end = sending.to(making.make(), progress);
            } catch (CancellationException e) {
                end = new Task.Cancelled();
            } catch (PrintException e) {
                Text said = e.words();
                end = new Task.Failed(messages -> said.in(messages.locale()));
            } catch (RuntimeException | OutOfMemoryError e) {
                Text said = SheetPreview.unexpected(e);
                end = new Task.Failed(messages -> said.in(messages.locale()));
            }
            Task ended = end;
            means.foreground().execute(() -> task.set(ended));
        });
    }

    /** What is known of the printers of the machine. */
    public ReadOnlyObjectProperty<PrinterSearch> printersProperty() {
        return printers.getReadOnlyProperty();
    }

    /** Whether the sheet may go to a printer now; if so, printers are looked for. */
    public boolean askForPrinter() {
        if (held()) {
            return false;
        }
        findPrinters();
        return true;
    }

    /** Looks for printers. */
    public void findPrinters() {
        printers.set(new PrinterSearch.Searching());
        means.background().execute(() -> {
            PrinterSearch end;
            try {
                List<Printer> found = means.printers().find();
                String last = means.settings().get(PRINTER);
                end = new PrinterSearch.Found(found, found.stream()
                        .filter(one -> one.name().equals(last))
                        .findFirst()
                        .orElseGet(found::getFirst));
            } catch (PrintException e) {
                end = new PrinterSearch.Missing(e.words());
            } catch (RuntimeException e) {
                end = new PrinterSearch.Missing(SheetPreview.unexpected(e));
            }
            PrinterSearch ended = end;
            means.foreground().execute(() -> printers.set(ended));
        });
    }

    /** Chooses the printer with this name. */
    public void choosePrinter(String name) {
        if (printers.get() instanceof PrinterSearch.Found found) {
            found.printers()
                    .stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .ifPresent(one -> printers.set(new PrinterSearch.Found(found.printers(), one)));
        }
    }

    /**
     * Sends the sheet to the chosen printer.
     *
     * @param copies how many, at least 1
     * @param fit    whether it is made smaller where the paper of the printer is
     */
    public void print(int copies, boolean fit) {
        if (!(printers.get() instanceof PrinterSearch.Found found) || held()) {
            return;
        }
        Printer printer = found.chosen();
        means.settings().set(PRINTER, printer.name());
        PaperSize paper = desk.form().page().paper();
        send(messages -> messages.text("ui.print.printing", printer.name()), (document, progress) -> {
            means.printers().print(printer, new Printers.Job(document, paper, copies, fit), progress);
            return new Task.Done(messages -> messages.text("ui.print.printed", printer.name()), List.of());
        });
    }

    /** Calls off what is being made; the files that were there before stay as they are. */
    public void cancel() {
        calledOff.set(true);
    }

    /** Forgets what has become of the last sheet. */
    public void acknowledge() {
        if (!(task.get() instanceof Task.Running)) {
            task.set(Task.NONE);
        }
    }

    /** Opens a file that was made. */
    public void openFile(Path file) {
        handOver(file, means.opener()::open);
    }

    /** Shows the folder that a file was made in. */
    public void openFolder(Path file) {
        handOver(file, means.opener()::reveal);
    }

    /** Hands a file to another program. */
    private interface Handing {
        void over(Path file) throws IOException;
    }

    private void handOver(Path file, Handing handing) {
        means.background().execute(() -> {
            try {
                handing.over(file);
            } catch (IOException e) {
                String said = String.valueOf(e.getMessage());
                means.foreground()
                        .execute(() -> task.set(new Task.Failed(
                                messages -> messages.text("ui.print.notOpened", file, said))));
            }
        });
    }
}
