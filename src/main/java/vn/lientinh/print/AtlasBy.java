package vn.lientinh.print;

/** What the pages of an atlas are about. */
public sealed interface AtlasBy {

    /** A page for each item of the agreement that has a place. */
    record Items() implements AtlasBy {
    }

    /** A page for each province that signed. */
    record Territories() implements AtlasBy {
    }

    /** A page for each year by the end of which something is due, and one for what has no stated year. */
    record Years() implements AtlasBy {
    }

    /**
     * Strips that follow a route, turned as it runs, each beginning on the one before it.
     *
     * @param route the name of the route, as people write it
     */
    record Route(String route) implements AtlasBy {
    }
}
