package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

import vn.lientinh.Messages;
import vn.lientinh.analysis.Answer.Fact;
import vn.lientinh.analysis.Answer.Topic;
import vn.lientinh.geo.AreaIndex;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.District;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Register;
import vn.lientinh.model.RouteEntry;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

/**
 * Puts everything that is known of a segment into words. The inspector and the command line show the same answer.
 * Immutable.
 */
public final class Answers {

    private static final String TERRITORY_RULE = "P0";

    private final Workspace workspace;
    private final Register register;
    private final Messages messages;
    private final Wording wording;
    private final AreaIndex<District> districts;

    /** Answers in the language of {@code messages}, in the provinces of 2022. */
    public Answers(Workspace workspace, Messages messages) {
        this(workspace, messages, TerritoryView.OF_2022);
    }

    /** Answers in the language of {@code messages}; investors and territories are called as {@code view} says. */
    public Answers(Workspace workspace, Messages messages, TerritoryView view) {
        this.workspace = workspace;
        this.register = workspace.register();
        this.messages = messages;
        this.wording = new Wording(workspace, messages, view);
        this.districts = new AreaIndex<>(workspace.districts(), District::geometry);
    }

    /** What is said of a segment of the workspace. */
    public Answer of(Segment segment) {
        List<Item> concerned = items(segment);
        @Nullable
        Item item = segment.item() == null || concerned.isEmpty() ? null : concerned.getFirst();
        List<Item> items = item == null ? List.of() : concerned;
        @Nullable
        RouteEntry route = segment.route() == null ? null : register.route(segment.route()).orElse(null);
        return new Answer(segment.id(), layerTitle(segment), segment.name(), subtitle(segment, item),
                item == null ? notAnItem(route) : null, investor(segment, item), target(segment, item),
                details(segment, item, route), items.stream().map(this::words).toList(),
                related(items, concerned, route).stream().map(this::words).toList(), references(items),
                sources(segment));
    }

    private List<Item> items(Segment segment) {
        return Stream.concat(Stream.ofNullable(segment.item()), segment.moreItems().stream())
                .distinct()
                .map(register::item)
                .flatMap(Optional::stream)
                .toList();
    }

    private String layerTitle(Segment segment) {
        return workspace.layers()
                .stream()
                .filter(layer -> layer.id().equals(segment.layer()))
                .findFirst()
                .map(Layer::title)
                .map(wording::of)
                .orElse(segment.layer());
    }

    private String subtitle(Segment segment, @Nullable Item item) {
        List<String> parts = new ArrayList<>();
        parts.add(segment.segmentClass() == SegmentClass.POINT && item != null
                ? messages.text("model.kind." + item.kind().code())
                : messages.text("model.class." + segment.segmentClass().code()));
        if (segment.works() != null) {
            parts.add(messages.text("model.works." + segment.works().code()));
        }
        parts.add(item == null ? messages.text("answer.noItem") : wording.item(item));
        return String.join(" · ", parts);
    }

    private String notAnItem(@Nullable RouteEntry route) {
        return route == null || route.note() == null ? messages.text("answer.notAnItem") : wording.of(route.note());
    }

    private Fact investor(Segment segment, @Nullable Item item) {
        String clause = wording.clause(segment.clause());
        Text note = item == null ? null : item.investor().note();
        String basis = switch (segment.investorBasis()) {
            case TERRITORY -> messages.text("answer.investor.territory",
                    register.rules()
                            .stream()
                            .filter(rule -> rule.id().equals(TERRITORY_RULE))
                            .findFirst()
                            .map(rule -> TERRITORY_RULE + ", " + wording.clause(rule.clause()))
                            .orElse(TERRITORY_RULE),
                    wording.territory(segment.territory()));
            case NAMED -> note == null ? messages.text("answer.investor.named", clause) : wording.noted(note, clause);
            case PROPOSED ->
                note == null ? messages.text("answer.investor.proposed", clause) : wording.noted(note, clause);
            case NONE -> {
                if (item == null) {
                    yield messages.text("answer.notAnItem");
                }
                yield note == null ? messages.text("answer.investor.none", clause) : wording.noted(note, clause);
            }
        };
        return fact(Topic.INVESTOR, wording.investor(segment.investor()), basis, segment.investor() != null);
    }

    private Fact target(Segment segment, @Nullable Item item) {
        boolean stated = segment.targetFrom() != null || segment.targetTo() != null;
        String clause = wording.clause(segment.clause());
        Text text = item == null ? null : item.target().text();
        String basis = switch (segment.targetBasis()) {
            case STATED -> text == null
                    ? messages.text("answer.target.stated", clause)
                    : messages.text("answer.target.statedAs", clause, wording.of(text));
            case CONDITIONAL -> text == null
                    ? messages.text("answer.target.conditional", clause)
                    : messages.text("answer.target.conditionalAs", clause, wording.of(text));
            case PLAN_PERIOD -> planPeriod(item, clause);
            case NONE -> {
                if (item == null) {
                    yield messages.text("answer.notAnItem");
                }
                yield text == null
                        ? messages.text("answer.target.none", clause)
                        : messages.text("answer.target.noneAs", clause, wording.of(text));
            }
        };
        return fact(Topic.TARGET, wording.years(segment.targetFrom(), segment.targetTo()), basis, stated);
    }

    private String planPeriod(@Nullable Item item, String clause) {
        Item.PlanPeriod period = item == null ? null : item.planPeriod();
        return period == null
                ? messages.text("answer.target.planUnknown", clause)
                : messages.text("answer.target.plan", String.valueOf(period.from()), String.valueOf(period.to()),
                        wording.of(period.plan()));
    }

    private List<Fact> details(Segment segment, @Nullable Item item, @Nullable RouteEntry route) {
        List<Fact> facts = new ArrayList<>();
        facts.add(segment.works() == null
                ? missing(Topic.WORKS)
                : fact(Topic.WORKS, messages.text("model.works." + segment.works().code())));
        if (item != null) {
            facts.add(item.state() == null ? missing(Topic.STATE) : fact(Topic.STATE, wording.of(item.state())));
        }
        facts.add(fact(Topic.ALIGNMENT, alignment(segment)));
        if (segment.note() != null) {
            facts.add(fact(Topic.COURSE, wording.of(segment.note())));
        } else if (segment.alignment() != Alignment.EXISTING) {
            facts.add(missing(Topic.COURSE));
        }
        if (item != null && !item.parties().isEmpty()) {
            facts.add(fact(Topic.PARTIES,
                    String.join(", ", item.parties().stream().map(wording::investor).distinct().toList())));
        }
        addTerritory(facts, segment);
        if (segment.route() != null) {
            facts.add(fact(Topic.ROUTE, route == null ? segment.route() : wording.of(route.name())));
        }
        if (segment.chainage() != null) {
            facts.add(fact(Topic.CHAINAGE, Wording.kilometre(segment.chainage()) + " – "
                    + Wording.kilometre(segment.chainage() + segment.lengthKm())));
        }
        if (segment.lengthKm() > 0) {
            facts.add(fact(Topic.LENGTH, wording.length(segment.lengthKm())));
        }
        if (item != null && item.statedLengthKm() != null) {
            facts.add(fact(Topic.STATED_LENGTH, wording.length(item.statedLengthKm()),
                    messages.text("answer.statedLength", item.id(), wording.length(drawnKm(item))), true));
        }
        facts.add(fact(Topic.CLAUSE, wording.clause(segment.clause()), null, !segment.clause().isEmpty()));
        return List.copyOf(facts);
    }

    /** Length of all that is drawn of an item. */
    private double drawnKm(Item item) {
        return workspace.segments()
                .stream()
                .filter(segment -> item.id().equals(segment.item()))
                .mapToDouble(Segment::lengthKm)
                .sum();
    }

    private void addTerritory(List<Fact> facts, Segment segment) {
        Wording of2022 = new Wording(workspace, messages, TerritoryView.OF_2022);
        facts.add(fact(Topic.TERRITORY, of2022.territory(segment.territory()), null, !segment.territory().isEmpty()));
        List<String> through = districts(segment);
        if (!through.isEmpty()) {
            facts.add(fact(Topic.DISTRICTS, String.join(", ", through)));
        }
        Territory territory = workspace.territory(segment.territory()).orElse(null);
        Territory.Successor successor = territory == null ? null : territory.successor();
        if (successor == null) {
            facts.add(missing(Topic.SUCCESSOR));
        } else {
            boolean same = successor.id().equals(segment.territory());
            String since = Wording.date(successor.since());
            facts.add(fact(Topic.SUCCESSOR,
                    messages.text(same ? "answer.successor.same" : "answer.successor", wording.of(successor.name()),
                            since)));
        }
        if (segment.borderWith() != null) {
            facts.add(fact(Topic.BORDER_WITH, of2022.territory(segment.borderWith())));
        }
    }

    /** Names of the districts of its territory that a segment lies in, in its direction. */
    private List<String> districts(Segment segment) {
        Set<String> names = new LinkedHashSet<>();
        for (Coordinate at : segment.geometry().getCoordinates()) {
            districts.at(at.x, at.y)
                    .filter(district -> district.territory().equals(segment.territory()))
                    .ifPresent(district -> names.add(wording.of(district.name())));
        }
        return List.copyOf(names);
    }

    /** How sure the line is, in words that fit what it is. */
    private String alignment(Segment segment) {
        String sort = switch (segment.segmentClass()) {
            case AREA, BORDER, POINT, WATERWAY, RAILWAY -> segment.segmentClass().code();
            case EXPRESSWAY, NATIONAL, PROVINCIAL, LINK -> "road";
        };
        return messages.text("answer.alignment." + segment.alignment().code() + "." + sort);
    }

    /**
     * What to read with it: items that concern a stretch which is none itself, items that join the route, items that its
     * own items refer to; never an item of its own.
     */
    private List<Item> related(List<Item> items, List<Item> concerned, @Nullable RouteEntry route) {
        Set<String> ids = new LinkedHashSet<>();
        concerned.forEach(item -> ids.add(item.id()));
        if (route != null) {
            ids.addAll(route.joinedBy());
        }
        items.forEach(item -> ids.addAll(item.related()));
        items.forEach(item -> ids.remove(item.id()));
        return ids.stream().map(register::item).flatMap(Optional::stream).toList();
    }

    private Answer.ItemWords words(Item item) {
        return new Answer.ItemWords(item.id(), Wording.code(item).orElse(null), wording.of(item.name()),
                wording.of(item.description()),
                wording.clause(item.clause()));
    }

    private List<Answer.ReferenceWords> references(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.references().stream())
                .distinct()
                .map(reference -> new Answer.ReferenceWords(reference.id(), wording.of(reference.title()),
                        reference.date() == null ? null : Wording.date(reference.date())))
                .toList();
    }

    private List<Answer.SourceWords> sources(Segment segment) {
        return segment.sources()
                .stream()
                .map(id -> workspace.source(id)
                        .map(source -> new Answer.SourceWords(id, wording.of(source.title()), source.licence(),
                                source.attribution() == null ? null : wording.of(source.attribution())))
                        .orElseGet(() -> new Answer.SourceWords(id, id, null, null)))
                .toList();
    }

    private Fact fact(Topic topic, String value) {
        return fact(topic, value, null, true);
    }

    private Fact fact(Topic topic, String value, @Nullable String basis, boolean stated) {
        return new Fact(topic, messages.text("answer.label." + topic.name().toLowerCase(java.util.Locale.ROOT)), value,
                basis, stated);
    }

    private Fact missing(Topic topic) {
        return fact(topic, wording.notStated(), null, false);
    }
}
