package vn.lientinh.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;

/**
 * Reads a tour. A stop with something wrong stays in the tour: ids that the workspace does not know are kept, so that
 * nothing is lost when the tour is saved; numbers that cannot be are left out. Either way the problem names the stop.
 */
public final class TourReader {

    /** The earliest year of the clock: that of the agreement. */
    public static final int FIRST_YEAR = 2022;
    /** The last year of the clock: the end of the longest plan period that the agreement names. */
    public static final int LAST_YEAR = 2030;
    /** The longest that a stop may stand, in seconds. */
    public static final double MAX_SECONDS = 3600;

    private static final String REGISTER = WorkspaceReader.REGISTER;
    private static final Set<String> TOUR_FIELDS = Set.of("title", "loop", "stops");
    private static final Set<String> STOP_FIELDS = Set.of("id", "title", "text", "clause", "items", "view", "layers",
            "colourBy", "year", "growth", "selected", "seconds", "notes");
    private static final Set<String> VIEW_FIELDS = Set.of("lon", "lat", "zoom", "bounds");
    private static final Set<String> GROWTH_FIELDS = Set.of("from", "to");

    private final Words<Tour.Colours> colours = new Words<>(Tour.Colours.values(), Tour.Colours::code);
    private final TourReferences known;

    /** Reads tours of a workspace that has {@code known}. */
    public TourReader(TourReferences known) {
        this.known = known;
    }

    /**
     * Reads one file; the caller closes {@code in}.
     *
     * @param file path inside the workspace
     * @param id   id of the tour
     */
    public TourFile read(String file, String id, InputStream in) {
        Problems problems = new Problems(file);
        Tour tour = new Reading(problems).tour(id, in);
        return new TourFile(file, tour, problems.toList());
    }

    /** One file being read. */
    private final class Reading {
        private final Problems problems;
        private final Set<String> ids = new HashSet<>();

        Reading(Problems problems) {
            this.problems = problems;
        }

        @Nullable
        Tour tour(String id, InputStream in) {
            JsonNode root = new JsonTree().read(in, problems);
            if (root == null) {
                return null;
            }
            JsonNode list = root.path("stops");
            if (!list.isArray()) {
                problems.add(Problem.Kind.MISSING_PROPERTY, "not-list", "stops");
                return null;
            }
            Fields fields = new Fields(root, id, problems);
            checkNames(root, TOUR_FIELDS, id, "");
            Text title = fields.neededText("title", id);
            boolean loop = fields.flag("loop");
            List<Tour.Stop> stops = new ArrayList<>();
            int number = 0;
            for (JsonNode entry : list) {
                number++;
                if (entry.isObject()) {
                    stops.add(stop(entry, number));
                } else {
                    problems.addTo("#" + number, Problem.Kind.BAD_PROPERTY, "tour-stop", Integer.toString(number));
                }
            }
            return new Tour(id, title, loop, stops);
        }

        private Tour.Stop stop(JsonNode entry, int number) {
            String id = stopId(entry, number);
            Fields fields = new Fields(entry, id, problems);
            checkNames(entry, STOP_FIELDS, id, "");
            Text text = fields.text("text");
            List<String> items = fields.strings("items");
            List<String> layers = entry.path("layers").isMissingNode() || entry.path("layers").isNull()
                    ? null
                    : fields.strings("layers");
            String selected = fields.string("selected");
            checkKnown(id, "items", items, known.items(), REGISTER);
            checkKnown(id, "layers", layers == null ? List.of() : layers, known.layers(),
                    WorkspaceReader.LAYER_FOLDER);
            checkKnown(id, "selected", selected == null ? List.of() : List.of(selected), known.segments(),
                    WorkspaceReader.LAYER_FOLDER);
            return new Tour.Stop(id, fields.neededText("title", id), text == null ? new Text("", "") : text,
                    fields.string("clause"), items, view(entry, id), layers, fields.word("colourBy", colours),
                    year(fields, "year", id), growth(entry, id), selected, seconds(fields, id), fields.text("notes"));
        }

        /** The id of the stop when it has one that no other has, otherwise a new one. */
        private String stopId(JsonNode entry, int number) {
            JsonNode given = entry.path("id");
            String id = given.isString() ? given.stringValue().strip() : "";
            if (!id.isEmpty() && ids.add(id)) {
                return id;
            }
            String fresh = free("stop-" + number);
            if (!id.isEmpty()) {
                problems.addTo(fresh, Problem.Kind.DUPLICATE_ID, "tour-duplicate", id, fresh);
            }
            return fresh;
        }

        private String free(String wanted) {
            String id = wanted;
            for (int next = 2; !ids.add(id); next++) {
                id = wanted + "-" + next;
            }
            return id;
        }

        private void checkKnown(String stop, String field, List<String> given, Set<String> there, String where) {
            for (String id : given) {
                if (!there.contains(id)) {
                    problems.addTo(stop, Problem.Kind.UNKNOWN_REFERENCE, "tour-unknown", field, id, where);
                }
            }
        }

        private void checkNames(JsonNode node, Set<String> names, String label, String prefix) {
            for (String name : node.propertyNames()) {
                if (!names.contains(name)) {
                    problems.addTo(label, Problem.Kind.UNKNOWN_PROPERTY, "tour-field", prefix + name);
                }
            }
        }

        private Tour.@Nullable View view(JsonNode entry, String stop) {
            JsonNode view = entry.path("view");
            if (view.isMissingNode() || view.isNull()) {
                return null;
            }
            if (!view.isObject()) {
                badView(stop, view);
                return null;
            }
            checkNames(view, VIEW_FIELDS, stop, "view.");
            return view.has("bounds") ? bounds(view.path("bounds"), stop) : centre(view, stop);
        }

        private Tour.@Nullable View bounds(JsonNode bounds, String stop) {
            if (!bounds.isArray() || bounds.size() != 4 || bounds.valueStream().anyMatch(each -> !isNumber(each))) {
                badView(stop, bounds);
                return null;
            }
            double west = bounds.path(0).doubleValue();
            double south = bounds.path(1).doubleValue();
            double east = bounds.path(2).doubleValue();
            double north = bounds.path(3).doubleValue();
            if (!isPlace(west, south) || !isPlace(east, north) || west >= east || south >= north) {
                badView(stop, bounds);
                return null;
            }
            return new Tour.View.Bounds(west, south, east, north);
        }

        private Tour.@Nullable View centre(JsonNode view, String stop) {
            JsonNode lon = view.path("lon");
            JsonNode lat = view.path("lat");
            JsonNode zoom = view.path("zoom");
            if (!isNumber(lon) || !isNumber(lat) || !isNumber(zoom)
                    || !isPlace(lon.doubleValue(), lat.doubleValue())) {
                badView(stop, view);
                return null;
            }
            double wanted = zoom.doubleValue();
            double held = Math.clamp(wanted, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM);
            if (held != wanted) {
                range(stop, "view.zoom", zoom.toString(), plain(Viewport.MIN_ZOOM), plain(Viewport.MAX_ZOOM),
                        plain(held));
            }
            return new Tour.View.Centre(lon.doubleValue(), lat.doubleValue(), held);
        }

        private void badView(String stop, JsonNode given) {
            problems.addTo(stop, Problem.Kind.BAD_PROPERTY, "tour-view", shortened(given));
        }

        private @Nullable Integer year(Fields fields, String name, String stop) {
            Integer year = fields.integer(name);
            if (year == null || year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
            range(stop, name, year.toString(), Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR), "null");
            return null;
        }

        private Tour.@Nullable Growth growth(JsonNode entry, String stop) {
            JsonNode growth = entry.path("growth");
            if (growth.isMissingNode() || growth.isNull()) {
                return null;
            }
            JsonNode from = growth.path("from");
            JsonNode to = growth.path("to");
            if (!from.isInt() || !to.isInt() || from.intValue() < FIRST_YEAR || to.intValue() > LAST_YEAR
                    || from.intValue() > to.intValue()) {
                problems.addTo(stop, Problem.Kind.BAD_PROPERTY, "tour-growth", shortened(growth),
                        Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
                return null;
            }
            checkNames(growth, GROWTH_FIELDS, stop, "growth.");
            return new Tour.Growth(from.intValue(), to.intValue());
        }

        private double seconds(Fields fields, String stop) {
            Double seconds = fields.number("seconds");
            if (seconds == null) {
                return Tour.DEFAULT_SECONDS;
            }
            if (seconds < 1 || seconds > MAX_SECONDS) {
                range(stop, "seconds", plain(seconds), "1", plain(MAX_SECONDS), plain(Tour.DEFAULT_SECONDS));
                return Tour.DEFAULT_SECONDS;
            }
            return seconds;
        }

        private void range(String stop, String name, String given, String least, String most, String used) {
            problems.addTo(stop, Problem.Kind.BAD_PROPERTY, "tour-range", name, given, least, most, used);
        }

        private static boolean isNumber(JsonNode node) {
            return node.isNumber() && Double.isFinite(node.doubleValue());
        }

        private static boolean isPlace(double lon, double lat) {
            return Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
        }

        private static String plain(double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e9
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }

        private static String shortened(JsonNode value) {
            String text = value.toString();
            return text.length() > 60 ? text.substring(0, 60) + "…" : text;
        }
    }
}
