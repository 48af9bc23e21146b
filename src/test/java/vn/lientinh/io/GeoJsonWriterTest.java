package vn.lientinh.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lientinh.model.Segment;

class GeoJsonWriterTest {

    private static final String PROPERTIES = "\"properties\":{\"item\":\"i5a\",\"items\":[\"i4a\"],\"name\":\"ĐT291 “cũ”\",\"route\":null,\"class\":\"provincial\","
            + "\"works\":null,\"territory\":\"bac-giang\",\"borderWith\":\"quang-ninh\",\"investor\":\"bac-giang\","
            + "\"investorBasis\":\"territory\",\"targetFrom\":null,\"targetTo\":2023,\"targetBasis\":\"stated\","
            + "\"alignment\":\"candidate\",\"note\":\"theo đường cũ\",\"noteEn\":\"along the old road\","
            + "\"clause\":\"I.2.1(1)(i5)\",\"lengthKm\":12.345,\"chainage\":0.0,\"sources\":[\"osm-2021\"]}";

    private static List<Segment> read(String json) {
        Problems problems = new Problems("test");
        List<Segment> segments = new LayerReader("test", References.UNCHECKED, problems)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), problems.toList());
        return segments;
    }

    private static String written(List<Segment> segments) throws IOException {
        StringWriter out = new StringWriter();
        new GeoJsonWriter().write(out, "test", segments);
        return out.toString();
    }

    private static String layer(String... geometries) {
        StringBuilder layer = new StringBuilder("{\"type\":\"FeatureCollection\",\"name\":\"test\",\"features\":[");
        for (int i = 0; i < geometries.length; i++) {
            layer.append(i == 0 ? "\n" : ",\n")
                    .append("{\"type\":\"Feature\",\"id\":\"s")
                    .append(i)
                    .append("\",")
                    .append(PROPERTIES)
                    .append(",\"geometry\":")
                    .append(geometries[i])
                    .append('}');
        }
        return layer.append("\n]}\n").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"Point\",\"coordinates\":[106.5,-21.00001]}",
            "{\"type\":\"LineString\",\"coordinates\":[[106.12345,21],[0,0.1]]}",
            "{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}",
            "{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]],[[5,6],[7,8],[9,10]]]}",
            "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,0]],[[4,1],[8,1],[8,5],[4,1]]]}",
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}"})
    void whatIsReadIsWrittenAgainByteForByte(String geometry) throws IOException {
        String layer = layer(geometry, geometry);
        assertEquals(layer, written(read(layer)));
    }

    @Test
    void roundsPositionsToFiveDecimals() throws IOException {
        List<Segment> segments = read(
                layer("{\"type\":\"LineString\",\"coordinates\":[[106.1234549,21.999996],[-0.000001,0.000006]]}"));
        assertEquals(layer("{\"type\":\"LineString\",\"coordinates\":[[106.12345,22],[0,0.00001]]}"),
                written(segments));
    }

    @Test
    void anEmptyLayerIsStillAFeatureCollection() throws IOException {
        assertEquals(layer(), written(List.of()));
    }
}
