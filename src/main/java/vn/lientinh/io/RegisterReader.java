package vn.lientinh.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Register;
import vn.lientinh.model.RouteEntry;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;

/** Reads {@code data/register.json}. What is missing or wrong in an entry is a problem and counts as not stated. */
final class RegisterReader {

    /** A register without content, for a workspace that has none. */
    static final Register EMPTY = new Register(new Register.Agreement("", "", new Text("", "")), List.of(), List.of(),
            List.of());

    private final Words<ItemKind> kinds = new Words<>(ItemKind.values(), ItemKind::code);
    private final Words<Works> works = new Words<>(Works.values(), Works::code);
    private final Words<InvestorBasis> rules = new Words<>(InvestorBasis.values(), InvestorBasis::code);
    private final Words<TargetBasis> bases = new Words<>(TargetBasis.values(), TargetBasis::code);
    private final Problems problems;

    RegisterReader(Problems problems) {
        this.problems = problems;
    }

    /** The register, or null when the file is none; the caller closes {@code in}. */
    @Nullable
    Register read(InputStream in) {
        JsonNode root = new JsonTree().read(in, problems);
        if (root == null) {
            return null;
        }
        if (!root.path("items").isArray()) {
            problems.add(Problem.Kind.MISSING_PROPERTY, "not-register");
            return null;
        }
        Fields fields = new Fields(root, "register", problems);
        Fields agreement = fields.object("agreement");
        if (agreement == null) {
            fields.missing("agreement");
        }
        List<Register.Rule> ruleList = fields.objects("rules", "id")
                .stream()
                .map(rule -> new Register.Rule(rule.neededString("id"), rule.neededString("clause"),
                        rule.neededText("text", rule.label())))
                .toList();
        List<Item> items = items(fields.objects("items", "id"));
        checkRelated(items);
        return new Register(
                agreement == null
                        ? EMPTY.agreement()
                        : new Register.Agreement(agreement.neededString("number"), agreement.neededString("date"),
                                agreement.neededText("title", "")),
                ruleList, items, fields.objects("routes", "route").stream().map(RegisterReader::route).toList());
    }

    private List<Item> items(List<Fields> entries) {
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields entry : entries) {
            String id = entry.neededString("id");
            if (!id.isEmpty() && !ids.add(id)) {
                problems.addTo(id, Problem.Kind.DUPLICATE_ID, "duplicate-entry");
            } else if (!id.isEmpty()) {
                items.add(item(id, entry));
            }
        }
        return items;
    }

    private Item item(String id, Fields entry) {
        ItemKind kind = entry.word("kind", kinds);
        if (kind == null) {
            entry.missing("kind");
        }
        Text name = entry.neededText("name", id);
        return new Item(id, kind == null ? ItemKind.ROAD : kind, name, entry.neededText("description", ""),
                entry.neededString("clause"), entry.word("works", works), entry.strings("parties"), investor(entry),
                target(entry), planPeriod(entry), entry.text("state"), entry.number("statedLengthKm"),
                entry.objects("references", "id")
                        .stream()
                        .map(reference -> new Item.Reference(reference.neededString("id"),
                                reference.neededText("title", reference.label()), reference.string("date")))
                        .toList(),
                entry.strings("layers"), entry.strings("related"));
    }

    private Item.InvestorRule investor(Fields entry) {
        Fields investor = entry.object("investor");
        InvestorBasis rule = investor == null ? null : investor.word("rule", rules);
        if (investor == null || rule == null) {
            entry.missing("investor.rule");
            return new Item.InvestorRule(InvestorBasis.NONE, List.of(), null);
        }
        return new Item.InvestorRule(rule, investor.strings("investors"), investor.text("note"));
    }

    private Item.Target target(Fields entry) {
        Fields target = entry.object("target");
        TargetBasis basis = target == null ? null : target.word("basis", bases);
        if (target == null || basis == null) {
            entry.missing("target.basis");
            return new Item.Target(null, null, TargetBasis.NONE, null);
        }
        return new Item.Target(target.integer("from"), target.integer("to"), basis, target.text("text"));
    }

    private static Item.@Nullable PlanPeriod planPeriod(Fields entry) {
        Fields period = entry.object("planPeriod");
        if (period == null) {
            return null;
        }
        Integer from = period.integer("from");
        Integer to = period.integer("to");
        if (from == null || to == null) {
            entry.missing("planPeriod.from, planPeriod.to");
            return null;
        }
        return new Item.PlanPeriod(from, to, period.neededText("plan", from + "–" + to));
    }

    private static RouteEntry route(Fields entry) {
        String route = entry.neededString("route");
        return new RouteEntry(route, entry.neededText("name", route), entry.string("item"),
                entry.strings("joinedBy"), entry.text("note"));
    }

    private void checkRelated(List<Item> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.id()));
        for (Item item : items) {
            for (String related : item.related()) {
                if (!ids.contains(related)) {
                    problems.addTo(item.id(), Problem.Kind.UNKNOWN_REFERENCE, "unknown-reference", "related", related,
                            "data/register.json");
                }
            }
        }
    }
}
