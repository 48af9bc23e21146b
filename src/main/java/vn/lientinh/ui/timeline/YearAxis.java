package vn.lientinh.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.Facets.Years;

/** The years on a line: a slider, each year under its place, and the years of the selected target as a bar. */
final class YearAxis extends Region {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final double THUMB = 18;
    private static final double LINE = 22;
    private static final double LABEL = 18;
    private static final double BAR = 4;
    private static final double LEAST_GAP = 10;

    private final Slider slider = new Slider(Clock.FIRST_YEAR, Clock.LAST_YEAR, Clock.FIRST_YEAR);
    private final List<Label> years = new ArrayList<>();
    private final Region target = new Region();
    private final TimelineViewModel model;
    private @Nullable Years interval;

    YearAxis(TimelineViewModel model) {
        this.model = model;
        slider.setId("time-slider");
        slider.getStyleClass().add("year-slider");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.accessibleTextProperty().bind(model.spokenBinding());
        model.yearProperty().subscribe(now -> slider.setValue(now.intValue()));
        slider.valueProperty().subscribe((before, now) -> {
            int year = (int) Math.round(now.doubleValue());
            if (year != model.yearProperty().get()) {
                model.choose(year);
            }
        });
        target.getStyleClass().add("target-bar");
        target.setMouseTransparent(true);
        target.setManaged(false);
        getChildren().addAll(slider, target);
        for (int year = Clock.FIRST_YEAR; year <= Clock.LAST_YEAR; year++) {
            years.add(label(year));
        }
        getChildren().addAll(years);
        model.yearProperty()
                .subscribe(now -> {
                    years.forEach(label -> label.pseudoClassStateChanged(NOW,
                            label.getText().equals(String.valueOf(now))));
                    requestLayout();
                });
        model.targetBinding().subscribe(now -> {
            interval = now;
            requestLayout();
        });
        setMinWidth(180);
    }

    private Label label(int year) {
        Label label = new Label(String.valueOf(year));
        label.setId("time-year-" + year);
        label.getStyleClass().add("axis-year");
        label.setOnMouseClicked(event -> model.choose(year));
        return label;
    }

    @Override
    protected void layoutChildren() {
        slider.resizeRelocate(0, 0, getWidth(), LINE);
        for (int i = 0; i < years.size(); i++) {
            Label label = years.get(i);
            double width = label.prefWidth(-1);
            // Where not all have room, every other year is named, and the one that is looked at.
            boolean tight = getWidth() / years.size() < width + LEAST_GAP;
            boolean now = label.getText().equals(String.valueOf(model.yearProperty().get()));
            boolean besideNow = Math.abs(Clock.FIRST_YEAR + i - model.yearProperty().get()) == 1;
            label.setVisible(!tight || now || i % 2 == 0 && !besideNow);
            label.resizeRelocate(snapPositionX(Math.clamp(at(Clock.FIRST_YEAR + i) - width / 2, 0,
                    Math.max(0, getWidth() - width))), LINE, width, LABEL);
        }
        Years shown = interval;
        target.setVisible(shown != null);
        if (shown != null) {
            Integer from = shown.from();
            double right = at(Math.min(shown.to(), Clock.LAST_YEAR)) + THUMB / 2;
            double left = at(from == null ? shown.to() : Math.max(from, Clock.FIRST_YEAR)) - THUMB / 2;
            target.resizeRelocate(snapPositionX(left), LINE + LABEL, snapSizeX(right - left), BAR);
        }
    }

    /** Where the middle of the thumb is when the slider stands at a year. */
    private double at(int year) {
        double room = getWidth() - THUMB;
        return THUMB / 2 + room * (year - Clock.FIRST_YEAR) / (Clock.LAST_YEAR - Clock.FIRST_YEAR);
    }

    @Override
    protected double computePrefHeight(double width) {
        return LINE + LABEL + BAR + 1;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }
}
