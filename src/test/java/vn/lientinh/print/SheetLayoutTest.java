package vn.lientinh.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.model.Item;
import vn.lientinh.render.ColourBy;

/** Whatever is asked for, nothing on a sheet covers anything else or leaves the paper. */
class SheetLayoutTest {
    private static final double HAIR = 0.6;

    /** Choices of all kinds, the same in every run. */
    static List<SheetChoices> choices() {
        return IntStream.range(0, 120).mapToObj(seed -> choices(new Random(seed * 7919L))).toList();
    }

    private static SheetChoices choices(Random random) {
        Template template = any(random, Template.values());
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (random.nextInt(5) > 0) {
                parts.add(part);
            }
        }
        SheetChoices.Page page = new SheetChoices.Page(template, any(random, PaperSize.values()), random.nextBoolean(),
                parts);
        double rotation = random.nextInt(3) == 0 ? random.nextDouble(-180, 180) : 0;
        Double scale = random.nextInt(4) == 0 ? MapScale.rounded(random.nextDouble(20_000, 2_000_000)) : null;
        SheetChoices.View view = new SheetChoices.View(extent(random), scale, rotation,
                any(random, GridKind.values()), null);
        String title = switch (random.nextInt(4)) {
            case 0 -> "Bản đồ";
            case 1 -> "Bản đồ các tuyến giao thông kết nối liên vùng giữa tỉnh Quảng Ninh, tỉnh Bắc Giang và tỉnh "
                    + "Hải Dương phục vụ hội nghị đánh giá tiến độ sáu tháng đầu năm";
            case 2 -> "";
            default -> null;
        };
        return new SheetChoices(page, view,
                new SheetChoices.Content(null, any(random, ColourBy.values()),
                        random.nextBoolean() ? Messages.VIETNAMESE : Messages.ENGLISH),
                new SheetChoices.Marginalia(title, random.nextBoolean() ? null : "Một dòng dưới tên bản đồ",
                        random.nextBoolean() ? "Ủy ban nhân dân tỉnh Quảng Ninh – Sở Giao thông vận tải" : "",
                        random.nextBoolean() ? "Phòng Kế hoạch – Tài chính" : "", "Nguyễn Văn A", Printed.DATE));
    }

    private static Extent extent(Random random) {
        List<Item> items = Printed.WORKSPACE.register().items();
        return switch (random.nextInt(5)) {
            case 0 -> new Extent.Whole();
            case 1 -> new Extent.OfItem(items.get(random.nextInt(items.size())).id());
            case 2 -> new Extent.OfTerritory(any(random, new String[]{"quang-ninh", "bac-giang", "hai-duong"}));
            case 3 -> new Extent.OfLayer(any(random, new String[]{"ql18", "dt342", "waterways", "ports-gates"}));
            default -> {
                double west = random.nextDouble(105.8, 107.6);
                double south = random.nextDouble(20.6, 21.5);
                yield new Extent.Bounds(new Envelope(west, west + random.nextDouble(0.01, 1.2), south,
                        south + random.nextDouble(0.01, 1.2)));
            }
        };
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    @ParameterizedTest
    @MethodSource("choices")
    void nothingOverlapsAndAllStaysOnThePaper(SheetChoices choices) throws Exception {
        Sheet sheet = Printed.SHEETS.sheet(choices);
        for (Page page : sheet.document().pages()) {
            Rectangle2D paper = page.sheet().inset(3 * Box.MM).shape();
            List<SheetPage.Placed> blocks = ((SheetPage) page).blocks();
            nothingMeets(blocks, paper);
        }
        SheetPage first = (SheetPage) sheet.document().pages().getFirst();
        SheetPage.Placed placed = first.blocks()
                .stream()
                .filter(one -> one.block() instanceof MapBlock)
                .findFirst()
                .orElseThrow();
        Box map = placed.box();
        assertTrue(map.shape().contains(sheet.frame().box().shape()), "the frame is inside of its place");
        double share = map.width() * map.height() / (first.sheet().width() * first.sheet().height());
        assertTrue(share > 0.2, "the map takes " + share + " of the sheet");
        for (Panel panel : ((MapBlock) placed.block()).panels()) {
            assertTrue(map.shape().contains(panel.box().shape()), "a panel is a part of the map");
            nothingMeets(panel.blocks(), panel.box().shape());
        }
        numbersAreClear((MapBlock) placed.block());
        if (choices.view().scale() == null) {
            assertTrue(sheet.findings().stream().noneMatch(finding -> finding.kind() == Finding.Kind.EXTENT_CUT),
                    "a scale that is chosen here shows all");
        }
        assertEquals(choices.view().rotation(), sheet.frame().rotation());
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void everyPartFindsRoomOnASheetOnItsLongEdge(PaperSize paper) throws Exception {
        SheetChoices usual = Printed.choices(Template.CONFERENCE);
        Sheet sheet = Printed.SHEETS.sheet(
                usual.with(new SheetChoices.Page(Template.CONFERENCE, paper, true, usual.page().parts())));
        assertEquals(List.of(), sheet.findings()
                .stream()
                .filter(finding -> finding.kind() == Finding.Kind.NO_ROOM)
                .map(Finding::words)
                .toList());
    }

    /** Discs with numbers meet neither each other nor a panel, and lie whole on the map. */
    private static void numbersAreClear(MapBlock map) {
        for (MapOverlay overlay : map.overlays()) {
            if (overlay instanceof ItemMarks marks) {
                List<ItemMarks.Mark> all = marks.marks();
                for (int i = 0; i < all.size(); i++) {
                    Point2D.Double at = all.get(i).at();
                    assertTrue(map.frame().box().shape().contains(at), all.get(i) + " is not on the map");
                    assertTrue(map.panels().stream().noneMatch(panel -> panel.box().shape().contains(at)),
                            all.get(i) + " lies under a panel");
                    for (int j = i + 1; j < all.size(); j++) {
                        assertTrue(at.distance(all.get(j).at()) > 0, all.get(i) + " covers " + all.get(j));
                    }
                }
            }
        }
    }

    private static void nothingMeets(List<SheetPage.Placed> blocks, Rectangle2D paper) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i).block();
            Box box = blocks.get(i).box();
            assertTrue(paper.contains(box.inset(HAIR).shape()), block + " leaves its place: " + box);
            assertTrue(block.height(box.width()) <= box.height() + HAIR,
                    block + " is " + block.height(box.width()) + " high in " + box);
            for (int j = i + 1; j < blocks.size(); j++) {
                assertTrue(!box.inset(HAIR).shape().intersects(blocks.get(j).box().inset(HAIR).shape()),
                        block + " " + box + " meets " + blocks.get(j).block() + " " + blocks.get(j).box());
            }
        }
    }
}
