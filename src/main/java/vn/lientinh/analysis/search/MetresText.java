package vn.lientinh.analysis.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads metres of VN-2000. */
final class MetresText {
    // Seven digits of northing (or six, in the far south), six of easting; thousands may stand apart.
    private static final String NORTHING = "(\\d{1}[ .]?\\d{3}[ .]?\\d{3}|\\d{3}[ .]?\\d{3})((?:[.,]\\d{1,3})?)";
    private static final String EASTING = "(\\d{3}[ .]?\\d{3})((?:[.,]\\d{1,3})?)";
    private static final String SYSTEM = "(?:VN\\s*-?\\s*2000\\s*[:/,]?\\s*)?";
    private static final String MERIDIAN = "(?:(?:MÚI|KTT|KINH TUYẾN(?: TRỤC)?|CM)?\\s*"
            + "(10[2-9](?:[.,]\\d+)?)\\s*(?:°|º)?\\s*(?:(\\d{1,2})\\s*['’′])?\\s*[:;,]?\\s+)?";
    private static final Pattern NORTH_FIRST = Pattern
            .compile(SYSTEM + MERIDIAN + "(?:[XN]\\s*[=:]?\\s*)?" + NORTHING
                    + "\\s*[NBM]?\\s*[,;]?\\s*(?:[YE]\\s*[=:]?\\s*)?" + EASTING + "\\s*[EĐM]?");
    private static final Pattern EAST_FIRST = Pattern.compile(SYSTEM + MERIDIAN + "(?:[YE]\\s*[=:]?\\s*)?" + EASTING
            + "\\s*[EĐM]?\\s*[,;]?\\s*(?:[XN]\\s*[=:]?\\s*)?" + NORTHING + "\\s*[NBM]?");

    /** The position that {@code text} gives in metres, with or without the zone. */
    static Optional<Coordinates> read(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher north = NORTH_FIRST.matcher(upper);
        if (north.matches()) {
            Optional<Coordinates> found = metres(metre(north, 3), metre(north, 5), north);
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher east = EAST_FIRST.matcher(upper);
        return east.matches() ? metres(metre(east, 5), metre(east, 3), east) : Optional.empty();
    }

    /** A zone of Vietnam reaches from 8° to 24° N and lies within 300 km of its meridian. */
    private static Optional<Coordinates> metres(double northing, double easting, Matcher found) {
        if (northing < 880_000 || northing > 2_660_000 || easting < 200_000 || easting > 800_000) {
            return Optional.empty();
        }
        String degrees = found.group(1);
        Double meridian = null;
        if (degrees != null) {
            String minutes = found.group(2);
            meridian = Double.parseDouble(degrees.replace(',', '.'))
                    + (minutes == null ? 0 : Double.parseDouble(minutes) / 60);
        }
        return Optional.of(new Coordinates.Metres(northing, easting, meridian));
    }

    private static double metre(Matcher found, int group) {
        return Double
                .parseDouble(found.group(group).replaceAll("[ .]", "") + found.group(group + 1).replace(',', '.'));
    }

    private MetresText() {
    }
}
