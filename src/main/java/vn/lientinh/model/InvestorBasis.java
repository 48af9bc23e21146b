package vn.lientinh.model;

/** Why an investor is known: the territory rule P0, named by the clause, proposed by the provinces, or not stated. */
public enum InvestorBasis {
    TERRITORY, NAMED, PROPOSED, NONE;

    /** The word used in data files. */
    public String code() {
        return Codes.of(this);
    }
}
