package vn.lientinh.model;

import org.locationtech.jts.geom.Geometry;

/**
 * A district, town or city of a province as of 2022. The district level is gone since 1 July 2025.
 *
 * @param id        e.g. {@code bg-son-dong}
 * @param name      name with its rank, e.g. "Huyện Sơn Động"
 * @param territory id of the province
 * @param geometry  outline, WGS84 (lon, lat)
 */
public record District(String id, Text name, String territory, Geometry geometry) {
}
