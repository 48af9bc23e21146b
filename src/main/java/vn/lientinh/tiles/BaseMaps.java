package vn.lientinh.tiles;

import java.nio.file.Path;

/** Opens base maps; all servers share one cache. Safe to use from several threads. */
public final class BaseMaps {

    /** Room for the tiles of servers on the disk, in bytes. */
    public static final long CACHE_BYTES = 300L << 20;

    private final TileCache cache;
    private final String version;
    private final TileSource builtIn;

    /**
     * Opens base maps.
     *
     * @param builtIn the one that comes with the program
     * @param cache   folder for the tiles of servers; made when the first is kept
     * @param version version of the program, told to servers
     */
    public BaseMaps(TileSource builtIn, Path cache, String version) {
        this.builtIn = builtIn;
        this.cache = new TileCache(cache, CACHE_BYTES);
        this.version = version;
    }

    /** The base map that comes with the program. */
    public TileSource builtIn() {
        return builtIn;
    }

    /**
     * Opens a base map. A server is not asked before its first tile is wanted. May read a file, so not for the FX thread.
     *
     * @throws TilesException when it cannot be used, in words for people
     */
    public TileSource open(BaseMapChoice choice) throws TilesException {
        return switch (choice) {
            case BaseMapChoice.BuiltIn included -> builtIn;
            case BaseMapChoice.MbTilesFile(Path file) -> MbTiles.open(file);
            case BaseMapChoice.Server(XyzTemplate template) -> new XyzTiles(
                    XyzTemplate.of(template.address(), template.attribution(), template.maxZoom()), cache, version);
        };
    }

    /** Closes what {@link #open} has opened and is no longer shown; requests that still run are given up. */
    public void close(TileSource source) {
        if (source != builtIn && source instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                // Read from only, so nothing is lost.
                System.getLogger(BaseMaps.class.getName()).log(System.Logger.Level.DEBUG, "Not closed", e);
            }
        }
    }
}
