package vn.lientinh.author;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the register says of an item, as properties of its segments. The recipe says where a segment lies; who invests
 * and by when comes from the register alone.
 */
final class Facts {

    private final Map<String, JsonNode> items;

    /** @param items register items by id */
    Facts(Map<String, JsonNode> items) {
        this.items = items;
    }

    /** The item with this id. */
    JsonNode item(String entry, String id) {
        JsonNode item = items.get(id);
        if (item == null) {
            throw new AuthorException("unknown-item", entry, id);
        }
        return item;
    }

    /** The clause: the one given, else the item's. */
    String clause(String entry, @Nullable String given, @Nullable String item) {
        if (given != null) {
            return given;
        }
        if (item == null) {
            throw new AuthorException("no-clause", entry);
        }
        return item(entry, item).path("clause").asString();
    }

    /** Kind of work: the one given, else the item's, or null. */
    @Nullable
    String works(String entry, @Nullable String given, @Nullable String item) {
        if (given != null || item == null) {
            return given;
        }
        JsonNode works = item(entry, item).path("works");
        return works.isString() ? works.asString() : null;
    }

    /** Sets investor, investorBasis, targetFrom, targetTo and targetBasis for a segment in {@code territory}. */
    void putInvestorAndTarget(String entry, @Nullable String item, String territory, ObjectNode properties) {
        if (item == null) {
            properties.putNull("investor")
                    .put("investorBasis", "none")
                    .putNull("targetFrom")
                    .putNull("targetTo")
                    .put("targetBasis", "none");
            return;
        }
        JsonNode node = item(entry, item);
        String rule = node.path("investor").path("rule").asString();
        List<String> investors = node.path("investor").path("investors").valueStream().map(JsonNode::asString).toList();
        String investor = switch (rule) {
            case "territory" -> territory;
            case "named", "proposed" -> investors.getFirst();
            default -> null;
        };
        if (rule.equals("territory") && !investors.contains(territory)) {
            throw new AuthorException("not-a-party", entry, item, territory);
        }
        JsonNode target = node.path("target");
        properties.put("investor", investor).put("investorBasis", rule);
        properties.set("targetFrom", target.path("from"));
        properties.set("targetTo", target.path("to"));
        properties.set("targetBasis", target.path("basis"));
    }
}
