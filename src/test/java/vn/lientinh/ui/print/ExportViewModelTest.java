package vn.lientinh.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.notices.NoticesViewModel;

/** What leaves the window without the print view. */
final class ExportViewModelTest {

    @TempDir
    Path folder = Path.of("");
    private final NoticesViewModel notices = new NoticesViewModel();
    private final List<BufferedImage> copied = new ArrayList<>();
    private PrintDesk desk = new PrintDesk(Settings.inMemory(), folder);
    private ExportViewModel exports = exports();

    private ExportViewModel exports() {
        return new ExportViewModel(desk.window, desk.viewport.getReadOnlyProperty(), VectorBaseMap::new, desk.means,
                desk.model::choicesOfSeen, notices, copied::add);
    }

    @BeforeEach
    void begin() {
        desk.close();
        desk = new PrintDesk(Settings.inMemory(), folder);
        exports = exports();
    }

    @AfterEach
    void end() {
        desk.close();
    }

    private Notice told(Notice.Kind kind) {
        desk.await("it is told", () -> notices.notices().stream().anyMatch(notice -> notice.kind() == kind));
        return notices.notices().getFirst();
    }

    private String words(Notice.Kind kind) {
        return told(kind).words().apply(desk.window.texts().messages());
    }

    private List<String> rows() {
        return exports.table().lines().toList();
    }

    @Test
    void theTableIsReadByASpreadsheetOfItsLanguage() {
        List<String> vietnamese = rows();
        assertTrue(vietnamese.getFirst().startsWith("\uFEFFTên đoạn;Hạng mục;"), vietnamese.getFirst());
        assertEquals(Objects.requireNonNull(desk.window.shownProperty().get()).segments().size() + 1,
                vietnamese.size());
        assertTrue(vietnamese.stream().anyMatch(row -> row.matches(".*;\\d+,\\d;.*")),
                "a decimal comma stays in its cell");
        desk.window.texts().setLocale(Messages.ENGLISH);
        List<String> english = rows();
        assertTrue(english.stream().anyMatch(row -> row.matches(".*,\\d+\\.\\d,.*")));
        int columns = english.getFirst().split(",").length;
        assertTrue(english.stream().allMatch(row -> cells(row) == columns), "commas in words are quoted");
    }

    /** Cells of a row, commas in quotes not counted. */
    private static int cells(String row) {
        return Arrays.stream(row.split("\"[^\"]*\"", -1))
                .mapToInt(part -> (int) part.chars().filter(sign -> sign == ',').count())
                .sum() + 1;
    }

    @Test
    void theTableHoldsWhatIsShown() {
        int all = rows().size();
        desk.window.filterProperty().set(Filter.ALL.with(Facet.INVESTOR, Set.of("hai-duong")));
        int some = rows().size();
        assertTrue(some > 1 && some < all);
    }

    @Test
    void aPictureIsTheMapOfTheWindowTwiceAsSharp() throws IOException {
        desk.answer = Optional.of(folder.resolve("ảnh.png"));
        exports.savePicture();
        assertEquals("Đã lưu " + folder.resolve("ảnh.png"), words(Notice.Kind.DONE));
        BufferedImage picture = ImageIO.read(folder.resolve("ảnh.png").toFile());
        assertEquals(1800, picture.getWidth());
        assertEquals(1200, picture.getHeight());
        notices.withdraw("export");
        exports.copyPicture();
        told(Notice.Kind.DONE);
        assertEquals(1800, copied.getFirst().getWidth());
        assertEquals(picture.getRGB(900, 600), copied.getFirst().getRGB(900, 600));
        desk.answer = Optional.empty();
        exports.saveTable();
        assertEquals(folder, desk.proposedFolder);
    }

    @Test
    void aSheetOfWhatIsSeenIsSavedAsItWouldBePrinted() {
        desk.answer = Optional.of(folder.resolve("a.svg"));
        exports.saveSheet(Format.SVG);
        words(Notice.Kind.DONE);
        assertTrue(Files.exists(folder.resolve("a.svg")));
    }

    @Test
    void saysWhatIsInTheWay() {
        desk.answer = Optional.of(folder.resolve("không có").resolve("a.csv"));
        exports.saveTable();
        assertTrue(words(Notice.Kind.FAILURE).contains("Không có thư mục"));
        assertFalse(Files.exists(folder.resolve("không có")));
    }
}
