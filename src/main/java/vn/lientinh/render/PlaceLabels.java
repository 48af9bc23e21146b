package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Names of cities, towns, villages, islands and peaks. */
final class PlaceLabels {
    private final Graphics2D g;
    private final LabelPlacing placing;
    private final PixelFrame frame;
    private final Palette palette;
    private final double zoom;

    PlaceLabels(Graphics2D g, LabelPlacing placing, PixelFrame frame, Palette palette, double zoom) {
        this.g = g;
        this.placing = placing;
        this.frame = frame;
        this.palette = palette;
        this.zoom = zoom;
    }

    /** Places the names of these ranks. */
    void place(int firstRank, int lastRank) {
        for (PlaceNames.Place place : placing.labels().places().places()) {
            if (place.rank() >= firstRank && place.rank() <= lastRank && zoom >= fromZoom(place)) {
                double x = frame.x(place.x());
                double y = frame.y(place.y());
                if (placing.isNear(x, y)) {
                    place(place, x, y);
                }
            }
        }
    }

    private static double fromZoom(PlaceNames.Place place) {
        return switch (place.kind()) {
            case "capital" -> 6;
            case "city" -> 7.6;
            case "town" -> place.inside() ? 8.9 : 9.7;
            case "island" -> 11;
            case "ward" -> 11.6;
            case "village" -> 12;
            default -> 12.4;
        };
    }

    private void place(PlaceNames.Place place, double x, double y) {
        double size = switch (place.rank()) {
            case 1 -> zoom < 7.5 ? 12 : 14;
            case 2 -> 12.5;
            case 3 -> 11.5;
            default -> 10.5;
        } + Math.clamp(zoom - 11, 0, 2);
        MapFonts.Weight weight = switch (place.rank()) {
            case 1 -> MapFonts.Weight.SEMIBOLD;
            case 2, 3 -> MapFonts.Weight.MEDIUM;
            default -> place.kind().equals("island") ? MapFonts.Weight.ITALIC : MapFonts.Weight.REGULAR;
        };
        Color colour = place.kind().equals("island") ? palette.waterText()
                : place.inside() && place.rank() <= 3 ? palette.text() : palette.quietText();
        HaloText text = placing.text(place.name(), weight, size, 0, colour);
        boolean peak = place.kind().equals("peak");
        boolean dot = peak || zoom < 12.5 && place.rank() <= 3;
        if (!dot) {
            if (placing.takeWithRoom(text.box(x, y))) {
                placing.draw(() -> text.paint(g, x, y, placing.labels().sprites()));
            }
            return;
        }
        double radius = place.rank() == 1 ? 2.8 : 2.2;
        double aside = text.width() / 2 + radius + 3.5;
        double above = text.height() * 0.62 + radius + 2;
        double[][] offsets = {{aside, 0}, {-aside, 0}, {0, -above}, {0, above}};
        if (place.rank() <= 2 && place.inside()) {
            placing.want(place.name(), x, y);
        }
        double rim = radius + 1.5;
        Rectangle2D spot = new Rectangle2D.Double(x - rim, y - rim, 2 * rim, 2 * rim);
        for (double[] offset : offsets) {
            double textX = x + offset[0];
            double textY = y + offset[1];
            if (placing.take(List.of(LabelPlacing.grown(text.box(textX, textY)), spot))) {
                placing.found(place.name());
                placing.draw(() -> {
                    if (peak) {
                        drawPeak(x, y);
                    } else {
                        drawDot(x, y, radius);
                    }
                    text.paint(g, textX, textY, placing.labels().sprites());
                });
                return;
            }
        }
        if (place.rank() <= 2 && place.inside()) {
            cityBesideSign(place, text, x, y, aside, above);
        }
    }

    /** A city must not go without its name because a sign or a shield stands on its spot: the name goes a little further off. */
    private void cityBesideSign(PlaceNames.Place place, HaloText text, double x, double y, double aside, double above) {
        double[][] offsets = {{aside + 8, 0}, {-aside - 8, 0}, {aside, above}, {-aside, above}, {aside, -above},
                {-aside, -above}, {0, above + 8}, {0, -above - 8}};
        for (double[] offset : offsets) {
            double textX = x + offset[0];
            double textY = y + offset[1];
            if (placing.take(List.of(text.box(textX, textY)))) {
                placing.found(place.name());
                placing.draw(() -> text.paint(g, textX, textY, placing.labels().sprites()));
                return;
            }
        }
    }

    private void drawDot(double x, double y, double radius) {
        Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setColor(palette.casing());
        g.fill(dot);
        g.setColor(palette.quietText());
        g.setStroke(new BasicStroke(1.3f));
        g.draw(dot);
    }

    private void drawPeak(double x, double y) {
        Path2D.Double peak = new Path2D.Double();
        peak.moveTo(x - 3.4, y + 2.4);
        peak.lineTo(x, y - 3.4);
        peak.lineTo(x + 3.4, y + 2.4);
        peak.closePath();
        g.setColor(palette.quietText());
        g.fill(peak);
    }
}
