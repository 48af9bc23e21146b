package vn.lientinh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lientinh.store.SmallWorkspace;

class ExportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Commands((workspace, console) -> 0, new PrintWriter(out), new PrintWriter(err)).run(args);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void writesASheetAndNamesItOnStdout() throws IOException {
        Path file = folder.resolve("tờ bản đồ.pdf");
        assertEquals(0, run("export", "--out", file.toString(), "--agency", "UBND tỉnh Quảng Ninh", "--date",
                "2026-03-09"), err::toString);
        assertEquals(List.of(file.toString()), out.toString().lines().toList());
        assertEquals(List.of("tờ bản đồ.pdf"), files());
        String text = text(file);
        assertTrue(text.contains("BẢN ĐỒ HẠ TẦNG LIÊN KẾT BA TỈNH"), text);
        assertTrue(text.contains("UBND TỈNH QUẢNG NINH"), text);
        assertTrue(text.contains("09/03/2026"), text);
        assertTrue(err.toString().contains("Chưa ghi người lập"), err.toString());
        assertTrue(err.toString().contains("100 %"), err.toString());
    }

    @Test
    void everyChoiceCanBeMadeOnTheCommandLine() throws IOException {
        Path file = folder.resolve("sheet.pdf");
        assertEquals(0, run("export", "--out", file.toString(), "--template", "report", "--paper", "a3", "--landscape",
                "--bbox", "106.4,20.9,107.2,21.4", "--scale", "1:400.000", "--rotation", "30", "--grid", "vn2000",
                "--zone", "107°45'", "--layers", "ql279,ql18", "--colour-by", "target-year", "--without",
                "overview,table", "--title", "Two\\nlines", "--subtitle", "Below", "--maker", "Maker", "--lang", "en"),
                err::toString);
        String text = text(file);
        assertTrue(text.contains("Two") && text.contains("lines") && text.contains("Below"), text);
        assertTrue(text.contains("SCALE 1:400,000"), text);
        assertTrue(text.contains("107°45'") && text.contains("EPSG:5899"), text);
        assertFalse(text.contains("ITEMS ON THE SHEET"), text);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(1191, document.getPage(0).getMediaBox().getWidth(), 1);
            assertEquals(842, document.getPage(0).getMediaBox().getHeight(), 1);
        }
        assertTrue(err.toString().contains("Note: On the sheet but hidden"), err.toString());
    }

    @Test
    void writesAPictureWithItsPlaceInTheWorld() throws IOException {
        Path file = folder.resolve("sheet.png");
        assertEquals(0, run("export", SmallWorkspace.folder().toString(), "--out", file.toString(), "--paper", "A4",
                "--dpi", "60", "--without", "table"), err::toString);
        assertEquals(List.of("sheet.pgw", "sheet.png", "sheet.png.aux.xml"), files());
        assertEquals(3, out.toString().lines().count());
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(702, picture.getWidth());
        assertEquals(496, picture.getHeight());
    }

    @Test
    void writesAnSvgWhoseTextIsText() throws IOException {
        Path file = folder.resolve("sheet.svg");
        assertEquals(0, run("export", "--out", file.toString(), "--item", "i5a", "--without", "table"), err::toString);
        String svg = Files.readString(file);
        assertTrue(svg.contains(">CHÚ GIẢI</text>"));
        assertTrue(svg.contains("xml:lang='vi-VN'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--item nothing | Không có hạng mục “nothing”. Các hạng mục: i1",
            "--layer nothing | Không có lớp “nothing”. Các lớp: ", "--territory nothing | Không có địa bàn “nothing”",
            "--bbox 10,10,11,11 | ngoài vùng Việt Nam", "--layers ql279,nothing | Không có lớp “nothing”"})
    void saysWhatDoesNotExistAndLeavesNoFile(String extent, String said) throws IOException {
        Path file = folder.resolve("sheet.pdf");
        assertEquals(1, run(("export --out " + file + " " + extent).split(" ")));
        assertTrue(err.toString().contains(said), err.toString());
        assertEquals("", out.toString());
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--bbox 107.2,20.9,106.4,21.4 | rỗng", "--bbox 106.4,20.9,106.4,21.4 | rỗng",
            "--bbox 106.4,20.9 | tây, nam, đông, bắc", "--bbox 20.9,106.4,21.4,107.2 | 106.4,20.9,107.2,21.4",
            "--paper A9 | a4, a3, a2, a1, a0", "--template poster | conference, report, wall",
            "--scale 3 | 5000 đến 4000000", "--scale much | 5000 đến 4000000", "--grid utm | none, wgs84, vn2000",
            "--zone 107.1 | 107°45'", "--rotation 720 | Góc xoay", "--rotation x | --rotation",
            "--portrait --landscape | Chỉ nêu một", "--item i1 --layer ql18 | Chỉ nêu một",
            "--without frame | north-arrow", "--dpi many | --dpi", "--colour-by taste | target-year",
            "--date today | không phải là ngày"})
    void saysWhatIsWrongWithTheArguments(String args, String said) throws IOException {
        Path file = folder.resolve("sheet.pdf");
        assertEquals(2, run(("export --out " + file + " " + args).split(" ")), err::toString);
        assertTrue(err.toString().contains(said), err.toString());
        assertEquals(List.of(), files());
    }

    @Test
    void saysWhyAFileCannotBeWritten() throws IOException {
        assertEquals(2, run("export"));
        assertTrue(err.toString().contains("Thiếu: --out="), err.toString());
        assertEquals(1, run("export", "--out", folder.resolve("no/such/folder/x.pdf").toString()));
        assertTrue(err.toString().contains("Không có thư mục"), err.toString());
        Path taken = Files.createDirectory(folder.resolve("taken.pdf"));
        assertEquals(1, run("export", "--out", taken.toString()));
        assertTrue(err.toString().contains("là thư mục"), err.toString());
        assertEquals(1, run("export", "--out", folder.resolve("map.docx").toString()));
        assertTrue(err.toString().contains(".pdf, .png"), err.toString());
        assertEquals(1, run("export", "--out", folder.resolve("map.png").toString(), "--dpi", "5"));
        assertTrue(err.toString().contains("5 dpi"), err.toString());
        assertEquals(List.of("taken.pdf"), files());
    }

    @Test
    void writesAnAtlasWithAPageForEachItem() throws IOException {
        Path file = folder.resolve("atlas.pdf");
        assertEquals(0, run("atlas", SmallWorkspace.folder().toString(), "--by", "item", "--out", file.toString(),
                "--lang", "en"), err::toString);
        assertEquals(List.of(file.toString()), out.toString().lines().toList());
        assertTrue(text(file).contains("ITEM BY ITEM"), text(file));
        assertTrue(err.toString().contains("100 % done"), err.toString());
    }

    @Test
    void writesStripsAlongARoute() throws IOException {
        Path file = folder.resolve("strips.pdf");
        assertEquals(0, run("atlas", SmallWorkspace.folder().toString(), "--by", "route", "--route", "dt291", "--out",
                file.toString(), "--scale", "100000"), err::toString);
        String text = text(file);
        assertTrue(text.contains("BẢN ĐỒ DỌC TUYẾN") && text.contains("Tờ 1: km 0+000"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--by item --route QL279 | --by route", "--by route | --route QL279",
            "--by colour | item, territory, year, route", "--out x.pdf | --by="})
    void saysWhatIsWrongWithAnAtlas(String args, String said) throws IOException {
        String out = args.contains("--out") ? "" : "--out " + folder.resolve("atlas.pdf") + " ";
        assertEquals(2, run(("atlas " + out + args).split(" ")), err::toString);
        assertTrue(err.toString().contains(said), err.toString());
        assertEquals(List.of(), files());
    }

    @Test
    void saysThatThereIsNoSuchRoute() throws IOException {
        assertEquals(1, run("atlas", "--by", "route", "--route", "QL99", "--out", folder.resolve("x.pdf").toString()));
        assertTrue(err.toString().contains("Không có tuyến “QL99”. Các tuyến: "), err.toString());
        assertEquals(List.of(), files());
    }
}
