package vn.lientinh.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A presentation: views of the map in the order in which a speaker tells them.
 *
 * @param id    file name without ending, e.g. {@code quang-ninh}
 * @param title title for people
 * @param loop  whether playing it by itself begins again after the last stop
 * @param stops in order; ids are unique
 */
public record Tour(String id, Text title, boolean loop, List<Stop> stops) {

    /** Seconds that a stop stands when the file does not say. */
    public static final double DEFAULT_SECONDS = 12;

    /** Holds its own copy of the stops. */
    public Tour {
        stops = List.copyOf(stops);
    }

    /** The same, beginning again after its last stop or not. */
    public Tour withLoop(boolean now) {
        return new Tour(id, title, now, stops);
    }

    /**
     * One view and what is said of it.
     *
     * @param id       tells stops apart, whatever their order
     * @param title    title for people
     * @param text     a few sentences for the audience; empty for none
     * @param clause   where the agreement says so, e.g. {@code I.2.1(1)(i5)}, several with semicolons between them, or null
     * @param items    ids of the register items that the stop is about; the map sets them off from the rest
     * @param view     what part of the world is seen, or null for the workspace's opening view
     * @param layers   ids of the layers that are seen, or null for all
     * @param colourBy what the colours tell, or null for the investor
     * @param year     year of the clock, or null when the clock stands still
     * @param growth   years that are played through, with lines growing into place, or null
     * @param selected id of the segment that wears the halo, or null
     * @param seconds  how long it stands when the tour plays by itself
     * @param notes    for the speaker's eyes, or null
     */
    public record Stop(String id, Text title, Text text, @Nullable String clause, List<String> items,
            @Nullable View view, @Nullable List<String> layers, @Nullable Colours colourBy, @Nullable Integer year,
            @Nullable Growth growth, @Nullable String selected, double seconds, @Nullable Text notes) {

        /** Holds its own copies of the lists. */
        public Stop {
            items = List.copyOf(items);
            layers = layers == null ? null : List.copyOf(layers);
        }

        /** The same with another title. */
        public Stop withTitle(Text now) {
            return new Stop(id, now, text, clause, items, view, layers, colourBy, year, growth, selected, seconds,
                    notes);
        }

        /** The same with other words for the audience. */
        public Stop withText(Text now) {
            return new Stop(id, title, now, clause, items, view, layers, colourBy, year, growth, selected, seconds,
                    notes);
        }

        /** The same with other notes. */
        public Stop withNotes(@Nullable Text now) {
            return new Stop(id, title, text, clause, items, view, layers, colourBy, year, growth, selected, seconds,
                    now);
        }

        /** The same under another clause. */
        public Stop withClause(@Nullable String now) {
            return new Stop(id, title, text, now, items, view, layers, colourBy, year, growth, selected, seconds,
                    notes);
        }

        /** The same about other items. */
        public Stop withItems(List<String> now) {
            return new Stop(id, title, text, clause, now, view, layers, colourBy, year, growth, selected, seconds,
                    notes);
        }

        /** The same with another view. */
        public Stop withView(@Nullable View now) {
            return new Stop(id, title, text, clause, items, now, layers, colourBy, year, growth, selected, seconds,
                    notes);
        }

        /** The same with other layers, or with all. */
        public Stop withLayers(@Nullable List<String> now) {
            return new Stop(id, title, text, clause, items, view, now, colourBy, year, growth, selected, seconds,
                    notes);
        }

        /** The same with other colours. */
        public Stop withColourBy(@Nullable Colours now) {
            return new Stop(id, title, text, clause, items, view, layers, now, year, growth, selected, seconds, notes);
        }

        /** The same with the clock at a year, playing through years, or without a part in it. */
        public Stop withClock(@Nullable Integer still, @Nullable Growth played) {
            return new Stop(id, title, text, clause, items, view, layers, colourBy, still, played, selected, seconds,
                    notes);
        }

        /** The same with the halo on another segment, or on none. */
        public Stop withSelected(@Nullable String now) {
            return new Stop(id, title, text, clause, items, view, layers, colourBy, year, growth, now, seconds, notes);
        }

        /** The same standing for another time. */
        public Stop withSeconds(double now) {
            return new Stop(id, title, text, clause, items, view, layers, colourBy, year, growth, selected, now, notes);
        }
    }

    /** What part of the world a stop shows, in degrees WGS84. */
    public sealed interface View {

        /** A centre (lon, lat) at a zoom level, on a screen {@link #WIDTH} pixels wide; wider screens come closer. */
        record Centre(double lon, double lat, double zoom) implements View {

            /** Logical pixels of the screen that the zoom is meant for. */
            public static final double WIDTH = 1280;
        }

        /** Bounds that are seen whole, whatever the shape of the screen. */
        record Bounds(double west, double south, double east, double north) implements View {
        }
    }

    /** Years that are played through, both included. */
    public record Growth(int from, int to) {
    }

    /** What colours tell. */
    public enum Colours {
        INVESTOR, TARGET_YEAR, STATE, ALIGNMENT;

        /** The word used in tour files. */
        public String code() {
            return Codes.of(this);
        }
    }
}
