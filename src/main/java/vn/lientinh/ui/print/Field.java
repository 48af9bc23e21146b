package vn.lientinh.ui.print;

import vn.lientinh.print.Finding;

/** The controls of the print view that a finding can lead to. */
public enum Field {
    TEMPLATE, PAPER, EXTENT, SCALE, ROTATION, ZONE, LAYERS, PARTS, TITLE, AGENCY, MAKER, APPROVER, DATE, DPI;

    /** Where a finding about a sheet can be mended. */
    static Field of(Finding.Kind kind) {
        return switch (kind) {
            case MISSING_TITLE -> TITLE;
            case MISSING_AGENCY -> AGENCY;
            case MISSING_MAKER -> MAKER;
            case MISSING_APPROVER -> APPROVER;
            case MISSING_PART, TABLE_FLOWS -> PARTS;
            case LABELS_DROPPED, EXTENT_CUT, TOO_LARGE_SCALE -> SCALE;
            case LAYERS_HIDDEN, FILTERED -> LAYERS;
            case NOTHING_ON_SHEET -> EXTENT;
            case FAR_FROM_MERIDIAN -> ZONE;
            // Whatever finds no room finds it on larger paper.
            default -> PAPER;
        };
    }
}
