package vn.lientinh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.lientinh.analysis.Position;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Vn2000;

/** A place as lines of text: one for each coordinate system, figures with a decimal point so that they can be copied. */
final class Places {

    static List<String> lines(Position position, Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "WGS84 (EPSG:4326)  lon %.6f  lat %.6f  %s", position.lon(),
                position.lat(), wording.place(position.territory(), position.district())));
        lines.add(String.format(Locale.ROOT, "VN-2000 (EPSG:%d)  lon %.6f  lat %.6f", Vn2000.GEOGRAPHIC_EPSG,
                position.vn2000().lon(), position.vn2000().lat()));
        Vn2000.Grid zone = position.zone();
        if (zone != null) {
            int minutes = (int) Math.round(zone.centralMeridian() * 60);
            lines.add(String.format(Locale.ROOT, "VN-2000 %d°%02d′ (EPSG:%d)  E %.3f  N %.3f", minutes / 60,
                    minutes % 60, zone.epsg(), zone.easting(), zone.northing()));
        }
        return lines;
    }

    private Places() {
    }
}
