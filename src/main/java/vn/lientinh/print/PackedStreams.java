package vn.lientinh.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a PDF file, its streams packed in large pieces while they are written. PDFBox keeps a stream as it is, byte
 * by byte, until it is closed, and packs it so hard then that it takes longer than to draw the page.
 */
final class PackedStreams extends COSDocument {
    /** Of 9: a fifth of the time of the usual 6, and a page four hundredths larger. */
    private static final int LEVEL = 4;
    private static final int PIECE = 1 << 16;

    private final List<COSStream> streams = new ArrayList<>();

    private PackedStreams() {
    }

    /** An empty file. */
    static PDDocument document() {
        PackedStreams objects = new PackedStreams();
        objects.getDocumentState().setParsing(false);
        COSDictionary pages = new COSDictionary();
        pages.setItem(COSName.TYPE, COSName.PAGES);
        pages.setItem(COSName.KIDS, new COSArray());
        pages.setItem(COSName.COUNT, COSInteger.ZERO);
        COSDictionary catalog = new COSDictionary();
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        catalog.setItem(COSName.PAGES, pages);
        COSDictionary trailer = new COSDictionary();
        trailer.setItem(COSName.ROOT, catalog);
        objects.setTrailer(trailer);
        return new PDDocument(objects);
    }

    @Override
    public COSStream createCOSStream() {
        COSStream stream = new Packed();
        streams.add(stream);
        return stream;
    }

    @Override
    public void close() throws IOException {
        for (COSStream stream : streams) {
            stream.close();
        }
        super.close();
    }

    private static final class Packed extends COSStream {
        @Override
        public OutputStream createOutputStream(@Nullable COSBase filter) throws IOException {
            if (!COSName.FLATE_DECODE.equals(filter)) {
                return super.createOutputStream(filter);
            }
            setItem(COSName.FILTER, filter);
            return new BufferedOutputStream(new Packing(createRawOutputStream()), PIECE);
        }
    }

    private static final class Packing extends DeflaterOutputStream {
        Packing(OutputStream packed) {
            super(packed, new Deflater(LEVEL), PIECE);
        }

        @Override
        public void close() throws IOException {
            super.close();
            def.end();
        }
    }
}
