package vn.lientinh.print;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Routes;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Chainage;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.render.MapState;

/**
 * Cuts a route into strips: each page shows as much of it as it can hold, turned so that the route runs along the page, and
 * begins a little before the last one ends. Used once.
 */
final class RouteStrips {
    /** Scales that strips are drawn at unless told otherwise: of short routes and of long ones. */
    private static final double NEAR = 50_000;
    private static final double FAR = 100_000;
    private static final double LONG_KM = 60;
    /** How much of a page its route may fill along and across. */
    private static final double ALONG = 0.94;
    private static final double ACROSS = 0.8;
    /** How much of a strip the next one shows again. */
    private static final double OVERLAP = 0.08;
    private static final double STEP_KM = 0.1;

    private final PaperMap map;
    private final Typesetter type;
    private final SheetChoices choices;
    private final MapState state;
    private final AtlasMaker.ZoneOfPlace zones;
    private final Messages messages;
    private final Messages reader;
    private final Wording wording;
    private final Routes.Route route;
    private final Chainage chainage;
    private final Look look;
    /** Whether the route runs from right to left on its pages: that of two ways that keeps north up rather than down. */
    private boolean runsLeft;

    RouteStrips(PaperMap map, Typesetter type, SheetChoices choices, MapState state, AtlasMaker.ZoneOfPlace zones,
            Messages messages, Messages reader, String name) throws PrintException {
        this.map = map;
        this.type = type;
        this.state = state;
        this.zones = zones;
        this.messages = messages;
        this.reader = reader;
        this.wording = new Wording(map.workspace(), messages, TerritoryView.OF_2022);
        Routes routes = new Routes(map.workspace());
        this.route = routes.named(name)
                .orElseThrow(() -> new PrintException("print.error.unknownRoute", name,
                        String.join(", ", routes.all().stream().map(Routes.Route::id).toList())));
        this.chainage = route.chainage();
        this.choices = choices;
        this.look = new Look(choices.page().template().typeFactor(choices.page().paper()));
        if (chainage.lastKm() - chainage.firstKm() < STEP_KM) {
            throw new PrintException("print.error.shortRoute", route.id());
        }
    }

    /** What the route is called. */
    String route() {
        return map.workspace()
                .register()
                .item(route.id())
                .map(item -> wording.of(item.name()))
                .orElse(route.id());
    }

    /** Kilometres of a strip, and the direction in which it runs in degrees clockwise from grid north. */
    private record Strip(double fromKm, double toKm, double rotation) {
    }

    List<AtlasLeaf> leaves() throws PrintException {
        double wanted = choices.view().scale() == null
                ? chainage.lastKm() - chainage.firstKm() > LONG_KM ? FAR : NEAR
                : choices.view().scale();
        Place whole = new Place(chainage.between(chainage.firstKm(), chainage.lastKm()), Optional.empty(), null);
        Vn2000Zone zone = zones.of(whole);
        // The whole route has the longest legend and so leaves the least room to the map.
        Box box = layout(whole, zone, new Strip(chainage.firstKm(), chainage.lastKm(), 0), wanted, List.of()).frame()
                .box();
        List<Strip> strips = cut(zone, wanted, box);
        List<SheetComposer.Layout> bare = new ArrayList<>();
        for (Strip strip : strips) {
            bare.add(layout(place(strip), zone, strip, wanted, List.of()));
        }
        List<AtlasLeaf> leaves = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            List<MapOverlay> overlays = new ArrayList<>();
            if (i > 0) {
                overlays.add(new NeighbourOutline(bare.get(i - 1).frame(), messages.text("print.strip.next",
                        Integer.toString(i))));
            }
            if (i + 1 < strips.size()) {
                overlays.add(new NeighbourOutline(bare.get(i + 1).frame(), messages.text("print.strip.next",
                        Integer.toString(i + 2))));
            }
            overlays.add(new KilometrePosts(chainage));
            leaves.add(new AtlasLeaf(name(i + 1, strip), middle(strip),
                    Optional.of(request(i + 1, place(strip), zone, strip, wanted, overlays))));
        }
        return leaves;
    }

    private String name(int number, Strip strip) {
        return messages.text("print.strip.name", Integer.toString(number), Wording.kilometre(strip.fromKm),
                Wording.kilometre(strip.toKm));
    }

    private Optional<Coordinate> middle(Strip strip) {
        double km = (strip.fromKm + strip.toKm) / 2;
        MultiLineString line = chainage.between(strip.fromKm, strip.toKm);
        return chainage.at(km)
                .map(place -> new Coordinate(place.lon(), place.lat()))
                .or(() -> Optional.of(line.getInteriorPoint().getCoordinate()));
    }

    private Place place(Strip strip) {
        return new Place(chainage.between(strip.fromKm, strip.toKm), Optional.empty(), null);
    }

    private SheetComposer.Layout layout(Place place, Vn2000Zone zone, Strip strip, double denominator,
            List<MapOverlay> overlays) {
        AtlasLeaf.Request request = request(1, place, zone, strip, denominator, overlays);
        return new SheetComposer(
                new SheetPlan(map, type, request.choices(), place, zone, state, request.subject()), reader).layout();
    }

    private AtlasLeaf.Request request(int number, Place place, Vn2000Zone zone, Strip strip, double denominator,
            List<MapOverlay> overlays) {
        SheetChoices.View view = choices.view();
        SheetChoices.Marginalia words = choices.marginalia();
        String name = name(number, strip);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(choices.page().parts());
        parts.remove(Part.TABLE);
        SheetChoices page = choices
                .with(new SheetChoices.Page(choices.page().template(), choices.page().paper(),
                        choices.page().landscape(), parts))
                .with(new SheetChoices.View(view.extent(), denominator, strip.rotation, view.grid(),
                        view.centralMeridian()))
                .with(new SheetChoices.Marginalia(route() + " · " + name, messages.text("print.subtitle"),
                        words.agency(), words.maker(), words.approver(), words.date()));
        Block diagram = new RouteDiagram(look, type, messages, wording, chainage, strip.fromKm, strip.toKm,
                runsLeft);
        return new AtlasLeaf.Request(page, place, zone, state,
                new Subject(name, "", null, overlays, diagram));
    }

    private List<Strip> cut(Vn2000Zone zone, double denominator, Box box) {
        runsLeft = false;
        double overall = rotation(zone, chainage.firstKm(), chainage.lastKm());
        runsLeft = Math.abs(overall) > 90;
        List<Strip> strips = new ArrayList<>();
        double from = chainage.firstKm();
        double last = chainage.lastKm();
        while (true) {
            double to = furthest(zone, denominator, box, from);
            strips.add(new Strip(from, to, rotation(zone, from, to)));
            if (to >= last - STEP_KM / 2) {
                return strips;
            }
            // Strips begin at a round hundred metres.
            from = Math.max(from + STEP_KM, Math.floor((to - (to - from) * OVERLAP) / STEP_KM) * STEP_KM);
        }
    }

    /** The kilometre up to which a page holds the route from {@code from} on. */
    private double furthest(Vn2000Zone zone, double denominator, Box box, double from) {
        double last = chainage.lastKm();
        double to = Math.floor(from / STEP_KM + 1e-6) * STEP_KM + STEP_KM;
        double best = Math.min(last, to);
        // A winding road may come back into the page; what counts is where it first leaves it.
        while (to < last + STEP_KM) {
            double end = Math.min(to, last);
            if (!chainage.between(from, end).isEmpty()) {
                if (!fits(zone, denominator, box, from, end)) {
                    return best;
                }
            }
            best = end;
            to += STEP_KM;
        }
        return best;
    }

    private boolean fits(Vn2000Zone zone, double denominator, Box box, double from, double to) {
        Geometry line = chainage.between(from, to);
        Box room = new Box(0, 0, box.width() * ALONG, box.height() * ACROSS);
        MapFrame frame = FrameFit.around(line, zone, rotation(zone, from, to), denominator, room, 0);
        return !FrameFit.cuts(frame, line);
    }

    /** The direction that must point up so that the route runs along the page between two kilometres. */
    private double rotation(Vn2000Zone zone, double from, double to) {
        Coordinate[] points = chainage.between(from, to).getCoordinates();
        Coordinate a = zone.toPlane(points[0].x, points[0].y);
        Coordinate b = zone.toPlane(points[points.length - 1].x, points[points.length - 1].y);
        double azimuth = Math.toDegrees(Math.atan2(b.x - a.x, b.y - a.y));
        double up = runsLeft ? azimuth + 90 : azimuth - 90;
        return Math.IEEEremainder(up, 360);
    }
}
