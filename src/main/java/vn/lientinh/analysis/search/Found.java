package vn.lientinh.analysis.search;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;

/** Something that a search has found. */
public sealed interface Found {

    /** Where it is, in (lon, lat) degrees; null for what has no place on the map. */
    @Nullable
    Envelope bounds();

    /** An item of the agreement, and the segments where it is drawn. */
    record OfItem(Item item, List<Segment> segments) implements Found {
        @Override
        public @Nullable Envelope bounds() {
            return Found.around(segments);
        }
    }

    /** A route such as QL279, and all its segments. */
    record OfRoute(String route, Text name, List<Segment> segments) implements Found {
        @Override
        public @Nullable Envelope bounds() {
            return Found.around(segments);
        }
    }

    /** A segment. */
    record OfSegment(Segment segment) implements Found {
        @Override
        public @Nullable Envelope bounds() {
            return Found.around(List.of(segment));
        }
    }

    /** A place of the base map. */
    record OfPlace(Place place) implements Found {
        @Override
        public Envelope bounds() {
            return Found.at(place.lon(), place.lat());
        }
    }

    /** A province, and a place inside it. */
    record OfTerritory(Territory territory, double lon, double lat) implements Found {
        @Override
        public Envelope bounds() {
            return territory.geometry().getEnvelopeInternal();
        }
    }

    /** A clause of the agreement, the items that it sets out, and the segments where they are drawn. */
    record OfClause(String clause, List<Item> items, List<Segment> segments) implements Found {
        @Override
        public @Nullable Envelope bounds() {
            return Found.around(segments);
        }
    }

    /** A kilometre of a route. */
    record OfKilometre(String route, double km, Segment segment, double lon, double lat) implements Found {
        @Override
        public Envelope bounds() {
            return Found.at(lon, lat);
        }
    }

    /**
     * A position given by its coordinates.
     *
     * @param zone the VN-2000 zone in which metres were read, or null when degrees were given
     */
    record OfPosition(double lon, double lat, @Nullable Zone zone) implements Found {
        @Override
        public Envelope bounds() {
            return Found.at(lon, lat);
        }
    }

    /**
     * A 3° zone of VN-2000.
     *
     * @param centralMeridian in degrees
     * @param province        id of the territory that uses it, or null when the user gave the meridian
     */
    record Zone(double centralMeridian, @Nullable String province) {
    }

    private static Envelope at(double lon, double lat) {
        return new Envelope(lon, lon, lat, lat);
    }

    private static @Nullable Envelope around(List<Segment> segments) {
        if (segments.isEmpty()) {
            return null;
        }
        Envelope bounds = new Envelope();
        segments.forEach(segment -> bounds.expandToInclude(segment.geometry().getEnvelopeInternal()));
        return bounds;
    }
}
