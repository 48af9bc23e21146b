package vn.lientinh.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.Messages;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Sheets;
import vn.lientinh.print.Template;
import vn.lientinh.render.MapFonts;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.ui.print.Printers.Job;
import vn.lientinh.ui.print.Printers.Printer;

/** Printing through commands of the system, played by scripts. */
@DisabledOnOs(OS.WINDOWS)
final class SystemPrintersTest {

    private static final Printer OFFICE = new Printer("Phong 1", true, Set.of(PaperSize.A4));
    private static final Printer OTHER = new Printer("Phong 2", false, Set.of());

    @TempDir
    Path folder = Path.of("");

    private SystemPrinters printers(Printer... queues) {
        return new SystemPrinters(false, List.of(folder), () -> List.of(queues));
    }

    private void script(String name, String body) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private static Job job(boolean fit) throws PrintException {
        SheetChoices choices = SheetChoices.of(Template.REPORT, Messages.VIETNAMESE, LocalDate.of(2026, 11, 25));
        Sheets sheets = new Sheets(new BuiltInWorkspace().read(), new VectorBaseMap(), new MapFonts());
        return new Job(sheets.sheet(choices).document(), PaperSize.A4, 2, fit);
    }

    private static String words(PrintException e) {
        assertFalse(e.words().vi().equals(e.words().en()));
        return e.words().vi();
    }

    @Test
    void withoutACommandThatPrintsNothingIsPretended() throws PrintException {
        assertTrue(words(assertThrows(PrintException.class, () -> printers(OFFICE).find())).contains("cups-bsd"));
        Job job = job(false);
        assertThrows(PrintException.class, () -> printers(OFFICE).print(OFFICE, job, Progress.SILENT));
    }

    @Test
    void withoutAPrinterSaysSo() throws IOException {
        script("lp", "exit 0");
        assertTrue(words(assertThrows(PrintException.class, () -> printers().find())).contains("máy in"));
    }

    @Test
    void theUsualPrinterComesFirst() throws IOException, PrintException {
        script("lpr", "exit 0");
        assertEquals(List.of(OFFICE, OTHER), printers(OTHER, OFFICE).find());
        assertTrue(OFFICE.refuses(PaperSize.A0));
        assertFalse(OTHER.refuses(PaperSize.A0), "who does not say what paper there is may have any");
    }

    @Test
    void thePrinterGetsThePdfWithItsCopiesAndPaper() throws IOException, PrintException {
        script("lp", "printf '%s\\n' \"$@\" > '" + folder + "/said'; for last; do :; done; cp \"$last\" '" + folder
                + "/sent.pdf'");
        printers(OFFICE).print(OFFICE, job(false), Progress.SILENT);
        List<String> said = Files.readAllLines(folder.resolve("said"));
        assertEquals(List.of("-d", "Phong 1", "-n", "2", "-t"), said.subList(0, 5));
        assertEquals(List.of("-o", "media=A4", "-o", "print-scaling=none"), said.subList(6, 10));
        try (PDDocument sent = Loader.loadPDF(folder.resolve("sent.pdf").toFile())) {
            assertEquals(210 * 72 / 25.4, sent.getPage(0).getMediaBox().getWidth(), 0.5);
        }
        assertFalse(Files.exists(Path.of(said.getLast())), "nothing is left in the folder for temporary files");
    }

    @Test
    void whereThereIsOnlyLprItGetsTheSame() throws IOException, PrintException {
        script("lpr", "printf '%s\\n' \"$@\" > '" + folder + "/said'");
        printers(OFFICE).print(OFFICE, job(true), Progress.SILENT);
        List<String> said = Files.readAllLines(folder.resolve("said"));
        assertEquals(List.of("-P", "Phong 1", "-#", "2", "-J"), said.subList(0, 5));
        assertEquals(List.of("-o", "media=A4", "-o", "fit-to-page"), said.subList(6, 10));
    }

    @Test
    void whatThePrinterRefusesIsToldInItsWords() throws IOException, PrintException {
        script("lp", "echo 'lp: The printer is on fire' >&2; exit 1");
        Job job = job(false);
        PrintException e = assertThrows(PrintException.class,
                () -> printers(OFFICE).print(OFFICE, job, Progress.SILENT));
        assertTrue(words(e).contains("on fire"));
        assertTrue(words(e).contains("Phong 1"));
    }

    @Test
    void aCommandThatHangsCanBeGivenUp() throws IOException, PrintException {
        script("lp", "touch '" + folder + "/begun'; exec sleep 600");
        Job job = job(false);
        assertThrows(CancellationException.class, () -> printers(OFFICE).print(OFFICE, job, (done, of) -> {
            if (Files.exists(folder.resolve("begun"))) {
                throw new CancellationException();
            }
        }));
    }
}
