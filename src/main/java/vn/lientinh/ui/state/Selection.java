package vn.lientinh.ui.state;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;

/** What the user has chosen to read about. */
public sealed interface Selection {

    /** Nothing. */
    Selection NOTHING = new Nothing();

    /** Nothing is chosen. */
    record Nothing() implements Selection {
    }

    /** A segment on the map. */
    record OfSegment(Segment segment) implements Selection {
    }

    /**
     * An item of the register.
     *
     * @param item the item
     * @param from the segment from which it was reached, or null when it was chosen in the list
     */
    record OfItem(Item item, @Nullable Segment from) implements Selection {
    }
}
