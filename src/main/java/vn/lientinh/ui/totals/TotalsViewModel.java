package vn.lientinh.ui.totals;

import java.awt.Color;
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
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.analysis.desk.Shown;
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
     * @param figures one for each year of the table
     * @param states  rows for each state; empty for a row of one state
     */
    public record Row(@Nullable String province, @Nullable String state, String name, List<Figure> figures,
            List<Row> states) {
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

    private @Nullable FacetWords words() {
        Workspace workspace = window.workspace();
        Desk desk = window.desk();
        return workspace == null || desk == null
                ? null
                : new FacetWords(workspace, desk.facets(), window.texts().messages());
    }

    private @Nullable Table currentTable() {
        Shown shown = window.shownProperty().get();
        FacetWords words = words();
        if (shown == null || words == null) {
            return null;
        }
        return new Figures(shown, words, measure.get(), colours()).table();
    }

    private Map<String, Color> colours() {
        Workspace workspace = window.workspace();
        return workspace == null ? Map.of() : Legend.yearColours(workspace, window.themeBinding().get());
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
