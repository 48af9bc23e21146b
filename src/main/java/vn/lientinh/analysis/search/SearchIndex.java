package vn.lientinh.analysis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import vn.lientinh.geo.Chainage;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.Item;
import vn.lientinh.model.RouteEntry;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

/**
 * Finds whatever people type into one box: items, routes, segments, places, clauses, kilometre posts and coordinates; with
 * or without diacritics, unfinished, misspelt. Immutable; safe for many threads.
 */
public final class SearchIndex {

    private static final double ROUTE = 1.15;
    private static final double ITEM = 1;
    private static final double PLACE = 0.95;
    private static final double SEGMENT = 0.8;
    private static final int MAX_RANK = 12;

    private final Workspace workspace;
    private final Posts.Finder posts;
    private final Zones zones;
    private final List<Found> documents = new ArrayList<>();
    private final WordIndex words;
    private final WordIndex routes;
    private final List<Found.OfRoute> routeList = new ArrayList<>();
    private final Map<String, Found> codes = new LinkedHashMap<>();

    /** Turns metres of a 3° zone of VN-2000 into degrees. */
    @FunctionalInterface
    public interface Zones {
        /**
         * The place in (lon, lat) degrees, WGS84; empty when there is no such zone or place.
         *
         * @param northing        metres
         * @param easting         metres
         * @param centralMeridian degrees
         */
        Optional<Coordinate> place(double northing, double easting, double centralMeridian);
    }

    /** The index of a workspace, with kilometres measured along its routes and metres read in the zones of VN-2000. */
    public static SearchIndex of(Workspace workspace, List<Place> places, Vn2000 vn2000) {
        Map<String, Chainage> routes = new HashMap<>();
        workspace.segments()
                .stream()
                .filter(segment -> segment.route() != null)
                .collect(Collectors.groupingBy(segment -> String.valueOf(segment.route())))
                .forEach((route, segments) -> routes.put(route, Chainage.along(segments)));
        Posts.Finder posts = (route, km) -> Optional.ofNullable(routes.get(route))
                .flatMap(chainage -> chainage.at(km))
                .map(place -> new Found.OfKilometre(route, place.km(), place.segment(), place.lon(), place.lat()));
        Zones zones = (northing, easting, meridian) -> Vn2000.zone(meridian)
                .map(epsg -> vn2000.wgs84(northing, easting, meridian));
        return new SearchIndex(workspace, places, posts, zones);
    }

    /**
     * The index of a workspace.
     *
     * @param places the names of the base map
     * @param posts  finds kilometres along routes
     * @param zones  reads metres of VN-2000
     */
    public SearchIndex(Workspace workspace, List<Place> places, Posts.Finder posts, Zones zones) {
        this.workspace = workspace;
        this.posts = posts;
        this.zones = zones;
        WordIndex.Builder all = new WordIndex.Builder();
        WordIndex.Builder onlyRoutes = new WordIndex.Builder();
        List<Segment> segments = workspace.segments();
        addRoutes(segments, all, onlyRoutes);
        addItems(segments, all);
        addSegments(segments, all);
        addPlaces(places, all);
        addClauses(segments);
        words = all.build();
        routes = onlyRoutes.build();
    }

    private void addRoutes(List<Segment> segments, WordIndex.Builder all, WordIndex.Builder onlyRoutes) {
        Map<String, Text> names = new LinkedHashMap<>();
        workspace.register().routes().forEach(entry -> names.put(entry.route(), entry.name()));
        segments.forEach(segment -> {
            if (segment.route() != null) {
                names.putIfAbsent(segment.route(), new Text(segment.route(), segment.route()));
            }
        });
        names.forEach((route, name) -> {
            List<Segment> parts = segments.stream().filter(segment -> route.equals(segment.route())).toList();
            Found.OfRoute found = new Found.OfRoute(route, name, parts);
            List<String> called = new ArrayList<>(List.of(route, name.vi(), name.en()));
            called.addAll(otherNames(route));
            Optional<RouteEntry> entry = workspace.register().route(route);
            List<String> about = entry.stream().flatMap(known -> known.joinedBy().stream()).toList();
            documents.add(found);
            all.add(called, about, parts.isEmpty() ? ROUTE * 0.8 : ROUTE);
            routeList.add(found);
            onlyRoutes.add(called, List.of(), 1);
        });
    }

    /** What else a route is called: "tỉnh lộ 291" and "TL291" for ĐT291, "cao tốc 04" for CT.04. */
    private static List<String> otherNames(String route) {
        List<String> words = Folding.words(route);
        if (words.size() != 2) {
            return List.of();
        }
        String number = words.getLast();
        return switch (words.getFirst()) {
            case "dt" -> List.of("tỉnh lộ " + number, "TL" + number, "đường tỉnh " + number);
            case "ql" -> List.of("quốc lộ " + number, "đường quốc lộ " + number, "national road " + number);
            case "ct" -> List.of("cao tốc " + number, "đường cao tốc " + number, "expressway " + number);
            default -> List.of();
        };
    }

    private void addItems(List<Segment> segments, WordIndex.Builder all) {
        for (Item item : workspace.register().items()) {
            List<Segment> drawn = segments.stream().filter(segment -> belongs(segment, item.id())).toList();
            Found.OfItem found = new Found.OfItem(item, drawn);
            documents.add(found);
            List<String> about = new ArrayList<>(List.of(item.description().vi(), item.description().en()));
            item.parties().forEach(party -> about.add(territory(party)));
            item.references().forEach(reference -> about.add(reference.id()));
            all.add(List.of(item.name().vi(), item.name().en(), item.id()), about, ITEM);
            codes.put(Folding.compact(item.id()), found);
        }
    }

    private static boolean belongs(Segment segment, String item) {
        return item.equals(segment.item()) || segment.moreItems().contains(item);
    }

    private void addSegments(List<Segment> segments, WordIndex.Builder all) {
        for (Segment segment : segments) {
            Found.OfSegment found = new Found.OfSegment(segment);
            documents.add(found);
            List<String> about = new ArrayList<>();
            about.add(territory(segment.territory()));
            Stream.concat(Stream.ofNullable(segment.route()), Stream.ofNullable(segment.item())).forEach(about::add);
            all.add(List.of(segment.name(), segment.id()), about, SEGMENT);
            codes.putIfAbsent(Folding.compact(segment.id()), found);
        }
    }

    private void addPlaces(List<Place> places, WordIndex.Builder all) {
        for (Place place : places) {
            documents.add(new Found.OfPlace(place));
            String province = place.province();
            all.add(List.of(place.name()), province == null ? List.of() : List.of(territory(province)),
                    PLACE - 0.03 * Math.clamp(place.rank() - 1L, 0, MAX_RANK));
        }
        for (Territory territory : workspace.territories()) {
            if (!territory.geometry().isEmpty()) {
                Point inside = territory.geometry().getInteriorPoint();
                documents.add(new Found.OfTerritory(territory, inside.getX(), inside.getY()));
                List<String> called = new ArrayList<>(List.of(territory.name().vi(), territory.name().en(),
                        territory.shortName().vi()));
                all.add(called, List.of(), 1.05);
            }
        }
    }

    private void addClauses(List<Segment> segments) {
        Set<String> clauses = new LinkedHashSet<>();
        workspace.register().rules().forEach(rule -> clauses.add(rule.clause()));
        workspace.register().items().forEach(item -> clauses.add(item.clause()));
        for (String clause : clauses) {
            List<Item> items = workspace.register()
                    .items()
                    .stream()
                    .filter(item -> item.clause().equals(clause))
                    .toList();
            List<Segment> drawn = segments.stream()
                    .filter(segment -> items.stream().anyMatch(item -> belongs(segment, item.id())))
                    .toList();
            Found.OfClause found = new Found.OfClause(clause, items, drawn);
            codes.putIfAbsent(Folding.compact(clause), found);
            codes.putIfAbsent(Folding.compact(clause.replace("dash", "gạch đầu dòng")), found);
        }
        workspace.register().rules().forEach(rule -> {
            Found of = codes.get(Folding.compact(rule.clause()));
            if (of != null) {
                codes.putIfAbsent(Folding.compact(rule.id()), of);
            }
        });
    }

    private String territory(String id) {
        return workspace.territory(id).map(territory -> territory.shortName().vi()).orElse(id);
    }

    /** What {@code query} may mean, best first, at most {@code limit}; nothing for a blank query. */
    public List<Found> find(String query, int limit) {
        Set<Found> found = new LinkedHashSet<>();
        Coordinates.parse(query).ifPresent(coordinates -> found.addAll(positions(coordinates)));
        Posts.parse(query).ifPresent(post -> found.addAll(kilometres(post)));
        found.addAll(byCode(query));
        words.find(query, limit).forEach(match -> found.add(documents.get(match.document())));
        if (found.isEmpty()) {
            // A post beyond the end of a route, or a route without kilometres: at least the route.
            Posts.parse(query)
                    .filter(post -> !post.route().isEmpty())
                    .ifPresent(post -> named(post.route()).forEach(found::add));
        }
        return found.stream().limit(limit).toList();
    }

    private List<Found> positions(Coordinates coordinates) {
        return switch (coordinates) {
            case Coordinates.Degrees degrees -> List.of(new Found.OfPosition(degrees.lon(), degrees.lat(), null));
            case Coordinates.Metres metres -> inZones(metres);
        };
    }

    /** Metres in the zone that was given; without one, in the zones of the signatories, the likeliest first. */
    private List<Found> inZones(Coordinates.Metres metres) {
        Double meridian = metres.centralMeridian();
        if (meridian != null) {
            return zones.place(metres.northing(), metres.easting(), meridian)
                    .stream()
                    .map(place -> (Found) new Found.OfPosition(place.x, place.y, new Found.Zone(meridian, null)))
                    .toList();
        }
        record Reading(Found.OfPosition position, boolean inside) {
        }
        List<Reading> readings = new ArrayList<>();
        for (Territory territory : workspace.territories()) {
            Double own = territory.centralMeridian();
            if (own != null && territory.signatory()) {
                zones.place(metres.northing(), metres.easting(), own)
                        .ifPresent(place -> readings.add(new Reading(
                                new Found.OfPosition(place.x, place.y, new Found.Zone(own, territory.id())),
                                contains(territory, place))));
            }
        }
        return readings.stream()
                .sorted(Comparator.comparing(reading -> !reading.inside()))
                .map(Reading::position)
                .map(Found.class::cast)
                .toList();
    }

    private static boolean contains(Territory territory, Coordinate place) {
        return territory.geometry().contains(territory.geometry().getFactory().createPoint(place));
    }

    private List<Found> kilometres(Posts post) {
        List<Found> found = new ArrayList<>();
        if (post.route().isEmpty()) {
            routeList.forEach(route -> posts.find(route.route(), post.km()).ifPresent(found::add));
            return found;
        }
        for (Found.OfRoute route : named(post.route())) {
            posts.find(route.route(), post.km()).ifPresent(found::add);
        }
        return found;
    }

    /** Routes that are called so, the best first; only those that are as good as the best. */
    private List<Found.OfRoute> named(String name) {
        List<WordIndex.Match> matches = routes.find(name, 5);
        return matches.stream()
                .filter(match -> match.score() > 0.9 * matches.getFirst().score())
                .map(match -> routeList.get(match.document()))
                .toList();
    }

    /** Items, clauses and segments whose code begins with what was typed; the very one first. */
    private List<Found> byCode(String query) {
        String typed = Folding.compact(query);
        boolean code = typed.chars().anyMatch(Character::isDigit) && typed.length() >= 2;
        // What begins a road number means the road, even where items and segments are called after it.
        boolean road = routeList.stream().anyMatch(route -> Folding.compact(route.route()).startsWith(typed));
        if (!code || road) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Found exact = codes.get(typed);
        addIfPresent(found, exact);
        // "i5" stands for i5a and i5b, and for every clause that ends in (i5).
        boolean roman = query.strip().toUpperCase(Locale.ROOT).startsWith("I.") || query.contains("(");
        codes.forEach((key, document) -> {
            boolean begins = key.startsWith(typed) && (document instanceof Found.OfItem || roman);
            boolean ends = document instanceof Found.OfClause && key.endsWith(typed) && query.strip().length() < 5;
            if (begins || ends) {
                found.add(document);
            }
        });
        return found;
    }

    private static void addIfPresent(List<Found> found, @Nullable Found document) {
        if (document != null) {
            found.add(document);
        }
    }
}
