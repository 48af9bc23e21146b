package vn.lientinh.print;

/** Sizes of paper of the A series (ISO 216). */
public enum PaperSize {
    A4(210, 297), A3(297, 420), A2(420, 594), A1(594, 841), A0(841, 1189);

    private final int shortMm;
    private final int longMm;

    PaperSize(int shortMm, int longMm) {
        this.shortMm = shortMm;
        this.longMm = longMm;
    }

    /** Shorter edge in millimetres. */
    public int shortMm() {
        return shortMm;
    }

    /** Longer edge in millimetres. */
    public int longMm() {
        return longMm;
    }

    /** The whole sheet, in points. */
    public Box sheet(boolean landscape) {
        double shortEdge = shortMm * Box.MM;
        double longEdge = longMm * Box.MM;
        return landscape ? new Box(0, 0, longEdge, shortEdge) : new Box(0, 0, shortEdge, longEdge);
    }
}
