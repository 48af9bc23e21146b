package vn.lientinh.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.ITypeConverter;
import vn.lientinh.Messages;

/**
 * Bounds as given on the command line: west, south, east, north, in degrees WGS84.
 *
 * @param envelope the bounds, (lon, lat)
 */
record Bounds(Envelope envelope) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d+)?");

    /** Reads bounds, or says in the user's language what is wrong with them. */
    record Reader(Messages messages) implements ITypeConverter<Bounds> {

        @Override
        public Bounds convert(String text) {
            String[] parts = text.strip().split("\\s*[,;]\\s*|\\s+", -1);
            if (parts.length != 4) {
                throw new WrongValue(messages.text("cli.wrong.bbox", text));
            }
            double[] edges = new double[4];
            for (int i = 0; i < 4; i++) {
                if (!NUMBER.matcher(parts[i]).matches()) {
                    throw new WrongValue(messages.text("cli.wrong.bbox", text));
                }
                edges[i] = Double.parseDouble(parts[i]);
            }
            if (Math.abs(edges[1]) > 90 && Math.abs(edges[3]) > 90 && Math.abs(edges[0]) <= 90
                    && Math.abs(edges[2]) <= 90) {
                throw new WrongValue(messages.text("cli.wrong.swapped", text,
                        String.join(",", parts[1], parts[0], parts[3], parts[2]).toLowerCase(Locale.ROOT)));
            }
            if (edges[0] >= edges[2] || edges[1] >= edges[3]) {
                throw new WrongValue(messages.text("cli.wrong.bboxEmpty", text));
            }
            return new Bounds(new Envelope(edges[0], edges[2], edges[1], edges[3]));
        }
    }
}
