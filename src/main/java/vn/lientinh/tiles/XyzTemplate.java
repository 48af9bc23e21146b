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

    private static final int MOST_ZOOM = 22;

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
            if (template.uri(new TileCoord(0, 0, 0)).getHost() == null) {
                throw new TilesException("templateAddress");
            }
        } catch (IllegalArgumentException e) {
            throw new TilesException("templateAddress");
        }
        if (maxZoom < 0 || maxZoom > MOST_ZOOM) {
            throw new TilesException("templateZoom", Integer.toString(MOST_ZOOM));
        }
        return template;
    }

    /** The name of the server. */
    public String host() {
        String host = uri(new TileCoord(0, 0, 0)).getHost();
        return host == null ? address : host;
    }

    /** The address of a tile. */
    URI uri(TileCoord coord) {
        // Templates are often copied from web maps: one of the several names of a server will do, and plain tiles.
        return URI.create(address.replace("{s}", "a")
                .replace("{r}", "")
                .replace("{z}", Integer.toString(coord.zoom()))
                .replace("{x}", Integer.toString(coord.x()))
                .replace("{y}", Integer.toString(coord.y()))
                .replace("{-y}", Integer.toString((1 << coord.zoom()) - 1 - coord.y())));
    }
}
