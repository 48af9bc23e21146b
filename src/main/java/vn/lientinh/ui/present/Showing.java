package vn.lientinh.ui.present;

/** Tells changes that a user makes from those by which an editor shows what is. Used on the FX thread. */
final class Showing {

    private boolean now;

    /** Whether what changes is merely being shown. */
    boolean on() {
        return now;
    }

    /** Shows something; nothing when something is being shown already. */
    void during(Runnable shows) {
        if (now) {
            return;
        }
        now = true;
        try {
            shows.run();
        } finally {
            now = false;
        }
    }
}
