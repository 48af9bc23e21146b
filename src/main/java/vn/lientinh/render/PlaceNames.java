package vn.lientinh.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;

import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.io.BaseMapFeature;
import vn.lientinh.io.BaseMapReader;
import vn.lientinh.model.Territory;

/** The names of places that come with the base map, most important first. */
final class PlaceNames {

    /**
     * A named place.
     *
     * @param kind   capital, city, town, ward, village, island or peak
     * @param rank   1 for provincial capitals to 6
     * @param x      packed x
     * @param y      packed y
     * @param inside whether it lies in one of the provinces that signed
     */
    record Place(String name, String kind, int rank, int x, int y, boolean inside) {
    }

    private static final int PEAK_RANK = 6;

    private final List<Place> places;

    private PlaceNames(List<Place> places) {
        this.places = places;
    }

    /**
     * Reads the names that come with the program.
     *
     * @param territories laid out already
     * @param layout      where positions (lon, lat) are put
     */
    static PlaceNames read(List<Territory> territories, UnaryOperator<Coordinate> layout) {
        List<PointOnGeometryLocator> inside = territories.stream()
                .filter(territory -> territory.signatory() && territory.geometry().getDimension() == 2)
                .map(territory -> (PointOnGeometryLocator) new IndexedPointInAreaLocator(territory.geometry()))
                .toList();
        List<Place> places = new ArrayList<>();
        for (String file : List.of("places.geojson.gz", "peaks.geojson.gz")) {
            for (BaseMapFeature feature : features(file)) {
                String name = feature.name();
                if (name != null && feature.geometry() instanceof Point point) {
                    Coordinate at = layout.apply(point.getCoordinate());
                    boolean within = inside.stream().anyMatch(area -> area.locate(at) != Location.EXTERIOR);
                    places.add(new Place(name, feature.kind(), Math.min(feature.rank(), PEAK_RANK),
                            PackedGeometry.pack(WebMercator.x(at.x)),
                            PackedGeometry.pack(WebMercator.y(at.y)), within));
                }
            }
        }
        // An order that depends on the places alone: what is shown does not change with what else is in view.
        places.sort(Comparator.comparingInt(Place::rank)
                .thenComparing(place -> !place.inside())
                .thenComparing(Place::name)
                .thenComparingInt(Place::x));
        return new PlaceNames(List.copyOf(places));
    }

    private static List<BaseMapFeature> features(String file) {
        try (InputStream in = PlaceNames.class.getResourceAsStream("/workspace/data/basemap/" + file)) {
            return in == null ? List.of() : new BaseMapReader().read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All places: most important first, those in the provinces before others. */
    List<Place> places() {
        return places;
    }
}
