package vn.lientinh.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** Extracts written out by a test: features of WKT with one property, {@code code}. */
final class ExtractFolder {

    private final Path folder;
    private final Map<String, List<String>> features = new LinkedHashMap<>();

    ExtractFolder(Path folder) {
        this.folder = folder;
    }

    ExtractFolder with(String extract, String code, String wkt) {
        return with(extract, code, Wkt.of(wkt));
    }

    ExtractFolder with(String extract, String code, Geometry geometry) {
        features.computeIfAbsent(extract, name -> new ArrayList<>())
                .add("{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":"
                        + json(geometry) + "}");
        return this;
    }

    /** Reads them as the program does. */
    Extracts read() throws IOException {
        for (Map.Entry<String, List<String>> extract : features.entrySet()) {
            Files.writeString(folder.resolve(extract.getKey() + ".geojson"),
                    "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", extract.getValue()) + "]}");
        }
        return new Extracts(folder, JsonMapper.builder().build(), Wkt.FACTORY);
    }

    static Selection all(String extract) {
        return new Selection(extract, null);
    }

    static Selection some(String extract, String... codes) {
        return new Selection(extract, Map.of("code", List.of(codes)));
    }

    private static String json(Geometry geometry) {
        return switch (geometry) {
            case LineString line -> "{\"type\":\"LineString\",\"coordinates\":" + json(line.getCoordinates()) + "}";
            case Polygon area -> {
                List<String> rings = new ArrayList<>(List.of(json(area.getExteriorRing().getCoordinates())));
                for (int i = 0; i < area.getNumInteriorRing(); i++) {
                    rings.add(json(area.getInteriorRingN(i).getCoordinates()));
                }
                yield "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", rings) + "]}";
            }
            default -> throw new IllegalArgumentException(geometry.getGeometryType());
        };
    }

    private static String json(Coordinate[] points) {
        List<String> written = new ArrayList<>();
        for (Coordinate point : points) {
            written.add("[" + point.x + "," + point.y + "]");
        }
        return "[" + String.join(",", written) + "]";
    }
}
