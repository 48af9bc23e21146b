package vn.lientinh.print;

import org.locationtech.jts.geom.Envelope;

/** What part of the world a sheet is asked to show. */
public sealed interface Extent {

    /** The three provinces, as the window opens. */
    record Whole() implements Extent {
    }

    /** These bounds, (lon, lat) in degrees. */
    record Bounds(Envelope bounds) implements Extent {
        /** Holds its own copy. */
        public Bounds {
            bounds = new Envelope(bounds);
        }
    }

    /** Everything that belongs to the item with this register id. */
    record OfItem(String item) implements Extent {
    }

    /** Everything in the layer with this id. */
    record OfLayer(String layer) implements Extent {
    }

    /** The territory with this id. */
    record OfTerritory(String territory) implements Extent {
    }
}
