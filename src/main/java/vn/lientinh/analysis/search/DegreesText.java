package vn.lientinh.analysis.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a position in degrees, WGS84. */
final class DegreesText {
    private static final String HEMISPHERE = "[NSEWBĐT]";
    private static final String LETTER = "(" + HEMISPHERE + "?)";
    private static final Pattern LETTERS_FIRST = Pattern
            .compile("(" + HEMISPHERE + ")\\s*([^NSEWBĐT]+?)[\\s,;]*(" + HEMISPHERE + ")\\s*([^NSEWBĐT]+)");
    private static final String BETWEEN = "(?:\\s*[,;]\\s*|\\s+|(?<=" + HEMISPHERE + "))";
    private static final String NUMBER = "(-?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*";
    private static final Pattern WITH_POINTS = Pattern.compile(NUMBER + LETTER + BETWEEN + NUMBER + LETTER);
    private static final String COMMA_NUMBER = "(-?\\d{1,3},\\d+)\\s*°?\\s*";
    private static final Pattern WITH_COMMAS = Pattern
            .compile(COMMA_NUMBER + LETTER + "(?:\\s*;\\s*|\\s+|(?<=" + HEMISPHERE + "))" + COMMA_NUMBER + LETTER);
    private static final String ANGLE = "(\\d{1,3})\\s*[°º\\s]\\s*(\\d{1,2}(?:[.,]\\d+)?)(?!\\d)\\s*['’′]?\\s*"
            + "(?:(\\d{1,2}(?:[.,]\\d+)?)(?!\\d)\\s*(?:\"|”|″|''|’’|′′)?)?\\s*";
    private static final Pattern ANGLES = Pattern.compile(ANGLE + LETTER + "\\s*[,;]?\\s*" + ANGLE + LETTER);

    /** The position that {@code text} gives in degrees, with or without minutes and seconds. */
    static Optional<Coordinates> read(String text) {
        return sexagesimal(text).or(() -> decimal(text));
    }

    private static Optional<Coordinates> decimal(String text) {
        String upper = lettersLast(text);
        Matcher points = WITH_POINTS.matcher(upper);
        Matcher found = points.matches() ? points : WITH_COMMAS.matcher(upper);
        if (found != points && !found.matches()) {
            return Optional.empty();
        }
        // Two bare whole numbers may be anything; coordinates have decimals or a hemisphere.
        boolean lettered = !found.group(2).isEmpty() || !found.group(4).isEmpty();
        if (!lettered && !upper.contains(".") && found == points) {
            return Optional.empty();
        }
        return assign(number(found.group(1)), found.group(2), number(found.group(3)), found.group(4));
    }

    private static Optional<Coordinates> sexagesimal(String text) {
        Matcher found = ANGLES.matcher(lettersLast(text));
        if (!found.matches()) {
            return Optional.empty();
        }
        Optional<Double> first = angle(found, 1);
        Optional<Double> second = angle(found, 5);
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : assign(first.get(), found.group(4), second.get(), found.group(8));
    }

    private static Optional<Double> angle(Matcher found, int group) {
        double minutes = number(found.group(group + 1));
        String secondsText = found.group(group + 2);
        double seconds = secondsText == null ? 0 : number(secondsText);
        boolean valid = minutes < 60 && seconds < 60 && (secondsText == null || minutes == Math.rint(minutes));
        return valid ? Optional.of(number(found.group(group)) + minutes / 60 + seconds / 3600) : Optional.empty();
    }

    /** The text in capitals, with hemisphere letters that stand before their numbers put after them. */
    private static String lettersLast(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher first = LETTERS_FIRST.matcher(upper);
        return first.matches() ? first.replaceFirst("$2$1 $4$3") : upper;
    }

    private static Optional<Coordinates> assign(double first, String firstLetter, double second,
            String secondLetter) {
        if (firstLetter.isEmpty() != secondLetter.isEmpty()) {
            return Optional.empty();
        }
        // N is north in English and south (nam) in Vietnamese; the other letter tells the language.
        String both = firstLetter + secondLetter;
        boolean vietnamese = both.contains("B") || both.contains("Đ") || both.contains("T");
        boolean firstIsLon = firstLetter.isEmpty()
                ? Math.abs(first) > 90
                : "EWĐT".contains(firstLetter);
        boolean secondIsLon = secondLetter.isEmpty() ? !firstIsLon : "EWĐT".contains(secondLetter);
        if (firstIsLon == secondIsLon) {
            return Optional.empty();
        }
        double lon = firstIsLon ? signed(first, firstLetter, false) : signed(second, secondLetter, false);
        double lat = firstIsLon
                ? signed(second, secondLetter, vietnamese)
                : signed(first, firstLetter, vietnamese);
        return Math.abs(lat) > 90 || Math.abs(lon) > 180
                ? Optional.empty()
                : Optional.of(new Coordinates.Degrees(lon, lat));
    }

    private static double signed(double value, String letter, boolean vietnamese) {
        boolean negative = switch (letter) {
            case "S", "W", "T" -> true;
            case "N" -> vietnamese;
            default -> false;
        };
        return negative ? -value : value;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private DegreesText() {
    }
}
