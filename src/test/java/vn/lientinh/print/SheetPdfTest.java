package vn.lientinh.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.lientinh.Messages;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;

/** Reads sheets back from their PDF. */
class SheetPdfTest {
    private static final int GRID = Look.GRID.getRGB() & 0xFFFFFF;

    @TempDir
    private Path folder;

    private static Set<PDFont> fonts(PDResources resources) throws IOException {
        Set<PDFont> fonts = new HashSet<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }

    @ParameterizedTest
    @CsvSource({"CONFERENCE,vi", "CONFERENCE,en", "REPORT,vi", "REPORT,en", "WALL,vi", "WALL,en"})
    void holdsEveryWordAsTextInEmbeddedFonts(Template template, String language) throws Exception {
        Locale locale = new Messages(Locale.of(language)).locale();
        Messages messages = new Messages(locale);
        Sheet sheet = Printed.SHEETS.sheet(Printed.choices(template, locale));
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            StringBuilder all = new StringBuilder();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                all.append(Printed.line(pdf, page)).append(' ');
                for (PDFont font : fonts(pdf.getPage(page).getResources())) {
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+BeVietnamPro-\\w+"), font.getName());
                }
            }
            String text = all.toString();
            List<String> words = new ArrayList<>(List.of("UBND TỈNH QUẢNG NINH", "Sở Giao thông vận tải",
                    "Nguyễn Văn A", "09/03/2026", "352-KL/TUQN-TUBG-TUHD", "OpenStreetMap contributors (ODbL)",
                    "EPSG:9214", messages.text("print.legend"), messages.text("print.overview"),
                    messages.text("print.table"), messages.text("map.alignment.candidate"),
                    messages.text("map.legend.railway"), MapScale.text(sheet.frame().denominator(), locale), "Hạ Long",
                    "Chí Linh", "QL279", "CT.06"));
            if (template == Template.REPORT) {
                words.remove("Nguyễn Văn A");
                words.remove("Hạ Long");
            }
            words.addAll(List.of(messages.text("print.title").split("\n")));
            for (String word : words) {
                assertTrue(text.contains(word), word);
            }
            for (Item item : Printed.WORKSPACE.register().items()) {
                assertTrue(text.contains(item.name().in(locale)), item.name().in(locale));
            }
        }
    }

    @Test
    void namesItselfAndItsLanguage() throws Exception {
        Sheet sheet = Printed.SHEETS.sheet(Printed.choices(Template.CONFERENCE));
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            assertEquals("BẢN ĐỒ HẠ TẦNG LIÊN KẾT BA TỈNH QUẢNG NINH – BẮC GIANG – HẢI DƯƠNG",
                    pdf.getDocumentInformation().getTitle());
            assertEquals("Sở Giao thông vận tải", pdf.getDocumentInformation().getAuthor());
            assertEquals("vi-VN", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertEquals("None", pdf.getDocumentCatalog().getViewerPreferences().getPrintScaling());
            PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertTrue(first.getTitle().startsWith("BẢN ĐỒ HẠ TẦNG"), first.getTitle());
            assertEquals("Hạng mục trên tờ bản đồ", first.getNextSibling().getTitle());
        }
    }

    private static String xmp(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        assertEquals(1, found.getLength(), name);
        NodeList entries = ((Element) found.item(0)).getElementsByTagName("rdf:li");
        Node last = entries.getLength() == 0 ? found.item(0) : entries.item(entries.getLength() - 1);
        return last.getTextContent();
    }

    @Test
    void saysTheSameOfItselfInItsXmp() throws Exception {
        SheetChoices choices = Printed.choices(Template.REPORT);
        SheetChoices.Marginalia words = choices.marginalia();
        Sheet sheet = Printed.SHEETS.sheet(choices.with(new SheetChoices.Marginalia("Sông <Cầu> & sông\u0001 Thương",
                null, words.agency(), "Phòng Kế hoạch & Đầu tư", words.approver(), words.date())));
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder);
                InputStream in = pdf.getDocumentCatalog().getMetadata().createInputStream()) {
            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
            assertEquals("Sông <Cầu> & sông Thương", xmp(root, "dc:title"));
            assertEquals(pdf.getDocumentInformation().getSubject(), xmp(root, "dc:description"));
            assertEquals(pdf.getDocumentInformation().getAuthor(), xmp(root, "dc:creator"));
            assertEquals("Phòng Kế hoạch & Đầu tư", xmp(root, "dc:creator"));
            assertEquals(pdf.getDocumentCatalog().getLanguage(), xmp(root, "dc:language"));
            assertEquals(pdf.getDocumentInformation().getCreator(), xmp(root, "xmp:CreatorTool"));
            assertEquals(pdf.getDocumentInformation().getProducer(), xmp(root, "pdf:Producer"));
            for (String date : List.of("xmp:CreateDate", "xmp:ModifyDate")) {
                assertEquals(pdf.getDocumentInformation().getCreationDate().toInstant(),
                        OffsetDateTime.parse(xmp(root, date)).toInstant());
            }
        }
    }

    private static BufferedImage picture(PDDocument pdf) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(0, 100);
    }

    private static long pixels(BufferedImage picture, int rgb) {
        long count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int pixel = picture.getRGB(x, y);
                int difference = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    difference = Math.max(difference, Math.abs((pixel >> shift & 255) - (rgb >> shift & 255)));
                }
                count += difference < 40 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void everyLayerCanBeSwitchedOff() throws Exception {
        Sheet sheet = Printed.SHEETS.sheet(Printed.choices(Template.CONFERENCE));
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            PDOptionalContentProperties layers = pdf.getDocumentCatalog().getOCProperties();
            Set<String> names = new TreeSet<>(List.of(layers.getGroupNames()));
            for (Layer layer : Printed.WORKSPACE.layers()) {
                assertTrue(names.contains(layer.title().vi()), layer.title().vi() + " is not in " + names);
            }
            assertTrue(names.containsAll(List.of("Bản đồ nền", "Lưới tọa độ", "Tên gọi, số hiệu đường")),
                    names.toString());
            int blue = 0x0072B2;
            long before = pixels(picture(pdf), blue);
            layers.setGroupEnabled(title("dt342"), false);
            long without342 = pixels(picture(pdf), blue);
            assertTrue(without342 < before - 40, before + " then " + without342);
            layers.setGroupEnabled("Bản đồ nền", false);
            BufferedImage bare = picture(pdf);
            // Water is gone, what is drawn over it stays.
            assertEquals(0xFFFFFF, bare.getRGB(bare.getWidth() * 6 / 10, bare.getHeight() * 8 / 10) & 0xFFFFFF);
            assertTrue(pixels(bare, blue) > without342 / 2);
        }
    }

    private static String title(String layer) {
        return Printed.WORKSPACE.layers()
                .stream()
                .filter(candidate -> candidate.id().equals(layer))
                .findFirst()
                .orElseThrow()
                .title()
                .vi();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 37, -120})
    void registersWhereItsMapLies(double rotation) throws Exception {
        SheetChoices choices = Printed.showing(Printed.choices(Template.CONFERENCE), new Extent.OfItem("i5a"), rotation,
                GridKind.VN2000);
        Sheet sheet = Printed.SHEETS.sheet(choices);
        MapFrame frame = sheet.frame();
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            COSArray viewports = (COSArray) pdf.getPage(0).getCOSObject().getDictionaryObject("VP");
            COSDictionary viewport = (COSDictionary) viewports.getObject(0);
            COSDictionary measure = (COSDictionary) viewport.getDictionaryObject(COSName.MEASURE);
            assertEquals("GEO", measure.getNameAsString(COSName.SUBTYPE));
            COSDictionary system = (COSDictionary) measure.getDictionaryObject("GCS");
            assertEquals(frame.zone().epsg(), system.getInt("EPSG"));
            assertTrue(system.getString("WKT").startsWith("PROJCS["), system.getString("WKT"));
            double[] box = numbers(viewport.getDictionaryObject(COSName.BBOX));
            double[] local = numbers(measure.getDictionaryObject("LPTS"));
            double[] ground = numbers(measure.getDictionaryObject("GPTS"));
            double pageHeight = pdf.getPage(0).getMediaBox().getHeight();
            assertEquals(8, local.length);
            assertEquals(8, ground.length);
            for (int i = 0; i < 8; i += 2) {
                double x = box[0] + local[i] * (box[2] - box[0]);
                double y = pageHeight - (box[1] + local[i + 1] * (box[3] - box[1]));
                Coordinate plane = frame.toPlane(x, y);
                Coordinate drawn = frame.zone().toVn2000(plane.x, plane.y);
                // A hundredth of a point on the paper.
                assertEquals(0, Geodesic.distanceM(drawn.x, drawn.y, ground[i + 1], ground[i]),
                        0.01 * frame.denominator() * 0.0254 / 72, "corner " + i / 2);
            }
        }
    }

    private static double[] numbers(COSBase array) {
        assertNotNull(array);
        COSArray values = (COSArray) array;
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((COSNumber) values.getObject(i)).floatValue();
            if (values.getObject(i) instanceof COSFloat written) {
                numbers[i] = Double.parseDouble(text(written));
            }
        }
        return numbers;
    }

    /** A number as it stands in the file, with all its decimals. */
    private static String text(COSFloat number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            number.writePDF(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({"CONFERENCE,0", "REPORT,0", "WALL,0", "CONFERENCE,-40"})
    void isDrawnAtTheScaleItStates(Template template, double rotation) throws Exception {
        SheetChoices choices = Printed.showing(Printed.choices(template), new Extent.Whole(), rotation, GridKind.WGS84);
        Sheet sheet = Printed.SHEETS.sheet(choices);
        MapFrame frame = sheet.frame();
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            // Lines of the graticule are where meridians and parallels are: two crossings near the centre tell the scale.
            List<DrawnPaths.Drawn> lines = DrawnPaths.of(pdf.getPage(0))
                    .stream()
                    .filter(path -> !path.filled() && path.rgb() == GRID)
                    .toList();
            String text = Printed.line(pdf, 0);
            List<Crossing> crossings = crossings(lines, frame, step(text));
            crossings.sort(Comparator.comparingDouble(crossing -> crossing.at
                    .distance(frame.box().centreX(), frame.box().centreY())));
            Crossing a = crossings.get(0);
            Crossing b = crossings.get(1);
            double ground = Geodesic.distanceM(a.lon, a.lat, b.lon, b.lat);
            double paper = a.at.distance(b.at) * 0.0254 / 72;
            assertEquals(frame.denominator(), ground / paper, 0.005 * frame.denominator());
            assertTrue(text.contains("TỶ LỆ " + MapScale.text(frame.denominator(), Messages.VIETNAMESE)), text);
        }
    }

    /** What neighbouring lines of the graticule are apart in degrees, as the sheet says. */
    private static double step(String text) {
        Matcher words = Pattern.compile("Lưới kinh, vĩ tuyến WGS84, cách (\\d+)(['°])").matcher(text);
        assertTrue(words.find(), text);
        return Double.parseDouble(words.group(1)) / (words.group(2).equals("'") ? 60 : 1);
    }

    private record Crossing(double lon, double lat, Point2D.Double at) {
    }

    /** Where drawn lines of the grid cross, and what whole step of longitude and latitude should be there. */
    private static List<Crossing> crossings(List<DrawnPaths.Drawn> lines, MapFrame frame, double step) {
        List<Crossing> crossings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Point2D.Double at = crossing(lines.get(i).runs().getFirst(), lines.get(j).runs().getFirst());
                if (at != null && frame.box().shape().contains(at)) {
                    Coordinate near = frame.toPosition(at.x, at.y);
                    crossings.add(new Crossing(Math.round(near.x / step) * step, Math.round(near.y / step) * step, at));
                }
            }
        }
        return crossings;
    }

    private static Point2D.@Nullable Double crossing(List<Point2D.Double> a, List<Point2D.Double> b) {
        for (int i = 1; i < a.size(); i++) {
            for (int j = 1; j < b.size(); j++) {
                RobustLineIntersector lines = new RobustLineIntersector();
                lines.computeIntersection(coordinate(a.get(i - 1)), coordinate(a.get(i)), coordinate(b.get(j - 1)),
                        coordinate(b.get(j)));
                if (lines.hasIntersection()) {
                    return new Point2D.Double(lines.getIntersection(0).x, lines.getIntersection(0).y);
                }
            }
        }
        return null;
    }

    private static Coordinate coordinate(Point2D.Double at) {
        return new Coordinate(at.x, at.y);
    }

    @ParameterizedTest
    @CsvSource({"CONFERENCE,20.5", "CONFERENCE,21.5", "REPORT,21", "WALL,21"})
    void drawsAScaleBarAsLongAsTheGroundItStandsFor(Template template, double lat) throws Exception {
        SheetChoices choices = Printed.showing(Printed.choices(template),
                new Extent.Bounds(new Envelope(106.6, 107.1, lat, lat + 0.4)), 0, GridKind.NONE);
        Sheet sheet = Printed.SHEETS.sheet(choices);
        MapFrame frame = sheet.frame();
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            List<Rectangle2D> steps = bar(DrawnPaths.of(pdf.getPage(0)), frame);
            assertTrue(steps.size() == 4 || steps.size() == 2, steps.toString());
            double paper = steps.getLast().getMaxX() - steps.getFirst().getMinX();
            // The last figure stands over the end of the bar.
            double kilometres = steps.size() * step(pdf, steps);
            double ground = groundWidth(frame, paper);
            assertEquals(kilometres * 1000, ground, 0.005 * ground);
        }
    }

    /** How far apart on the ground two points at the centre of the map are that lie so many points apart on paper. */
    private static double groundWidth(MapFrame frame, double points) {
        Coordinate a = frame.toPosition(frame.box().centreX() - points / 2, frame.box().centreY());
        Coordinate b = frame.toPosition(frame.box().centreX() + points / 2, frame.box().centreY());
        return Geodesic.distanceM(a.x, a.y, b.x, b.y);
    }

    /** The divisions of the bar: filled boxes of equal size beside each other, black and white in turn. */
    private static List<Rectangle2D> bar(List<DrawnPaths.Drawn> drawn, MapFrame frame) {
        List<Rectangle2D> run = new ArrayList<>();
        for (DrawnPaths.Drawn path : drawn) {
            Rectangle2D box = path.bounds();
            if (!path.filled() || frame.box().inset(-20).shape().contains(box)) {
                continue;
            }
            boolean goesOn = !run.isEmpty() && Math.abs(run.getLast().getMaxX() - box.getMinX()) < 0.1
                    && Math.abs(run.getLast().getHeight() - box.getHeight()) < 0.1
                    && Math.abs(run.getLast().getWidth() - box.getWidth()) < 0.1;
            if (!goesOn && run.size() >= 2) {
                return run;
            }
            if (!goesOn) {
                run.clear();
            }
            if (box.getHeight() > 0 && box.getWidth() > 0) {
                run.add(box);
            }
        }
        return run;
    }

    /** Kilometres of one division: the figure over its right end. */
    private static double step(PDDocument pdf, List<Rectangle2D> steps) throws IOException {
        Rectangle2D first = steps.getFirst();
        for (double km : new double[]{0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50}) {
            String figure = NumberFormat.getInstance(Messages.VIETNAMESE).format(km);
            for (Point2D.Double at : Printed.find(pdf, 0, figure)) {
                if (Math.abs(at.x - first.getMaxX()) < 1 && Math.abs(at.y - first.getMinY()) < 12 * Box.MM) {
                    return km;
                }
            }
        }
        throw new AssertionError("no figure over the first division");
    }

    @Test
    void framesTheMapTwiceWithinThePaper() throws Exception {
        Sheet sheet = Printed.SHEETS.sheet(Printed.choices(Template.CONFERENCE));
        Box box = sheet.frame().box();
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            List<Rectangle2D> frames = DrawnPaths.of(pdf.getPage(0))
                    .stream()
                    .filter(path -> !path.filled() && path.rgb() == 0 && path.runs().size() == 1)
                    .map(DrawnPaths.Drawn::bounds)
                    .filter(bounds -> bounds.getWidth() > box.width() - 1 && bounds.getHeight() > box.height() - 1)
                    .toList();
            assertEquals(2, frames.size());
            assertEquals(box.x(), frames.get(0).getMinX(), 0.05);
            assertEquals(box.bottom(), frames.get(0).getMaxY(), 0.05);
            Rectangle2D paper = new Rectangle2D.Double(0, 0, pdf.getPage(0).getMediaBox().getWidth(),
                    pdf.getPage(0).getMediaBox().getHeight());
            assertTrue(paper.contains(frames.get(1)) && frames.get(1).contains(frames.get(0)), frames.toString());
        }
    }

    @Test
    void figuresOfAGridStandUprightOnATurnedMap() throws Exception {
        SheetChoices choices = Printed.showing(Printed.choices(Template.CONFERENCE), new Extent.OfLayer("ql279"), 60,
                GridKind.WGS84);
        Sheet sheet = Printed.SHEETS.sheet(choices);
        Grid grid = Grid.of(sheet.frame(), GridKind.WGS84, 48 * Box.MM, new Messages(Messages.VIETNAMESE));
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            int found = 0;
            for (Grid.Tick tick : grid.labelled(Grid.Edge.TOP)) {
                assertNotNull(tick.label());
                for (Point2D.Double at : Printed.find(pdf, 0, tick.label())) {
                    // Read from left to right, its middle is over its tick.
                    if (Math.abs(at.x - tick.x()) < 1 && at.y < tick.y() && at.y > tick.y() - 8 * Box.MM) {
                        found++;
                    }
                }
            }
            assertTrue(found >= 1 && found <= grid.labelled(Grid.Edge.TOP).size(), "found " + found);
        }
    }

    @Test
    void theArrowPointsToTrueNorth() throws Exception {
        SheetChoices choices = Printed.showing(Printed.choices(Template.CONFERENCE),
                new Extent.Bounds(new Envelope(107.7, 108.1, 21.3, 21.6)), 25, GridKind.WGS84);
        MapFrame frame = Printed.SHEETS.sheet(choices).frame();
        Coordinate centre = frame.centre();
        Point2D.Double here = frame.toPage(centre.x, centre.y);
        Point2D.Double north = frame.toPage(centre.x, centre.y + 0.01);
        double direction = Math.toDegrees(Math.atan2(north.x - here.x, here.y - north.y));
        assertEquals(direction, frame.trueNorth(), 0.01);
        assertFalse(Math.abs(frame.trueNorth() + 25) < 0.05, "true north is not grid north away from the meridian");
    }
}
