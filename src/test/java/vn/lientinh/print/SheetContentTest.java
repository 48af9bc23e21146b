package vn.lientinh.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Emphasis;
import vn.lientinh.render.LayerStack;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Theme;

/** What is seen in the window is what stands on the sheet. */
class SheetContentTest {

    @TempDir
    private Path folder;

    private static SheetChoices with(SheetChoices.Content content) {
        return Printed.choices(Template.CONFERENCE).with(content);
    }

    private static SheetChoices.Content content(@Nullable Set<String> shown, LayerStack stack,
            @Nullable Clock clock, Emphasis emphasis) {
        return new SheetChoices.Content(null, ColourBy.INVESTOR, Messages.VIETNAMESE, shown, stack, clock, emphasis,
                TerritoryView.OF_2022);
    }

    private String text(Sheet sheet) throws Exception {
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            StringBuilder text = new StringBuilder();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                text.append(Printed.line(pdf, page)).append(' ');
            }
            return text.toString();
        }
    }

    @Test
    void whatAFilterLeavesOutIsNeitherDrawnNorListed() throws Exception {
        Sheet sheet = Printed.SHEETS
                .sheet(with(content(Set.of("dt342-qn-1"), LayerStack.BY_CLASS, null, Emphasis.NONE)));
        String text = text(sheet);
        assertTrue(text.contains("ĐT342") && text.contains("49,6 km"), text);
        assertFalse(text.contains("QL279") || text.contains("Trung ương") || text.contains("Hướng tuyến minh họa"),
                text);
        assertEquals(1, sheet.document().pages().size(), "its one item stands on the sheet itself");
        assertTrue(sheet.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.FILTERED));
    }

    @Test
    void totalsCountWhatLiesOnTheSheet() throws Exception {
        SheetChoices west = Printed.showing(
                with(content(Set.of("dt342-qn-1"), LayerStack.BY_CLASS, null, Emphasis.NONE)),
                new Extent.Bounds(new Envelope(107.0, 107.2, 21.05, 21.12)), 0, GridKind.NONE);
        String text = text(Printed.SHEETS.sheet(west));
        assertTrue(text.contains("49,6 *"), "the table tells of the whole item: " + text);
        String legend = text.substring(text.indexOf("CHÚ GIẢI"));
        assertFalse(legend.contains("49,6 km"), legend);
    }

    @Test
    void aClockIsExplained() throws Exception {
        Clock clock = new Clock(2024, LocalDate.of(2026, 3, 9));
        String text = text(Printed.SHEETS.sheet(with(content(null, LayerStack.BY_CLASS, clock, Emphasis.NONE))));
        assertTrue(text.contains("Thời hạn nhìn từ năm 2024, so với ngày 09/03/2026"), text);
        assertTrue(text.contains("Quá hạn") && text.contains("Chưa nêu năm"), text);
    }

    @Test
    void whatRecedesIsNotListed() throws Exception {
        Emphasis emphasis = new Emphasis(Set.of("dt342-qn-1"), Map.of());
        String text = text(Printed.SHEETS.sheet(with(content(null, LayerStack.BY_CLASS, null, emphasis))));
        assertTrue(text.contains("1 ĐT342 vùng cao"), text);
        assertFalse(text.contains("Cao tốc Nội Bài"), text);
    }

    @Test
    void aTranslucentLayerStaysLines() throws Exception {
        BufferedImage opaque = picture(LayerStack.BY_CLASS);
        BufferedImage pale = picture(new LayerStack(List.of(), Map.of("ql18", 0.3)));
        BufferedImage gone = picture(new LayerStack(List.of(), Map.of("ql18", 0.0)));
        long fromOpaque = difference(opaque, pale);
        long fromGone = difference(gone, pale);
        assertTrue(fromOpaque > 0 && fromGone > 0 && fromGone < difference(gone, opaque),
                fromOpaque + " and " + fromGone);
    }

    @Test
    void aTranslucentLayerIsLaidOnAPdfAsAWhole() throws Exception {
        Sheet sheet = Printed.SHEETS
                .sheet(with(content(null, new LayerStack(List.of(), Map.of("ql18", 0.5)), null, Emphasis.NONE)));
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            PDResources page = form(pdf.getPage(0).getResources()).getResources();
            List<PDFormXObject> translucent = drawnTranslucent(page, form(pdf.getPage(0).getResources()));
            assertFalse(translucent.isEmpty());
            for (PDFormXObject form : translucent) {
                PDTransparencyGroup group = assertInstanceOf(PDTransparencyGroup.class, form);
                assertTrue(group.getGroup().isIsolated(), group.getGroup().getCOSObject().toString());
                assertTrue(group.getResources().getPropertiesNames().iterator().hasNext(), "it holds the layer");
                // Where each stroke shone through by itself, lines would be darker where strokes overlap.
                assertEquals(Set.of(), alphas(group.getResources()));
            }
        }
    }

    /** The forms that are laid on with an opacity of 0.5. Other groups of the page are masks, of the fading edge of the base map. */
    private static List<PDFormXObject> drawnTranslucent(PDResources page, PDFormXObject content) throws IOException {
        List<PDFormXObject> forms = new ArrayList<>();
        Float opacity = null;
        COSName operand = null;
        PDFStreamParser parser = new PDFStreamParser(content);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSName name) {
                operand = name;
            } else if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "gs" -> opacity = page.getExtGState(operand).getNonStrokingAlphaConstant();
                    case "Do" -> {
                        if (Objects.equals(opacity, 0.5f)) {
                            forms.add((PDFormXObject) page.getXObject(operand));
                        }
                    }
                    default -> {
                        // neither sets an opacity nor lays on a form
                    }
                }
            }
        }
        return forms;
    }

    private static PDFormXObject form(PDResources resources) throws IOException {
        return (PDFormXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
    }

    /** Every opacity below 1 that is drawn with. */
    private static Set<Float> alphas(PDResources resources) {
        Set<Float> alphas = new TreeSet<>();
        for (COSName name : resources.getExtGStateNames()) {
            Stream.of(resources.getExtGState(name).getStrokingAlphaConstant(),
                    resources.getExtGState(name).getNonStrokingAlphaConstant())
                    .filter(alpha -> alpha != null && alpha < 1)
                    .forEach(alphas::add);
        }
        return alphas;
    }

    @Test
    void aTranslucentLayerIsOneGroupOfAnSvg() throws Exception {
        Sheet sheet = Printed.SHEETS
                .sheet(with(content(null, new LayerStack(List.of(), Map.of("ql18", 0.5)), null, Emphasis.NONE)));
        Path file = folder.resolve("translucent.svg");
        new Exporter(72, Progress.SILENT).write(sheet.document(), file);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        NodeList groups = root.getElementsByTagName("g");
        int translucent = 0;
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.getAttribute("opacity").equals("0.5")) {
                translucent++;
                Element inner = (Element) group.getFirstChild();
                assertEquals("ql18", inner.getAttribute("id").replaceAll("-\\d+$", ""));
                assertTrue(inner.getChildNodes().getLength() > 0);
            }
        }
        assertTrue(translucent > 0);
    }

    private BufferedImage picture(LayerStack stack) throws Exception {
        Sheet sheet = Printed.SHEETS.sheet(with(content(null, stack, null, Emphasis.NONE)));
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            // Fails where the map holds a picture instead of lines.
            DrawnPaths.of(pdf.getPage(0));
            return new PDFRenderer(pdf).renderImageWithDPI(0, 60);
        }
    }

    private static long difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs((a.getRGB(x, y) & 255) - (b.getRGB(x, y) & 255));
            }
        }
        return sum;
    }

    @Test
    void takesOverWhatAWindowShows() {
        MapState seen = new MapState(Set.of("ql18", "dt342"), "a", "b", ColourBy.STATE, Theme.DARK, Messages.ENGLISH)
                .showing(Set.of("x"))
                .with(new LayerStack(List.of("dt342", "ql18"), Map.of("ql18", 0.5)))
                .at(Clock.at(LocalDate.of(2026, 1, 1)));
        SheetChoices.Content content = SheetChoices.Content.of(seen);
        assertEquals(Set.of("ql18", "dt342"), content.layers());
        assertEquals(Set.of("x"), content.shown());
        assertEquals(ColourBy.STATE, content.colourBy());
        assertEquals(0.5, content.stack().opacity("ql18"));
        assertEquals(Clock.at(LocalDate.of(2026, 1, 1)), content.clock());
    }

    @Test
    void namesThatAreDrawnLetterByLetterCanBeFound() throws Exception {
        SheetChoices near = Printed.showing(Printed.choices(Template.CONFERENCE), new Extent.OfLayer("waterways"), 0,
                GridKind.NONE);
        Sheet sheet = Printed.SHEETS.sheet(near);
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(pdf.getPage(0));
            List<String> words = extractor.getMarkedContents()
                    .stream()
                    .flatMap(SheetContentTest::all)
                    .map(PDMarkedContent::getActualText)
                    .filter(text -> text != null)
                    .toList();
            assertTrue(words.contains("TỈNH HẢI DƯƠNG"), words.toString());
            assertTrue(words.stream().anyMatch(word -> word.startsWith("Sông")), words.toString());
        }
    }

    private static Stream<PDMarkedContent> all(PDMarkedContent content) {
        return Stream.concat(Stream.of(content), content.getContents()
                .stream()
                .filter(PDMarkedContent.class::isInstance)
                .map(PDMarkedContent.class::cast)
                .flatMap(SheetContentTest::all));
    }
}
