package vn.lientinh.tiles;

import java.net.URI;
import java.util.Locale;

/**
 * The address of the tiles of a server.
 *
 * @param address     with {@code {z}}, {@code {x}} and {@code {y}} (rows from the north) or {@code {-y}} (from the south)
 * @param attribution the words that the server's operator asks for
 * @param maxZoom     the closest zoom that the server has
 */
public record XyzTemplate(String address, String attribution, int maxZoom) {

    /** Without spaces around; what a person types goes through {@link #of}. */
    public XyzTemplate {
        address = address.strip();
        attribution = attribution.strip();
    }

    /**
     * A template typed by a person.
     *
     * @throws TilesException when it lacks a part, is not on http(s), or names no attribution
     */
    public static XyzTemplate of(String address, String attribution, int maxZoom) throws TilesException {
        XyzTemplate template = new XyzTemplate(address, attribution, maxZoom);
        String lower = template.address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            throw new TilesException("templateScheme");
        }
        boolean row = template.address.contains("{y}") || template.address.contains("{-y}");
        if (!template.address.contains("{z}") || !template.address.contains("{x}") || !row) {
            throw new TilesException("templateParts");
        }
        if (template.attribution.isEmpty()) {
            throw new TilesException("templateAttribution");
        }
        try {
            template.uri(new TileCoord(0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new TilesException("templateAddress");
        }
        return template;
    }

    /** The address of a tile. */
    URI uri(TileCoord coord) {
        return URI.create(address.replace("{z}", Integer.toString(coord.zoom()))
                .replace("{x}", Integer.toString(coord.x()))
                .replace("{y}", Integer.toString(coord.y()))
                .replace("{-y}", Integer.toString((1 << coord.zoom()) - 1 - coord.y())));
    }
}
