package vn.lientinh.ui.print;

import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lientinh.print.MapScale;

/** Reads what is typed into the fields of the print view. */
final class Entries {

    private static final Pattern SCALE = Pattern.compile("(?:1\\s*[:/]\\s*)?(\\d{1,3}(?:[., \\u00a0]?\\d{3})*)");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    /** Denominator of a scale such as {@code 1:250.000} or {@code 250 000}, if sheets are drawn at it. */
    static Optional<Double> scale(String text) {
        Matcher form = SCALE.matcher(text.strip());
        return form.matches()
                ? Optional.of(Double.parseDouble(form.group(1).replaceAll("\\D", "")))
                        .filter(scale -> scale >= MapScale.LARGEST && scale <= MapScale.SMALLEST)
                : Optional.empty();
    }

    /** Degrees of a turn, −180 to 180, with either decimal sign and with or without the sign for degrees. */
    static Optional<Double> degrees(String text) {
        String figures = text.strip().replace("°", "").replace('−', '-').replace(',', '.').strip();
        if (!figures.matches("[-+]?\\d{1,3}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(figures)).filter(degrees -> Math.abs(degrees) <= 180);
    }

    /** How a turn is written. */
    static String degreesText(double degrees, Locale locale) {
        String figures = degrees == Math.rint(degrees) ? Long.toString(Math.round(degrees)) : Double.toString(degrees);
        return figures.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator()) + "°";
    }

    /** A whole number between two others. */
    static Optional<Integer> whole(String text, int least, int most) {
        String figures = text.strip();
        return figures.matches("\\d{1,6}")
                ? Optional.of(Integer.parseInt(figures)).filter(number -> number >= least && number <= most)
                : Optional.empty();
    }

    /** A day, written as in Vietnam (25/11/2026) or as ISO says. */
    static Optional<LocalDate> date(String text) {
        Matcher usual = DATE.matcher(text.strip());
        Matcher iso = ISO_DATE.matcher(text.strip());
        try {
            if (usual.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(usual.group(3)), Integer.parseInt(usual.group(2)),
                        Integer.parseInt(usual.group(1))));
            }
            return iso.matches()
                    ? Optional.of(LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)),
                            Integer.parseInt(iso.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // No such day, such as the 30th of February.
            return Optional.empty();
        }
    }

    private Entries() {
    }
}
