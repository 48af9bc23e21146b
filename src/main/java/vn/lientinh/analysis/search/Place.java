package vn.lientinh.analysis.search;

import org.jspecify.annotations.Nullable;

/**
 * A named place of the base map.
 *
 * @param name     Vietnamese name
 * @param rank     how important it is: 1 for the greatest, growing with lesser places
 * @param province id of the territory it lies in, or null when it lies in none of the workspace's
 * @param lon      longitude in degrees, WGS84
 * @param lat      latitude in degrees, WGS84
 */
public record Place(String name, int rank, @Nullable String province, double lon, double lat) {
}
