package vn.lientinh.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import vn.lientinh.Messages;

/** A position as given on the command line: longitude, comma, latitude, in degrees WGS84. */
record LonLat(double lon, double lat) {

    private static final Pattern FORM = Pattern
            .compile("\\s*(?<lon>[-+]?\\d{1,3}(?:\\.\\d+)?)\\s*[,; ]\\s*(?<lat>[-+]?\\d{1,3}(?:\\.\\d+)?)\\s*");

    /** Longitudes and latitudes of Vietnam with its sea, for telling when the two were swapped. */
    private static boolean isInVietnam(double lon, double lat) {
        return lon >= 101 && lon <= 118 && lat >= 6 && lat <= 24;
    }

    /** Reads positions, or says in the user's language what is wrong with them. */
    record Reader(Messages messages) implements ITypeConverter<LonLat> {

        @Override
        public LonLat convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new WrongValue(messages.text("cli.wrong.lonLat", text));
            }
            double lon = Double.parseDouble(form.group("lon"));
            double lat = Double.parseDouble(form.group("lat"));
            if (isInVietnam(lat, lon)) {
                throw new WrongValue(messages.text("cli.wrong.swapped", text,
                        String.format(Locale.ROOT, "%s,%s", form.group("lat"), form.group("lon"))));
            }
            if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
                throw new WrongValue(messages.text("cli.wrong.lonLatRange", text));
            }
            return new LonLat(lon, lat);
        }
    }
}
