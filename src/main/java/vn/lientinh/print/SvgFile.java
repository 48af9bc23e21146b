package vn.lientinh.print;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jfree.svg.SVGUtils;
import vn.lientinh.render.MapFonts;

/** A page as SVG, with the characters that it uses of the map's fonts. */
final class SvgFile {
    private static final double DETAIL = 300 / 72.0;
    private static final List<String> TABLES = List.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name",
            "OS/2", "post", "cvt ", "fpgm", "prep");

    private final Document document;
    private final Page page;

    SvgFile(Document document, Page page) {
        this.document = document;
        this.page = page;
    }

    /** Draws the page and writes the file. */
    void write(OutputStream out, Progress progress) throws IOException {
        Box sheet = page.sheet();
        SvgGraphics g = new SvgGraphics(sheet, document.layers(), progress);
        page.paint(g, new Page.Rendering(DETAIL, new Rectangle2D.Double(0, 0, sheet.width(), sheet.height())));
        String whole = g.element(sheet);
        int root = whole.indexOf('>');
        StringBuilder head = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        head.append(whole, 0, root)
                .append(" xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' xml:lang='")
                .append(document.locale().toLanguageTag())
                .append("'>\n<title>")
                .append(SVGUtils.escapeForXML(document.title()))
                .append("</title>\n<style>")
                .append(styles(g.characters()))
                .append("</style>\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        out.write(whole.substring(root + 1).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String styles(Map<MapFonts.Weight, Set<Integer>> characters) throws IOException {
        StringBuilder css = new StringBuilder();
        for (Map.Entry<MapFonts.Weight, Set<Integer>> used : characters.entrySet()) {
            MapFonts.Weight weight = used.getKey();
            String style = "font-weight:" + weight.css() + ";font-style:" + (weight.italic() ? "italic" : "normal");
            css.append("@font-face{font-family:'Be Vietnam Pro';")
                    .append(style)
                    .append(";src:url(data:font/ttf;base64,")
                    .append(Base64.getEncoder().encodeToString(subset(weight, used.getValue())))
                    .append(")}\n.")
                    .append(SvgGraphics.cssClass(weight))
                    .append("{font-family:'Be Vietnam Pro',sans-serif;")
                    .append(style)
                    .append("}\n");
        }
        return css.toString();
    }

    private static byte[] subset(MapFonts.Weight weight, Set<Integer> characters) throws IOException {
        try (InputStream in = MapFonts.open(weight);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(characters);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }
}
