package vn.lientinh.ui.inspector;

import java.awt.Color;
import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.Answer.Fact;

/** One of the two answers that a click is for: small name, large answer, and what it rests on. */
final class AnswerCard extends VBox {

    /**
     * Shows a fact.
     *
     * @param id     of the label with the answer
     * @param reason whether to say what the answer rests on
     * @param colour what the answer is painted in, or null for the colour of text
     */
    AnswerCard(String id, Fact fact, boolean reason, @Nullable Color colour) {
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
        String basis = fact.basis();
        if (reason && basis != null) {
            Label words = new Label(basis);
            words.setId(id + "-basis");
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            words.getStyleClass().add("answer-basis");
            getChildren().add(words);
        }
    }
}
