package vn.lientinh.print;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.lientinh.Messages;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapFonts;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.VectorBaseMap;

/** Sheets of the built-in workspace for tests, and what can be read back from their files. */
final class Printed {
    static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    static final Sheets SHEETS = new Sheets(WORKSPACE, new VectorBaseMap(), new MapFonts());
    static final LocalDate DATE = LocalDate.of(2026, 3, 9);

    /** What a template proposes, in Vietnamese, with all words filled in. */
    static SheetChoices choices(Template template) {
        return choices(template, Messages.VIETNAMESE);
    }

    static SheetChoices choices(Template template, Locale locale) {
        return SheetChoices.of(template, locale, DATE)
                .with(new SheetChoices.Marginalia(null, null, "UBND tỉnh Quảng Ninh", "Sở Giao thông vận tải",
                        "Nguyễn Văn A", DATE));
    }

    static SheetChoices showing(SheetChoices choices, Extent extent, double rotation, GridKind grid) {
        return choices.with(new SheetChoices.View(extent, null, rotation, grid, null));
    }

    /** Writes a document into a folder and opens it. */
    static PDDocument pdf(Document document, Path folder) throws PrintException {
        Path file = folder.resolve("printed.pdf");
        new Exporter(72, Progress.SILENT).write(document, file);
        try {
            return Loader.loadPDF(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a page, from 0. */
    static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFC);
    }

    /** The text of a page with every run of white space as one space. */
    static String line(PDDocument pdf, int page) throws IOException {
        return text(pdf, page).replaceAll("\\s+", " ");
    }

    /** Where the middle of each run of text that equals {@code wanted} is, in points from the top left corner of a page. */
    static List<Point2D.Double> find(PDDocument pdf, int page, String wanted) throws IOException {
        List<Point2D.Double> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                String all = Normalizer.normalize(text, Normalizer.Form.NFC);
                for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
                    TextPosition first = positions.get(at);
                    TextPosition last = positions.get(at + wanted.length() - 1);
                    found.add(new Point2D.Double((first.getX() + last.getX() + last.getWidth()) / 2,
                            (first.getY() + last.getY()) / 2));
                }
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(pdf);
        return found;
    }

    private Printed() {
    }
}
