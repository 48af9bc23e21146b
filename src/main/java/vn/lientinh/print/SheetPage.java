package vn.lientinh.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lientinh.render.LayerHint;

/** A page put together from blocks. */
final class SheetPage implements Page {
    private final Box sheet;
    private final String bookmark;
    private final @Nullable MapFrame frame;
    private final List<Placed> blocks;
    private final List<Link> links;

    /** A block in its place. */
    record Placed(Block block, Box box) {
    }

    SheetPage(Box sheet, String bookmark, @Nullable MapFrame frame, List<Placed> blocks, List<Link> links) {
        this.sheet = sheet;
        this.bookmark = bookmark;
        this.frame = frame;
        this.blocks = List.copyOf(blocks);
        this.links = List.copyOf(links);
    }

    /** The same page with another block on it. */
    SheetPage with(Block block, Box box) {
        List<Placed> more = new ArrayList<>(blocks);
        more.add(new Placed(block, box));
        return new SheetPage(sheet, bookmark, frame, more, links);
    }

    /** The same page with these places that lead to other pages. */
    SheetPage with(List<Link> others) {
        return new SheetPage(sheet, bookmark, frame, blocks, others);
    }

    /** What stands on it, and where. */
    List<Placed> blocks() {
        return blocks;
    }

    @Override
    public Box sheet() {
        return sheet;
    }

    @Override
    public String bookmark() {
        return bookmark;
    }

    @Override
    public Optional<MapFrame> frame() {
        return Optional.ofNullable(frame);
    }

    @Override
    public List<Link> links() {
        return links;
    }

    @Override
    public void paint(Graphics2D g, Rendering rendering) throws IOException {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.setRenderingHint(LayerHint.LAYER, LayerHint.MARGINALIA);
        g.setColor(Color.WHITE);
        g.fill(sheet.shape());
        for (Placed placed : blocks) {
            // Type may reach a little beyond its box.
            if (rendering.region().intersects(placed.box().inset(-0.05 * sheet.width()).shape())) {
                placed.block().paint(g, placed.box(), rendering);
            }
        }
    }
}
