package vn.lientinh.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of text with columns under each other; figures to the right. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right;

    /** A table whose column i is set to the right when {@code right} says so. */
    TextTable(List<Boolean> right) {
        this.right = List.copyOf(right);
    }

    /** Adds a row with one text for each column. */
    void add(List<String> cells) {
        if (cells.size() != right.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + right.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** The lines, without blanks at their ends. */
    List<String> lines() {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : "  ").append(right.get(i) ? blanks + row.get(i) : row.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** Texts are in normal form C, so that each Vietnamese letter is one code point. */
    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
