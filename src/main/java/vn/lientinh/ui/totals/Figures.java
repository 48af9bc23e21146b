package vn.lientinh.ui.totals;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Facets;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.analysis.desk.Sum;
import vn.lientinh.analysis.desk.Totals;
import vn.lientinh.ui.filter.FacetWords;
import vn.lientinh.ui.totals.TotalsViewModel.Figure;
import vn.lientinh.ui.totals.TotalsViewModel.Measure;
import vn.lientinh.ui.totals.TotalsViewModel.Row;
import vn.lientinh.ui.totals.TotalsViewModel.Table;
import vn.lientinh.ui.totals.TotalsViewModel.Year;

/** Works the table of totals out: its rows and columns and every figure. */
final class Figures {

    private final Totals totals;
    private final Filter filter;
    private final FacetWords words;
    private final Measure measure;
    private final Map<String, Color> colours;
    private final double greatest;

    /**
     * Figures of what is shown.
     *
     * @param colours of years, by the keys of the legend
     */
    Figures(Shown shown, FacetWords words, Measure measure, Map<String, Color> colours) {
        this.totals = shown.totals();
        this.filter = shown.choice().filter();
        this.words = words;
        this.measure = measure;
        this.colours = colours;
        this.greatest = totals.provinces()
                .stream()
                .mapToDouble(province -> amount(totals.sum(province, null, null)))
                .max()
                .orElse(0);
    }

    Table table() {
        String all = words.messages().text("ui.totals.all");
        List<Year> years = new ArrayList<>();
        years.add(new Year(null, all, null));
        totals.years().forEach(year -> years.add(new Year(year, words.of(Facet.YEAR, year), colours.get(key(year)))));
        List<Row> rows = new ArrayList<>();
        // First, as in official tables: so it is read without scrolling, however many provinces there are.
        rows.add(row(null, all, years));
        totals.provinces().forEach(province -> rows.add(row(province, words.of(Facet.PROVINCE, province), years)));
        return new Table(List.copyOf(rows), List.copyOf(years));
    }

    /** The key under which the legend has this year. */
    private static String key(String year) {
        Facets.Years years = Facets.years(year);
        return years == null ? year : "year-" + years.to();
    }

    private Row row(@Nullable String province, String name, List<Year> years) {
        List<Row> states = totals.states()
                .stream()
                .filter(state -> totals.sum(province, null, state).segments() > 0)
                .map(state -> {
                    String words = this.words.of(Facet.STATE, state);
                    return new Row(province, state, words, figures(province, name + ", " + words, state, years),
                            List.of());
                })
                .toList();
        return new Row(province, null, name, figures(province, name, null, years), states);
    }

    private List<Figure> figures(@Nullable String province, String name, @Nullable String state, List<Year> years) {
        return years.stream().map(year -> figure(province, name, state, year)).toList();
    }

    private Figure figure(@Nullable String province, String name, @Nullable String state, Year year) {
        Sum sum = totals.within(values(Facet.PROVINCE, province), values(Facet.YEAR, year.value()),
                values(Facet.STATE, state));
        boolean wanted = wanted(Facet.PROVINCE, province) && wanted(Facet.YEAR, year.value())
                && wanted(Facet.STATE, state);
        return new Figure(text(sum),
                words.messages()
                        .text(wanted ? "ui.totals.figure" : "ui.totals.leftOut", name + ", " + year.name(),
                                words.of(sum)),
                wanted, greatest > 0 ? amount(sum) / greatest : 0);
    }

    private String text(Sum sum) {
        if (sum.segments() == 0) {
            return "";
        }
        if (measure == Measure.NUMBER) {
            return words.messages().text("ui.number", sum.segments());
        }
        // Points and areas have no length, but they are there.
        return sum.km() > 0
                ? words.messages().text("ui.totals.km", sum.km())
                : words.messages().text("ui.sum.number", sum.segments());
    }

    private double amount(Sum sum) {
        return measure == Measure.LENGTH ? sum.km() : sum.segments();
    }

    private Set<String> values(Facet facet, @Nullable String value) {
        return value == null ? filter.chosen(facet) : Set.of(value);
    }

    private boolean wanted(Facet facet, @Nullable String value) {
        return value == null || filter.chosen(facet).isEmpty() || filter.chosen(facet).contains(value);
    }
}
