package vn.lientinh.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vn.lientinh.geo.PackedGeometry;

/** Names of what is drawn as a sign. */
final class SignLabels {
    private static final double FROM_ZOOM = 9.8;
    /** Where a picture is about some of them. */
    private static final double FROM_ZOOM_OF_FEW = 8;

    private final Graphics2D g;
    private final LabelPlacing placing;
    private final Scene scene;
    private final Palette palette;
    private final MapState state;
    private final PixelFrame frame;
    private final double zoom;
    private final ShownFeatures shown;

    SignLabels(Graphics2D g, LabelPlacing placing, Scene scene, Palette palette, MapState state, PixelFrame frame,
            double zoom) {
        this.g = g;
        this.placing = placing;
        this.scene = scene;
        this.palette = palette;
        this.state = state;
        this.frame = frame;
        this.zoom = zoom;
        this.shown = scene.shown(state);
    }

    /** Keeps all other labels off the signs themselves. */
    void keepFree() {
        double half = PointSigns.size(zoom, state.theme()) / 2 + 1;
        forSigns((feature, x, y) -> placing.keepFree(new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half)));
    }

    @FunctionalInterface
    private interface SignVisitor {
        void visit(int feature, double x, double y);
    }

    private void forSigns(SignVisitor visitor) {
        PackedGeometry geometry = scene.geometry();
        for (int feature : scene.points()) {
            int part = geometry.firstPart(feature);
            if (shown.has(feature) && part < geometry.firstPart(feature + 1)) {
                int v = geometry.firstVertex(part);
                double x = frame.x(geometry.coordinates()[2 * v]);
                double y = frame.y(geometry.coordinates()[2 * v + 1]);
                if (placing.isNear(x, y)) {
                    visitor.visit(feature, x, y);
                }
            }
        }
    }

    /** Places their names. */
    void place() {
        // Few signs stand out of a picture that is about them: they are named from further away.
        boolean few = state.emphasis().focus() != null;
        if (zoom < (few ? FROM_ZOOM_OF_FEW : FROM_ZOOM)) {
            return;
        }
        double half = PointSigns.size(zoom, state.theme()) / 2;
        forSigns((feature, x, y) -> {
            if (zoom < FROM_ZOOM && state.emphasis().recedes(scene.segment(feature).id())) {
                return;
            }
            String name = LineLabels.shortName(scene.segment(feature));
            HaloText text = placing.text(name, MapFonts.Weight.MEDIUM, 11, 0, palette.text());
            double aside = half + 4 + text.width() / 2;
            double above = half + 3 + text.height() * 0.62;
            double[][] offsets = {{aside, 0}, {-aside, 0}, {0, above}, {0, -above}};
            placing.want(name, x, y);
            for (double[] offset : offsets) {
                double textX = x + offset[0];
                double textY = y + offset[1];
                if (placing.take(List.of(text.box(textX, textY)))) {
                    placing.found(name);
                    placing.draw(() -> text.paint(g, textX, textY, placing.labels().sprites()));
                    return;
                }
            }
        });
    }
}
