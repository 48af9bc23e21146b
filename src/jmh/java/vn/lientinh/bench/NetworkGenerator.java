package vn.lientinh.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Layer;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.model.Register;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;
import vn.lientinh.model.Workspace;

/**
 * Makes road networks over the extent of Vietnam that are the same for the same seed: ten vertices a segment, half of the
 * segments in towns (short edges, dense), half across the land (long edges). The largest town lies where the three
 * provinces meet.
 */
public final class NetworkGenerator {
    /** West, south, east, north in degrees. */
    public static final double[] EXTENT = { 102.1, 8.4, 109.5, 23.4 };
    /** The middle of the largest town, (lon, lat). */
    public static final double[] TOWN = { 106.4, 21.1 };
    /** The sources that the segments name, as {@code data/sources.json} lists them. */
    public static final String SOURCES = """
            [{"id": "generated", "title": {"vi": "Mạng dựng để đo", "en": "Network made to measure"},
            "licence": null, "attribution": null, "date": null}]""";

    private static final int VERTICES = 10;
    private static final int TOWNS = 200;
    private static final String[] INVESTORS = { "quang-ninh", "bac-giang", "hai-duong", Segment.CENTRAL };
    private static final SegmentClass[] CLASSES = { SegmentClass.EXPRESSWAY, SegmentClass.NATIONAL,
            SegmentClass.PROVINCIAL, SegmentClass.LINK };

    private final GeometryFactory geometries = new GeometryFactory();
    private final List<double[]> lines = new ArrayList<>();

    /** Makes {@code vertices / 10} segments. */
    public NetworkGenerator(int vertices, long seed) {
        Random random = new Random(seed);
        double[][] towns = new double[TOWNS][];
        for (int i = 0; i < TOWNS; i++) {
            towns[i] = new double[] { between(random, EXTENT[0], EXTENT[2]), between(random, EXTENT[1], EXTENT[3]),
                    0.02 + 0.06 * random.nextDouble() };
        }
        towns[0] = new double[] { TOWN[0], TOWN[1], 0.09 };
        for (int i = 0; i < vertices / VERTICES; i++) {
            if (random.nextBoolean()) {
                double[] town = towns[(int) (TOWNS * Math.pow(random.nextDouble(), 2))];
                lines.add(walk(random, town[0] + random.nextGaussian() * town[2],
                        town[1] + random.nextGaussian() * town[2], 0.0005));
            } else {
                lines.add(walk(random, between(random, EXTENT[0], EXTENT[2]), between(random, EXTENT[1], EXTENT[3]),
                        0.002));
            }
        }
    }

    private static double between(Random random, double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private static double[] walk(Random random, double startLon, double startLat, double step) {
        double[] line = new double[2 * VERTICES];
        double lon = startLon;
        double lat = startLat;
        double heading = 2 * Math.PI * random.nextDouble();
        for (int v = 0; v < VERTICES; v++) {
            line[2 * v] = Math.round(lon * 1e6) / 1e6;
            line[2 * v + 1] = Math.round(lat * 1e6) / 1e6;
            heading += 0.35 * random.nextGaussian();
            lon += step * Math.cos(heading);
            lat += step * Math.sin(heading);
        }
        return line;
    }

    /** The lines as (lon, lat) pairs. */
    public List<double[]> lines() {
        return lines;
    }

    /** The network as a workspace of one layer, with one item. */
    public Workspace workspace() {
        List<Segment> segments = new ArrayList<>(lines.size());
        List<String> sources = List.of("generated");
        for (int i = 0; i < lines.size(); i++) {
            double[] line = lines.get(i);
            segments.add(new Segment(id(i), "network",
                    geometries.createLineString(new PackedCoordinateSequence.Double(line.clone(), 2, 0)), "i1",
                    List.of(), "Tuyến", null, classOf(i), Works.UPGRADE, "quang-ninh", null, investor(i),
                    InvestorBasis.TERRITORY, null, null, TargetBasis.NONE, Alignment.EXISTING, null, "I.2.1(1)", 1, null,
                    sources));
        }
        Text name = new Text("Mạng lưới", "Network");
        Item item = new Item("i1", ItemKind.ROAD, name, name, "I.2.1(1)", Works.UPGRADE, List.of("quang-ninh"),
                new Item.InvestorRule(InvestorBasis.TERRITORY, List.of(), null),
                new Item.Target(null, null, TargetBasis.NONE, null), null, null, null, List.of(), List.of("network"),
                List.of());
        List<Territory> territories = new ArrayList<>();
        for (String id : List.of("quang-ninh", "bac-giang", "hai-duong")) {
            Text text = new Text(id, id);
            territories.add(new Territory(id, text, text, geometries.createPolygon(), true, null, null));
        }
        return new Workspace("network", List.of(new Layer("network", name, LayerGroup.ROADS, segments)),
                new Register(new Register.Agreement("", "", name), List.of(), List.of(item), List.of()), territories,
                List.of(), List.of());
    }

    /** Writes the network as a layer file of a workspace. */
    public void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            for (int i = 0; i < lines.size(); i++) {
                out.write(i == 0 ? "" : ",\n");
                out.write(feature(i));
            }
            out.write("\n]}\n");
        }
    }

    private String feature(int i) {
        StringBuilder text = new StringBuilder(700);
        text.append("{\"type\":\"Feature\",\"properties\":{\"id\":\"").append(id(i))
                .append("\",\"item\":\"i1\",\"name\":\"Tuyến\",\"route\":null,\"class\":\"").append(classOf(i).code())
                .append("\",\"works\":\"upgrade\",\"territory\":\"quang-ninh\",\"investor\":\"").append(investor(i))
                .append("\",\"investorBasis\":\"territory\",\"targetFrom\":null,\"targetTo\":null,")
                .append("\"targetBasis\":\"none\",\"alignment\":\"existing\",\"clause\":\"I.2.1(1)\",\"lengthKm\":1.0,")
                .append("\"chainage\":null,\"sources\":[\"generated\"]},")
                .append("\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
        double[] line = lines.get(i);
        for (int v = 0; v < line.length; v += 2) {
            text.append(v == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.6f,%.6f]", line[v], line[v + 1]));
        }
        return text.append("]}}").toString();
    }

    private static String id(int i) {
        return "s" + i;
    }

    private static SegmentClass classOf(int i) {
        return CLASSES[i % CLASSES.length];
    }

    private static String investor(int i) {
        // Six styles: classes and investors fall together so that there are as many as in a map with six classes.
        return INVESTORS[i % 6 % INVESTORS.length];
    }
}
