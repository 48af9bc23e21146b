package vn.lientinh.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

/**
 * Says how each segment of a workspace is drawn: colour by what {@link ColourBy} asks for, dash by alignment, width and
 * pattern by class. Immutable.
 */
final class Symbology {
    /** The rank of the lowest roads. */
    static final int FIRST_ROAD_RANK = 4;
    /** The rank of the highest roads. */
    static final int LAST_ROAD_RANK = 11;
    /** More than any rank. */
    static final int RANKS = 21;
    private static final int LAST = 1000;
    /** Waterways wind: drawn as wide as roads, they would be what one sees first. On paper a finer line would be lost. */
    private static final double WATERWAY_WIDTH = 1.2;
    private static final double WATERWAY_WIDTH_ON_PAPER = 1.9;

    private final ColourBy colourBy;
    private final Palette palette;
    private final double waterwayWidth;
    private final Workspace workspace;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<Integer, Category> years = new HashMap<>();
    private final Map<String, Category> states = new HashMap<>();
    private final Messages vietnamese = new Messages(Messages.VIETNAMESE);
    private final Messages english = new Messages(Messages.ENGLISH);
    private final Map<String, Category> investors = new HashMap<>();
    private final Map<Item.PlanPeriod, Category> planPeriods = new HashMap<>();
    private final Map<Alignment, Category> alignments = new EnumMap<>(Alignment.class);
    private final Category noItem;
    private final Category areas;
    private final Category notStated;

    Symbology(Workspace workspace, ColourBy colourBy, Palette palette) {
        this.workspace = workspace;
        this.colourBy = colourBy;
        this.palette = palette;
        this.waterwayWidth = palette.equals(Palette.of(Theme.PAPER)) ? WATERWAY_WIDTH_ON_PAPER : WATERWAY_WIDTH;
        workspace.register().items().forEach(item -> items.put(item.id(), item));
        noItem = new Category(LAST, "no-item", text("map.category.noItem"), palette.noItem());
        areas = new Category(LAST + 1, "areas", text("map.category.areas"), palette.areas());
        notStated = new Category(LAST - 1, "not-stated", text(switch (colourBy) {
            case INVESTOR -> "map.category.investorNotStated";
            case TARGET_YEAR -> "map.category.yearNotStated";
            case STATE, ALIGNMENT -> "map.category.stateNotStated";
        }), palette.notStated());
        listInvestors();
        listYears();
        listStates();
        listAlignments();
    }

    /** What the colour of this segment stands for. */
    Category category(Segment segment) {
        return category(segment, segment.item());
    }

    /** What the colour of the lane of {@code item} on this segment stands for. */
    Category category(Segment segment, @Nullable String item) {
        if (segment.segmentClass() == SegmentClass.AREA || segment.segmentClass() == SegmentClass.BORDER) {
            return areas;
        }
        if (item == null) {
            return noItem;
        }
        return switch (colourBy) {
            case INVESTOR -> investor(segment, item);
            case TARGET_YEAR -> year(segment, item);
            case STATE -> state(items.get(item));
            case ALIGNMENT -> alignments.getOrDefault(segment.alignment(), notStated);
        };
    }

    /** What the colours of the lanes of this segment stand for: its own item first, then others that differ from it. */
    List<Category> categories(Segment segment) {
        Set<Category> found = new LinkedHashSet<>();
        found.add(category(segment));
        // Items that only touch a stretch which is none of them do not colour it.
        if (segment.item() != null && segment.geometry().getDimension() == 1) {
            segment.moreItems().stream().filter(items::containsKey).forEach(item -> found.add(category(segment, item)));
        }
        return List.copyOf(found);
    }

    /** What colours may stand for where they tell of years: all stated years and plan periods, not stated, and no item. */
    List<Category> yearCategories() {
        List<Category> all = new ArrayList<>(years.values());
        all.addAll(planPeriods.values());
        all.add(notStated);
        all.add(noItem);
        return all;
    }

    /** How this segment is drawn. */
    SegmentStyle style(Segment segment) {
        if (segment.moreItems().isEmpty()) {
            return style(segment, category(segment).colour());
        }
        List<LineStyle> lanes = new ArrayList<>();
        for (Category category : categories(segment)) {
            if (style(segment, category.colour()) instanceof LineStyle line) {
                lanes.add(line);
            }
        }
        return lanes.size() > 1 ? LaneStyle.of(lanes) : style(segment, category(segment).colour());
    }

    /** Segments with a higher rank are drawn over those with a lower one. */
    int rank(Segment segment) {
        int rank = switch (segment.segmentClass()) {
            case AREA -> 0;
            case BORDER -> 1;
            case WATERWAY -> 2;
            case RAILWAY -> 3;
            case LINK -> 4;
            case PROVINCIAL -> 5;
            case NATIONAL -> 6;
            case EXPRESSWAY -> 7;
            case POINT -> 20;
        };
        // What the agreement is about lies over what it only touches.
        boolean road = rank >= FIRST_ROAD_RANK && rank <= 7;
        return road && segment.item() != null ? rank + 4 : rank;
    }

    private SegmentStyle style(Segment segment, Color colour) {
        // What is no item is there to find one's way: thinner, so that the items stand out.
        double plain = segment.item() == null ? 0.72 : 1;
        boolean central = colourBy == ColourBy.INVESTOR && Segment.CENTRAL.equals(segment.investor())
                && colour.equals(palette.central());
        Alignment alignment = segment.alignment();
        return switch (segment.segmentClass()) {
            case AREA -> new AreaStyle(colour, alignment == Alignment.INDICATIVE);
            case POINT -> new PointStyle(colour, sign(segment));
            case BORDER -> new LineStyle(colour, 2.6, alignment, LineStyle.Pattern.BORDER, false);
            case RAILWAY -> new LineStyle(colour, 2.8, alignment, LineStyle.Pattern.RAIL, false);
            case EXPRESSWAY -> road(colour, 5.4 * plain, alignment, central);
            case NATIONAL -> road(colour, 4.4 * plain, alignment, central);
            case PROVINCIAL -> road(colour, 3.6 * plain, alignment, central);
            case LINK -> road(colour, 3.2 * plain, alignment, central);
            case WATERWAY -> road(colour, waterwayWidth, alignment, central);
        };
    }

    /** A plain line; the light line along its middle must not make it look thinner than others of its class. */
    private static LineStyle road(Color colour, double width, Alignment alignment, boolean central) {
        return new LineStyle(colour, central ? 1.2 * width : width, alignment, LineStyle.Pattern.PLAIN, central);
    }

    private PointStyle.Sign sign(Segment segment) {
        Item item = segment.item() == null ? null : items.get(segment.item());
        if (item == null) {
            return signByName(segment.name());
        }
        return switch (item.kind()) {
            case PORT -> PointStyle.Sign.PORT;
            case GATE -> PointStyle.Sign.GATE;
            case HERITAGE -> PointStyle.Sign.HERITAGE;
            default -> PointStyle.Sign.OTHER;
        };
    }

    /** What stands at a point that is no item is told by the generic part of its name. */
    private static PointStyle.Sign signByName(String name) {
        if (name.startsWith("Cảng") || name.startsWith("Bến")) {
            return PointStyle.Sign.PORT;
        }
        return name.startsWith("Cửa khẩu") ? PointStyle.Sign.GATE : PointStyle.Sign.OTHER;
    }

    private Category investor(Segment segment, String itemId) {
        String investor = segment.investor();
        if (!itemId.equals(segment.item())) {
            investor = investorOf(items.get(itemId), segment);
        }
        return investor == null ? notStated : investors.getOrDefault(investor, notStated);
    }

    private void listInvestors() {
        investors.put(Segment.CENTRAL,
                new Category(900, Segment.CENTRAL, text("map.category.central"), palette.central()));
        for (Territory territory : workspace.territories()) {
            int order = switch (territory.id()) {
                case "quang-ninh" -> 0;
                case "bac-giang" -> 1;
                case "hai-duong" -> 2;
                default -> 3;
            };
            investors.put(territory.id(), new Category(order, territory.id(), territory.shortName(),
                    palette.investor(territory.id())));
        }
    }

    /** Who invests in an item where it lies on a segment that has another item first. */
    private static @Nullable String investorOf(@Nullable Item item, Segment segment) {
        if (item == null) {
            return null;
        }
        return switch (item.investor().rule()) {
            case TERRITORY -> segment.territory();
            case NAMED, PROPOSED -> item.investor().investors().size() == 1
                    ? item.investor().investors().getFirst()
                    : null;
            case NONE -> null;
        };
    }

    private Category year(Segment segment, String itemId) {
        Integer year = targetYear(segment, itemId);
        Category stated = year == null ? null : years.get(year);
        if (stated != null) {
            return stated;
        }
        Item item = items.get(itemId);
        Item.@Nullable PlanPeriod period = item == null ? null : item.planPeriod();
        return period == null ? notStated : planPeriods.getOrDefault(period, notStated);
    }

    private @Nullable Integer targetYear(Segment segment, String itemId) {
        if (itemId.equals(segment.item())) {
            return segment.targetTo();
        }
        Item item = items.get(itemId);
        return item == null ? null : item.target().to();
    }

    private void listYears() {
        Wording inVietnamese = new Wording(workspace, vietnamese, TerritoryView.OF_2022);
        Wording inEnglish = new Wording(workspace, english, TerritoryView.OF_2022);
        SortedMap<Integer, Set<Text>> found = new TreeMap<>();
        for (Segment segment : workspace.segments()) {
            Integer to = segment.targetTo();
            if (to != null) {
                found.computeIfAbsent(to, year -> new HashSet<>())
                        .add(new Text(inVietnamese.years(segment.targetFrom(), to),
                                inEnglish.years(segment.targetFrom(), to)));
            }
        }
        Set<Integer> ofSegments = Set.copyOf(found.keySet());
        for (Item item : items.values()) {
            Integer to = item.target().to();
            // What is drawn has the say in how a year is called.
            if (to != null && !ofSegments.contains(to)) {
                found.computeIfAbsent(to, year -> new HashSet<>())
                        .add(new Text(inVietnamese.years(item.target().from(), to),
                                inEnglish.years(item.target().from(), to)));
            }
            Item.PlanPeriod period = item.planPeriod();
            if (period != null) {
                String first = Integer.toString(period.from());
                String last = Integer.toString(period.to());
                planPeriods.computeIfAbsent(period, added -> new Category(800 + period.to() % 100,
                        "plan-" + first + "-" + last, text("map.category.planPeriod", first, last),
                        palette.planPeriods().get(planPeriods.size() % palette.planPeriods().size())));
            }
        }
        List<Color> colours = palette.sequence();
        int i = 0;
        for (Map.Entry<Integer, Set<Text>> entry : found.entrySet()) {
            int year = entry.getKey();
            // The chips of the filter call a target the same.
            Text label = new Text(inVietnamese.together(year, entry.getValue().stream().map(Text::vi).toList()),
                    inEnglish.together(year, entry.getValue().stream().map(Text::en).toList()));
            int colour = found.size() <= colours.size() ? i : i * (colours.size() - 1) / (found.size() - 1);
            years.put(year, new Category(i, "year-" + year, label, colours.get(colour)));
            i++;
        }
    }

    private Category state(@Nullable Item item) {
        Text state = item == null ? null : item.state();
        Category stated = state == null ? null : states.get(state.vi());
        return stated != null ? stated : notStated;
    }

    /** The states that most segments are in have colours of their own; the others share one. */
    private void listStates() {
        Map<String, Text> found = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Item item : workspace.register().items()) {
            Text state = item.state();
            if (state != null) {
                found.putIfAbsent(state.vi(), state);
            }
        }
        for (Segment segment : workspace.segments()) {
            Item item = segment.item() == null ? null : items.get(segment.item());
            Text state = item == null ? null : item.state();
            if (state != null) {
                counts.merge(state.vi(), 1, Integer::sum);
            }
        }
        List<Color> colours = palette.categories();
        List<Text> states = new ArrayList<>(found.values());
        states.sort(Comparator.comparingInt((Text state) -> -counts.getOrDefault(state.vi(), 0)));
        int own = states.size() <= colours.size() ? states.size() : colours.size() - 1;
        Category others = new Category(own, "other-states", text("map.category.otherStates"), colours.getLast());
        for (int i = 0; i < states.size(); i++) {
            Text state = states.get(i);
            this.states.put(state.vi(),
                    i < own ? new Category(i, "state-" + state.vi(), state, colours.get(i)) : others);
        }
    }

    private void listAlignments() {
        for (Alignment alignment : Alignment.values()) {
            // Blue, orange, violet: where two of them meet, the pixels between them are not yellow.
            int colour = switch (alignment) {
                case EXISTING -> 0;
                case CANDIDATE -> 1;
                case INDICATIVE -> 3;
            };
            alignments.put(alignment, new Category(alignment.ordinal(), alignment.code(),
                    text("map.alignment." + alignment.code()), palette.categories().get(colour)));
        }
    }

    private Text text(String key, Object... arguments) {
        return new Text(vietnamese.text(key, arguments), english.text(key, arguments));
    }
}
