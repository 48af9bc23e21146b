package vn.lientinh.analysis.search;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Point;
import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.io.BaseMapFeature;
import vn.lientinh.io.BaseMapReader;
import vn.lientinh.model.Territory;

/** Reads the names of the base map that comes with the program. */
public final class Gazetteer {

    private static final List<String> FILES = List.of("places.geojson.gz", "peaks.geojson.gz");

    /**
     * The places with a name, each in the territory of the list that it lies in.
     *
     * @throws IOException when a file of the program cannot be read
     */
    public static List<Place> builtIn(List<Territory> territories) throws IOException {
        TerritoryIndex index = new TerritoryIndex(territories);
        List<Place> places = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = Gazetteer.class.getResourceAsStream("/workspace/data/basemap/" + file)) {
                if (in != null) {
                    new BaseMapReader().read(file, in).forEach(feature -> add(feature, index, places));
                }
            }
        }
        return List.copyOf(places);
    }

    private static void add(BaseMapFeature feature, TerritoryIndex index, List<Place> places) {
        String name = feature.name();
        if (name != null && !feature.geometry().isEmpty()) {
            Point at = feature.geometry().getInteriorPoint();
            places.add(new Place(name, feature.rank(), index.at(at.getX(), at.getY()).map(Territory::id).orElse(null),
                    at.getX(), at.getY()));
        }
    }

    private Gazetteer() {
    }
}
