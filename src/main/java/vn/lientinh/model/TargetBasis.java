package vn.lientinh.model;

/** What a target year rests on: stated by the clause, only the plan period applies, stated under a condition, or nothing. */
public enum TargetBasis {
    STATED, PLAN_PERIOD, CONDITIONAL, NONE;

    /** The word used in data files. */
    public String code() {
        return Codes.of(this);
    }
}
