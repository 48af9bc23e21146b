package vn.lientinh.ui.print;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Exporter;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.render.BaseMap;
import vn.lientinh.render.MapFonts;
import vn.lientinh.render.MapImage;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.store.Setting;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.notices.NoticesViewModel;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.table.Column;
import vn.lientinh.ui.table.TableViewModel;

/** What leaves the window without the print view: the map as it is seen, and the segments that are shown. */
public final class ExportViewModel {

    private static final Setting<String> FOLDER = Setting.of("export.folder", "");
    private static final String NOTICE = "export";
    /** Pixels for a logical pixel of a picture: enough for a slide or a page of a report. */
    private static final double SHARP = 2;

    private final WindowViewModel window;
    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final Supplier<BaseMap> baseMap;
    private final PrintMeans means;
    private final Supplier<SheetChoices> seen;
    private final NoticesViewModel notices;
    private final Consumer<BufferedImage> pictures;
    private @Nullable Painted painted;

    /** The painter of a workspace, kept for the next picture. */
    private record Painted(Workspace workspace, MapPainter painter) {
    }

    /** Makes a file. */
    private interface Making {
        List<Path> into(Path file, Progress progress) throws PrintException, IOException;
    }

    /**
     * Exports of a window.
     *
     * @param viewport what the map shows
     * @param baseMap  what lies under it
     * @param seen     the choices for a sheet of what is seen
     * @param notices  tell what comes of it
     * @param pictures takes pictures that the user copies
     */
    public ExportViewModel(WindowViewModel window, ReadOnlyObjectProperty<Viewport> viewport,
            Supplier<BaseMap> baseMap, PrintMeans means, Supplier<SheetChoices> seen, NoticesViewModel notices,
            Consumer<BufferedImage> pictures) {
        this.window = window;
        this.viewport = viewport;
        this.baseMap = baseMap;
        this.means = means;
        this.seen = seen;
        this.notices = notices;
        this.pictures = pictures;
    }

    /** Saves a sheet of what is seen, as the print view would lay it out. */
    public void saveSheet(Format format) {
        Workspace workspace = Objects.requireNonNull(window.workspace());
        SheetChoices choices = seen.get();
        save("ban-do", format.name().toLowerCase(Locale.ROOT),
                (file, progress) -> new Exporter(PrintForm.USUAL.output().dpi(), progress)
                        .write(means.sheets(workspace).sheet(choices).document(), file));
    }

    /** Saves the map as it is on screen, twice as sharp. */
    public void savePicture() {
        Supplier<BufferedImage> picture = picture();
        save("anh-ban-do", "png", (file, progress) -> {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture.get(), "png", png);
            progress.at(1, 1);
            Exporter.writeBytes(png.toByteArray(), file);
            return List.of(file);
        });
    }

    /** Copies the map as it is on screen, for a document or a message. */
    public void copyPicture() {
        Supplier<BufferedImage> picture = picture();
        means.background().execute(() -> {
            try {
                BufferedImage image = picture.get();
                means.foreground().execute(() -> {
                    pictures.accept(image);
                    notices.show(Notice.done(NOTICE, "ui.export.copied"));
                });
            } catch (PictureFailure e) {
                fail(e.words);
            }
        });
    }

    /** Why a picture could not be drawn. */
    private static final class PictureFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Text words;

        PictureFailure(PrintException e) {
            super(e);
            words = e.words();
        }
    }

    /** What draws the map as it is now; to be called in the background. */
    private Supplier<BufferedImage> picture() {
        Workspace workspace = Objects.requireNonNull(window.workspace());
        Viewport now = viewport.get();
        Viewport sharp = new Viewport(now.lon(), now.lat(), now.zoom(), now.width(), now.height(),
                Math.max(SHARP, now.pixelScale()));
        MapState state = window.mapStateBinding().get();
        BaseMap base = baseMap.get();
        return () -> {
            try {
                return premultiplied(new MapImage(painter(workspace), base, new MapFonts()).draw(sharp, state));
            } catch (IOException e) {
                throw new PictureFailure(new PrintException(e, "print.error.base", String.valueOf(e.getMessage())));
            }
        };
    }

    private synchronized MapPainter painter(Workspace workspace) {
        Painted last = painted;
        if (last == null || last.workspace() != workspace) {
            last = new Painted(workspace, new MapPainter(workspace));
            painted = last;
        }
        return last.painter();
    }

    /** The picture in the form that a window can show and a clipboard can take. */
    private static BufferedImage premultiplied(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = copy.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return copy;
    }

    /** Saves the segments that are shown as a table for a spreadsheet, all columns, in the language of the window. */
    public void saveTable() {
        String table = table();
        save("cac-doan", "csv", (file, progress) -> {
            Exporter.writeBytes(table.getBytes(StandardCharsets.UTF_8), file);
            return List.of(file);
        });
    }

    /**
     * Rows as spreadsheets of the language read them: where figures have a decimal comma, cells are parted by semicolons. The
     * mark at the beginning makes them read it as UTF-8.
     */
    String table() {
        StringBuilder copied = new StringBuilder();
        TableViewModel rows = new TableViewModel(window, viewport, copied::append);
        rows.columns().setAll(Arrays.asList(Column.values()));
        rows.copyAll();
        String separator = window.texts().locale().equals(Messages.VIETNAMESE) ? ";" : ",";
        return "\uFEFF" + copied.toString()
                .lines()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(cell -> quoted(cell, separator))
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell, String separator) {
        return cell.contains(separator) || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private void save(String name, String ending, Making making) {
        String last = means.settings().get(FOLDER);
        Path folder = last.isEmpty() ? means.documents() : Path.of(last);
        means.saveDialog()
                .ask(window.texts().messages().text("ui.export.title"), folder, name + "." + ending, ending)
                .ifPresent(file -> write(file, making));
    }

    private void write(Path file, Making making) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            means.settings().set(FOLDER, folder.toString());
        }
        String name = String.valueOf(file.getFileName());
        AtomicBoolean off = new AtomicBoolean();
        notices.show(Notice.state(NOTICE, "ui.print.saving", name).offering("ui.print.cancel", () -> off.set(true)));
        means.background().execute(() -> {
            try {
                List<Path> written = new ArrayList<>(making.into(file,
                        Progress.until(off::get, Progress.SILENT)));
                means.foreground()
                        .execute(() -> notices.show(Notice.done(NOTICE, "ui.print.saved", written.getFirst())
                                .offering("ui.print.openFile", () -> open(written.getFirst()))));
            } catch (CancellationException e) {
                means.foreground().execute(() -> notices.show(Notice.done(NOTICE, "ui.print.cancelled")));
            } catch (PrintException e) {
                fail(e.words());
            } catch (PictureFailure e) {
                fail(e.words);
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                String said = String.valueOf(e);
                tell(messages -> messages.text("ui.print.unexpected", said));
            }
        });
    }

    private void open(Path file) {
        means.background().execute(() -> {
            try {
                means.opener().open(file);
            } catch (IOException e) {
                String said = String.valueOf(e.getMessage());
                tell(messages -> messages.text("ui.print.notOpened", file, said));
            }
        });
    }

    private void fail(Text words) {
        tell(messages -> words.in(messages.locale()));
    }

    private void tell(Function<Messages, String> words) {
        means.foreground().execute(() -> notices.show(new Notice(NOTICE, Notice.Kind.FAILURE, words, null)));
    }
}
