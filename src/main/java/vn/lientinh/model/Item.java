package vn.lientinh.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An item of the agreement, as the register reads it.
 *
 * @param id             register id, e.g. {@code i5b}
 * @param kind           the sort of thing
 * @param name           short name
 * @param description    what is to be done, in our own words
 * @param clause         where the agreement says so
 * @param works          kind of work, or null
 * @param parties        territories (or {@link Segment#CENTRAL}) that take part
 * @param investor       who pays, by which rule
 * @param target         by when
 * @param planPeriod     the plan period that applies where no year is stated, or null
 * @param state          state as of March 2022, or null when not stated
 * @param statedLengthKm length that the agreement states, or null
 * @param references     letters and decisions that it cites
 * @param layers         ids of the layers where it is drawn; empty when it has no place
 * @param related        ids of items to read with this one
 */
public record Item(String id, ItemKind kind, Text name, Text description, String clause, @Nullable Works works,
        List<String> parties, InvestorRule investor, Target target, @Nullable PlanPeriod planPeriod,
        @Nullable Text state, @Nullable Double statedLengthKm, List<Reference> references, List<String> layers,
        List<String> related) {

    /** Who invests: the rule, the investors that it names (may be empty), and what to add in words. */
    public record InvestorRule(InvestorBasis rule, List<String> investors, @Nullable Text note) {
    }

    /** By when: years or null, what they rest on, and the wording for people, or null when nothing is stated. */
    public record Target(@Nullable Integer from, @Nullable Integer to, TargetBasis basis, @Nullable Text text) {
    }

    /** A plan period, both years included. */
    public record PlanPeriod(int from, int to, Text plan) {
    }

    /** A letter or decision: its number, what it is, and its date (ISO, or null when not stated). */
    public record Reference(String id, Text title, @Nullable String date) {
    }
}
