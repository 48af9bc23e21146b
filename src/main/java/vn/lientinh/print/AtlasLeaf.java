package vn.lientinh.print;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.render.MapState;

/**
 * One entry of an atlas.
 *
 * @param name    what the index calls it
 * @param anchor  (lon, lat) where the index map marks it; empty where it needs no mark
 * @param request what its page shows; empty for what has no place on a map
 */
record AtlasLeaf(String name, Optional<Coordinate> anchor, Optional<Request> request) {

    /** A page to lay out. */
    record Request(SheetChoices choices, Place place, Vn2000Zone zone, MapState state, Subject subject) {
    }
}
