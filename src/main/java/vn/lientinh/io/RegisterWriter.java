package vn.lientinh.io;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import vn.lientinh.model.Item;
import vn.lientinh.model.Text;

/** Writes register items in the form of {@code data/register.json}. */
public final class RegisterWriter {

    /** Writes an item as an object. */
    public static void writeItem(JsonGenerator json, Item item) {
        json.writeStartObject();
        json.writeStringProperty("id", item.id());
        json.writeStringProperty("kind", item.kind().code());
        text(json, "name", item.name());
        text(json, "description", item.description());
        json.writeStringProperty("clause", item.clause());
        string(json, "works", item.works() == null ? null : item.works().code());
        strings(json, "parties", item.parties());
        json.writeObjectPropertyStart("investor");
        json.writeStringProperty("rule", item.investor().rule().code());
        strings(json, "investors", item.investor().investors());
        text(json, "note", item.investor().note());
        json.writeEndObject();
        json.writeObjectPropertyStart("target");
        integer(json, "from", item.target().from());
        integer(json, "to", item.target().to());
        json.writeStringProperty("basis", item.target().basis().code());
        text(json, "text", item.target().text());
        json.writeEndObject();
        writePlanPeriod(json, item.planPeriod());
        text(json, "state", item.state());
        if (item.statedLengthKm() == null) {
            json.writeNullProperty("statedLengthKm");
        } else {
            json.writeNumberProperty("statedLengthKm", item.statedLengthKm());
        }
        json.writeArrayPropertyStart("references");
        for (Item.Reference reference : item.references()) {
            json.writeStartObject();
            json.writeStringProperty("id", reference.id());
            text(json, "title", reference.title());
            string(json, "date", reference.date());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings(json, "layers", item.layers());
        strings(json, "related", item.related());
        json.writeEndObject();
    }

    private static void writePlanPeriod(JsonGenerator json, Item.@Nullable PlanPeriod period) {
        if (period == null) {
            json.writeNullProperty("planPeriod");
            return;
        }
        json.writeObjectPropertyStart("planPeriod");
        json.writeNumberProperty("from", period.from());
        json.writeNumberProperty("to", period.to());
        text(json, "plan", period.plan());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable Text text) {
        if (text == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("vi", text.vi());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }

    private static void string(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static void integer(JsonGenerator json, String name, @Nullable Integer value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private RegisterWriter() {
    }
}
