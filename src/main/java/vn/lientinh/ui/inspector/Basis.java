package vn.lientinh.ui.inspector;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Text;

/** What an answer rests on, in one line; the whole sentence stands further down. */
final class Basis {

    /**
     * What is said of the investor.
     *
     * @param item whose clause is quoted where it says something, but names no investor; or null
     */
    static String of(InvestorBasis basis, @Nullable Item item, Wording wording, Messages messages) {
        Text note = item == null ? null : item.investor().note();
        if (basis == InvestorBasis.NONE && note != null) {
            String words = wording.of(note);
            return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        }
        return messages.text("ui.inspector.basis.investor." + basis.code());
    }

    static String of(TargetBasis basis, String clause, Item.@Nullable PlanPeriod period, Messages messages) {
        return switch (basis) {
            case STATED, CONDITIONAL -> messages.text("ui.inspector.basis.target." + basis.code(), clause);
            case PLAN_PERIOD -> period == null
                    ? messages.text("ui.inspector.basis.target.none")
                    : messages.text("ui.inspector.basis.target.plan-period", String.valueOf(period.from()),
                            String.valueOf(period.to()));
            case NONE -> messages.text("ui.inspector.basis.target.none");
        };
    }

    private Basis() {
    }
}
