package vn.lientinh.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import vn.lientinh.ui.state.Selection;

/** What was inspected, one after the other, with a way back and forward as in a browser. */
final class History {

    private static final int LONGEST = 200;

    private final List<Selection> visited = new ArrayList<>();
    private int at = -1;

    /** Whether one feature of a stack took the place of another: that is one visit, not two. */
    private static boolean sameVisit(Selection before, Selection now) {
        return before.equals(now)
                || before instanceof Selection.OfSegment was && now instanceof Selection.OfSegment is
                        && is.stack().size() > 1 && was.stack().equals(is.stack());
    }

    /** Something is inspected. What lay ahead is forgotten. */
    void visit(Selection selection) {
        if (at >= 0 && sameVisit(visited.get(at), selection)) {
            visited.set(at, selection);
            return;
        }
        visited.subList(at + 1, visited.size()).clear();
        visited.add(selection);
        if (visited.size() > LONGEST) {
            visited.removeFirst();
        }
        at = visited.size() - 1;
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at < visited.size() - 1;
    }

    /** What was inspected before, or the same again where there is nothing before it. */
    Selection back() {
        at = Math.max(0, at - 1);
        return current();
    }

    /** What was inspected after it. */
    Selection forward() {
        at = Math.min(visited.size() - 1, at + 1);
        return current();
    }

    /** What is inspected, or was until the inspector was closed. */
    Selection current() {
        return at < 0 ? Selection.NOTHING : visited.get(at);
    }

    void clear() {
        visited.clear();
        at = -1;
    }
}
