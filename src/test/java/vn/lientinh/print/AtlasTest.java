package vn.lientinh.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Routes;
import vn.lientinh.geo.Chainage;
import vn.lientinh.model.Item;

class AtlasTest {

    @TempDir
    private Path folder;

    private static Atlas atlas(AtlasBy by, boolean landscape) throws PrintException {
        SheetChoices choices = Printed.choices(Template.REPORT);
        return Printed.SHEETS.atlas(choices.with(new SheetChoices.Page(Template.REPORT, PaperSize.A4, landscape,
                choices.page().parts())), by, Messages.VIETNAMESE);
    }

    /** Pages that the links of a page lead to, from top to bottom and left to right. */
    private static List<Integer> links(PDDocument pdf, int page) throws IOException {
        List<Integer> pages = new ArrayList<>();
        for (PDAnnotation annotation : pdf.getPage(page).getAnnotations()) {
            PDPage to = ((PDPageDestination) ((PDAnnotationLink) annotation).getDestination()).getPage();
            pages.add(pdf.getPages().indexOf(to));
        }
        return pages;
    }

    @Test
    void everyItemHasAPageThatTheIndexNamesAndLeadsTo() throws Exception {
        Atlas atlas = atlas(new AtlasBy.Items(), false);
        try (PDDocument pdf = Printed.pdf(atlas.document(), folder)) {
            String index = Printed.line(pdf, 0);
            assertTrue(index.contains("THEO HẠNG MỤC"), index);
            List<Integer> links = links(pdf, 0);
            List<Item> items = Printed.WORKSPACE.register().items();
            assertEquals(items.size(), links.size());
            for (int i = 0; i < items.size(); i++) {
                String page = Printed.line(pdf, links.get(i));
                assertTrue(page.contains("1 " + items.get(i).name().vi()), items.get(i).id() + ": " + page);
                assertTrue(page.contains("Trang " + (links.get(i) + 1) + "/" + pdf.getNumberOfPages()), page);
            }
            assertEquals(pdf.getNumberOfPages(), atlas.document().pages().size());
            PDOutlineItem bookmark = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals("Mục lục", bookmark.getTitle());
            assertEquals(items.getFirst().name().vi(), bookmark.getNextSibling().getTitle());
        }
    }

    @Test
    void itemsThatAreHiddenHaveNoPageAndTheIndexSaysSo() throws Exception {
        SheetChoices choices = Printed.choices(Template.REPORT);
        Atlas atlas = Printed.SHEETS.atlas(
                choices.with(new SheetChoices.Content(Set.of("dt342"), choices.content().colourBy(),
                        Messages.VIETNAMESE)),
                new AtlasBy.Items(), Messages.VIETNAMESE);
        assertEquals(2, atlas.document().pages().size());
        try (PDDocument pdf = Printed.pdf(atlas.document(), folder)) {
            assertEquals(List.of(1), links(pdf, 0));
            assertTrue(Printed.line(pdf, 0).contains("không có vị trí trên bản đồ"));
        }
    }

    @Test
    void theTableOfAProvinceListsWhatIsInIt() throws Exception {
        Atlas atlas = atlas(new AtlasBy.Territories(), false);
        try (PDDocument pdf = Printed.pdf(atlas.document(), folder)) {
            List<Integer> links = links(pdf, 0);
            assertEquals(3, links.size());
            String haiDuong = Printed.line(pdf, links.get(2));
            assertTrue(haiDuong.contains("TỈNH HẢI DƯƠNG"), haiDuong);
            assertTrue(haiDuong.contains("Cầu Triều"), haiDuong);
            assertFalse(haiDuong.contains("ĐT342 vùng cao"), haiDuong);
        }
    }

    @Test
    void yearsHoldWhatIsDueInThemAndTheLastPageWhatHasNoYear() throws Exception {
        Atlas atlas = atlas(new AtlasBy.Years(), false);
        try (PDDocument pdf = Printed.pdf(atlas.document(), folder)) {
            List<Integer> links = links(pdf, 0);
            assertEquals(5, links.size());
            String of2023 = Printed.line(pdf, links.get(1));
            assertTrue(of2023.contains("ĐẾN HẠN NĂM 2023"), of2023);
            assertTrue(of2023.contains("ĐT291") && of2023.contains("ĐT342"), of2023);
            assertFalse(of2023.contains("Cao tốc Nội Bài"), of2023);
            assertTrue(Printed.line(pdf, links.get(2)).contains("trước năm 2025"));
            assertTrue(Printed.line(pdf, links.get(3)).contains("chỉ khi nhà nước giao"));
            assertTrue(Printed.line(pdf, links.get(4)).contains("CHƯA NÊU NĂM"));
        }
    }

    private static final Pattern STRIP = Pattern.compile("km (\\d+)\\+(\\d+) – km (\\d+)\\+(\\d+)");

    @Test
    void stripsFollowTheRoadOverlapAndHoldAllOfIt() throws Exception {
        Atlas atlas = atlas(new AtlasBy.Route("ql 279"), true);
        Chainage chainage = new Routes(Printed.WORKSPACE).named("QL279").orElseThrow().chainage();
        double reached = chainage.firstKm();
        List<Page> strips = atlas.document().pages().subList(1, atlas.document().pages().size());
        assertTrue(strips.size() >= 4, "only " + strips.size());
        for (Page strip : strips) {
            Matcher name = STRIP.matcher(strip.bookmark());
            assertTrue(name.find(), strip.bookmark());
            double from = Integer.parseInt(name.group(1)) + Integer.parseInt(name.group(2)) / 1000.0;
            double to = Integer.parseInt(name.group(3)) + Integer.parseInt(name.group(4)) / 1000.0;
            assertTrue(strip == strips.getFirst() || from < reached - 0.5, strip.bookmark() + " after " + reached);
            MapFrame frame = strip.frame().orElseThrow();
            assertEquals(100_000, frame.denominator());
            Coordinate[] road = chainage.between(from, to).getCoordinates();
            for (Coordinate at : road) {
                Point2D.Double onPage = frame.toPage(at.x, at.y);
                assertTrue(frame.box().shape().contains(onPage), strip.bookmark() + " leaves its map at " + at);
            }
            Point2D.Double begin = frame.toPage(road[0].x, road[0].y);
            Point2D.Double end = frame.toPage(road[road.length - 1].x, road[road.length - 1].y);
            assertEquals(begin.y, end.y, 0.5, "the road runs along the page");
            reached = to;
        }
        assertEquals(chainage.lastKm(), reached, 0.001);
    }

    @Test
    void stripsHaveKilometrePostsAtTheirPlacesAndNameTheirNeighbours() throws Exception {
        Atlas atlas = atlas(new AtlasBy.Route("QL279"), true);
        Chainage chainage = new Routes(Printed.WORKSPACE).named("QL279").orElseThrow().chainage();
        try (PDDocument pdf = Printed.pdf(atlas.document(), folder)) {
            MapFrame frame = atlas.document().pages().get(2).frame().orElseThrow();
            String text = Printed.line(pdf, 2);
            assertTrue(text.contains("tờ 1") && text.contains("tờ 3"), text);
            for (int km : new int[]{46, 54, 64}) {
                Chainage.Place place = chainage.at(km).orElseThrow();
                Point2D.Double at = frame.toPage(place.lon(), place.lat());
                List<Point2D.Double> posts = Printed.find(pdf, 2, Integer.toString(km));
                assertTrue(posts.stream().anyMatch(post -> post.distance(at) < 6 * Box.MM), km + " at " + posts);
            }
        }
    }

    @Test
    void saysWhenThereIsNoSuchRoute() {
        PrintException failure = assertThrows(PrintException.class, () -> atlas(new AtlasBy.Route("QL99"), true));
        assertTrue(failure.words().vi().contains("Không có tuyến “QL99”. Các tuyến: "), failure.words().vi());
        assertTrue(failure.words().vi().contains("QL279"), failure.words().vi());
    }

    @Test
    void namesOfPlacesStandWherePlacesAreHoweverTheMapIsTurned() throws Exception {
        SheetChoices choices = Printed.showing(Printed.choices(Template.CONFERENCE), new Extent.OfLayer("ql279"), 60,
                GridKind.WGS84);
        Sheet sheet = Printed.SHEETS.sheet(choices);
        try (PDDocument pdf = Printed.pdf(sheet.document(), folder)) {
            // An Châu, as in the base map.
            Point2D.Double town = sheet.frame().toPage(106.84908, 21.33292);
            List<Point2D.Double> names = Printed.find(pdf, 0, "An Châu");
            assertTrue(names.stream().anyMatch(name -> name.distance(town) < 14 * Box.MM),
                    names + " is not at " + town);
        }
    }
}
