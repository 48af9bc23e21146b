package vn.lientinh.tiles;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.Messages;
import vn.lientinh.geo.LevelOfDetail;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Text;
import vn.lientinh.render.BaseMap;
import vn.lientinh.render.LinePen;
import vn.lientinh.render.Palette;
import vn.lientinh.render.PixelFrame;
import vn.lientinh.render.Theme;

/**
 * The built-in base map, drawn from its data in a quiet, print-like style: greys and pale water that let the layers stand
 * out. Draws on any graphics, so that a page for print has it as lines and areas. Safe to use from several threads.
 */
public final class VectorBaseMap implements BaseMap {
    /** Pixels beyond the region to follow lines: the same in every tile, so that neighbours match. */
    private static final double MARGIN = 16;

    private final BaseMapData data;
    private final Text attribution;

    /** The base map that comes with the program; its data is read when it is first drawn. */
    public VectorBaseMap() {
        this(BaseMapFiles.builtIn());
    }

    VectorBaseMap(BaseMapFiles files) {
        this(new BaseMapData(files), new Text(new Messages(Messages.VIETNAMESE).text("map.basemap.attribution"),
                new Messages(Messages.ENGLISH).text("map.basemap.attribution")));
    }

    private VectorBaseMap(BaseMapData data, Text attribution) {
        this.data = data;
        this.attribution = attribution;
    }

    @Override
    public VectorBaseMap laidOut(UnaryOperator<Coordinate> layout) {
        return new VectorBaseMap(data.laidOut(layout), attribution);
    }

    @Override
    public Text attribution() {
        return attribution;
    }

    @Override
    public double[] shores(double lat) throws IOException {
        return data.layer(BaseTheme.SEA, BaseLevel.MID).crossings(lat);
    }

    @Override
    public void readAhead(Viewport viewport) {
        BaseLevel level = BaseLevel.of(viewport.zoom());
        try {
            for (BaseTheme theme : BaseTheme.values()) {
                data.layer(theme, level);
            }
        } catch (IOException e) {
            // Drawing comes upon it again, where somebody can be told.
        }
    }

    @Override
    public void paint(Graphics2D g, Viewport viewport, Theme theme) throws IOException {
        paint(g, PixelFrame.of(viewport, PixelFrame.needed(g, viewport), MARGIN), viewport.zoom(),
                LevelOfDetail.zoomFor(viewport), theme);
    }

    /** Draws a tile; user space is 256 units wide and high, {@code pixelScale} device pixels for one. */
    void paint(Graphics2D g, TileCoord coord, double pixelScale, Theme theme) throws IOException {
        TileFrame tile = new TileFrame(coord, pixelScale);
        paint(g, tile.frame(MARGIN), coord.zoom(), tile.detailZoom(), theme);
    }

    private void paint(Graphics2D g, PixelFrame frame, double zoom, int detailZoom, Theme theme) throws IOException {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new Painting(g, frame, zoom, detailZoom, Palette.of(theme).base()).paint();
    }

    private final class Painting {
        private final Graphics2D g;
        private final PixelFrame frame;
        private final double zoom;
        private final int detailZoom;
        private final BaseLevel level;
        private final Palette.Base colours;

        Painting(Graphics2D g, PixelFrame frame, double zoom, int detailZoom, Palette.Base colours) {
            this.g = g;
            this.frame = frame;
            this.zoom = zoom;
            this.detailZoom = detailZoom;
            this.level = BaseLevel.of(zoom);
            this.colours = colours;
        }

        void paint() throws IOException {
            g.setColor(colours.landOutside());
            g.fill(frame.region());
            BaseLayer provinces = data.layer(BaseTheme.PROVINCES, level);
            fill(provinces, provinces::isInside, colours.land());
            BaseLayer sea = data.layer(BaseTheme.SEA, level);
            fill(sea, feature -> true, colours.water());
            shore(sea, width(6, 0.5, 10, 0.8, 14, 1.2));
            BaseLayer water = data.layer(BaseTheme.WATER, level);
            fill(water, feature -> true, colours.water());
            shore(water, width(6, 0.2, 10, 0.4, 14, 0.9));
            rivers();
            railways();
            roads();
            borders("province", colours.border(), width(6, 0.9, 10, 1.2, 16, 2), 7, 2.5, 1.2, 2.5);
            borders("national", colours.nation(), width(6, 1.1, 10, 1.6, 16, 2.6), 9, 2.5, 1.2, 2.5, 1.2, 2.5);
            fade(sea);
        }

        /**
         * Lets the map end softly: roads and rivers at the edge of their data, on land only, and the sea some way past the
         * edge of its own, beyond which nothing is claimed.
         */
        private void fade(BaseLayer sea) throws IOException {
            int[] detail = data.layer(BaseTheme.ROADS, level).dataExtent();
            int[] borders = data.layer(BaseTheme.BORDERS, level).dataExtent();
            int[] both = {Math.min(detail[0], borders[0]), Math.min(detail[1], borders[1]),
                    Math.max(detail[2], borders[2]), Math.max(detail[3], borders[3])};
            EdgeFade inner = new EdgeFade(frame, both, 0.09, 0, colours.landOutside());
            inner.paint(g, part -> land(sea, part));
            EdgeFade outer = new EdgeFade(frame, sea.dataExtent(), 1.2, 1.4, colours.landOutside());
            outer.paint(g, part -> part);
        }

        /** The land in a part of the picture: only that, since a clip costs as much as what it is made of. */
        private Path2D land(BaseLayer sea, Rectangle2D part) {
            PixelFrame near = new PixelFrame(frame.originX(), frame.originY(), frame.scale(), part, MARGIN);
            Path2D.Double land = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            land.append(new Rectangle2D.Double(part.getX() - 2 * MARGIN, part.getY() - 2 * MARGIN,
                    part.getWidth() + 4 * MARGIN, part.getHeight() + 4 * MARGIN), false);
            LinePen pen = new LinePen(g, near, sea.geometry(), sea.detail(), detailZoom);
            sea.features(near).forEach(feature -> pen.addRings(feature, land));
            return land;
        }

        private void fill(BaseLayer layer, IntPredicate wanted, Color colour) {
            LinePen pen = pen(layer);
            Path2D.Double rings = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            g.setColor(colour);
            for (int feature : layer.features(frame)) {
                if (wanted.test(feature)) {
                    pen.addRings(feature, rings);
                    g.fill(rings);
                    rings.reset();
                }
            }
        }

        private void shore(BaseLayer layer, double width) {
            g.setColor(colours.shore());
            draw(layer, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND),
                    layer.parts(frame));
        }

        private void rivers() throws IOException {
            BaseLayer layer = data.layer(BaseTheme.RIVERS, level);
            g.setColor(colours.river());
            draw(layer, solid(width(6, 0.5, 9, 0.9, 12, 1.6, 16, 3)), parts(layer, "river"));
            if (zoom >= 10.5) {
                BitSet small = parts(layer, "canal");
                small.or(parts(layer, "stream"));
                draw(layer, solid(width(10, 0.4, 13, 0.9, 16, 1.6)), small);
            }
        }

        private void railways() throws IOException {
            if (zoom < 7.5) {
                return;
            }
            BaseLayer layer = data.layer(BaseTheme.RAILWAYS, level);
            BitSet parts = layer.parts(frame);
            g.setColor(colours.rail());
            draw(layer, solid(width(8, 0.6, 12, 1, 16, 1.8)), parts);
            if (zoom >= 11.5) {
                draw(layer, dashed(width(12, 3.4, 16, 6), 1, 7), parts);
            }
        }

        private void roads() throws IOException {
            BaseLayer layer = data.layer(BaseTheme.ROADS, level);
            BitSet tertiary = zoom >= 10.5 ? parts(layer, "tertiary") : new BitSet();
            BitSet secondary = zoom >= 8.5 ? parts(layer, "secondary") : new BitSet();
            BitSet primary = zoom >= 6.5 ? parts(layer, "primary") : new BitSet();
            BitSet trunk = parts(layer, "trunk");
            BitSet motorway = parts(layer, "motorway");
            double tertiaryWidth = width(10, 0.5, 12, 1.1, 14, 3, 18, 9);
            double secondaryWidth = width(8, 0.5, 10, 0.9, 12, 1.6, 14, 4, 18, 11);
            double primaryWidth = width(6, 0.4, 9, 1, 12, 2.2, 14, 4.6, 18, 12);
            double trunkWidth = width(6, 0.6, 9, 1.3, 12, 2.6, 14, 5, 18, 13);
            double motorwayWidth = width(6, 0.9, 9, 1.6, 12, 3.2, 14, 5.6, 18, 15);
            boolean cased = zoom >= 11.5;
            if (cased) {
                double edge = width(12, 0.6, 16, 1);
                g.setColor(colours.roadCasing());
                draw(layer, solid(tertiaryWidth + 2 * edge), tertiary);
                draw(layer, solid(secondaryWidth + 2 * edge), secondary);
                draw(layer, solid(primaryWidth + 2 * edge), primary);
                draw(layer, solid(trunkWidth + 2 * edge), trunk);
                draw(layer, solid(motorwayWidth + 2 * edge), motorway);
            }
            g.setColor(cased ? colours.roadFill() : colours.minorRoad());
            draw(layer, solid(tertiaryWidth), tertiary);
            draw(layer, solid(secondaryWidth), secondary);
            g.setColor(cased ? colours.roadFill() : colours.majorRoad());
            draw(layer, solid(primaryWidth), primary);
            draw(layer, solid(trunkWidth), trunk);
            g.setColor(colours.majorRoad());
            draw(layer, solid(motorwayWidth), motorway);
        }

        private void borders(String kind, Color colour, double width, double... dash) throws IOException {
            BaseLayer layer = data.layer(BaseTheme.BORDERS, level);
            g.setColor(colour);
            draw(layer, dashed(width, dash), parts(layer, kind));
        }

        private BitSet parts(BaseLayer layer, String kind) {
            BitSet parts = layer.parts(frame);
            for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
                if (!layer.kind(layer.index().featureOf(part)).equals(kind)) {
                    parts.clear(part);
                }
            }
            return parts;
        }

        private void draw(BaseLayer layer, BasicStroke stroke, BitSet parts) {
            LinePen pen = pen(layer);
            pen.stroke(stroke);
            for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
                if (stroke.getDashArray() == null) {
                    pen.draw(part);
                } else {
                    pen.drawDashed(part, stroke);
                }
            }
            pen.flush();
        }

        private LinePen pen(BaseLayer layer) {
            return new LinePen(g, frame, layer.geometry(), layer.detail(), detailZoom);
        }

        /** A width between those given for zooms: zoom, width, zoom, width …, by rising zoom. */
        private double width(double... stops) {
            for (int i = 2; i < stops.length; i += 2) {
                if (zoom < stops[i]) {
                    double part = Math.clamp((zoom - stops[i - 2]) / (stops[i] - stops[i - 2]), 0, 1);
                    return stops[i - 1] + part * (stops[i + 1] - stops[i - 1]);
                }
            }
            return stops[stops.length - 1];
        }
    }

    private static BasicStroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashed(double width, double... lengths) {
        float[] dash = new float[lengths.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) lengths[i];
        }
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
    }
}
