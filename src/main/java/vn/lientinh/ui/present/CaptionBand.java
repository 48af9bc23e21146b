package vn.lientinh.ui.present;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.TourFacts;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;
import vn.lientinh.tour.SlidePainter;

/**
 * The band under the map on stage: number, title, a few sentences, the clause in small type, and the two answers of the
 * register. Its height is always the same, so that the map does not jump; a text that is too long is set smaller.
 */
final class CaptionBand extends Region {

    /** Height in the units of the stage. */
    static final double HEIGHT = SlidePainter.CAPTION;

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final double EDGE = 28;
    private static final double TOP = 22;
    private static final double BOTTOM = 14;
    private static final double NUMBERS = 84;
    private static final double ANSWER = 204;
    private static final int LONG_ANSWER = 18;
    private static final int LONGEST_ANSWER = 36;
    private static final double GAP = 28;
    private static final double UNDER_TITLE = 8;
    private static final double MARK = 4;

    private final Label number = new Label();
    private final Label of = new Label();
    private final VBox numbers = new VBox(number, of);
    private final FittedText title = new FittedText("Be Vietnam Pro SemiBold", 34, 31, 28, 25);
    private final FittedText text = new FittedText("Be Vietnam Pro", 24, 22, 20.5, 19, 17.5, 16, 14.5, 13);
    private final FittedText clause = new FittedText("Be Vietnam Pro", 14, 13, 12, 11, 10);
    private final List<Region> answers = new ArrayList<>();
    private final HBox progress = new HBox();
    private final DoubleProperty wordsOpacity = new SimpleDoubleProperty(1);

    /** A band for the tour on stage. */
    CaptionBand(StageViewModel model) {
        getStyleClass().add("caption-band");
        number.getStyleClass().add("caption-number");
        number.setId("stage-number");
        of.getStyleClass().add("caption-of");
        numbers.getStyleClass().add("caption-numbers");
        title.getStyleClass().add("caption-title");
        title.setId("stage-title");
        text.getStyleClass().add("caption-text");
        text.setId("stage-text");
        clause.getStyleClass().add("caption-clause");
        clause.setId("stage-clause");
        progress.getStyleClass().add("stage-progress");
        for (int i = 0; i < model.tour().stops().size(); i++) {
            Region mark = new Region();
            mark.getStyleClass().add("stage-mark");
            HBox.setHgrow(mark, Priority.ALWAYS);
            progress.getChildren().add(mark);
        }
        getChildren().addAll(numbers, title, text, clause, progress);
        List.of(number, of, title, text, clause).forEach(words -> words.opacityProperty().bind(wordsOpacity));

        title.words().bind(model.titleBinding());
        text.words().bind(model.textBinding());
        clause.words().bind(model.clauseBinding());
        clause.words().subscribe(this::requestLayout);
        title.words().subscribe(this::requestLayout);
        text.words().subscribe(this::requestLayout);
        model.playProperty().subscribe(play -> {
            number.setText(Integer.toString(play.stop() + 1));
            of.setText("/ " + model.tour().stops().size());
            for (int i = 0; i < progress.getChildren().size(); i++) {
                progress.getChildren().get(i).pseudoClassStateChanged(REACHED, i <= play.stop());
            }
        });
        model.factsBinding().subscribe(this::showFacts);
    }

    /** How opaque the words are: they change with the stop, the band under them stays. */
    DoubleProperty wordsOpacity() {
        return wordsOpacity;
    }

    private void showFacts(TourFacts.@Nullable Facts facts) {
        getChildren().removeAll(answers);
        answers.clear();
        if (facts != null) {
            answers.add(answer("stage-who", facts.who(), facts.ids()));
            answers.add(answer("stage-when", facts.when(), List.of()));
            answers.forEach(answer -> answer.opacityProperty().bind(wordsOpacity));
            getChildren().addAll(answers);
        }
        requestLayout();
    }

    private static Region answer(String id, TourFacts.Fact fact, List<String> investors) {
        Label label = new Label(fact.label());
        label.getStyleClass().add("stage-answer-name");
        Label value = new Label(fact.value());
        value.setId(id);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        value.getStyleClass().add(fact.stated() ? "stage-answer-value" : "stage-answer-missing");
        if (fact.value().length() > LONG_ANSWER) {
            value.getStyleClass().add(fact.value().length() > LONGEST_ANSWER ? "longest" : "long");
        }
        VBox box = new VBox(stripes(investors), label, value);
        box.getStyleClass().add("stage-answer");
        String basis = fact.basis();
        if (basis != null) {
            Label rests = new Label(basis);
            rests.setId(id + "-basis");
            rests.setWrapText(true);
            rests.setMinHeight(USE_PREF_SIZE);
            rests.getStyleClass().add("stage-answer-basis");
            box.getChildren().add(rests);
        }
        return box;
    }

    /** The colours of the investors, as the map has them on a dark ground. */
    private static Region stripes(List<String> investors) {
        HBox stripes = new HBox();
        stripes.getStyleClass().add("stage-stripes");
        Palette palette = Palette.of(Theme.DARK);
        for (String investor : investors) {
            Region stripe = new Region();
            Color colour = palette.investor(investor);
            stripe.getStyleClass().add("stage-stripe");
            stripe.setStyle(String.format(Locale.ROOT, "-fx-background-color: #%06x;", colour.getRGB() & 0xffffff));
            HBox.setHgrow(stripe, Priority.ALWAYS);
            stripes.getChildren().add(stripe);
        }
        return stripes;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        progress.resizeRelocate(0, 0, width, MARK);
        numbers.resizeRelocate(EDGE, TOP - 6, NUMBERS, HEIGHT - TOP);
        double right = width - EDGE;
        for (int i = answers.size() - 1; i >= 0; i--) {
            answers.get(i).resizeRelocate(right - ANSWER, TOP - 4, ANSWER, HEIGHT - TOP - BOTTOM + 4);
            right -= ANSWER + 12;
        }
        double left = EDGE + NUMBERS;
        double room = (answers.isEmpty() ? right : right + 12 - GAP) - left;
        int clauseStep = 0;
        while (clauseStep < clause.steps() - 1 && clause.lines(clauseStep, room) > 1) {
            clauseStep++;
        }
        double clauseHeight = clause.heightAt(clauseStep, room);
        clause.use(clauseStep, room);
        clause.relocate(left, HEIGHT - BOTTOM - clauseHeight);
        fit(left, Math.max(80, room), HEIGHT - BOTTOM - clauseHeight - 6 - TOP);
    }

    /** The title gives way first, to two lines at most; then the text gets smaller; the smallest of both is the last resort. */
    private void fit(double left, double width, double height) {
        int titleStep = 0;
        while (titleStep < title.steps() - 1 && title.lines(titleStep, width) > 1) {
            titleStep++;
        }
        int textStep = 0;
        while (textStep < text.steps() - 1
                && title.heightAt(titleStep, width) + UNDER_TITLE + text.heightAt(textStep, width) > height) {
            textStep++;
        }
        title.use(titleStep, width);
        text.use(textStep, width);
        title.relocate(left, TOP - 2);
        text.relocate(left, TOP - 2 + title.heightAt(titleStep, width) + UNDER_TITLE);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return HEIGHT;
    }
}
