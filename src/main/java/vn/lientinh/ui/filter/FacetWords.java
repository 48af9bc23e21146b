package vn.lientinh.ui.filter;

import java.util.Locale;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Facets;
import vn.lientinh.analysis.desk.Sum;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

/** What facets and their values are called in one language. Immutable. */
public final class FacetWords {

    private final Workspace workspace;
    private final Facets facets;
    private final Messages messages;
    private final Wording wording;

    /** Words in the language of {@code messages}. */
    public FacetWords(Workspace workspace, Facets facets, Messages messages) {
        this.workspace = workspace;
        this.facets = facets;
        this.messages = messages;
        this.wording = new Wording(workspace, messages, TerritoryView.OF_2022);
    }

    /** Name of a facet. */
    public String of(Facet facet) {
        return messages.text("ui.facet." + facet.name().toLowerCase(Locale.ROOT));
    }

    /** Name of a value of a facet. */
    public String of(Facet facet, String value) {
        if (value.equals(Facets.NO_ITEM)) {
            return messages.text("map.category.noItem");
        }
        if (value.equals(Facets.NOT_STATED)) {
            return messages.text("ui.facet." + facet.name().toLowerCase(Locale.ROOT) + ".notStated");
        }
        return switch (facet) {
            case PROVINCE -> province(value);
            case INVESTOR -> value.equals(Segment.CENTRAL) ? messages.text("map.category.central") : province(value);
            case YEAR -> year(value);
            case DUE -> messages.text("ui.due." + value);
            case WORKS -> capital(messages.text("model.works." + value));
            case STATE -> state(value);
            case ALIGNMENT -> messages.text("map.alignment." + value);
        };
    }

    private String province(String id) {
        return workspace.territory(id)
                .map(Territory::shortName)
                .or(() -> workspace.territories()
                        .stream()
                        .map(Territory::successor)
                        .filter(successor -> successor != null && successor.id().equals(id))
                        .findFirst()
                        .map(successor -> successor.name()))
                .map(wording::of)
                .orElse(id);
    }

    private String year(String value) {
        Facets.Years plan = Facets.planPeriod(value);
        if (plan != null) {
            return messages.text("map.category.planPeriod", String.valueOf(plan.from()), String.valueOf(plan.to()));
        }
        Facets.Years years = Facets.years(value);
        return years == null ? value : wording.years(years.from(), years.to());
    }

    private String state(String value) {
        Text text = facets.stateText(value);
        String words = text == null ? value : wording.of(text);
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private String capital(String words) {
        return words.substring(0, 1).toUpperCase(messages.locale()) + words.substring(1);
    }

    /** "12 segments · 45.3 km"; without the length where there is none. */
    public String of(Sum sum) {
        return sum.km() > 0
                ? messages.text("ui.sum.both", sum.segments(), wording.length(sum.km()))
                : messages.text("ui.sum.number", sum.segments());
    }

    /** A length with its unit. */
    public String length(double km) {
        return wording.length(km);
    }

    /** The texts of the language. */
    public Messages messages() {
        return messages;
    }
}
