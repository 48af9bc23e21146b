package vn.lientinh.ui.status;

import java.util.Locale;
import java.util.Optional;

import vn.lientinh.Messages;
import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.Territory;

/** Writes positions (lon, lat in degrees, WGS84) for people, in the reference system of their choice. */
public final class PositionWriter {

    /** How far out at sea the zone of the nearest province still serves. */
    private static final double OFF_SHORE_M = 60_000;

    private final Vn2000 vn2000;
    private final TerritoryIndex territories;

    /** Finds the 3° zone of a position by these provinces. */
    public PositionWriter(Vn2000 vn2000, TerritoryIndex territories) {
        this.vn2000 = vn2000;
        this.territories = territories;
    }

    /** The position as text: what is shown and what is copied. */
    public String write(double lon, double lat, CoordinateSystem system, Messages messages) {
        return switch (system) {
            case WGS84_DECIMAL -> String.format(Locale.ROOT, "%.5f, %.5f", lat, lon);
            case WGS84_DEGREES -> degrees(lat, "N", "S") + " " + degrees(lon, "E", "W");
            case VN2000_DEGREES -> {
                Vn2000.Geographic at = vn2000.geographic(lon, lat);
                yield degrees(at.lat(), "N", "S") + " " + degrees(at.lon(), "E", "W");
            }
            case VN2000_ZONE -> meridian(lon, lat).map(meridian -> grid(lon, lat, meridian, messages))
                    .orElseGet(() -> messages.text("ui.coordinates.noZone"));
        };
    }

    private Optional<Double> meridian(double lon, double lat) {
        return territories.near(lon, lat, OFF_SHORE_M)
                .map(Territory::centralMeridian)
                .filter(meridian -> Vn2000.zone(meridian).isPresent());
    }

    private String grid(double lon, double lat, double meridian, Messages messages) {
        Vn2000.Grid at = vn2000.grid(lon, lat, meridian);
        return messages.text("ui.coordinates.grid", metres(at.northing()), metres(at.easting()), minutes(meridian));
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
    }

    /** 107.75 as {@code 107°45′}. */
    private static String minutes(double degrees) {
        long minutes = Math.round(degrees * 60);
        return String.format(Locale.ROOT, "%d°%02d′", minutes / 60, minutes % 60);
    }

    /** Degrees, minutes and seconds to two decimals: about 30 cm. */
    private static String degrees(double value, String positive, String negative) {
        long hundredths = Math.round(Math.abs(value) * 360_000);
        return String.format(Locale.ROOT, "%d°%02d′%05.2f″%s", hundredths / 360_000, hundredths / 6000 % 60,
                hundredths % 6000 / 100.0, value < 0 ? negative : positive);
    }
}
