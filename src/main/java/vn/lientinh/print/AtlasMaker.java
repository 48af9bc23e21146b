package vn.lientinh.print;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Emphasis;
import vn.lientinh.render.MapState;

/** Puts an atlas together: its pages, and the index before them. Used once. */
final class AtlasMaker {
    private final PaperMap map;
    private final Typesetter type;
    private final SheetChoices choices;
    private final MapState state;
    private final ZoneOfPlace zones;
    private final Messages reader;
    private final Messages messages;
    private final Workspace workspace;
    private final Wording wording;

    /** Decides which zone a place is laid out in. */
    @FunctionalInterface
    interface ZoneOfPlace {
        Vn2000Zone of(Place place) throws PrintException;
    }

    AtlasMaker(PaperMap map, Typesetter type, SheetChoices choices, MapState state, ZoneOfPlace zones,
            Messages reader) {
        this.map = map;
        this.type = type;
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(choices.page().parts());
        // Nobody signs every page of an atlas.
        parts.remove(Part.APPROVAL);
        this.choices = choices.with(new SheetChoices.Page(choices.page().template(), choices.page().paper(),
                choices.page().landscape(), parts));
        this.state = state;
        this.zones = zones;
        this.reader = reader;
        this.messages = new Messages(state.locale());
        this.workspace = map.workspace();
        this.wording = new Wording(workspace, messages, TerritoryView.OF_2022);
    }

    Atlas make(AtlasBy by) throws PrintException {
        return switch (by) {
            case AtlasBy.Items items -> bound("items", "", items());
            case AtlasBy.Territories territories -> bound("territories", "", territories());
            case AtlasBy.Years years -> bound("years", "", years());
            case AtlasBy.Route route -> {
                RouteStrips strips = new RouteStrips(map, type, choices, state, zones, messages, reader, route.route());
                yield bound("route", strips.route(), strips.leaves());
            }
        };
    }

    private List<AtlasLeaf> items() throws PrintException {
        List<AtlasLeaf> leaves = new ArrayList<>();
        for (Item item : workspace.register().items()) {
            String name = wording.of(item.name());
            Set<String> focus = ids(workspace.segments()
                    .stream()
                    .filter(state::shows)
                    .filter(segment -> item.id().equals(segment.item()) || segment.moreItems().contains(item.id()))
                    .toList());
            if (focus.isEmpty()) {
                leaves.add(new AtlasLeaf(name, Optional.empty(), Optional.empty()));
                continue;
            }
            Place place = map.place(new Extent.OfItem(item.id()));
            leaves.add(leaf(name, name, anchor(place.content()), place, focus, note(item), Set.of(item.id())));
        }
        return leaves;
    }

    private String note(Item item) {
        StringBuilder note = new StringBuilder(wording.of(item.description()));
        if (item.state() != null) {
            note.append('\n').append(messages.text("print.note.state", wording.of(item.state())));
        }
        return note.toString();
    }

    private List<AtlasLeaf> territories() throws PrintException {
        List<AtlasLeaf> leaves = new ArrayList<>();
        for (Territory territory : workspace.territories()) {
            if (!territory.signatory() || territory.geometry().isEmpty()) {
                continue;
            }
            Place place = map.place(new Extent.OfTerritory(territory.id()));
            Set<String> focus = ids(workspace.segments()
                    .stream()
                    .filter(state::shows)
                    .filter(segment -> segment.territory().equals(territory.id())
                            || territory.id().equals(segment.borderWith()))
                    .toList());
            String name = wording.of(territory.name());
            leaves.add(leaf(name, name, territory.geometry().getInteriorPoint().getCoordinate(), place, focus, "",
                    null));
        }
        return leaves;
    }

    /** By the last year stated; what has none comes last. */
    private List<AtlasLeaf> years() throws PrintException {
        Map<Integer, List<Item>> due = new TreeMap<>();
        List<Item> yearless = new ArrayList<>();
        for (Item item : workspace.register().items()) {
            Integer last = item.target().to();
            if (last == null) {
                yearless.add(item);
            } else {
                due.computeIfAbsent(last, year -> new ArrayList<>()).add(item);
            }
        }
        Map<String, List<Item>> pages = new LinkedHashMap<>();
        due.forEach((year, items) -> pages.put(messages.text("print.atlas.year", year.toString()), items));
        pages.put(messages.text("print.atlas.noYear"), yearless);
        Place place = map.place(new Extent.Whole());
        List<AtlasLeaf> leaves = new ArrayList<>();
        for (Map.Entry<String, List<Item>> page : pages.entrySet()) {
            Set<String> items = page.getValue().stream().map(Item::id).collect(Collectors.toSet());
            Set<String> focus = ids(workspace.segments()
                    .stream()
                    .filter(state::shows)
                    .filter(segment -> items.contains(segment.item())
                            || segment.moreItems().stream().anyMatch(items::contains))
                    .toList());
            if (!focus.isEmpty()) {
                leaves.add(leaf(page.getKey(), page.getKey(), null, place, focus, "", items));
            }
        }
        return leaves;
    }

    private AtlasLeaf leaf(String name, String title, @Nullable Coordinate anchor, Place place, Set<String> focus,
            String note, @Nullable Set<String> items) throws PrintException {
        SheetChoices.Marginalia words = choices.marginalia();
        SheetChoices page = choices.with(new SheetChoices.Marginalia(title.toUpperCase(state.locale()),
                messages.text("print.subtitle"), words.agency(), words.maker(), words.approver(), words.date()));
        return new AtlasLeaf(name, Optional.ofNullable(anchor),
                Optional.of(new AtlasLeaf.Request(page, place, zones.of(place),
                        state.with(new Emphasis(focus, state.emphasis().shares())),
                        new Subject(name, note, items, List.of(), null))));
    }

    private static Set<String> ids(List<Segment> segments) {
        return segments.stream().map(Segment::id).collect(Collectors.toSet());
    }

    /** A position on the longest line, or inside of what is no line. */
    private static Coordinate anchor(Geometry content) {
        Geometry longest = content.getGeometryN(0);
        for (int i = 1; i < content.getNumGeometries(); i++) {
            if (content.getGeometryN(i).getLength() > longest.getLength()) {
                longest = content.getGeometryN(i);
            }
        }
        if (longest.getNumGeometries() > 1) {
            return anchor(longest);
        }
        return longest instanceof LineString line
                ? new LengthIndexedLine(line).extractPoint(line.getLength() / 2)
                : longest.getInteriorPoint().getCoordinate();
    }

    private Atlas bound(String kind, String subject, List<AtlasLeaf> leaves) throws PrintException {
        if (leaves.stream().noneMatch(leaf -> leaf.request().isPresent())) {
            throw new PrintException("print.error.emptyAtlas");
        }
        String title = Objects.requireNonNullElseGet(choices.marginalia().title(),
                () -> messages.text("print.atlas." + kind, subject));
        AtlasIndex index = new AtlasIndex(map, type, choices, state, messages, title, leaves,
                kind.equals("route"));
        List<Finding> findings = new ArrayList<>();
        List<List<SheetPage>> pages = new ArrayList<>();
        List<Optional<MapFrame>> frames = new ArrayList<>();
        for (AtlasLeaf leaf : leaves) {
            Optional<SheetComposer.Layout> layout = leaf.request().map(this::layout);
            pages.add(layout.map(SheetComposer.Layout::pages).orElse(List.of()));
            frames.add(layout.map(SheetComposer.Layout::frame));
            layout.ifPresent(laidOut -> laidOut.findings().forEach(finding -> add(findings, finding, leaf.name())));
        }
        List<SheetPage> all = new ArrayList<>(index.pages(pages, frames));
        pages.forEach(all::addAll);
        PaperSize paper = choices.page().paper();
        List<SheetPage> numbered = Folio.on(all, new Look(choices.page().template().typeFactor(paper)), type,
                SheetPlan.margin(paper), messages);
        return new Atlas(new Document(title, messages.text("print.subject"), choices.marginalia().maker(),
                state.locale(), Sheets.layerTitles(workspace, state.locale()), List.copyOf(numbered)),
                List.copyOf(findings));
    }

    private SheetComposer.Layout layout(AtlasLeaf.Request request) {
        return new SheetComposer(new SheetPlan(map, type, request.choices(), request.place(), request.zone(),
                request.state(), request.subject()), reader).layout();
    }

    /** What is wrong with the words is wrong on every page, and told once; all else is told of the first page it is about. */
    private void add(List<Finding> findings, Finding finding, String page) {
        if (findings.stream().anyMatch(known -> known.kind() == finding.kind())) {
            return;
        }
        findings.add(switch (finding.kind()) {
            case MISSING_TITLE, MISSING_AGENCY, MISSING_MAKER, MISSING_APPROVER, MISSING_PART, SMALL_TEXT -> finding;
            default -> new Finding(finding.kind(), finding.grave(),
                    reader.text("print.finding.onPage", page, finding.words()));
        });
    }
}
