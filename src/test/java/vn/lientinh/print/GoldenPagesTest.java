package vn.lientinh.print;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lientinh.Messages;
import vn.lientinh.render.GoldenImage;

/** Pages as another program draws them from their PDF, against those kept. */
class GoldenPagesTest {

    @TempDir
    private Path folder;

    private void compare(String name, Document document, int page, float dpi) throws Exception {
        try (PDDocument pdf = Printed.pdf(document, folder)) {
            BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(page, dpi);
            GoldenImage.compare(name, picture);
        }
    }

    @ParameterizedTest
    @CsvSource({"sheet-conference-vi,CONFERENCE,vi,0,60", "sheet-conference-table-vi,CONFERENCE,vi,1,60",
            "sheet-report-en,REPORT,en,0,75", "sheet-report-table-en,REPORT,en,1,75", "sheet-wall-vi,WALL,vi,0,28"})
    void sheetsLookAsTheyDid(String name, Template template, String language, int page, float dpi) throws Exception {
        SheetChoices choices = Printed.choices(template,
                language.equals("vi") ? Messages.VIETNAMESE : Messages.ENGLISH);
        compare(name, Printed.SHEETS.sheet(choices).document(), page, dpi);
    }

    @Test
    void theIndexOfAnAtlasLooksAsItDid() throws Exception {
        Atlas atlas = Printed.SHEETS.atlas(Printed.choices(Template.REPORT), new AtlasBy.Territories(),
                Messages.VIETNAMESE);
        compare("atlas-index", atlas.document(), 0, 60);
        compare("atlas-page", atlas.document(), 1, 60);
    }

    @Test
    void aStripLooksAsItDid() throws Exception {
        SheetChoices choices = Printed.choices(Template.REPORT);
        Atlas atlas = Printed.SHEETS.atlas(choices.with(new SheetChoices.Page(Template.REPORT, PaperSize.A4, true,
                choices.page().parts())), new AtlasBy.Route("QL279"), Messages.VIETNAMESE);
        compare("atlas-strip", atlas.document(), 2, 75);
    }
}
