package vn.lientinh.author;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.Register;
import vn.lientinh.model.Segment;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Works;

/**
 * What the register says of an item, for its segments. The recipe says where a segment lies; who invests and by when comes
 * from the register alone.
 */
final class Facts {

    private static final Investor NO_INVESTOR = new Investor(null, InvestorBasis.NONE);
    private static final Item.Target NO_TARGET = new Item.Target(null, null, TargetBasis.NONE, null);

    private final Register register;

    Facts(Register register) {
        this.register = register;
    }

    /** Who invests in a segment (a territory, {@link Segment#CENTRAL} or null) and why that is known. */
    record Investor(@Nullable String id, InvestorBasis basis) {
    }

    /** The item with this id. */
    Item item(String entry, String id) {
        return register.item(id).orElseThrow(() -> new AuthorException("unknown-item", entry, id));
    }

    /** The clause: the one given, else the item's. */
    String clause(String entry, @Nullable String given, @Nullable String item) {
        if (given != null) {
            return given;
        }
        if (item == null) {
            throw new AuthorException("no-clause", entry);
        }
        return item(entry, item).clause();
    }

    /** Kind of work: the one given, else the item's, or null. */
    @Nullable
    Works works(String entry, @Nullable Works given, @Nullable String item) {
        return given != null || item == null ? given : item(entry, item).works();
    }

    /** Who invests in a segment of the item that lies in {@code territory}. */
    Investor investor(String entry, @Nullable String item, String territory) {
        if (item == null) {
            return NO_INVESTOR;
        }
        Item.InvestorRule rule = item(entry, item).investor();
        return switch (rule.rule()) {
            case NONE -> NO_INVESTOR;
            case NAMED, PROPOSED -> new Investor(rule.investors().getFirst(), rule.rule());
            case TERRITORY -> {
                if (!rule.investors().contains(territory)) {
                    throw new AuthorException("not-a-party", entry, item, territory);
                }
                yield new Investor(territory, rule.rule());
            }
        };
    }

    /** By when the item is to be done. */
    Item.Target target(String entry, @Nullable String item) {
        return item == null ? NO_TARGET : item(entry, item).target();
    }
}
