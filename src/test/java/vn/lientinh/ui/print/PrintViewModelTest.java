package vn.lientinh.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.MapFrame;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.Part;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Template;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.LayerStack;
import vn.lientinh.store.Settings;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.notices.NoticesViewModel;
import vn.lientinh.ui.print.PrintForm.Language;
import vn.lientinh.ui.print.SheetPreview.Cut;
import vn.lientinh.ui.state.Selection;

/** What is chosen in the print view, what comes of it, and that nothing of it is lost. */
final class PrintViewModelTest {

    @TempDir
    Path folder = Path.of("");
    private PrintDesk desk = new PrintDesk(Settings.inMemory(), folder);
    private PrintViewModel model = desk.model;

    @BeforeEach
    void begin() {
        desk.close();
        desk = new PrintDesk(Settings.inMemory(), folder).begin();
        model = desk.model;
    }

    @AfterEach
    void end() {
        desk.close();
    }

    private Item item(String id) {
        return Objects.requireNonNull(model.workspace()).register().item(id).orElseThrow();
    }

    private Laid sheet() {
        return Objects.requireNonNull(model.preview().sheetProperty().get());
    }

    private MapFrame frame() {
        return Objects.requireNonNull(sheet().frame());
    }

    // ---- remembering ----

    @Test
    void remembersEveryChoiceForTheNextRun() {
        Path file = folder.resolve("settings.json");
        PrintForm chosen;
        try (Settings settings = Settings.open(file); PrintDesk first = new PrintDesk(settings, folder)) {
            PrintViewModel one = first.model;
            one.choose(Template.REPORT);
            one.choose(PaperSize.A2);
            one.chooseLandscape(true);
            one.choose(Part.OVERVIEW, false);
            one.map().choose(Span.LAYER);
            one.map().chooseNamed("ql18");
            one.fields().scaleProperty().set("1:300.000");
            one.fields().rotationProperty().set("12,5");
            one.choose(GridKind.VN2000);
            one.chooseZone(107.75);
            one.choose(ColourBy.TARGET_YEAR);
            one.choose(Language.EN);
            one.chooseLayer("railways", false);
            one.fields().titleProperty().set("Tờ của tôi");
            one.fields().agencyProperty().set("Sở Xây dựng");
            one.fields().makerProperty().set("An");
            one.fields().approverProperty().set("Bình");
            one.fields().dateProperty().set("02/09/2026");
            one.choose(Format.PNG);
            one.fields().dpiProperty().set("150");
            chosen = one.formProperty().get();
        }
        try (Settings settings = Settings.open(file); PrintDesk second = new PrintDesk(settings, folder)) {
            assertEquals(chosen, second.model.formProperty().get());
            second.begin();
            assertEquals("Tờ của tôi", second.model.fields().titleProperty().get());
            assertEquals("1:300.000", second.model.fields().scaleProperty().get());
            assertEquals("12,5°", second.model.fields().rotationProperty().get());
            assertEquals("02/09/2026", second.model.fields().dateProperty().get());
            assertEquals("150", second.model.fields().dpiProperty().get());
            assertEquals(LocalDate.of(2026, 9, 2), second.model.sheetChoices().marginalia().date());
            assertEquals(12.5, second.model.sheetChoices().view().rotation());
            assertEquals("Tờ của tôi",
                    Objects.requireNonNull(second.model.preview().sheetProperty().get()).document().title());
        }
    }

    @Test
    void anItemOfAnotherWorkspaceIsToldAboutAndTheChoiceStays() {
        model.map().choose(Span.ITEM);
        model.map().chooseNamed("no-such-item");
        desk.awaitSheet();
        assertTrue(desk.checks(Check.Grave.ERROR).getFirst().contains("no-such-item"));
        model.map().choose(Span.WHOLE);
        desk.awaitSheet();
        assertEquals(List.of(), desk.checks(Check.Grave.ERROR));
    }

    // ---- what is typed ----

    @Test
    void whatCannotBeAScaleStaysAsTypedAndHoldsThePrintingUp() {
        double before = frame().denominator();
        for (String wrong : List.of("0", "1:0", "abc", "-5", "1:4.999", "999999999")) {
            model.fields().scaleProperty().set(wrong);
            assertEquals(wrong, model.fields().scaleProperty().get());
            assertNull(model.formProperty().get().where().scale());
            assertTrue(desk.checks(Check.Grave.ERROR).getFirst().contains("“" + wrong + "”"));
        }
        model.chooseLandscape(false);
        desk.awaitSheet();
        assertEquals("999999999", model.fields().scaleProperty().get(), "other choices leave what is typed alone");
        desk.answer = Optional.of(folder.resolve("a.pdf"));
        model.jobs().save();
        assertInstanceOf(Task.Failed.class, model.jobs().taskProperty().get());
        assertEquals(List.of(Field.SCALE), desk.ledTo);
        assertFalse(Files.exists(folder.resolve("a.pdf")));
        model.fields().scaleProperty().set("250 000");
        desk.awaitSheet();
        assertEquals(250_000, frame().denominator());
        assertEquals(List.of(), desk.checks(Check.Grave.ERROR));
        model.fields().scaleProperty().set("");
        model.chooseLandscape(true);
        desk.awaitSheet();
        assertEquals(before, frame().denominator());
    }

    @Test
    void aTurnMayBeTypedWithEitherDecimalSign() {
        model.fields().rotationProperty().set("-7.5°");
        assertEquals(-7.5, model.formProperty().get().where().rotation());
        model.fields().rotationProperty().set("7,5");
        assertEquals(7.5, model.formProperty().get().where().rotation());
        model.fields().rotationProperty().set("181");
        assertEquals(Set.of(Field.ROTATION), model.fields().faultsProperty().get().keySet());
        assertEquals(7.5, model.formProperty().get().where().rotation());
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        model.fields().dateProperty().set("31/02/2026");
        assertTrue(desk.checks(Check.Grave.ERROR).getFirst().contains("31/02/2026"));
        assertEquals(PrintDesk.TODAY, model.sheetChoices().marginalia().date());
        model.fields().dateProperty().set("");
        assertEquals(List.of(), desk.checks(Check.Grave.ERROR));
    }

    @Test
    void anEmptyTitleIsAWishThatIsWarnedAbout() {
        assertTrue(model.fields().titleProperty().get().startsWith("BẢN ĐỒ HẠ TẦNG"));
        model.fields().titleProperty().set("");
        desk.awaitSheet();
        assertEquals("", sheet().document().title());
        assertTrue(desk.checks(Check.Grave.WARNING).stream().anyMatch(words -> words.contains("tên bản đồ")));
        model.mend(model.checksBinding().get().getFirst());
        assertEquals(List.of(Field.TITLE), desk.ledTo);
        model.proposeTitle();
        desk.awaitSheet();
        assertTrue(sheet().document().title().startsWith("BẢN ĐỒ HẠ TẦNG"));
        model.undo();
        assertEquals("", model.fields().titleProperty().get());
    }

    @Test
    void theProposedTitleFollowsExtentAndLanguageButATypedOneStays() {
        model.open(item("i5b"));
        assertEquals(item("i5b").name().vi().toUpperCase(Messages.VIETNAMESE), model.fields().titleProperty().get());
        model.choose(Language.EN);
        assertEquals(item("i5b").name().en().toUpperCase(Messages.ENGLISH), model.fields().titleProperty().get());
        model.fields().titleProperty().set("Của tôi");
        model.choose(Language.VI);
        model.map().choose(Span.WHOLE);
        desk.window.texts().setLocale(Messages.ENGLISH);
        assertEquals("Của tôi", model.fields().titleProperty().get());
    }

    // ---- templates ----

    @Test
    void aTemplateChangesThePageAndCanBeTakenBack() {
        model.fields().agencyProperty().set("Sở Xây dựng");
        model.choose(PaperSize.A1);
        PrintForm before = model.formProperty().get();
        model.choose(Template.REPORT);
        assertEquals(PaperSize.A4, model.formProperty().get().page().paper());
        assertEquals("Sở Xây dựng", model.formProperty().get().words().agency());
        assertTrue(model.undoableProperty().get());
        model.undo();
        assertEquals(before, model.formProperty().get());
        assertFalse(model.undoableProperty().get());
    }

    @Test
    void resettingKeepsTheNamesOfThePeopleAndCanBeTakenBack() {
        model.fields().makerProperty().set("Nguyễn Văn An");
        model.fields().titleProperty().set("Của tôi");
        model.fields().scaleProperty().set("bậy");
        model.choose(Part.LEGEND, false);
        PrintForm before = model.formProperty().get();
        model.reset();
        assertEquals(PrintForm.USUAL.page(), model.formProperty().get().page());
        assertEquals("Nguyễn Văn An", model.fields().makerProperty().get());
        assertEquals("", model.fields().scaleProperty().get());
        assertNull(model.formProperty().get().words().title());
        model.undo();
        assertEquals(before, model.formProperty().get());
        assertEquals("Của tôi", model.fields().titleProperty().get());
    }

    // ---- extent ----

    @Test
    void anItemOpensAtAScaleThatShowsItWhole() {
        model.fields().scaleProperty().set("1:5.000");
        model.open(item("i5b"));
        desk.awaitSheet();
        assertEquals(Span.ITEM, model.formProperty().get().where().span());
        assertEquals("i5b", model.map().named());
        assertFalse(desk.says("không nằm trọn"));
        assertTrue(frame().denominator() < 300_000, "as large as it can be");
    }

    @Test
    void theSelectedItemIsTheOneThatIsProposed() {
        desk.window.selectionProperty().set(new Selection.OfItem(item("w4"), null));
        model.map().choose(Span.ITEM);
        assertEquals("w4", model.map().named());
    }

    @Test
    void whatIsSeenOnScreenIsOnTheSheet() {
        model.map().choose(Span.SEEN);
        desk.awaitSheet();
        assertTrue(frame().outline()
                .covers(frame().outline()
                        .getFactory()
                        .toGeometry(desk.viewport.get().bounds())));
    }

    @Test
    void draggingTheMapMovesItByJustThatMuchOfPaperAndKeepsItsScale() {
        model.open(item("i5b"));
        desk.awaitSheet();
        String title = model.fields().titleProperty().get();
        double scale = frame().denominator();
        double x = frame().box().centreX();
        double y = frame().box().centreY();
        Coordinate held = frame().toPosition(x + 30, y - 20);
        model.map().move(x + 30, y - 20, x - 70, y + 55);
        desk.awaitSheet();
        Coordinate now = frame().toPosition(x - 70, y + 55);
        double off = Geodesic.WGS84.Inverse(held.y, held.x, now.y, now.x).s12;
        assertTrue(off < scale * 0.0005, "half a millimetre on paper, was " + off + " m");
        assertEquals(scale, frame().denominator(), scale * 1e-9);
        assertEquals(Span.MOVED, model.formProperty().get().where().span());
        assertEquals(title, sheet().document().title(), "it is still the sheet of that item");
    }

    @Test
    void theMapGoesThroughRoundScales() {
        model.fields().scaleProperty().set("1:400.000");
        desk.awaitSheet();
        model.map().zoom(1);
        desk.awaitSheet();
        assertEquals(300_000, frame().denominator());
        model.map().zoom(-2);
        desk.awaitSheet();
        assertEquals(500_000, frame().denominator());
        assertFalse(desk.says("không nằm trọn"));
        model.fields().scaleProperty().set("");
        desk.awaitSheet();
        assertEquals(500_000, frame().denominator(), "what has been placed fits at the scale it was placed at");
    }

    // ---- what the window shows ----

    @Test
    void layersColoursAndLanguageFollowTheWindowUntilChosen() {
        desk.window.visibleLayers().remove("railways");
        assertFalse(model.layersOnSheet().contains("railways"));
        desk.awaitSheet();
        assertTrue(desk.says("đang ẩn"));
        model.chooseLayer("railways", true);
        desk.window.visibleLayers().remove("ql18");
        assertTrue(model.layersOnSheet().containsAll(Set.of("railways", "ql18")));
        model.chooseLayersOfWindow();
        assertFalse(model.layersOnSheet().contains("ql18"));
        desk.window.colourByProperty().set(ColourBy.STATE);
        assertEquals(ColourBy.STATE, model.sheetChoices().content().colourBy());
        model.choose(ColourBy.ALIGNMENT);
        assertEquals(ColourBy.ALIGNMENT, model.sheetChoices().content().colourBy());
        desk.window.texts().setLocale(Messages.ENGLISH);
        assertEquals(Messages.ENGLISH, model.sheetChoices().content().locale());
    }

    @Test
    void whatToKnowIsToldInTheLanguageOfTheWindow() {
        model.choose(Language.EN);
        desk.awaitSheet();
        assertTrue(desk.says("Chưa ghi người lập."));
        assertTrue(sheet().document().locale().equals(Messages.ENGLISH));
    }

    @Test
    void aFilterHoldsOnPaperTooAndIsToldAbout() {
        assertNull(model.sheetChoices().content().shown());
        desk.window.filterProperty().set(Filter.ALL.with(Facet.INVESTOR, Set.of("hai-duong")));
        desk.awaitSheet();
        assertTrue(desk.says("Bộ lọc đang giấu"));
        Set<String> shown = Objects.requireNonNull(model.sheetChoices().content().shown());
        assertFalse(shown.contains("dt342-qn-1"));
        assertFalse(shown.isEmpty());
    }

    @Test
    void orderOpacityTimeAndNamesOfProvincesAreThoseOfTheWindow() {
        LayerStack stack = new LayerStack(List.of("ql18"), Map.of("railways", 0.4));
        desk.window.layerStackProperty().set(stack);
        desk.window.territoryViewProperty().set(TerritoryView.SINCE_2025);
        desk.window.timeOnMapProperty().set(true);
        desk.window.clockProperty().set(new Clock(2024, PrintDesk.TODAY));
        SheetChoices.Content content = model.sheetChoices().content();
        assertNull(content.shown());
        assertEquals(stack, content.stack());
        assertEquals(new Clock(2024, PrintDesk.TODAY), content.clock());
        assertEquals(TerritoryView.SINCE_2025, content.provinces());
        desk.awaitSheet();
        assertEquals(List.of(), desk.checks(Check.Grave.ERROR));
    }

    @Test
    void aSelectedRoadThatIsNoItemIsShownWithAllOfItsRoute() {
        Segment segment = Objects.requireNonNull(model.workspace())
                .segments()
                .stream()
                .filter(one -> one.item() == null && one.moreItems().isEmpty() && one.route() != null)
                .findFirst()
                .orElseThrow();
        desk.window.selectionProperty().set(new Selection.OfSegment(segment));
        model.openSelected();
        desk.awaitSheet();
        assertEquals(segment.route(), sheet().document().title());
        assertFalse(desk.says("không nằm trọn"));
        assertTrue(frame().outline().covers(segment.geometry()));
    }

    // ---- atlas ----

    @Test
    void anAtlasHasAPageForEachAndOneSheetComesBackAsItWas() {
        int pages = model.preview().pages();
        model.choose(Book.TERRITORIES);
        desk.awaitSheet();
        assertNull(sheet().frame());
        assertTrue(model.preview().pages() >= 4, "an index and three provinces, were " + model.preview().pages());
        model.map().move(0, 0, 50, 50);
        assertEquals(Span.WHOLE, model.formProperty().get().where().span(), "maps of an atlas stay where they are");
        model.choose(Book.ROUTE);
        desk.awaitSheet();
        assertFalse(model.formProperty().get().where().route().isEmpty());
        assertTrue(model.preview().pages() > 1);
        model.choose(Book.SHEET);
        desk.awaitSheet();
        assertEquals(pages, model.preview().pages());
    }

    // ---- printers ----

    @Test
    void sendsToThePrinterThatWasChosenAndProposesItNextTime() {
        assertTrue(model.jobs().askForPrinter());
        desk.await("printers are found", () -> model.jobs().printersProperty().get() instanceof PrinterSearch.Found);
        assertEquals(PrinterStub.OFFICE, found().chosen());
        model.jobs().choosePrinter(PrinterStub.PLOTTER.name());
        model.jobs().print(3, true);
        desk.awaitTask();
        Task.Done done = assertInstanceOf(Task.Done.class, model.jobs().taskProperty().get());
        assertEquals("Đã gửi đến máy in May-ve-A0", done.words().apply(desk.window.texts().messages()));
        assertEquals(3, desk.printers.printed.getFirst().copies());
        assertEquals(PaperSize.A3, desk.printers.printed.getFirst().paper());
        assertTrue(desk.printers.printed.getFirst().fit());
        model.jobs().findPrinters();
        desk.await("printers are found", () -> model.jobs().printersProperty().get() instanceof PrinterSearch.Found);
        assertEquals(PrinterStub.PLOTTER, found().chosen());
    }

    private PrinterSearch.Found found() {
        return (PrinterSearch.Found) model.jobs().printersProperty().get();
    }

    @Test
    void saysThatThereIsNoPrinterAndFindsOneThatWasSetUpSince() {
        desk.printers.there = List.of();
        model.jobs().askForPrinter();
        desk.await("it is known", () -> !(model.jobs().printersProperty().get() instanceof PrinterSearch.Searching));
        PrinterSearch.Missing missing = assertInstanceOf(PrinterSearch.Missing.class,
                model.jobs().printersProperty().get());
        assertTrue(missing.words().vi().contains("Không tìm thấy máy in nào"));
        desk.printers.there = List.of(PrinterStub.OFFICE);
        model.jobs().findPrinters();
        desk.await("printers are found", () -> model.jobs().printersProperty().get() instanceof PrinterSearch.Found);
    }

    @Test
    void saysWhatThePrinterSays() {
        desk.printers.refusal = "out of toner";
        model.jobs().findPrinters();
        desk.await("printers are found", () -> model.jobs().printersProperty().get() instanceof PrinterSearch.Found);
        model.jobs().print(1, false);
        desk.awaitTask();
        Task.Failed failed = assertInstanceOf(Task.Failed.class, model.jobs().taskProperty().get());
        assertTrue(failed.words().apply(desk.window.texts().messages()).contains("out of toner"));
    }

    @Test
    void aPrinterThatDoesNotAnswerCanBeGivenUp() throws InterruptedException {
        desk.printers.stuck = true;
        model.jobs().findPrinters();
        desk.await("printers are found", () -> model.jobs().printersProperty().get() instanceof PrinterSearch.Found);
        model.jobs().print(1, false);
        desk.printers.begun.await();
        assertInstanceOf(Task.Running.class, model.jobs().taskProperty().get());
        model.rest();
        model.open();
        assertInstanceOf(Task.Running.class, model.jobs().taskProperty().get(),
                "putting the view away does not lose it");
        model.jobs().cancel();
        desk.awaitTask();
        assertInstanceOf(Task.Cancelled.class, model.jobs().taskProperty().get());
        assertEquals(List.of(), desk.printers.printed);
    }

    // ---- preview ----

    @Test
    void thePieceAskedForLastIsPainted() {
        Cut last = new Cut(0, 1.5, 200, 150, 90, 80);
        model.preview().paint(new Cut(0, 1, 0, 0, 400, 300));
        model.preview().paint(new Cut(0, 1, 10, 0, 400, 300));
        model.preview().paint(last);
        desk.await("it is painted",
                () -> model.preview().pictureProperty().get() != null
                        && model.preview().pictureProperty().get().cut().equals(last));
        assertEquals(90, Objects.requireNonNull(model.preview().pictureProperty().get()).image().getWidth());
        assertNotEquals(0,
                Objects.requireNonNull(model.preview().pictureProperty().get()).image().getRGB(40, 40) >>> 24);
    }

    @Test
    void pagesAreTurnedAsFarAsThereAreAny() {
        assertTrue(model.preview().pages() > 1);
        model.preview().turnTo(99);
        assertEquals(model.preview().pages() - 1, model.preview().pageNumberProperty().get());
        model.choose(Part.TABLE, false);
        desk.awaitSheet();
        assertEquals(0, model.preview().pageNumberProperty().get());
    }

    // ---- files ----

    @Test
    void savesWhereTheUserSaysAndProposesThatFolderNextTime() throws IOException {
        desk.answer = Optional.of(folder.resolve("tờ một.pdf"));
        model.jobs().save();
        assertEquals("ban-do-ha-tang-lien-ket-ba-tinh-quang-ninh-bac-giang-hai-a3.pdf", desk.proposedName);
        desk.awaitTask();
        Task.Done done = assertInstanceOf(Task.Done.class, model.jobs().taskProperty().get());
        Path file = folder.resolve("tờ một.pdf");
        assertEquals(List.of(file), done.files());
        assertEquals("%PDF", new String(Files.readAllBytes(file), 0, 4, StandardCharsets.US_ASCII));
        assertTrue(done.words().apply(desk.window.texts().messages()).contains("tờ một.pdf"));
        model.jobs().openFile(file);
        model.jobs().openFolder(file);
        desk.answer = Optional.empty();
        model.jobs().save();
        assertEquals(folder, desk.proposedFolder);
    }

    @Test
    void saysWhatIsInTheWayOfAFile() {
        Path nowhere = folder.resolve("không có").resolve("a.pdf");
        model.jobs().save(nowhere);
        desk.awaitTask();
        Task.Failed failed = assertInstanceOf(Task.Failed.class, model.jobs().taskProperty().get());
        assertTrue(failed.words().apply(new Messages(Messages.VIETNAMESE)).contains("Không có thư mục"));
        assertTrue(failed.words().apply(new Messages(Messages.ENGLISH)).contains("no folder"));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void aPictureThatIsCalledOffLeavesNothing() throws IOException {
        model.choose(PaperSize.A0);
        model.choose(Format.PNG);
        model.jobs().save(folder.resolve("lớn.png"));
        model.jobs().cancel();
        desk.awaitTask();
        assertInstanceOf(Task.Cancelled.class, model.jobs().taskProperty().get());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
        model.jobs().acknowledge();
        assertInstanceOf(Task.None.class, model.jobs().taskProperty().get());
    }

    @Test
    void aFailureOfTheFormIsNotForgottenByAnUnrelatedOne() {
        model.fields().dpiProperty().set("20");
        model.fields().scaleProperty().set("x");
        model.fields().scaleProperty().set("1:100.000");
        assertEquals(Set.of(Field.DPI), model.fields().faultsProperty().get().keySet());
        assertNotNull(model.preview().sheetProperty().get());
    }

    @Test
    void whatComesOfASheetIsToldByANoticeOnceTheViewIsAway() {
        NoticesViewModel notices = new NoticesViewModel();
        AtomicBoolean seen = new AtomicBoolean(true);
        new ResultNotices(desk.model, notices, seen::get);
        desk.model.jobs().save(folder.resolve("seen.pdf"));
        desk.awaitTask();
        assertInstanceOf(Task.Done.class, desk.model.jobs().taskProperty().get(), "the view says so itself");
        assertEquals(List.of(), notices.notices());

        Path away = folder.resolve("away.pdf");
        desk.model.jobs().save(away);
        seen.set(false);
        desk.model.rest();
        desk.awaitTask();
        Notice notice = notices.notices().getFirst();
        assertEquals(Notice.Kind.DONE, notice.kind());
        String words = notice.words().apply(new Messages(Messages.VIETNAMESE));
        assertTrue(words.contains("away.pdf"), words);
        assertEquals(Task.NONE, desk.model.jobs().taskProperty().get());
        notices.take(notice);
        desk.await("it is opened", () -> desk.opened.contains(away));

        desk.model.jobs().save(folder.resolve("nowhere").resolve("away.pdf"));
        desk.awaitTask();
        assertEquals(Notice.Kind.FAILURE, notices.notices().getFirst().kind());
    }

    @Test
    void saysThatTheBaseMapOfTheWindowIsNotPrinted() {
        assertFalse(desk.says("bản đồ nền có sẵn"));
        desk.model.otherBaseMapProperty().set(true);
        assertTrue(desk.says("bản đồ nền có sẵn"));
    }
}
