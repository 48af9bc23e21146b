package vn.lientinh.ui.present;

import java.util.HashMap;
import java.util.Map;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Tour;
import vn.lientinh.tour.Caption;
import vn.lientinh.tour.SlidePainter;

/**
 * The band under the map on stage: number, title, a few sentences, the clause in small type, and the two answers of the
 * register. Its height is always the same, so that the map does not jump; a text that is too long is set smaller. The words of a
 * stop are kept once they have been set: coming to it then only shows them.
 */
final class CaptionBand extends Region {

    /** Height in the units of the stage. */
    static final double HEIGHT = SlidePainter.CAPTION;

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final double NUMBERS_TOP = 16;
    private static final double NUMBERS = 84;
    private static final double MARK = 4;

    private final StageViewModel model;
    private final Label number = new Label();
    private final Label of = new Label();
    private final VBox numbers = new VBox(number, of);
    private final Map<Tour.Stop, CaptionWords> words = new HashMap<>();
    private final HBox progress = new HBox();
    private final DoubleProperty wordsOpacity = new SimpleDoubleProperty(1);
    private @Nullable CaptionWords shown;
    private double laidOut;

    /** A band for the tour on stage. */
    CaptionBand(StageViewModel model) {
        this.model = model;
        getStyleClass().add("caption-band");
        number.getStyleClass().add("caption-number");
        number.setId("stage-number");
        of.getStyleClass().add("caption-of");
        numbers.getStyleClass().add("caption-numbers");
        numbers.setCache(true);
        progress.getStyleClass().add("stage-progress");
        for (int i = 0; i < model.tour().stops().size(); i++) {
            Region mark = new Region();
            mark.getStyleClass().add("stage-mark");
            HBox.setHgrow(mark, Priority.ALWAYS);
            progress.getChildren().add(mark);
        }
        getChildren().addAll(numbers, progress);
        wordsOpacity.subscribe(opacity -> {
            number.setOpacity(opacity.doubleValue());
            of.setOpacity(opacity.doubleValue());
            fade(opacity.doubleValue());
        });
        model.playProperty().subscribe(play -> {
            number.setText(Integer.toString(play.stop() + 1));
            of.setText("/ " + model.tour().stops().size());
            for (int i = 0; i < progress.getChildren().size(); i++) {
                progress.getChildren().get(i).pseudoClassStateChanged(REACHED, i <= play.stop());
            }
        });
        model.stopProperty().subscribe(() -> {
            if (laidOut > 0) {
                show(model.stopProperty().get());
            }
        });
        model.texts().messagesProperty().subscribe(this::forget);
    }

    /** How opaque the words are: they change with the stop, the band under them stays. */
    DoubleProperty wordsOpacity() {
        return wordsOpacity;
    }

    private void fade(double opacity) {
        CaptionWords now = shown;
        if (now != null) {
            now.setWordsOpacity(opacity);
        }
    }

    /** Sets the words of a stop that may be asked for soon; whether there was anything to do. */
    boolean prepare(Tour.Stop stop) {
        if (laidOut == 0 || words.containsKey(stop)) {
            return false;
        }
        words(stop);
        return true;
    }

    private CaptionWords words(Tour.Stop stop) {
        return words.computeIfAbsent(stop, one -> {
            CaptionWords made = new CaptionWords(model.stops().caption(one, laidOut));
            made.setManaged(false);
            made.setVisible(false);
            made.resizeRelocate(0, 0, laidOut, HEIGHT);
            getChildren().add(made);
            return made;
        });
    }

    private void show(Tour.Stop stop) {
        CaptionWords now = words(stop);
        CaptionWords before = shown;
        if (before != now) {
            if (before != null) {
                before.setVisible(false);
            }
            shown = now;
            now.setWordsOpacity(wordsOpacity.get());
            now.setVisible(true);
        }
    }

    /** Everything is set anew. */
    private void forget() {
        getChildren().removeAll(words.values());
        words.clear();
        shown = null;
        laidOut = 0;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        progress.resizeRelocate(0, 0, width, MARK);
        numbers.resizeRelocate(Caption.EDGE, NUMBERS_TOP, NUMBERS, HEIGHT - NUMBERS_TOP);
        if (width != laidOut) {
            forget();
            laidOut = width;
            show(model.stopProperty().get());
        }
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
