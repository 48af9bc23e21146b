package vn.lientinh.ui.inspector;

import java.awt.Color;
import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.Answer.Fact;

/** One of the two answers that a click is for: small name, large answer, and in one line what it rests on. */
final class AnswerCard extends VBox {

    private static final double WHOLE_SENTENCE_WIDTH = 320;

    /**
     * Shows a fact.
     *
     * @param id     of the label with the answer
     * @param basis  what the answer rests on, in one line, or null to say nothing of it
     * @param colour what the answer is painted in, or null for the colour of text
     */
    AnswerCard(String id, Fact fact, @Nullable String basis, @Nullable Color colour) {
        getStyleClass().add("answer-card");
        Label name = new Label(fact.label());
        name.getStyleClass().add("answer-name");
        Label value = new Label(fact.value());
        value.setId(id);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        value.getStyleClass().add(fact.stated() ? "answer-value" : "answer-missing");
        if (colour != null && fact.stated()) {
            getStyleClass().add("coloured");
            setStyle(String.format(Locale.ROOT, "-answer: #%06x;", colour.getRGB() & 0xffffff));
        }
        getChildren().addAll(name, value);
        if (basis != null) {
            Label words = line(basis, "answer-basis");
            words.setId(id + "-basis");
            String whole = fact.basis();
            if (whole != null) {
                Tooltip sentence = new Tooltip(whole);
                sentence.setWrapText(true);
                sentence.setMaxWidth(WHOLE_SENTENCE_WIDTH);
                sentence.setShowDelay(Duration.millis(300));
                words.setTooltip(sentence);
                words.setAccessibleHelp(whole);
            }
        }
    }

    /** Adds a remark that must not be overlooked. */
    AnswerCard warned(@Nullable String remark) {
        if (remark != null) {
            line(remark, "answer-warning").setId("answer-overdue");
        }
        return this;
    }

    private Label line(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        getChildren().add(label);
        return label;
    }
}
