package vn.lientinh.ui.map.gluon;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import vn.lientinh.model.Text;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.tiles.TilesException;

/**
 * Makes pictures of tiles on whatever thread it is called, and never fails: what cannot be made is stood in for.
 *
 * @param source   of the tiles
 * @param theme    that they are painted in
 * @param finest   device pixels along an edge of a tile at most, however large it is seen
 * @param revision that their pictures are marked with
 */
record TileMaker(TileSource source, Theme theme, int finest, int revision) {

    private static final Logger LOG = System.getLogger(TileMaker.class.getName());
    /** Revision of a picture that only stands in for its tile: outdated from the beginning. */
    private static final int STAND_IN = -1;

    /** Whether this one makes the same of every tile, but for the revision. */
    boolean makesThe(TileSource otherSource, Theme otherTheme, int otherFinest) {
        return source == otherSource && theme == otherTheme && finest == otherFinest;
    }

    /**
     * Makes a tile as far as that is possible.
     *
     * @param attempt what is told when nobody needs the tile any more
     * @param coarser a tile that shows the same place, as the stand-in; null where there is none
     * @param edge    device pixels along an edge
     * @param fetched whether a server may be asked
     */
    Made make(TileCoord coord, Attempt attempt, @Nullable TilePicture coarser, int edge, boolean fetched) {
        Text why = null;
        if (attempt.begin()) {
            try {
                if (source.waits() && !fetched) {
                    TileSource.AtHand atHand = source.atHand(coord, edge, theme);
                    if (atHand == null) {
                        return new Made.NotYet(standIn(coord, coarser, edge));
                    }
                    return atHand.fresh()
                            ? new Made.Tile(TilePicture.of(coord, atHand.picture(), revision, theme))
                            : new Made.Kept(TilePicture.of(coord, atHand.picture(), STAND_IN, theme));
                }
                return new Made.Tile(TilePicture.of(coord, source.tile(coord, edge, theme), revision, theme));
            } catch (TilesException e) {
                if (e.absent()) {
                    return new Made.Absent(standIn(coord, coarser, edge));
                }
                LOG.log(Level.DEBUG, "Tile {0} could not be made: {1}", coord, e);
                why = e.text();
            } catch (IOException | RuntimeException | Error e) {
                // Whatever it is: a job that did not come back would keep its place on a thread for good.
                LOG.log(Level.DEBUG, "Tile {0} could not be made: {1}", coord, e);
            } finally {
                attempt.end();
            }
        }
        TilePicture instead = standIn(coord, coarser, edge);
        return attempt.givenUp() ? new Made.GivenUp(instead) : new Made.Failed(instead, why);
    }

    /** The picture at another size, from the source when that does not take a server to answer. */
    TilePicture resize(TilePicture picture, int edge) {
        TileCoord coord = picture.coord();
        try {
            if (!source.waits()) {
                return TilePicture.of(coord, source.tile(coord, edge, theme), revision, theme);
            }
            TileSource.AtHand atHand = source.atHand(coord, edge, theme);
            if (atHand != null) {
                return TilePicture.of(coord, atHand.picture(), revision, theme);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "Tile {0} is stretched instead of made again: {1}", coord, e);
        }
        return TilePicture.of(coord, picture.stretchedTo(coord, edge), revision, theme);
    }

    private TilePicture standIn(TileCoord coord, @Nullable TilePicture coarser, int edge) {
        BufferedImage pixels = coarser != null
                ? coarser.stretchedTo(coord, edge)
                : new BufferedImage(edge, edge, BufferedImage.TYPE_INT_ARGB_PRE);
        return TilePicture.of(coord, pixels, STAND_IN, theme);
    }
}
