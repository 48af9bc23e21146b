package vn.lientinh.ui.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.model.Text;
import vn.lientinh.print.MapFrame;
import vn.lientinh.print.Page;
import vn.lientinh.print.PrintException;

/** How a sheet comes out: laid out and painted by threads of their own, of which the last thing asked for wins. */
public final class SheetPreview implements AutoCloseable {
    private final PrintMeans means;
    private final Latest layouts = new Latest("print-layout");
    private final Latest paintings = new Latest("print-preview");
    private final ReadOnlyObjectWrapper<@Nullable Laid> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Text> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper pageNumber = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper laying = new ReadOnlyBooleanWrapper();
    private boolean showing;
    private int asked;

    /**
     * What of a page is to be seen in the preview, in device pixels from the top left corner of the page.
     *
     * @param page           number of the page, from 0
     * @param pixelsPerPoint device pixels for a point of the page
     */
    public record Cut(int page, double pixelsPerPoint, int x, int y, int width, int height) {
    }

    /**
     * A piece of a page, painted.
     *
     * @param sheet what the page belongs to
     * @param cut   the piece
     * @param image its pixels
     */
    public record Picture(Laid sheet, Cut cut, BufferedImage image) {
    }

    /** Lays a sheet out. Not on the FX thread. */
    interface Laying {
        Laid lay() throws PrintException;
    }

    SheetPreview(PrintMeans means) {
        this.means = means;
    }

    /** The sheet as it was last laid out; null as long as there is none. */
    public ReadOnlyObjectProperty<@Nullable Laid> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** Whether a sheet is being laid out. */
    public ReadOnlyBooleanProperty layingProperty() {
        return laying.getReadOnlyProperty();
    }

    /** What was painted last for the preview; null as long as nothing has been. */
    public ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Number of the page that is looked at, from 0. */
    public ReadOnlyIntegerProperty pageNumberProperty() {
        return pageNumber.getReadOnlyProperty();
    }

    /** How many pages there are. */
    public int pages() {
        Laid now = sheet.get();
        return now == null ? 0 : now.document().pages().size();
    }

    /** Turns to a page, as far as there is one. */
    public void turnTo(int page) {
        pageNumber.set(Math.clamp(page, 0, Math.max(0, pages() - 1)));
    }

    /** What is in the way of a sheet, or null. */
    ReadOnlyObjectProperty<@Nullable Text> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Where the map of the sheet lies; null for an atlas and as long as nothing is laid out. */
    @Nullable
    MapFrame frame() {
        Laid now = sheet.get();
        return now == null ? null : now.frame();
    }

    /** Shows pictures, or none until it does again. */
    void show(boolean shown) {
        showing = shown;
        if (!shown) {
            picture.set(null);
        }
    }

    /** Lays a sheet out, in place of whatever else waits to be. */
    void layOut(Laying sheetWanted) {
        int number = ++asked;
        laying.set(true);
        layouts.run(() -> {
            try {
                Laid made = sheetWanted.lay();
                means.foreground().execute(() -> take(number, made, null));
            } catch (PrintException e) {
                means.foreground().execute(() -> take(number, null, e.words()));
            } catch (RuntimeException e) {
                means.foreground().execute(() -> take(number, null, unexpected(e)));
            }
        });
    }

    static Text unexpected(Throwable e) {
        String said = String.valueOf(e);
        return new Text(new Messages(Messages.VIETNAMESE).text("ui.print.unexpected", said),
                new Messages(Messages.ENGLISH).text("ui.print.unexpected", said));
    }

    private void take(int number, @Nullable Laid made, @Nullable Text wrong) {
        if (number != asked) {
            return;
        }
        laying.set(false);
        trouble.set(wrong);
        if (made != null) {
            sheet.set(made);
            turnTo(pageNumber.get());
        }
    }

    /** Paints a piece of the present sheet; the last one asked for wins. */
    public void paint(Cut cut) {
        Laid now = sheet.get();
        if (now == null || cut.page() >= now.document().pages().size() || cut.width() < 1 || cut.height() < 1) {
            return;
        }
        Page page = now.document().pages().get(cut.page());
        paintings.run(() -> {
            try {
                Picture painted = new Picture(now, cut, painted(page, cut));
                means.foreground().execute(() -> {
                    if (showing && now == sheet.get()) {
                        picture.set(painted);
                    }
                });
            } catch (IOException e) {
                Text words = new PrintException(e, "print.error.base", String.valueOf(e.getMessage())).words();
                means.foreground().execute(() -> trouble.set(words));
            } catch (RuntimeException e) {
                means.foreground().execute(() -> trouble.set(unexpected(e)));
            }
        });
    }

    private static BufferedImage painted(Page page, Cut cut) throws IOException {
        BufferedImage image = new BufferedImage(cut.width(), cut.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.translate(-cut.x(), -cut.y());
        g.scale(cut.pixelsPerPoint(), cut.pixelsPerPoint());
        page.paint(g, new Page.Rendering(cut.pixelsPerPoint(),
                new Rectangle2D.Double(cut.x() / cut.pixelsPerPoint(), cut.y() / cut.pixelsPerPoint(),
                        cut.width() / cut.pixelsPerPoint(), cut.height() / cut.pixelsPerPoint())));
        g.dispose();
        return image;
    }

    /** Ends its threads. */
    @Override
    public void close() {
        showing = false;
        layouts.close();
        paintings.close();
    }
}
