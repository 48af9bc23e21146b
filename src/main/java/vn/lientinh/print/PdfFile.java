package vn.lientinh.print;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.locationtech.jts.geom.Coordinate;

/** A document as PDF: lines stay lines and text stays text, layers can be switched, positions can be read. */
final class PdfFile {
    /** Lines keep what can be seen at 300 dots an inch. */
    private static final double DETAIL = 150 / 72.0;

    private final Document document;

    PdfFile(Document document) {
        this.document = document;
    }

    /** Draws all pages and writes the file. */
    void write(OutputStream out, Progress progress) throws IOException {
        try (PDDocument pdf = PackedStreams.document()) {
            pdf.setVersion(1.7f);
            describe(pdf);
            PdfFonts fonts = new PdfFonts(pdf);
            PdfLayers layers = new PdfLayers(document.layers());
            List<PDPage> pages = new ArrayList<>();
            for (Page page : document.pages()) {
                progress.goOn();
                pages.add(draw(pdf, page, fonts, layers, progress));
                progress.at(pages.size(), document.pages().size());
            }
            layers.register(pdf);
            bookmarks(pdf, pages);
            links(pages);
            pdf.save(out);
        }
    }

    private void describe(PDDocument pdf) throws IOException {
        new PdfDescription(document, ZonedDateTime.now(ZoneId.systemDefault())).writeTo(pdf);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        // A map is printed at its scale, not fitted to the paper.
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        pdf.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static PDPage draw(PDDocument pdf, Page page, PdfFonts fonts, PdfLayers layers,
            Progress progress) throws IOException {
        Box sheet = page.sheet();
        PDRectangle size = new PDRectangle((float) sheet.width(), (float) sheet.height());
        PDPage target = new PDPage(size);
        pdf.addPage(target);
        PdfGraphics g = new PdfGraphics(pdf, size, fonts, layers, progress);
        page.paint(g, new Page.Rendering(DETAIL,
                new Rectangle2D.Double(0, 0, sheet.width(), sheet.height())));
        g.finish();
        try (PDPageContentStream content = new PDPageContentStream(pdf, target)) {
            content.drawForm(g.getXFormObject());
        }
        page.frame().ifPresent(frame -> register(target, sheet, frame));
        return target;
    }

    /** Registers where the map lies on the ground (ISO 32000-2, 12.10): a viewport of the page with a geospatial measure. */
    private static void register(PDPage page, Box sheet, MapFrame frame) {
        Box box = frame.box();
        COSArray positions = new COSArray();
        COSArray corners = new COSArray();
        for (int[] corner : new int[][]{{0, 0}, {0, 1}, {1, 1}, {1, 0}}) {
            Coordinate plane = frame.toPlane(box.x() + corner[0] * box.width(),
                    box.bottom() - corner[1] * box.height());
            // Positions are latitude first, on the datum of the zone.
            Coordinate position = frame.zone().toVn2000(plane.x, plane.y);
            positions.add(number(position.y));
            positions.add(number(position.x));
            corners.add(COSInteger.get(corner[0]));
            corners.add(COSInteger.get(corner[1]));
        }
        COSDictionary system = new COSDictionary();
        system.setName(COSName.TYPE, "PROJCS");
        system.setInt("EPSG", frame.zone().epsg());
        system.setItem(COSName.getPDFName("WKT"), new COSString(frame.zone().wkt()));
        COSArray units = new COSArray();
        units.add(COSName.getPDFName("M"));
        units.add(COSName.getPDFName("SQM"));
        units.add(COSName.getPDFName("DEG"));
        COSDictionary measure = new COSDictionary();
        measure.setName(COSName.TYPE, "Measure");
        measure.setName(COSName.SUBTYPE, "GEO");
        measure.setItem(COSName.getPDFName("Bounds"), corners);
        measure.setItem(COSName.getPDFName("LPTS"), corners);
        measure.setItem(COSName.getPDFName("GPTS"), positions);
        measure.setItem(COSName.getPDFName("GCS"), system);
        measure.setItem(COSName.getPDFName("PDU"), units);
        COSDictionary viewport = new COSDictionary();
        viewport.setName(COSName.TYPE, "Viewport");
        viewport.setItem(COSName.BBOX, new PDRectangle((float) box.x(), (float) (sheet.height() - box.bottom()),
                (float) box.width(), (float) box.height()).getCOSArray());
        viewport.setItem(COSName.MEASURE, measure);
        COSArray viewports = new COSArray();
        viewports.add(viewport);
        page.getCOSObject().setItem(COSName.getPDFName("VP"), viewports);
    }

    /** A position with all its decimals; as a float it would be off by a metre. */
    private static COSFloat number(double degrees) {
        try {
            return new COSFloat(String.format(Locale.ROOT, "%.9f", degrees));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a number: " + degrees, e);
        }
    }

    private void bookmarks(PDDocument pdf, List<PDPage> pages) {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (int i = 0; i < pages.size(); i++) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(document.pages().get(i).bookmark().replace('\n', ' '));
            item.setDestination(whole(pages.get(i)));
            outline.addLast(item);
        }
        outline.openNode();
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        if (pages.size() > 1) {
            pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        }
    }

    private void links(List<PDPage> pages) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            Box sheet = document.pages().get(i).sheet();
            for (Page.Link link : document.pages().get(i).links()) {
                PDAnnotationLink annotation = new PDAnnotationLink();
                Box box = link.box();
                annotation.setRectangle(new PDRectangle((float) box.x(), (float) (sheet.height() - box.bottom()),
                        (float) box.width(), (float) box.height()));
                PDBorderStyleDictionary border = new PDBorderStyleDictionary();
                border.setWidth(0);
                annotation.setBorderStyle(border);
                annotation.setDestination(whole(pages.get(link.page())));
                pages.get(i).getAnnotations().add(annotation);
            }
        }
    }

    private static PDPageFitDestination whole(PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        return destination;
    }
}
