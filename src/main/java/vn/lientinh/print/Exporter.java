package vn.lientinh.print;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** Writes documents to files. A file is there whole or not at all. */
public final class Exporter {

    /** Kinds of files. */
    public enum Format {
        PDF, PNG, SVG;

        /**
         * The kind that a file name ends in.
         *
         * @throws PrintException when it is none of these
         */
        public static Format of(Path file) throws PrintException {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new PrintException("print.error.format", file.toString());
        }
    }

    private final int dpi;
    private final Progress progress;

    /**
     * Writes pictures at {@code dpi} dots an inch; other formats have no resolution.
     *
     * @param progress hears of pages, or of bands of a picture
     */
    public Exporter(int dpi, Progress progress) {
        this.dpi = dpi;
        this.progress = progress;
    }

    /**
     * Looks whether a file could be written, before anything is drawn.
     *
     * @throws PrintException saying in words for people what is in the way
     */
    public void check(Path file) throws PrintException {
        if (Format.of(file) == Format.PNG && (dpi < PngFile.LEAST_DPI || dpi > PngFile.MOST_DPI)) {
            throw new PrintException("print.error.dpi", Integer.toString(dpi));
        }
        SafeFile.check(file);
    }

    /**
     * Writes a document. A PDF holds all pages; pictures hold one page each, the second page in {@code name-2.png} and so on.
     * Beside a PNG of a map stand a world file and a file that names the reference system.
     *
     * @return the files that were written
     * @throws PrintException saying in words for people what is in the way
     */
    public List<Path> write(Document document, Path file) throws PrintException {
        return switch (Format.of(file)) {
            case PDF -> {
                SafeFile.write(file, out -> new PdfFile(document).write(out, progress));
                yield List.of(file);
            }
            case SVG -> svg(document, file);
            case PNG -> png(document, file);
        };
    }

    /**
     * Writes a file that is made already, whole or not at all.
     *
     * @throws PrintException saying in words for people what is in the way
     */
    public static void writeBytes(byte[] content, Path file) throws PrintException {
        SafeFile.write(file, out -> out.write(content));
    }

    private List<Path> svg(Document document, Path file) throws PrintException {
        List<Path> written = new ArrayList<>();
        for (Page page : document.pages()) {
            Path target = numbered(file, written.size() + 1);
            SafeFile.write(target, out -> new SvgFile(document, page).write(out, progress));
            written.add(target);
            progress.at(written.size(), document.pages().size());
        }
        return written;
    }

    private List<Path> png(Document document, Path file) throws PrintException {
        List<Path> written = new ArrayList<>();
        int number = 0;
        for (Page page : document.pages()) {
            Path target = numbered(file, ++number);
            PngFile picture = new PngFile(page, dpi);
            SafeFile.write(target, out -> picture.write(out, document.title(), progress));
            written.add(target);
            if (page.frame().isPresent()) {
                MapFrame frame = page.frame().get();
                Path world = sibling(target, ".pgw");
                SafeFile.write(world, out -> text(out, worldFile(frame, picture.pixelsPerPoint())));
                written.add(world);
                Path system = target.resolveSibling(target.getFileName() + ".aux.xml");
                SafeFile.write(system, out -> text(out, "<PAMDataset>\n  <SRS>" + escaped(frame.zone().wkt())
                        + "</SRS>\n</PAMDataset>\n"));
                written.add(system);
            }
        }
        return written;
    }

    private static void text(OutputStream out, String text) throws java.io.IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Six lines: how far a step right and a step down lead east and north, and where the middle of the first pixel lies. */
    private static String worldFile(MapFrame frame, double pixelsPerPoint) {
        double pixel = 1 / pixelsPerPoint;
        Coordinate origin = frame.toPlane(pixel / 2, pixel / 2);
        Coordinate right = frame.toPlane(pixel * 1.5, pixel / 2);
        Coordinate down = frame.toPlane(pixel / 2, pixel * 1.5);
        StringBuilder lines = new StringBuilder();
        for (double number : new double[]{right.x - origin.x, right.y - origin.y, down.x - origin.x, down.y - origin.y,
                origin.x, origin.y}) {
            lines.append(String.format(Locale.ROOT, "%.8f%n", number));
        }
        return lines.toString();
    }

    private static Path numbered(Path file, int number) {
        return number == 1 ? file : sibling(file, "-" + number + ending(file));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.'));
    }

    private static Path sibling(Path file, String newEnding) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + newEnding);
    }
}
