package vn.lientinh.analysis.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;
import vn.lientinh.model.Workspace;

/**
 * The value that each segment of a workspace has on each facet, and the order of values. What the source does not say is a
 * value of its own, never mixed with others. Immutable.
 */
public final class Facets {

    /** An item of the agreement that says nothing on this facet. */
    public static final String NOT_STATED = "not-stated";
    /** No item of the agreement. */
    public static final String NO_ITEM = "no-item";

    private static final String PLAN = "plan-";

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Territory> territories = new HashMap<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> provinces = new ArrayList<>();

    /**
     * The years of a target.
     *
     * @param from the first year, or null when only the last one is known
     * @param to   the last year
     */
    public record Years(@Nullable Integer from, int to) {
    }

    /** Facets of the segments of this workspace. */
    public Facets(Workspace workspace) {
        for (Item item : workspace.register().items()) {
            items.put(item.id(), item);
            Text state = item.state();
            if (state != null && !states.contains(state.vi())) {
                states.add(state.vi());
            }
        }
        workspace.territories().stream().filter(Territory::signatory).forEach(this::list);
        workspace.territories().stream().filter(territory -> !territory.signatory()).forEach(this::list);
    }

    private void list(Territory territory) {
        territories.put(territory.id(), territory);
        provinces.add(territory.id());
    }

    /** The value of a segment on a facet. Provinces and investors are named as {@code view} says. */
    public String value(Facet facet, Segment segment, TerritoryView view, Clock clock) {
        return switch (facet) {
            case PROVINCE -> segment.territory().isEmpty() ? NOT_STATED : province(segment.territory(), view);
            case INVESTOR -> segment.item() == null ? NO_ITEM : investor(segment.investor(), view);
            case YEAR -> year(segment);
            case DUE -> code(clock.due(segment));
            case WORKS -> segment.works() == null ? NOT_STATED : segment.works().code();
            case STATE -> state(segment);
            case ALIGNMENT -> segment.alignment().code();
        };
    }

    /** The value of a target on {@link Facet#DUE}. */
    public static String code(Due due) {
        return due.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The id under which a territory counts. */
    public String province(String territory, TerritoryView view) {
        Territory known = territories.get(territory);
        Territory.Successor successor = known == null ? null : known.successor();
        return view == TerritoryView.SINCE_2025 && successor != null ? successor.id() : territory;
    }

    /** The territories of 2022 that count under this id. */
    public List<String> territoriesOf(String province, TerritoryView view) {
        return provinces.stream().filter(id -> province(id, view).equals(province)).toList();
    }

    private String investor(@Nullable String investor, TerritoryView view) {
        if (investor == null) {
            return NOT_STATED;
        }
        return investor.equals(Segment.CENTRAL) ? investor : province(investor, view);
    }

    private String year(Segment segment) {
        Integer to = segment.targetTo();
        if (to != null) {
            Integer from = segment.targetFrom();
            return (from == null ? "" : from) + "-" + to;
        }
        if (segment.item() == null) {
            return NO_ITEM;
        }
        Item item = items.get(segment.item());
        Item.PlanPeriod period = item == null ? null : item.planPeriod();
        return period == null ? NOT_STATED : PLAN + period.from() + "-" + period.to();
    }

    private String state(Segment segment) {
        if (segment.item() == null) {
            return NO_ITEM;
        }
        Item item = items.get(segment.item());
        Text state = item == null ? null : item.state();
        return state == null ? NOT_STATED : state.vi();
    }

    /** The years that a value of {@link Facet#YEAR} stands for: of a target, or null when it is not one of stated years. */
    public static @Nullable Years years(String value) {
        return value.equals(NOT_STATED) || value.equals(NO_ITEM) || value.startsWith(PLAN) ? null : interval(value);
    }

    /** The plan period that a value of {@link Facet#YEAR} stands for, or null when it is not one. */
    public static @Nullable Years planPeriod(String value) {
        return value.startsWith(PLAN) ? interval(value.substring(PLAN.length())) : null;
    }

    private static Years interval(String value) {
        int dash = value.indexOf('-');
        return new Years(dash == 0 ? null : Integer.valueOf(value.substring(0, dash)),
                Integer.parseInt(value.substring(dash + 1)));
    }

    /** The words of a value of {@link Facet#STATE}, or null when none are stated. */
    public @Nullable Text stateText(String value) {
        return items.values()
                .stream()
                .map(Item::state)
                .filter(state -> state != null && state.vi().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** Where a value stands among the values of its facet: what is not stated comes late, what is no item last. */
    public int order(Facet facet, String value) {
        if (value.equals(NO_ITEM)) {
            return 1_000_000;
        }
        if (value.equals(NOT_STATED)) {
            return 900_000;
        }
        return switch (facet) {
            case PROVINCE, INVESTOR -> value.equals(Segment.CENTRAL) ? 800_000 : provinceOrder(value);
            case YEAR -> yearOrder(value);
            case DUE -> ordinal(Due.values(), value);
            case WORKS -> ordinal(Works.values(), value);
            case STATE -> states.indexOf(value);
            case ALIGNMENT -> ordinal(Alignment.values(), value);
        };
    }

    private int provinceOrder(String value) {
        int first = provinces.size();
        for (int i = provinces.size() - 1; i >= 0; i--) {
            if (province(provinces.get(i), TerritoryView.SINCE_2025).equals(value)) {
                first = i;
            }
        }
        int own = provinces.indexOf(value);
        return own >= 0 ? Math.min(own, first) : first;
    }

    private static int yearOrder(String value) {
        Years stated = years(value);
        Years plan = planPeriod(value);
        Years years = stated == null ? plan : stated;
        if (years == null) {
            return 0;
        }
        Integer from = years.from();
        return (plan == null ? 0 : 400_000) + (years.to() - 1900) * 300 + (from == null ? 0 : from - 1900);
    }

    private static int ordinal(Enum<?>[] all, String value) {
        for (Enum<?> one : all) {
            if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value)) {
                return one.ordinal();
            }
        }
        return all.length;
    }
}
