package vn.lientinh.ui.measure;

import java.text.NumberFormat;

import vn.lientinh.Messages;

/** Lengths and areas in the figures of one language, no finer than a click on a map can be. */
final class MeasureWords {

    private static final double HECTARE_M2 = 10_000;
    private static final double SQUARE_KM_M2 = 1_000_000;

    private final Messages messages;

    MeasureWords(Messages messages) {
        this.messages = messages;
    }

    /** Whole metres up to a kilometre, then kilometres to ten metres, from 100 km on to a hundred. */
    String length(double metres) {
        return Math.round(metres) < 1000
                ? messages.text("ui.unit.m", number(metres, 0))
                : messages.text("ui.unit.km", number(metres / 1000, metres < 100_000 ? 2 : 1));
    }

    /** Square metres up to a hectare, hectares up to a square kilometre, then square kilometres and hectares. */
    String area(double squareMetres) {
        if (Math.round(squareMetres) < HECTARE_M2) {
            return messages.text("ui.unit.m2", number(squareMetres, 0));
        }
        String hectares = messages.text("ui.unit.ha",
                number(squareMetres / HECTARE_M2, squareMetres < SQUARE_KM_M2 ? 2 : 0));
        return squareMetres < SQUARE_KM_M2
                ? hectares
                : messages.text("ui.measure.largeArea",
                        messages.text("ui.unit.km2", number(squareMetres / SQUARE_KM_M2, 2)), hectares);
    }

    private String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(messages.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
