package vn.lientinh.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

import vn.lientinh.Messages;
import vn.lientinh.print.Exporter;
import vn.lientinh.print.Progress;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Sheets;
import vn.lientinh.print.Template;
import vn.lientinh.render.MapFonts;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.VectorBaseMap;

/**
 * Prints how long the opening sheet (A3) takes as PDF, layout included, in a program that is running and warm; as a baseline of
 * the same run, the same sheet as a PNG of 150 dots an inch.
 */
public final class SheetTimes {

    private static final int WARM_UPS = 30;
    private static final int ROUNDS = 30;
    private static final int BASELINE_DPI = 150;

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("sheet-times");
        try {
            Sheets sheets = new Sheets(new BuiltInWorkspace().read(), new VectorBaseMap(), new MapFonts());
            double pdf = write(sheets, folder.resolve("sheet.pdf")).medianMs();
            double png = write(sheets, folder.resolve("sheet.png")).medianMs();
            System.out.printf(Locale.ROOT,
                    "A3 sheet as PDF %.0f ms, %,d bytes; as PNG of %d dpi %.0f ms: the PDF takes %.2f of it%n", pdf,
                    Files.size(folder.resolve("sheet.pdf")), BASELINE_DPI, png, pdf / png);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Times write(Sheets sheets, Path file) throws Exception {
        Exporter exporter = new Exporter(BASELINE_DPI, Progress.SILENT);
        SheetChoices choices = SheetChoices.of(Template.CONFERENCE, Messages.VIETNAMESE, LocalDate.of(2026, 1, 1));
        return Times.of(WARM_UPS, ROUNDS, () -> exporter.write(sheets.sheet(choices).document(), file));
    }

    private SheetTimes() {
    }
}
