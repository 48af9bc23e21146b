package vn.lientinh.render;

import java.util.List;
import java.util.function.UnaryOperator;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;

/** What labels of every picture share: fonts, names of places and provinces, pictures of text. Safe to use from several threads. */
final class MapLabels {
    /** Where to try the name of a province, from its middle. */
    static final int[][] PROVINCE_OFFSETS = {{0, 0}, {0, -1}, {0, 1}, {1, 0}, {-1, 0}, {1, -1}, {-1, -1}, {1, 1},
            {-1, 1}, {0, -2}, {0, 2}, {2, -1}, {-2, -1}};
    /** How exactly to find the middle of a province, in degrees. */
    private static final double TOLERANCE = 0.01;

    /**
     * A province and the middle of the largest circle inside it.
     *
     * @param name   name with its rank
     * @param x      packed x of the middle
     * @param y      packed y of the middle
     * @param radius packed radius of the circle
     */
    record ProvinceName(Text name, int x, int y, double radius) {
    }

    private final MapFonts fonts = new MapFonts();
    private final TextSprites sprites = new TextSprites();
    private final Letters letters = new Letters();
    private final PlaceNames places;
    private final List<ProvinceName> provinces;

    /**
     * Labels.
     *
     * @param layout where positions (lon, lat) are put, as those of the territories already are
     */
    MapLabels(List<Territory> territories, UnaryOperator<Coordinate> layout) {
        places = PlaceNames.read(territories, layout);
        provinces = territories.stream()
                .filter(territory -> territory.signatory() && territory.geometry().getDimension() == 2
                        && !territory.geometry().isEmpty())
                .map(territory -> province(territory.name(), territory.geometry()))
                .toList();
    }

    private static ProvinceName province(Text name, Geometry outline) {
        MaximumInscribedCircle circle = new MaximumInscribedCircle(outline, TOLERANCE);
        Point middle = circle.getCenter();
        double radius = circle.getRadiusLine().getLength() / 360 * PackedGeometry.UNIT;
        return new ProvinceName(name, PackedGeometry.pack(WebMercator.x(middle.getX())),
                PackedGeometry.pack(WebMercator.y(middle.getY())), radius);
    }

    MapFonts fonts() {
        return fonts;
    }

    TextSprites sprites() {
        return sprites;
    }

    Letters letters() {
        return letters;
    }

    PlaceNames places() {
        return places;
    }

    List<ProvinceName> provinces() {
        return provinces;
    }
}
