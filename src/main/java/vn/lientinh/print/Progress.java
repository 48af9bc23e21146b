package vn.lientinh.print;

/** Hears how far the making of a file has come. Called by one thread at a time. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (done, of) -> {
    };

    /** So many of so many steps are done. */
    void at(int done, int of);
}
