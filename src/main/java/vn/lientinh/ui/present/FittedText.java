package vn.lientinh.ui.present;

import java.util.Locale;

import javafx.beans.property.StringProperty;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A text that is set as large as the room for it allows. */
final class FittedText extends Text {

    /** Space between lines as a part of the size. */
    private static final double LEADING = 0.1;

    private final String family;
    private final double[] sizes;
    private final Text measure = new Text();
    private double size;

    /**
     * A text.
     *
     * @param family font family
     * @param sizes  to choose from, largest first
     */
    FittedText(String family, double... sizes) {
        this.family = family;
        this.sizes = sizes.clone();
        this.size = sizes[0];
        measure.textProperty().bind(textProperty());
        setTextOrigin(javafx.geometry.VPos.TOP);
    }

    /** What is to be read. */
    StringProperty words() {
        return textProperty();
    }

    /** How many sizes there are to choose from. */
    int steps() {
        return sizes.length;
    }

    /** Height in this step of the sizes, broken into lines of {@code width}; 0 for an empty text. */
    double heightAt(int step, double width) {
        if (getText().isEmpty()) {
            return 0;
        }
        measure.setFont(Font.font(family, sizes[step]));
        measure.setLineSpacing(sizes[step] * LEADING);
        measure.setWrappingWidth(width);
        return measure.getLayoutBounds().getHeight();
    }

    /** How many lines it has in this step. */
    long lines(int step, double width) {
        double one = sizes[step] * (1.265 + LEADING);
        return Math.round((heightAt(step, width) + sizes[step] * LEADING) / one);
    }

    /** Sets it in this step, broken into lines of {@code width}. */
    void use(int step, double width) {
        size = sizes[step];
        setWrappingWidth(width);
        // As a style: what a style sheet says of the font would win over setFont.
        setStyle(String.format(Locale.ROOT, "-fx-font-family: \"%s\"; -fx-font-size: %.2fpx;", family, size));
        setLineSpacing(size * LEADING);
    }

    /** The size in use. */
    double size() {
        return size;
    }
}
