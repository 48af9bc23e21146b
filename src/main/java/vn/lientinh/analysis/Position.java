package vn.lientinh.analysis;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.District;

/**
 * One place in all coordinate systems that the provinces use.
 *
 * @param lon       longitude in degrees, WGS84
 * @param lat       latitude in degrees, WGS84
 * @param vn2000    longitude and latitude in degrees, VN-2000
 * @param zone      metres in the VN-2000 3° zone of the province, or null away from all provinces with a zone
 * @param territory id of the territory that it lies in, or null
 * @param district  the district of 2022 that it lies in, or null
 */
public record Position(double lon, double lat, Vn2000.Geographic vn2000, Vn2000.@Nullable Grid zone,
        @Nullable String territory, @Nullable District district) {
}
