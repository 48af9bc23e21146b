package vn.lientinh.ui.search;

import java.util.List;
import java.util.Locale;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.analysis.desk.Sum;
import vn.lientinh.analysis.search.Found;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/** What found things are called in one language. Immutable. */
final class FoundWords {

    private final Workspace workspace;
    private final Messages messages;
    private final Wording wording;

    FoundWords(Workspace workspace, Messages messages, TerritoryView view) {
        this.workspace = workspace;
        this.messages = messages;
        this.wording = new Wording(workspace, messages, view);
    }

    /** The name of what was found. */
    String title(Found found) {
        return switch (found) {
            case Found.OfItem item -> wording.of(item.item().name());
            case Found.OfRoute route -> wording.of(route.name());
            case Found.OfSegment segment -> segment.segment().name();
            case Found.OfPlace place -> place.place().name();
            case Found.OfTerritory territory -> wording.of(territory.territory().name());
            case Found.OfClause clause -> wording.clause(clause.clause());
            case Found.OfKilometre post -> post.route() + " " + Wording.kilometre(post.km());
            case Found.OfPosition position -> String.format(Locale.ROOT, "%.5f, %.5f", position.lat(), position.lon());
        };
    }

    /** What sort of thing it is, and what tells it from its like. */
    String about(Found found) {
        return switch (found) {
            case Found.OfItem item -> about("item",
                    Wording.code(item.item()).map(code -> code + " · ").orElse("")
                            + wording.clause(item.item().clause()));
            case Found.OfRoute route -> about("route", route.route() + " · " + sum(route.segments()));
            case Found.OfSegment segment -> about("segment",
                    wording.territory(segment.segment().territory()) + " · " + sum(List.of(segment.segment())));
            case Found.OfPlace place -> place.place().province() == null
                    ? messages.text("ui.search.kind.place")
                    : about("place", wording.territory(place.place().province()));
            case Found.OfTerritory territory -> messages.text("ui.search.kind.territory");
            case Found.OfClause clause -> about("clause", clause.items().isEmpty()
                    ? messages.text("ui.search.rule")
                    : messages.text("ui.search.items", clause.items().size(),
                            String.join(", ", clause.items()
                                    .stream()
                                    .map(item -> Wording.code(item).orElseGet(() -> wording.of(item.name())))
                                    .toList())));
            case Found.OfKilometre post -> about("kilometre",
                    post.segment().name() + " · " + wording.territory(post.segment().territory()));
            case Found.OfPosition position -> about("position", zone(position));
        };
    }

    private String about(String kind, String more) {
        return messages.text("ui.search.about", messages.text("ui.search.kind." + kind), more);
    }

    private String zone(Found.OfPosition position) {
        Found.Zone zone = position.zone();
        if (zone == null) {
            return "WGS84";
        }
        long minutes = Math.round(zone.centralMeridian() * 60);
        String meridian = String.format(Locale.ROOT, "%d°%02d′", minutes / 60, minutes % 60);
        String province = zone.province();
        return province == null
                ? messages.text("ui.search.zone", meridian)
                : messages.text("ui.search.zoneOf", meridian,
                        workspace.territory(province)
                                .map(territory -> wording.of(territory.shortName()))
                                .orElse(province));
    }

    private String sum(List<Segment> segments) {
        Sum sum = Sum.of(segments);
        if (segments.size() == 1) {
            return sum.km() > 0 ? wording.length(sum.km()) : messages.text("ui.sum.number", 1);
        }
        return sum.km() > 0
                ? messages.text("ui.sum.both", sum.segments(), wording.length(sum.km()))
                : messages.text("ui.sum.number", sum.segments());
    }
}
