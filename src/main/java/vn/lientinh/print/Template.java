package vn.lientinh.print;

import java.util.EnumSet;
import java.util.Set;

/** Ready-made kinds of sheets: paper, what stands on it, where the table of items goes, how large type and symbols are. */
public enum Template {
    /** "Hội nghị": a map to lay on the table of a meeting, its items on the following sheet. */
    CONFERENCE(PaperSize.A3, true, TablePlace.OWN_PAGES, 1.0, EnumSet.allOf(Part.class)),
    /** "Báo cáo": a page of a report, the map above and its items below. */
    REPORT(PaperSize.A4, false, TablePlace.BELOW_MAP, 0.94,
            EnumSet.complementOf(EnumSet.of(Part.APPROVAL))),
    /** "Treo tường": a map to read from two steps away, everything on one sheet. */
    WALL(PaperSize.A0, true, TablePlace.BESIDE_MAP, 1.18, EnumSet.allOf(Part.class));

    /** Where the table of items begins; what finds no room there flows on to further pages. */
    enum TablePlace {
        OWN_PAGES, BELOW_MAP, BESIDE_MAP
    }

    private final PaperSize paper;
    private final boolean landscape;
    private final TablePlace tablePlace;
    private final double typeFactor;
    private final Set<Part> parts;

    Template(PaperSize paper, boolean landscape, TablePlace tablePlace, double typeFactor, Set<Part> parts) {
        this.paper = paper;
        this.landscape = landscape;
        this.tablePlace = tablePlace;
        this.typeFactor = typeFactor;
        this.parts = parts;
    }

    /** The paper that it is meant for. */
    public PaperSize paper() {
        return paper;
    }

    /** Whether it is meant to lie on its longer edge. */
    public boolean landscape() {
        return landscape;
    }

    /** What stands on it unless told otherwise. */
    public Set<Part> parts() {
        return Set.copyOf(parts);
    }

    TablePlace tablePlace() {
        return tablePlace;
    }

    /** Size of type and symbols on this paper, 1 being a page that is held in the hands. */
    double typeFactor(PaperSize size) {
        // A larger sheet is read from further away, but not in proportion to its size.
        double distance = switch (size) {
            case A4 -> 0.94;
            case A3 -> 1.0;
            case A2 -> 1.22;
            case A1 -> 1.5;
            case A0 -> 1.9;
        };
        return this == REPORT ? Math.min(typeFactor, distance) : distance * typeFactor;
    }
}
