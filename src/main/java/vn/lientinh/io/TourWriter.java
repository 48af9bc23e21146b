package vn.lientinh.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;

/**
 * Writes tours: the same tour always gives the same bytes, in UTF-8 with line feeds, whatever the system. Positions have
 * five decimals, about a metre.
 */
public final class TourWriter {

    private static final int POSITION_DECIMALS = 5;
    private static final int ZOOM_DECIMALS = 2;
    private static final int SECONDS_DECIMALS = 1;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final DefaultPrettyPrinter printer;

    /** A writer. */
    public TourWriter() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER);
        // Short lists stay on their line; the list of stops is laid out by hand below.
        printer = new DefaultPrettyPrinter(separators).withObjectIndenter(lines)
                .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance());
    }

    /** The file of a tour. */
    public byte[] bytes(Tour tour) {
        ObjectNode root = nodes.objectNode();
        root.set("title", text(tour.title()));
        root.put("loop", tour.loop());
        ArrayNode stops = root.putArray("stops");
        tour.stops().forEach(stop -> stops.add(stop(stop)));
        String json = JsonMapper.shared().writer().with(printer).writeValueAsString(root);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode stop(Tour.Stop stop) {
        ObjectNode node = nodes.objectNode();
        node.put("id", stop.id());
        node.set("title", text(stop.title()));
        node.set("text", text(stop.text()));
        put(node, "clause", stop.clause());
        if (!stop.items().isEmpty()) {
            node.set("items", strings(stop.items()));
        }
        if (stop.view() != null) {
            node.set("view", view(stop.view()));
        }
        if (stop.layers() != null) {
            node.set("layers", strings(stop.layers()));
        }
        put(node, "colourBy", stop.colourBy() == null ? null : stop.colourBy().code());
        if (stop.year() != null) {
            node.put("year", stop.year());
        }
        if (stop.growth() != null) {
            ObjectNode growth = node.putObject("growth");
            growth.put("from", stop.growth().from());
            growth.put("to", stop.growth().to());
        }
        put(node, "selected", stop.selected());
        node.put("seconds", number(stop.seconds(), SECONDS_DECIMALS));
        if (stop.notes() != null) {
            node.set("notes", text(stop.notes()));
        }
        return node;
    }

    private ObjectNode view(Tour.View view) {
        ObjectNode node = nodes.objectNode();
        switch (view) {
            case Tour.View.Centre(double lon, double lat, double zoom) -> {
                node.put("lon", number(lon, POSITION_DECIMALS));
                node.put("lat", number(lat, POSITION_DECIMALS));
                node.put("zoom", number(zoom, ZOOM_DECIMALS));
            }
            case Tour.View.Bounds(double west, double south, double east, double north) -> {
                ArrayNode bounds = node.putArray("bounds");
                for (double side : new double[]{west, south, east, north}) {
                    bounds.add(number(side, POSITION_DECIMALS));
                }
            }
        }
        return node;
    }

    private ObjectNode text(Text text) {
        ObjectNode node = nodes.objectNode();
        node.put("vi", text.vi());
        node.put("en", text.en());
        return node;
    }

    private ArrayNode strings(List<String> all) {
        ArrayNode array = nodes.arrayNode();
        all.forEach(array::add);
        return array;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static BigDecimal number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
