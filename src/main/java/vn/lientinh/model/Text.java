package vn.lientinh.model;

import java.util.Locale;

/** A text for people in the two languages of the program, each in Unicode normal form C. */
public record Text(String vi, String en) {

    /** The text in the language of {@code locale}: English for English, Vietnamese for everything else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
