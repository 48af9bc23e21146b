package vn.lientinh.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page as a PNG of any size in bounded memory: the page is drawn and compressed in bands, several at a time, each band a
 * piece of one zlib stream. ImageIO would want the whole picture, which at A0 and 300 dpi takes more than half a gigabyte.
 */
final class PngFile {
    /** Fewer dots an inch show nothing. */
    static final int LEAST_DPI = 36;
    /** More dots an inch no office printer has. */
    static final int MOST_DPI = 1200;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final long PATIENCE_MS = 50;
    private static final int BAND_PIXELS = 6_000_000;
    private static final int LEAST_ROWS = 16;
    private static final int LEVEL = 5;
    private static final int ADLER_BASE = 65521;
    /** No paper of the A series needs more, and no program opens more. */
    private static final long MOST_PIXELS = 1L << 30;

    private final Page page;
    private final double pixelsPerPoint;
    private final int width;
    private final int height;
    private final int rowsPerBand;

    /** A picture of a page at so many dots an inch. */
    PngFile(Page page, int dpi) throws PrintException {
        this.page = page;
        this.pixelsPerPoint = dpi / 72.0;
        long wide = Math.round(page.sheet().width() * pixelsPerPoint);
        long high = Math.round(page.sheet().height() * pixelsPerPoint);
        if (dpi < 1 || wide < 1 || high < 1 || wide * high > MOST_PIXELS) {
            throw new PrintException("print.error.dpi", Integer.toString(dpi));
        }
        this.width = (int) wide;
        this.height = (int) high;
        this.rowsPerBand = Math.clamp(BAND_PIXELS / width, LEAST_ROWS, height);
    }

    /** Pixels across. */
    int width() {
        return width;
    }

    /** Pixels down. */
    int height() {
        return height;
    }

    /** Pixels for a point. */
    double pixelsPerPoint() {
        return pixelsPerPoint;
    }

    /** Draws the page and writes the picture. */
    void write(OutputStream out, String title, Progress progress) throws IOException {
        out.write(SIGNATURE);
        header(out);
        resolution(out);
        title(out, title);
        pixels(out, progress);
        chunk(out, "IEND", new byte[0], 0);
        out.flush();
    }

    private void header(OutputStream out) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(13).putInt(width).putInt(height);
        // 8 bits a channel, red green blue, one way of compressing and filtering, not interlaced.
        data.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(out, "IHDR", data.array(), data.capacity());
    }

    private void resolution(OutputStream out) throws IOException {
        int pixelsPerMetre = (int) Math.round(pixelsPerPoint * 72 / 0.0254);
        ByteBuffer data = ByteBuffer.allocate(9).putInt(pixelsPerMetre).putInt(pixelsPerMetre).put((byte) 1);
        chunk(out, "pHYs", data.array(), data.capacity());
    }

    private static void title(OutputStream out, String title) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write("Title".getBytes(StandardCharsets.US_ASCII));
        // Not compressed, no language tag, no translated keyword.
        data.write(new byte[]{0, 0, 0, 0, 0});
        data.write(title.getBytes(StandardCharsets.UTF_8));
        chunk(out, "iTXt", data.toByteArray(), data.size());
    }

    private static void chunk(OutputStream out, String name, byte[] data, int length) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data, 0, length);
        DataOutputStream numbers = new DataOutputStream(out);
        numbers.writeInt(length);
        numbers.write(type);
        numbers.write(data, 0, length);
        numbers.writeInt((int) crc.getValue());
    }

    /** A band, compressed. */
    private record Band(byte[] data, int length, long adler, long bytes) {
    }

    private void pixels(OutputStream out, Progress progress) throws IOException {
        int bands = (height + rowsPerBand - 1) / rowsPerBand;
        int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        long adler = 1;
        chunk(out, "IDAT", new byte[]{0x78, (byte) 0x9C}, 2);
        try (ExecutorService pool = Executors.newFixedThreadPool(workers,
                Thread.ofPlatform().daemon().name("png-band-", 0).factory())) {
            Deque<Future<Band>> waiting = new ArrayDeque<>();
            try {
                int submitted = 0;
                for (int written = 0; written < bands; written++) {
                    // No more bands in the making than workers and one: this is what bounds the memory.
                    while (submitted < bands && waiting.size() <= workers) {
                        int number = submitted++;
                        waiting.add(pool.submit(() -> band(number, number == bands - 1)));
                    }
                    Band band = take(waiting.getFirst(), progress);
                    waiting.removeFirst();
                    chunk(out, "IDAT", band.data, band.length);
                    adler = combined(adler, band.adler, band.bytes);
                    progress.at(written + 1, bands);
                }
            } finally {
                waiting.forEach(band -> band.cancel(true));
            }
        }
        chunk(out, "IDAT", ByteBuffer.allocate(4).putInt((int) adler).array(), 4);
    }

    /** A band that nobody waits for is interrupted. */
    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    private static Band take(Future<Band> future, Progress progress) throws IOException {
        try {
            while (true) {
                try {
                    return future.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    progress.goOn();
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IOException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Band band(int number, boolean last) throws IOException {
        int top = number * rowsPerBand;
        int rows = Math.min(rowsPerBand, height - top);
        BufferedImage image = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.translate(0, -top);
        g.scale(pixelsPerPoint, pixelsPerPoint);
        page.paint(new WatchedGraphics(g, PngFile::goOn), new Page.Rendering(pixelsPerPoint,
                new Rectangle2D.Double(0, top / pixelsPerPoint, width / pixelsPerPoint, rows / pixelsPerPoint)));
        g.dispose();
        return compressed(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), rows, last);
    }

    /**
     * Rows as bytes, each as its difference from the row above, which is nothing almost everywhere on a map. The first row
     * of a band stands alone, so that no band waits for another.
     */
    private Band compressed(int[] rgb, int rows, boolean last) {
        byte[] row = new byte[1 + 3 * width];
        Adler32 adler = new Adler32();
        Deflater deflater = new Deflater(LEVEL, true);
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows * width / 8);
        for (int y = 0; y < rows; y++) {
            int at = 1;
            int from = y * width;
            if (y == 0) {
                row[0] = 0;
                for (int x = 0; x < width; x++) {
                    int pixel = rgb[from + x];
                    row[at++] = (byte) (pixel >> 16);
                    row[at++] = (byte) (pixel >> 8);
                    row[at++] = (byte) pixel;
                }
            } else {
                row[0] = 2;
                for (int x = 0; x < width; x++) {
                    int pixel = rgb[from + x];
                    int above = rgb[from - width + x];
                    row[at++] = (byte) ((pixel >> 16) - (above >> 16));
                    row[at++] = (byte) ((pixel >> 8) - (above >> 8));
                    row[at++] = (byte) (pixel - above);
                }
            }
            adler.update(row);
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        if (last) {
            deflater.finish();
        }
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (last ? !deflater.finished() : length == buffer.length);
        deflater.end();
        return new Band(out.toByteArray(), out.size(), adler.getValue(), (long) rows * row.length);
    }

    /** Adler-32 of two runs of bytes one after the other, from those of each. */
    private static long combined(long first, long second, long secondBytes) {
        long rest = secondBytes % ADLER_BASE;
        long sum1 = (first & 0xFFFF) + (second & 0xFFFF) - 1;
        long sum2 = (rest * (first & 0xFFFF)) % ADLER_BASE + (first >>> 16) + (second >>> 16) - rest;
        return Math.floorMod(sum2, (long) ADLER_BASE) << 16 | Math.floorMod(sum1, (long) ADLER_BASE);
    }
}
