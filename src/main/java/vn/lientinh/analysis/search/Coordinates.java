package vn.lientinh.analysis.search;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Coordinates as people write them. Latitude and longitude are told apart by hemisphere letters (N, S, E, W, or the
 * Vietnamese B, N, Đ, T), else by size: a number beyond 90 is a longitude, and where both could be either the latitude
 * comes first, as is usual in writing. Metres are told apart by size.
 */
sealed interface Coordinates {

    /** Degrees, WGS84. */
    record Degrees(double lon, double lat) implements Coordinates {
    }

    /**
     * Metres of a 3° zone of VN-2000.
     *
     * @param northing        metres north of the equator
     * @param easting         metres, 500 000 on the central meridian
     * @param centralMeridian of the zone in degrees, or null when it is not said
     */
    record Metres(double northing, double easting, @Nullable Double centralMeridian) implements Coordinates {
    }

    /** The coordinates that {@code text} gives, if it gives any. */
    static Optional<Coordinates> parse(String text) {
        String plain = text.strip().replace('\u00a0', ' ').replace('\u202f', ' ').replace('−', '-');
        return MetresText.read(plain).or(() -> DegreesText.read(plain));
    }
}
