package vn.lientinh.print;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.geo.WebMercator;

/**
 * Lays the ground out as it lies on the paper, for painters that know Web Mercator only. A painter that is given positions
 * from here and a viewport from here draws in the projection of the sheet, turned as the sheet is turned, while its names
 * stay upright: the positions are those whose place in Web Mercator is the true position's place on the paper. Near the
 * anchor both are almost the same, so that zoom levels keep their meaning. Immutable.
 */
final class PaperPlane {
    private static final double ANCHOR_LAT = 21.2;
    private static final double WORLD_PER_METRE = 1
            / (WebMercator.EQUATOR_M * Math.cos(Math.toRadians(ANCHOR_LAT)));

    private final Vn2000Zone zone;
    private final double rotation;
    private final Coordinate anchor;
    private final double anchorX;
    private final double anchorY;
    private final double cos;
    private final double sin;

    /** Ground laid out in {@code zone}, with {@code rotation} degrees clockwise from grid north pointing up. */
    PaperPlane(Vn2000Zone zone, double rotation) {
        this.zone = zone;
        this.rotation = rotation;
        this.anchor = zone.toPlane(zone.centralMeridian(), ANCHOR_LAT);
        this.anchorX = WebMercator.x(zone.centralMeridian());
        this.anchorY = WebMercator.y(ANCHOR_LAT);
        this.cos = Math.cos(Math.toRadians(rotation));
        this.sin = Math.sin(Math.toRadians(rotation));
    }

    /** The stand-in (lon, lat) of a true position. */
    Coordinate standIn(double lon, double lat) {
        return onPaper(zone.toPlane(lon, lat));
    }

    private Coordinate onPaper(Coordinate plane) {
        double e = plane.x - anchor.x;
        double n = plane.y - anchor.y;
        double x = anchorX + (e * cos - n * sin) * WORLD_PER_METRE;
        double y = anchorY - (e * sin + n * cos) * WORLD_PER_METRE;
        return new Coordinate(WebMercator.lon(x), WebMercator.lat(y));
    }

    /** A copy of a geometry with every position replaced by its stand-in. */
    Geometry standIn(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                Coordinate position = standIn(sequence.getX(i), sequence.getY(i));
                sequence.setOrdinate(i, CoordinateSequence.X, position.x);
                sequence.setOrdinate(i, CoordinateSequence.Y, position.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    /**
     * The viewport through which a painter sees what belongs into a frame.
     *
     * @param pixel      points on the page for a logical pixel
     * @param pixelScale device pixels for a logical pixel
     */
    Viewport viewport(MapFrame frame, double pixel, double pixelScale) {
        Coordinate centre = onPaper(frame.toPlane(frame.box().centreX(), frame.box().centreY()));
        double zoom = Math.log(frame.pointsPerPlaneMetre() / (pixel * WORLD_PER_METRE * WebMercator.TILE_SIZE))
                / Math.log(2);
        return new Viewport(centre.x, centre.y, zoom, frame.box().width() / pixel, frame.box().height() / pixel,
                pixelScale);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaperPlane plane && plane.zone == zone && plane.rotation == rotation;
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone.epsg(), rotation);
    }
}
