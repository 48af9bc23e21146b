package vn.lientinh.ui.state;

import java.util.List;

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

    /**
     * A segment on the map.
     *
     * @param segment the segment
     * @param stack   everything that lay under the click, in the order in which it was found, with the segment among it
     */
    record OfSegment(Segment segment, List<Segment> stack) implements Selection {

        /** Holds its own copy of the stack. */
        public OfSegment {
            stack = List.copyOf(stack);
            if (!stack.contains(segment)) {
                throw new IllegalArgumentException(segment.id() + " is not in its stack");
            }
        }

        /** A segment that was chosen by itself. */
        public OfSegment(Segment segment) {
            this(segment, List.of(segment));
        }

        /** Place of the segment in the stack, from 0. */
        public int position() {
            return stack.indexOf(segment);
        }

        /** The same stack with the segment that lies {@code steps} further on; from the last one to the first. */
        public OfSegment moved(int steps) {
            return new OfSegment(stack.get(Math.floorMod(position() + steps, stack.size())), stack);
        }
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
