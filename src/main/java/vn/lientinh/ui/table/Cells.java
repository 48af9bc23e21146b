package vn.lientinh.ui.table;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.analysis.desk.Choice;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Facets;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.filter.FacetWords;

/** What stands in the cells of the table, in one language, under one choice. Immutable. */
final class Cells {

    private final Facets facets;
    private final FacetWords words;
    private final Wording of2022;
    private final Wording since2025;
    private final Messages messages;
    private final Choice choice;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, String> layers = new HashMap<>();
    private final Collator collator;

    /**
     * A cell.
     *
     * @param text   what is read
     * @param stated whether the source says it; what it does not say is shown in grey
     */
    record Cell(String text, boolean stated) {
    }

    Cells(Workspace workspace, Desk desk, Choice choice, Messages messages) {
        this.facets = desk.facets();
        this.words = new FacetWords(workspace, desk.facets(), messages);
        this.of2022 = new Wording(workspace, messages, TerritoryView.OF_2022);
        this.since2025 = new Wording(workspace, messages, TerritoryView.SINCE_2025);
        this.messages = messages;
        this.choice = choice;
        this.collator = Collator.getInstance(Messages.VIETNAMESE);
        workspace.register().items().forEach(item -> items.put(item.id(), item));
        for (Layer layer : workspace.layers()) {
            layers.put(layer.id(), of2022.of(layer.title()));
        }
    }

    Cell cell(Column column, Segment segment) {
        return switch (column) {
            case NAME -> new Cell(segment.name(), true);
            case ITEM -> item(segment);
            case ROUTE -> optional(segment.route());
            case CLASS -> new Cell(messages.text("model.class." + segment.segmentClass().code()), true);
            case WORKS -> facet(Facet.WORKS, segment);
            case INVESTOR -> facet(Facet.INVESTOR, segment);
            case TARGET -> facet(Facet.YEAR, segment);
            case DUE -> facet(Facet.DUE, segment);
            case PROVINCE -> new Cell(of2022.territory(segment.territory()), !segment.territory().isEmpty());
            case SUCCESSOR -> new Cell(since2025.territory(segment.territory()), !segment.territory().isEmpty());
            case STATE -> facet(Facet.STATE, segment);
            case ALIGNMENT -> facet(Facet.ALIGNMENT, segment);
            case LENGTH -> segment.lengthKm() > 0
                    ? new Cell(of2022.number(segment.lengthKm(), 1), true)
                    : new Cell("", true);
            case CHAINAGE -> segment.chainage() == null
                    ? new Cell("", true)
                    : new Cell(Wording.kilometre(segment.chainage()), true);
            case CLAUSE -> new Cell(of2022.clause(segment.clause()), !segment.clause().isEmpty());
            case LAYER -> optional(layers.get(segment.layer()));
            case ID -> new Cell(segment.id(), true);
        };
    }

    private Cell item(Segment segment) {
        Item item = segment.item() == null ? null : items.get(segment.item());
        return item == null
                ? new Cell(messages.text("map.category.noItem"), false)
                : new Cell(Wording.code(item).map(code -> code + " · ").orElse("") + of2022.of(item.name()), true);
    }

    private Cell facet(Facet facet, Segment segment) {
        String value = facets.value(facet, segment, choice.provinces(), choice.clock());
        boolean stated = !value.equals(Facets.NOT_STATED) && !value.equals(Facets.NO_ITEM)
                && (facet != Facet.YEAR || Facets.years(value) != null);
        return new Cell(words.of(facet, value), stated);
    }

    private static Cell optional(@Nullable String text) {
        return text == null ? new Cell("", true) : new Cell(text, true);
    }

    /**
     * The segments in the order of a column: figures by size, facets as everywhere else, words as in a dictionary. Those that are
     * alike keep their order.
     */
    List<Segment> sorted(List<Segment> segments, Column column, boolean descending) {
        return switch (column) {
            case LENGTH -> sorted(segments, segment -> segment.lengthKm() > 0 ? segment.lengthKm() : null, descending);
            case CHAINAGE -> sorted(segments, Segment::chainage, descending);
            case INVESTOR -> sorted(segments, place(Facet.INVESTOR), descending);
            case TARGET -> sorted(segments, place(Facet.YEAR), descending);
            case DUE -> sorted(segments, place(Facet.DUE), descending);
            case WORKS -> sorted(segments, place(Facet.WORKS), descending);
            case STATE -> sorted(segments, place(Facet.STATE), descending);
            case ALIGNMENT -> sorted(segments, place(Facet.ALIGNMENT), descending);
            case NAME, ITEM, ROUTE, CLASS, PROVINCE, SUCCESSOR, CLAUSE, LAYER, ID -> sorted(segments,
                    segment -> word(cell(column, segment).text()), descending);
        };
    }

    private @Nullable CollationKey word(String text) {
        return text.isEmpty() ? null : collator.getCollationKey(text);
    }

    /**
     * Works the key of each segment out once: comparing two names is much dearer than comparing their keys. Who sorts looks
     * for the least or the most, so empty cells, whose key is null, are last in either direction.
     */
    private static <K extends Comparable<K>> List<Segment> sorted(List<Segment> segments,
            Function<Segment, @Nullable K> key, boolean descending) {
        record Keyed<K>(Segment segment, @Nullable K key) {
        }
        Comparator<K> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return segments.stream()
                .map(segment -> new Keyed<K>(segment, key.apply(segment)))
                .sorted(Comparator.comparing(Keyed<K>::key, Comparator.nullsLast(order)))
                .map(Keyed::segment)
                .toList();
    }

    private Function<Segment, @Nullable Integer> place(Facet facet) {
        return segment -> facets.order(facet, value(facet, segment));
    }

    private String value(Facet facet, Segment segment) {
        return facets.value(facet, segment, choice.provinces(), choice.clock());
    }

    /** Number and length in words. */
    FacetWords words() {
        return words;
    }
}
