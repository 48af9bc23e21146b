package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sea of the base map, with the islands of another source set into it. */
@SuppressWarnings("NullAway.Init") // the folder is set before each test
class SeaTest {

    private static final double SHIFT_LON = -0.004;
    private static final double SHIFT_LAT = 0.002;

    @TempDir
    private Path folder;
    private final JsonMapper mapper = JsonMapper.builder().build();

    /** A square of {@code size} degrees whose south west corner is (lon, lat). */
    private static Polygon square(double lon, double lat, double size) {
        return Wkt.FACTORY.createPolygon(new Coordinate[]{new Coordinate(lon, lat), new Coordinate(lon + size, lat),
                new Coordinate(lon + size, lat + size), new Coordinate(lon, lat + size), new Coordinate(lon, lat)});
    }

    private static Polygon sea(Polygon... holes) {
        return Wkt.FACTORY.createPolygon(square(107, 20, 1).getExteriorRing(),
                Arrays.stream(holes).map(Polygon::getExteriorRing).toArray(LinearRing[]::new));
    }

    /** South west corners of the islands in the file. */
    private Set<String> islands(double minAreaM2, Polygon water, Polygon... others) throws IOException {
        ExtractFolder extracts = new ExtractFolder(folder).with("water", "sea", water);
        for (Polygon island : others) {
            extracts.with("islands", "island", island);
        }
        BaseMapRecipe recipe = new BaseMapRecipe(new BaseMapRecipe.Sea(ExtractFolder.all("water"),
                ExtractFolder.all("islands"), List.of(SHIFT_LON, SHIFT_LAT), 60,
                List.of(new BaseMapRecipe.SeaLevel("sea", 10, minAreaM2))), List.of());
        List<Path> files = new ArrayList<>();
        new BaseMapAuthor(extracts.read(), Wkt.PLANE, Wkt.FACTORY, mapper).write(recipe,
                new FeatureFileWriter(mapper), folder.resolve("out"), files);
        Set<String> corners = new TreeSet<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(files.getFirst()))) {
            JsonNode features = mapper.readTree(in).path("features");
            assertEquals(1, features.size());
            JsonNode rings = features.path(0).path("geometry").path("coordinates");
            for (int i = 1; i < rings.size(); i++) {
                double west = 999;
                double south = 999;
                for (JsonNode point : rings.path(i)) {
                    west = Math.min(west, point.path(0).doubleValue());
                    south = Math.min(south, point.path(1).doubleValue());
                }
                corners.add(west + ", " + south);
            }
        }
        return corners;
    }

    @Test
    void islandsAreMovedAsOneAndTakeThePlaceOfThoseThatTheyTouch() throws IOException {
        Polygon known = square(107.2, 20.2, 0.02);
        Polygon alone = square(107.6, 20.6, 0.02);
        assertEquals(Set.of("107.201, 20.202", "107.396, 20.802", "107.6, 20.6"),
                islands(1, sea(known, alone), square(107.205, 20.2, 0.02), square(107.4, 20.8, 0.02)),
                "moved onto the known one, moved, and the water's own");
    }

    @Test
    void whatIsTooSmallForALevelIsLeftOut() throws IOException {
        // About 4.6 and 0.05 square kilometres.
        Polygon large = square(107.2, 20.2, 0.02);
        Polygon small = square(107.6, 20.6, 0.002);
        assertEquals(Set.of("107.196, 20.202", "107.596, 20.602"), islands(10_000, sea(), large, small));
        assertEquals(Set.of("107.196, 20.202"), islands(250_000, sea(), large, small));
    }
}
