package vn.lientinh.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.print.PageFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.print.DocFlavor;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.print.Document;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Sheets;
import vn.lientinh.print.Template;
import vn.lientinh.render.MapFonts;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.VectorBaseMap;

/** Pages that Java draws for a printer, on the one printer that Java always has: a stream of PostScript. */
final class DrawnJobTest {

    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();

    private StreamPrintService printer() {
        return StreamPrintServiceFactory
                .lookupStreamPrintServiceFactories(DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                .getPrintService(paper);
    }

    private static Document document() throws PrintException {
        SheetChoices choices = SheetChoices.of(Template.REPORT, Messages.VIETNAMESE, LocalDate.of(2026, 11, 25));
        return new Sheets(new BuiltInWorkspace().read(), new VectorBaseMap(), new MapFonts()).sheet(choices).document();
    }

    @Test
    void everyPageComesOutAtItsOwnSize() throws PrintException {
        Document document = document();
        DrawnJob job = new DrawnJob(printer(), new Printers.Job(document, PaperSize.A4, 1, false));
        PageFormat format = job.getPageFormat(0);
        assertEquals(210 * 72 / 25.4, format.getWidth(), 0.5);
        assertEquals(format.getWidth(), format.getImageableWidth(), "the sheet has its own margins");
        List<Integer> told = new ArrayList<>();
        job.print((done, of) -> told.add(of));
        String script = paper.toString(StandardCharsets.ISO_8859_1);
        assertTrue(script.startsWith("%!PS"), "it is PostScript");
        Matcher pages = Pattern.compile("(?m)^%%Page: \\d+").matcher(script);
        assertEquals(document.pages().size(), pages.results().count());
        assertTrue(told.contains(document.pages().size()));
        assertTrue(script.length() > 50_000, "and there is something on it");
    }

    @Test
    void aJobCanBeCalledOffBetweenBands() throws PrintException {
        DrawnJob job = new DrawnJob(printer(), new Printers.Job(document(), PaperSize.A4, 1, true));
        assertThrows(CancellationException.class, () -> job.print((done, of) -> {
            throw new CancellationException();
        }));
        assertThrows(CancellationException.class, () -> new DrawnJob(printer(),
                new Printers.Job(document(), PaperSize.A4, 1, false)).print(new OnlyOnce()));
    }

    /** Lets one band through. */
    private static final class OnlyOnce implements Progress {
        private boolean asked;

        @Override
        public void at(int done, int of) {
            if (asked) {
                throw new CancellationException();
            }
            asked = true;
        }
    }
}
