package vn.lientinh.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapState;

/**
 * The items of the agreement that are on a sheet, in words, in the order of the agreement.
 *
 * @param rows one for each item
 */
public record ItemTable(List<Row> rows) {

    /**
     * One item.
     *
     * @param number    its number on the sheet, from 1
     * @param item      register id
     * @param name      its name
     * @param investors who invests, in the order of length; empty when not stated
     * @param target    by when, in words
     * @param clause    where the agreement says so
     * @param length    kilometres in figures, or what it is where a length says nothing
     * @param partly    whether some of it lies beyond the map
     * @param segments  what of it is seen and stands out
     */
    public record Row(int number, String item, String name, List<Investor> investors, String target, String clause,
            String length, boolean partly, List<Segment> segments) {
    }

    /** Who invests: id of a territory or {@link Segment#CENTRAL}, name for people. */
    public record Investor(String id, String name) {
    }

    /**
     * The items of which something that is seen and stands out touches {@code outline}.
     *
     * @param provinces under which names provinces are written
     * @param only      ids of the items to list, or null for all
     */
    static ItemTable of(Workspace workspace, MapState state, TerritoryView provinces, @Nullable Set<String> only,
            Polygon outline,
            Messages messages) {
        PreparedGeometry frame = PreparedGeometryFactory.prepare(outline);
        Map<String, List<Segment>> byItem = new LinkedHashMap<>();
        for (Segment segment : workspace.segments()) {
            if (state.shows(segment) && !state.emphasis().recedes(segment.id())) {
                if (segment.item() != null) {
                    byItem.computeIfAbsent(segment.item(), id -> new ArrayList<>()).add(segment);
                }
                segment.moreItems()
                        .stream()
                        .filter(item -> !item.equals(segment.item()))
                        .forEach(item -> byItem.computeIfAbsent(item, id -> new ArrayList<>()).add(segment));
            }
        }
        Words words = new Words(workspace, messages, provinces);
        List<Row> rows = new ArrayList<>();
        for (Item item : workspace.register().items()) {
            List<Segment> segments = byItem.getOrDefault(item.id(), List.of());
            if ((only == null || only.contains(item.id()))
                    && segments.stream().anyMatch(segment -> frame.intersects(segment.geometry()))) {
                boolean partly = !segments.stream().allMatch(segment -> frame.contains(segment.geometry()));
                rows.add(words.row(rows.size() + 1, item, segments, partly));
            }
        }
        return new ItemTable(List.copyOf(rows));
    }

    private static final class Words {
        private final Workspace workspace;
        private final Messages messages;
        private final Wording wording;
        private final TerritoryView provinces;

        Words(Workspace workspace, Messages messages, TerritoryView provinces) {
            this.workspace = workspace;
            this.messages = messages;
            this.provinces = provinces;
            this.wording = new Wording(workspace, messages, provinces);
        }

        Row row(int number, Item item, List<Segment> segments, boolean partly) {
            return new Row(number, item.id(), wording.of(item.name()), investors(item, segments), target(item),
                    wording.clause(item.clause()), length(segments), partly, List.copyOf(segments));
        }

        /** Those of the segments, the longest share first; the item's own where it is no item of its segments. */
        private List<Investor> investors(Item item, List<Segment> segments) {
            Map<String, Double> lengths = new LinkedHashMap<>();
            for (Segment segment : segments) {
                String investor = segment.investor();
                if (item.id().equals(segment.item()) && investor != null) {
                    lengths.merge(investor, segment.lengthKm(), Double::sum);
                }
            }
            List<String> ids = lengths.isEmpty()
                    ? item.investor().investors()
                    : lengths.entrySet()
                            .stream()
                            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                            .map(Map.Entry::getKey)
                            .toList();
            return ids.stream().map(id -> new Investor(id, name(id, item))).toList();
        }

        private String name(String id, Item item) {
            if (id.equals(Segment.CENTRAL)) {
                return messages.text(switch (item.investor().rule()) {
                    case PROPOSED -> "print.table.centralProposed";
                    case TERRITORY, NAMED, NONE -> "answer.central";
                });
            }
            return provinces == TerritoryView.SINCE_2025
                    ? wording.territory(id)
                    : workspace.territory(id).map(territory -> wording.of(territory.shortName())).orElse(id);
        }

        private String target(Item item) {
            @Nullable
            Text text = item.target().text();
            if (text != null) {
                return wording.of(text);
            }
            if (item.target().from() != null || item.target().to() != null) {
                return wording.years(item.target().from(), item.target().to());
            }
            Item.PlanPeriod period = item.planPeriod();
            return period == null
                    ? messages.text("print.notStated")
                    : messages.text("print.table.planPeriod", Integer.toString(period.from()),
                            Integer.toString(period.to()));
        }

        private String length(List<Segment> segments) {
            double km = segments.stream().mapToDouble(Segment::lengthKm).sum();
            if (km > 0) {
                return wording.number(km, 1);
            }
            boolean area = segments.stream().anyMatch(segment -> segment.geometry().getDimension() == 2);
            return messages.text(area ? "print.table.area" : "print.table.point");
        }
    }
}
