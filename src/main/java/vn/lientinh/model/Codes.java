package vn.lientinh.model;

import java.util.Locale;

/** The words that stand for enum values in data files: lower case, hyphens between words. */
final class Codes {

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Codes() {
    }
}
