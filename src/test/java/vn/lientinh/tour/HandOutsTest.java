package vn.lientinh.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.Messages;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Exporter;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.Theme;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.VectorBaseMap;

class HandOutsTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    private static final SlidePainter PAINTER = new SlidePainter(WORKSPACE, new MapPainter(WORKSPACE),
            new VectorBaseMap(), new Messages(Messages.VIETNAMESE), Theme.LIGHT);

    @TempDir
    private Path folder;

    private static Tour.Stop stop(String id, String title, List<String> items, String clause,
            Tour.View.Bounds bounds, Tour.@Nullable Growth growth) {
        return new Tour.Stop(id, new Text(title, title), new Text("Lời của " + title, "Words"), clause, items, bounds,
                List.of("dt291", "dt342", "ql279"), null, null, growth, null, 1, null);
    }

    private static Tour tour() {
        return new Tour("thu", new Text("Bài thử", "Trial"), false, List.of(
                stop("mot", "Đường ra biển", List.of("i5a"), "I.2.1(1)(i5)",
                        new Tour.View.Bounds(106.66, 21.0, 107.14, 21.24), null),
                stop("hai", "Từng năm", List.of(), "II.1", new Tour.View.Bounds(106.6, 20.95, 107.4, 21.4),
                        new Tour.Growth(2022, 2023))));
    }

    @Test
    void slidesArePagesOf16To9WithTitleTextAndClauseAsText() throws PrintException, IOException {
        Path file = folder.resolve("bai.pdf");
        new Exporter(144, Progress.SILENT).write(new TourSlides(PAINTER).document(tour()), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertEquals(2, pdf.getNumberOfPages());
            PDPage first = pdf.getPage(0);
            assertEquals(16 / 9.0, first.getMediaBox().getWidth() / first.getMediaBox().getHeight(), 1e-4);
            String one = text(pdf, 1);
            assertTrue(one.contains("Đường ra biển"), one);
            assertTrue(one.contains("Lời của Đường ra biển"), one);
            assertTrue(one.contains("I.2.1(1)(i5)"), one);
            assertTrue(one.contains("2022–2023"), "the year of the register: " + one);
            String two = text(pdf, 2);
            assertTrue(two.contains("2023") && two.contains("km"), two);
            assertTrue(two.contains("chưa nêu năm"), "what has no year stays apart: " + two);
            assertEquals("Bài thử", pdf.getDocumentInformation().getTitle());
            assertNotNull(pdf.getDocumentCatalog().getDocumentOutline());
            assertFontsEmbeddedAndNoPictures(first.getResources());
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replace('\u00a0', ' ');
    }

    private static void assertFontsEmbeddedAndNoPictures(PDResources resources) throws IOException {
        if (resources == null) {
            return;
        }
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertTrue(font.isEmbedded(), font.getName());
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form) {
                assertFontsEmbeddedAndNoPictures(form.getResources());
            }
            assertFalse(object instanceof PDImageXObject image && image.getWidth() > 200, "the map is vectors");
        }
    }

    @Test
    void aFilmHasAFrameForEachMomentIncludingFlightsAndYears() throws PrintException, IOException {
        TourFilm film = new TourFilm(PAINTER, tour(), 2);
        Path target = folder.resolve("phim");
        AtomicInteger told = new AtomicInteger();
        assertTrue(film.write(target, (done, of) -> {
            assertEquals(film.frames(), of);
            told.set(done);
        }, () -> false));
        assertEquals(film.frames(), told.get());
        List<Path> frames = frames(target);
        assertEquals(film.frames(), frames.size());
        // One second of the first stop, a flight, two years of 0.8 s and a second to look at the end.
        assertTrue(film.frames() >= 2 + 3 + 2, film::toString);
        BufferedImage first = ImageIO.read(frames.getFirst().toFile());
        assertEquals(1920, first.getWidth());
        assertEquals(1080, first.getHeight());
        long different = frames.stream().map(HandOutsTest::hash).distinct().count();
        assertTrue(different >= 5, different + " different frames");
    }

    private static int hash(Path file) {
        try {
            return java.util.Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> frames(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aCancelledFilmLeavesNothing() throws PrintException, IOException {
        AtomicInteger asked = new AtomicInteger();
        assertFalse(new TourFilm(PAINTER, tour(), 2).write(folder.resolve("phim"), Progress.SILENT,
                () -> asked.incrementAndGet() > 1));
        assertEquals(List.of(), frames(folder));
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws IOException {
        Path target = Files.createDirectory(folder.resolve("phim"));
        Path own = Files.writeString(target.resolve("anh.png"), "của tôi");
        PrintException refused = assertThrows(PrintException.class,
                () -> new TourFilm(PAINTER, tour(), 2).write(target, Progress.SILENT, () -> false));
        assertTrue(refused.words().vi().contains("phim"), refused.words().vi());
        assertEquals(List.of(own), frames(target));
        assertThrows(PrintException.class,
                () -> new TourFilm(PAINTER, tour(), 2).write(own, Progress.SILENT, () -> false));
    }
}
