package vn.lientinh.ui.map.gluon;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.IntBuffer;

import javafx.scene.image.PixelBuffer;
import javafx.scene.image.WritableImage;

import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.ui.map.Pixels;

/**
 * The picture of one tile as Gluon shows it. Its pixels can be replaced while it is on screen, which Gluon itself has no way
 * to do: it asks once for a tile and never again.
 */
final class TilePicture extends WritableImage {

    private final TileCoord coord;
    private final BufferedImage pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private int revision;
    private Theme theme;

    /**
     * Shares the pixels of {@code pixels}, no copy is made.
     *
     * @param pixels   square, {@code TYPE_INT_ARGB_PRE}, not written to by anyone else from now on
     * @param revision of the look that it was painted in; a number that is never current for a stand-in
     * @param theme    that it was painted in, or that what it is a part of was
     */
    static TilePicture of(TileCoord coord, BufferedImage pixels, int revision, Theme theme) {
        return new TilePicture(coord, pixels, Pixels.share(pixels), revision, theme);
    }

    private TilePicture(TileCoord coord, BufferedImage pixels, PixelBuffer<IntBuffer> buffer, int revision,
            Theme theme) {
        super(buffer);
        this.coord = coord;
        this.pixels = pixels;
        this.buffer = buffer;
        this.revision = revision;
        this.theme = theme;
    }

    TileCoord coord() {
        return coord;
    }

    int revision() {
        return revision;
    }

    Theme theme() {
        return theme;
    }

    /** Pixels along an edge. */
    int edge() {
        return pixels.getWidth();
    }

    /** Bytes of such a picture, without the copy that JavaFX makes of it. */
    static long bytes(int edge) {
        return 4L * edge * edge;
    }

    /** The pixels themselves, premultiplied ARGB row by row; they change where the tile is painted anew. */
    int[] argb() {
        return Pixels.data(pixels);
    }

    long bytes() {
        return bytes(edge());
    }

    /** Takes over the pixels of another picture of the same size. On the FX thread only. */
    void become(TilePicture other) {
        int[] to = Pixels.data(pixels);
        System.arraycopy(Pixels.data(other.pixels), 0, to, 0, to.length);
        revision = other.revision;
        theme = other.theme;
        buffer.updateBuffer(whole -> null);
    }

    /** Counts as final in this look, although it is only a stand-in. */
    void settleAs(int finalIn) {
        revision = finalIn;
    }

    /** The part of this picture that the same or a finer tile covers, {@code edge} pixels wide. */
    BufferedImage stretchedTo(TileCoord finer, int edge) {
        int levels = finer.zoom() - coord.zoom();
        double part = edge() / Math.pow(2, levels);
        double left = (finer.x() - ((long) coord.x() << levels)) * part;
        double top = (finer.y() - ((long) coord.y() << levels)) * part;
        BufferedImage stretched = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = stretched.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.scale(edge / part, edge / part);
        g.translate(-left, -top);
        g.drawImage(pixels, 0, 0, null);
        g.dispose();
        return stretched;
    }
}
