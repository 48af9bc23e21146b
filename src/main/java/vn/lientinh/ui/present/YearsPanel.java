package vn.lientinh.ui.present;

import java.text.NumberFormat;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.YearByYear;
import vn.lientinh.tour.Years;
import vn.lientinh.ui.state.Texts;

/** The years of a stop on the map: the year that runs, what is due so far, and apart from it what has no stated year. */
final class YearsPanel extends VBox {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final Texts texts;
    private final Label year = new Label();
    private final HBox marks = new HBox();
    private final Label dueKm = new Label();
    private final Label dueItems = new Label();
    private final Label conditional = new Label();
    private final Label apart = new Label();

    /** A panel for the tour on stage. */
    YearsPanel(StageViewModel model) {
        this.texts = model.texts();
        getStyleClass().add("years-panel");
        setMouseTransparent(true);
        year.getStyleClass().add("years-year");
        year.setId("stage-year");
        marks.getStyleClass().add("years-marks");
        dueKm.getStyleClass().add("years-km");
        dueKm.setId("stage-due-km");
        dueItems.getStyleClass().add("years-line");
        dueItems.setId("stage-due-items");
        conditional.getStyleClass().add("years-line");
        conditional.setId("stage-conditional");
        apart.getStyleClass().add("years-apart");
        apart.setId("stage-apart");
        for (Label line : new Label[]{dueItems, conditional, apart}) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
        }
        conditional.managedProperty().bind(conditional.visibleProperty());
        apart.managedProperty().bind(apart.visibleProperty());
        marks.managedProperty().bind(marks.visibleProperty());
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        getChildren().addAll(year, marks, dueKm, dueItems, conditional, between, apart);
        model.yearsProperty().subscribe(this::show);
        texts.messagesProperty().subscribe(() -> show(model.yearsProperty().get()));
    }

    private void show(@Nullable Years years) {
        setVisible(years != null);
        if (years == null) {
            return;
        }
        Messages messages = texts.messages();
        year.setText(Integer.toString(years.year()));
        marks.setVisible(years.played());
        showMarks(years);
        YearByYear.Sum due = years.moment().due();
        dueKm.setText(messages.text("ui.unit.km", km(due.km())));
        dueItems.setText(messages.text("tour.years.due", Integer.toString(years.year()), due.items()));
        YearByYear.Sum onCondition = years.moment().conditional();
        conditional.setVisible(onCondition.km() > 0);
        conditional.setText(messages.text("tour.years.conditional", km(onCondition.km())));
        apart.setVisible(years.apart().items() > 0);
        apart.setText(messages.text("tour.years.apart", years.apart().items(), km(years.apart().km())));
    }

    private void showMarks(Years years) {
        int count = years.to() - years.from() + 1;
        while (marks.getChildren().size() > count) {
            marks.getChildren().removeLast();
        }
        while (marks.getChildren().size() < count) {
            Region mark = new Region();
            mark.getStyleClass().add("years-mark");
            HBox.setHgrow(mark, Priority.ALWAYS);
            marks.getChildren().add(mark);
        }
        for (int i = 0; i < count; i++) {
            marks.getChildren().get(i).pseudoClassStateChanged(REACHED, years.from() + i < years.year());
            marks.getChildren().get(i).pseudoClassStateChanged(NOW, years.from() + i == years.year());
        }
    }

    private String km(double km) {
        NumberFormat format = NumberFormat.getInstance(texts.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(km);
    }
}
