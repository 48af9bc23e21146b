package vn.lientinh.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import vn.lientinh.render.MapFonts;

/** The fonts of a document: those of the map, embedded with the characters that are used. */
final class PdfFonts extends PdfBoxGraphics2DFontTextDrawer {
    private final PDDocument document;
    private final Map<String, PDFont> loaded = new HashMap<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
        String name = font.getPSName();
        PDFont known = loaded.get(name);
        if (known != null) {
            return known;
        }
        MapFonts.Weight weight = MapFonts.weightOf(font).orElse(null);
        if (weight == null) {
            return null;
        }
        try (InputStream in = MapFonts.open(weight)) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Ligatures would be glyphs without a character, and "fi" could not be found.
            file.setEnableGsub(false);
            // Stays open until the document has been written with what it uses of it.
            document.registerTrueTypeFontForClosing(file);
            PDFont fresh = PDType0Font.load(document, file, true);
            loaded.put(name, fresh);
            return fresh;
        }
    }
}
