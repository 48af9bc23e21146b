package vn.lientinh.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.model.Territory;
import vn.lientinh.print.Finding.Grave;
import vn.lientinh.print.Finding.Kind;
import vn.lientinh.render.ColourBy;

class PreFlightTest {

    private static List<Finding> findings(SheetChoices choices) throws PrintException {
        return Printed.SHEETS.sheet(choices).findings();
    }

    private static Optional<Finding> finding(SheetChoices choices, Kind kind) throws PrintException {
        return findings(choices).stream().filter(finding -> finding.kind() == kind).findFirst();
    }

    private static SheetChoices complete() {
        return Printed.choices(Template.CONFERENCE);
    }

    private static SheetChoices words(String title, String agency, String maker, String approver) {
        return complete()
                .with(new SheetChoices.Marginalia(title, null, agency, maker, approver, Printed.DATE));
    }

    private static SheetChoices parts(Set<Part> parts) {
        return complete().with(new SheetChoices.Page(Template.CONFERENCE, PaperSize.A3, true, parts));
    }

    @Test
    void findsNothingWrongWithACompleteSheet() throws Exception {
        assertEquals(List.of(), findings(complete()).stream().filter(f -> f.grave() == Grave.WARNING).toList());
    }

    @Test
    void namesTheWordsThatAreMissing() throws Exception {
        assertEquals(Grave.WARNING, finding(words(" ", "a", "m", "p"), Kind.MISSING_TITLE).orElseThrow().grave());
        assertEquals(Grave.WARNING, finding(words("t", "", "m", "p"), Kind.MISSING_AGENCY).orElseThrow().grave());
        assertEquals(Grave.WARNING, finding(words("t", "a", "", "p"), Kind.MISSING_MAKER).orElseThrow().grave());
        assertEquals(Grave.NOTE, finding(words("t", "a", "m", ""), Kind.MISSING_APPROVER).orElseThrow().grave());
        Set<Part> unsigned = EnumSet.complementOf(EnumSet.of(Part.APPROVAL));
        SheetChoices nobody = words("t", "a", "m", "").with(new SheetChoices.Page(Template.CONFERENCE, PaperSize.A3,
                true, unsigned));
        assertTrue(finding(nobody, Kind.MISSING_APPROVER).isEmpty(), "nobody is asked to approve");
    }

    @ParameterizedTest
    @EnumSource(value = Part.class, names = {"LEGEND", "SCALE", "NORTH_ARROW", "SOURCES"})
    void namesThePartsThatAMapMustHave(Part part) throws Exception {
        Finding finding = finding(parts(EnumSet.complementOf(EnumSet.of(part))), Kind.MISSING_PART).orElseThrow();
        assertEquals(Grave.WARNING, finding.grave());
        assertTrue(finding.words().contains(new Messages(Messages.VIETNAMESE).text("print.part." + part.name())),
                finding.words());
    }

    @Test
    void saysWhenThePartsFindNoRoom() throws Exception {
        SheetChoices small = complete().with(new SheetChoices.Page(Template.WALL, PaperSize.A4, true,
                EnumSet.allOf(Part.class)));
        Finding finding = finding(small, Kind.NO_ROOM).orElseThrow();
        assertEquals(Grave.WARNING, finding.grave());
        assertTrue(finding.words().contains("khổ giấy lớn hơn"), finding.words());
    }

    @Test
    void saysWhenTypeIsTooSmall() throws Exception {
        // The smallest type of every template can be read; a look that is scaled down cannot.
        for (Template template : Template.values()) {
            for (PaperSize paper : PaperSize.values()) {
                double least = new Look(template.typeFactor(paper)).small().size();
                assertTrue(least >= Look.LEAST_SIZE, template + " on " + paper + ": " + least);
            }
        }
        PreFlight preFlight = new PreFlight(new Messages(Messages.VIETNAMESE), complete(), Printed.WORKSPACE,
                Printed.SHEETS.state(complete()), new Look(0.7));
        Sheet sheet = Printed.SHEETS.sheet(complete());
        List<Finding> findings = preFlight.check(Place.of(Printed.WORKSPACE, new Extent.Whole(), Territory::geometry),
                sheet.frame(),
                new ItemTable(List.of()), List.of(), List.of(), 1, "t");
        Finding finding = findings.stream().filter(f -> f.kind() == Kind.SMALL_TEXT).findFirst().orElseThrow();
        assertTrue(finding.words().contains("4,3 pt"), finding.words());
    }

    @Test
    void saysWhenTheScaleAskedForCutsTheExtentOff() throws Exception {
        SheetChoices.View view = complete().view();
        SheetChoices close = complete().with(new SheetChoices.View(view.extent(), 200_000.0, 0, view.grid(), null));
        Finding finding = finding(close, Kind.EXTENT_CUT).orElseThrow();
        assertEquals(Grave.WARNING, finding.grave());
        assertTrue(finding.words().contains("1:200.000"), finding.words());
        assertTrue(finding(complete(), Kind.EXTENT_CUT).isEmpty());
    }

    @Test
    void saysWhatIsOnTheSheetButHidden() throws Exception {
        SheetChoices some = complete()
                .with(new SheetChoices.Content(Set.of("ql18", "ql279"), ColourBy.INVESTOR, Messages.VIETNAMESE));
        Finding finding = finding(some, Kind.LAYERS_HIDDEN).orElseThrow();
        assertEquals(Grave.NOTE, finding.grave());
        assertTrue(finding.words().contains("Đường tỉnh 342"), finding.words());
        assertFalse(finding.words().contains("Quốc lộ 279"), finding.words());
        assertTrue(finding(complete(), Kind.LAYERS_HIDDEN).isEmpty());
    }

    @Test
    void saysWhenNoItemIsOnTheSheet() throws Exception {
        SheetChoices sea = Printed.showing(complete(), new Extent.Bounds(new Envelope(108.6, 109, 20, 20.3)), 0,
                GridKind.WGS84);
        assertEquals(Grave.WARNING, finding(sea, Kind.NOTHING_ON_SHEET).orElseThrow().grave());
    }

    @Test
    void saysWhenTheScaleClaimsMoreThanTheLinesHold() throws Exception {
        SheetChoices near = Printed.showing(complete(), new Extent.Bounds(new Envelope(107, 107.01, 21, 21.01)), 0,
                GridKind.WGS84);
        assertEquals(Grave.NOTE, finding(near, Kind.TOO_LARGE_SCALE).orElseThrow().grave());
    }

    @Test
    void saysWhenTheZoneIsFarAway() throws Exception {
        SheetChoices.View view = complete().view();
        SheetChoices far = complete().with(new SheetChoices.View(view.extent(), null, 0, view.grid(), 104.0));
        assertTrue(finding(far, Kind.FAR_FROM_MERIDIAN).orElseThrow().words().contains("104°00'"));
    }

    @Test
    void namesTheLabelsThatFoundNoPlace() throws Exception {
        // On the smallest paper numbered roads stand so close that not every number has room.
        SheetChoices tight = complete().with(new SheetChoices.Page(Template.CONFERENCE, PaperSize.A4, false,
                EnumSet.allOf(Part.class)));
        Finding finding = finding(tight, Kind.LABELS_DROPPED).orElseThrow();
        assertTrue(finding.words().matches("Không đủ chỗ cho \\d+ tên gọi: .*ĐT291.*"), finding.words());
        assertEquals(Grave.NOTE, finding.grave());
    }

    @Test
    void namesEveryCityAndRoadWhereThereIsRoom() throws Exception {
        // A link shorter than its name has its number of the table instead.
        assertEquals(Optional.of("Không đủ chỗ cho 1 tên gọi: ĐT398B–ĐT293."),
                finding(Printed.choices(Template.WALL), Kind.LABELS_DROPPED).map(Finding::words));
    }

    @Test
    void saysHowManyPagesTheTableTakes() throws Exception {
        assertTrue(finding(complete(), Kind.TABLE_FLOWS).orElseThrow().words().contains("2 trang"));
        assertTrue(finding(Printed.showing(complete(), new Extent.OfItem("gate-binh-lieu"), 0,
                GridKind.WGS84), Kind.TABLE_FLOWS)
                .isEmpty());
    }

    @Test
    void speaksTheLanguageOfTheReader() throws Exception {
        SheetChoices english = Printed.choices(Template.CONFERENCE, Messages.ENGLISH);
        List<Finding> findings = Printed.SHEETS.sheet(english, Messages.VIETNAMESE).findings();
        assertTrue(findings.stream().anyMatch(finding -> finding.words().contains("Bảng hạng mục chiếm thêm trang")),
                findings.toString());
    }
}
