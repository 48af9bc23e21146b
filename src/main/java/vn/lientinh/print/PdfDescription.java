package vn.lientinh.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a PDF says of itself: in the document information, which every viewer shows, and the same in XMP (ISO 16684-1), which
 * archives and file managers read.
 */
final class PdfDescription {
    private static final String PROGRAM = "Liên Tỉnh";

    private final Document document;
    private final ZonedDateTime made;

    /**
     * Describes a document.
     *
     * @param made when the file was made
     */
    PdfDescription(Document document, ZonedDateTime made) {
        this.document = document;
        this.made = made.truncatedTo(ChronoUnit.SECONDS);
    }

    void writeTo(PDDocument pdf) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title());
        information.setSubject(document.subject());
        if (!document.author().isEmpty()) {
            information.setAuthor(document.author());
        }
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(GregorianCalendar.from(made));
        information.setModificationDate(GregorianCalendar.from(made));
        pdf.setDocumentInformation(information);
        pdf.getDocumentCatalog().setLanguage(language());
        // Not compressed, so that programs that know nothing of PDF find it in the file.
        PDMetadata metadata = new PDMetadata(pdf,
                new ByteArrayInputStream(packet().getBytes(StandardCharsets.UTF_8)));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }

    private String title() {
        return document.title().replace('\n', ' ');
    }

    private String language() {
        return document.locale().toLanguageTag();
    }

    private String packet() {
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(made);
        StringBuilder xmp = new StringBuilder(2048);
        xmp.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
                .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n")
                .append("<dc:format>application/pdf</dc:format>\n");
        inLanguage(xmp, "dc:title", title());
        inLanguage(xmp, "dc:description", document.subject());
        if (!document.author().isEmpty()) {
            list(xmp, "dc:creator", "rdf:Seq", document.author());
        }
        list(xmp, "dc:language", "rdf:Bag", language());
        xmp.append("<xmp:CreatorTool>").append(PROGRAM).append("</xmp:CreatorTool>\n");
        for (String property : new String[]{"CreateDate", "ModifyDate", "MetadataDate"}) {
            xmp.append("<xmp:")
                    .append(property)
                    .append('>')
                    .append(date)
                    .append("</xmp:")
                    .append(property)
                    .append(">\n");
        }
        xmp.append("<pdf:Producer>")
                .append(PROGRAM)
                .append("</pdf:Producer>\n")
                .append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return xmp.toString();
    }

    private void inLanguage(StringBuilder xmp, String property, String text) {
        xmp.append('<').append(property).append("><rdf:Alt>");
        for (String language : new String[]{"x-default", language()}) {
            xmp.append("<rdf:li xml:lang=\"")
                    .append(language)
                    .append("\">")
                    .append(escaped(text))
                    .append("</rdf:li>");
        }
        xmp.append("</rdf:Alt></").append(property).append(">\n");
    }

    private static void list(StringBuilder xmp, String property, String kind, String only) {
        xmp.append('<')
                .append(property)
                .append("><")
                .append(kind)
                .append("><rdf:li>")
                .append(escaped(only))
                .append("</rdf:li></")
                .append(kind)
                .append("></")
                .append(property)
                .append(">\n");
    }

    /** Characters that XML has no place for are left out; titles may come from a command line. */
    private static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\t').forEach(c -> {
            switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                default -> result.appendCodePoint(c);
            }
        });
        return result.toString();
    }
}
