package vn.lientinh.cli;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.analysis.Position;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.Segment;

/** The JSON objects that several commands print. */
final class JsonShapes {

    private static final double NANO_DEGREES = 1e9;
    private static final double MILLIMETRES = 1e3;

    /** A place in every coordinate system, each with its EPSG code and its axes in order. */
    static void position(JsonGenerator json, Position position) {
        json.writeStartObject();
        degrees(json, "wgs84", 4326, position.lon(), position.lat());
        degrees(json, "vn2000", Vn2000.GEOGRAPHIC_EPSG, position.vn2000().lon(), position.vn2000().lat());
        Vn2000.Grid zone = position.zone();
        if (zone == null) {
            json.writeNullProperty("vn2000Zone");
        } else {
            json.writeObjectPropertyStart("vn2000Zone");
            json.writeNumberProperty("epsg", zone.epsg());
            json.writeNumberProperty("centralMeridian", zone.centralMeridian());
            json.writeNumberProperty("easting", metres(zone.easting()));
            json.writeNumberProperty("northing", metres(zone.northing()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void degrees(JsonGenerator json, String name, int epsg, double lon, double lat) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("epsg", epsg);
        json.writeNumberProperty("lon", degrees(lon));
        json.writeNumberProperty("lat", degrees(lat));
        json.writeEndObject();
    }

    /** One side of a border connection, or null. */
    static void side(JsonGenerator json, String name, BorderConnection.@Nullable Side side, Wording wording) {
        if (side == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("territory", wording.territoryId(side.territory()));
        json.writeStringProperty("segment", side.segment().id());
        number(json, "targetFrom", side.targetFrom());
        number(json, "targetTo", side.targetTo());
        string(json, "works", side.works() == null ? null : side.works().code());
        json.writeStringProperty("alignment", side.alignment().code());
        json.writeEndObject();
    }

    static void string(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    static void number(JsonGenerator json, String name, @Nullable Integer value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    /** Degrees down to a nanodegree, a tenth of a millimetre. */
    static double degrees(double value) {
        return Math.round(value * NANO_DEGREES) / NANO_DEGREES;
    }

    /** Metres, or kilometres, down to a thousandth. */
    static double metres(double value) {
        return Math.round(value * MILLIMETRES) / MILLIMETRES;
    }

    /** The enum constant as a JSON word. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The segment with its territories called as {@code view} says. */
    static Segment in(TerritoryView view, Segment segment, Wording wording) {
        if (view == TerritoryView.OF_2022) {
            return segment;
        }
        String borderWith = segment.borderWith();
        String investor = segment.investor();
        return new Segment(segment.id(), segment.layer(), segment.geometry(), segment.item(), segment.moreItems(),
                segment.name(), segment.route(), segment.segmentClass(), segment.works(),
                wording.territoryId(segment.territory()), borderWith == null ? null : wording.territoryId(borderWith),
                investor == null ? null : wording.territoryId(investor), segment.investorBasis(),
                segment.targetFrom(), segment.targetTo(), segment.targetBasis(), segment.alignment(), segment.note(),
                segment.clause(), segment.lengthKm(), segment.chainage(), segment.sources());
    }

    private JsonShapes() {
    }
}
