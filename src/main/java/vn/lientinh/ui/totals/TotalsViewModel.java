package vn.lientinh.ui.totals;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Facets;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.analysis.desk.Sum;
import vn.lientinh.analysis.desk.Totals;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Legend;
import vn.lientinh.ui.filter.FacetWords;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Totals by province, year and state. What the filter leaves out of these three stays listed, in grey, with what choosing it
 * would show; it is in no sum. So the sum of everything is always what the map shows.
 */
public final class TotalsViewModel {

    private final WindowViewModel window;
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.LENGTH);
    private final ObjectBinding<@Nullable Table> table;

    /** What the figures count. */
    public enum Measure {
        LENGTH, NUMBER
    }

    /**
     * A row: a province, all provinces together when null, one state of them when that is given.
     *
     * @param states rows for each state; empty for a row of one state
     */
    public record Row(@Nullable String province, @Nullable String state, String name, List<Row> states) {
    }

    /** A year, all years together when null. */
    public record Year(@Nullable String value, String name, @Nullable Color colour) {
    }

    /**
     * A figure.
     *
     * @param text   in the measure of the moment; empty for nothing
     * @param tells  province, year, state, number and length in words
     * @param wanted whether the filter lets it through; what it does not is in no sum
     * @param share  part of the greatest total of a province, 0 to 1
     */
    public record Figure(String text, String tells, boolean wanted, double share) {
    }

    /** Rows and columns. */
    public record Table(List<Row> rows, List<Year> years) {
    }

    /** The totals of this window. */
    public TotalsViewModel(WindowViewModel window) {
        this.window = window;
        table = Bindings.createObjectBinding(this::currentTable, window.shownProperty(), measure, window.themeBinding(),
                window.texts().messagesProperty());
    }

    private @Nullable Totals totals() {
        Shown shown = window.shownProperty().get();
        return shown == null ? null : shown.totals();
    }

    private @Nullable FacetWords words() {
        Workspace workspace = window.workspace();
        Desk desk = window.desk();
        return workspace == null || desk == null
                ? null
                : new FacetWords(workspace, desk.facets(), window.texts().messages());
    }

    private @Nullable Table currentTable() {
        Totals totals = totals();
        FacetWords words = words();
        if (totals == null || words == null) {
            return null;
        }
        Map<String, Color> colours = colours();
        List<Year> years = new ArrayList<>();
        String all = words.messages().text("ui.totals.all");
        years.add(new Year(null, all, null));
        totals.years().forEach(year -> years.add(new Year(year, words.of(Facet.YEAR, year), colours.get(key(year)))));
        List<Row> rows = new ArrayList<>();
        totals.provinces()
                .forEach(province -> rows.add(row(province, words.of(Facet.PROVINCE, province), totals, words)));
        rows.add(row(null, all, totals, words));
        return new Table(List.copyOf(rows), List.copyOf(years));
    }

    private static Row row(@Nullable String province, String name, Totals totals, FacetWords words) {
        return new Row(province, null, name,
                totals.states()
                        .stream()
                        .filter(state -> totals.sum(province, null, state).segments() > 0)
                        .map(state -> new Row(province, state, words.of(Facet.STATE, state), List.of()))
                        .toList());
    }

    private Map<String, Color> colours() {
        Workspace workspace = window.workspace();
        return workspace == null ? Map.of() : Legend.yearColours(workspace, window.themeBinding().get());
    }

    private static String key(String year) {
        Facets.Years years = Facets.years(year);
        if (years != null) {
            return "year-" + years.to();
        }
        return year;
    }

    /** Rows and columns; null before anything is read. */
    public ObjectBinding<@Nullable Table> tableBinding() {
        return table;
    }

    /** Whether nothing is shown, so that all sums are nothing. */
    public boolean empty() {
        Shown shown = window.shownProperty().get();
        return shown == null || shown.segments().isEmpty();
    }

    /** What the figures count. */
    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** The figures of a row, one for each year of the table. */
    public List<Figure> figures(Row row, List<Year> years) {
        Shown shown = window.shownProperty().get();
        FacetWords words = words();
        if (shown == null || words == null) {
            return List.of();
        }
        Totals totals = shown.totals();
        Filter filter = shown.choice().filter();
        double greatest = totals.provinces()
                .stream()
                .mapToDouble(province -> amount(totals.sum(province, null, null)))
                .max()
                .orElse(0);
        return years.stream().map(year -> figure(row, year, totals, filter, words, greatest)).toList();
    }

    private Figure figure(Row row, Year year, Totals totals, Filter filter, FacetWords words, double greatest) {
        Sum sum = totals.within(values(filter, Facet.PROVINCE, row.province()),
                values(filter, Facet.YEAR, year.value()),
                values(filter, Facet.STATE, row.state()));
        boolean wanted = wanted(filter, Facet.PROVINCE, row.province()) && wanted(filter, Facet.YEAR, year.value())
                && wanted(filter, Facet.STATE, row.state());
        List<String> names = new ArrayList<>();
        String province = row.province();
        names.add(province == null ? row.name() : words.of(Facet.PROVINCE, province));
        if (row.state() != null) {
            names.add(row.name());
        }
        names.add(year.name());
        String place = String.join(", ", names);
        String text = sum.segments() == 0
                ? ""
                : measure.get() == Measure.LENGTH && sum.km() > 0
                        ? words.messages().text("ui.totals.km", sum.km())
                        : measure.get() == Measure.LENGTH
                                // Points and areas have no length, but they are there.
                                ? words.messages().text("ui.sum.number", sum.segments())
                                : words.messages().text("ui.number", sum.segments());
        return new Figure(text,
                words.messages().text(wanted ? "ui.totals.figure" : "ui.totals.leftOut", place, words.of(sum)), wanted,
                greatest > 0 ? amount(sum) / greatest : 0);
    }

    private double amount(Sum sum) {
        return measure.get() == Measure.LENGTH ? sum.km() : sum.segments();
    }

    private static Set<String> values(Filter filter, Facet facet, @Nullable String value) {
        return value == null ? filter.chosen(facet) : Set.of(value);
    }

    private static boolean wanted(Filter filter, Facet facet, @Nullable String value) {
        return value == null || filter.chosen(facet).isEmpty() || filter.chosen(facet).contains(value);
    }

    /** Filters by a cell; chosen once more, it is no filter any longer. */
    public void choose(Row row, Year year) {
        Filter now = window.filterProperty().get();
        Filter cell = now.with(Facet.PROVINCE, only(row.province()))
                .with(Facet.YEAR, only(year.value()))
                .with(Facet.STATE, only(row.state()));
        window.filterProperty().set(cell.equals(now) ? now.without(Totals.SIDES) : cell);
    }

    private static Set<String> only(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
