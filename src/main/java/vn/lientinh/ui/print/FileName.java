package vn.lientinh.ui.print;

import java.util.Locale;
import vn.lientinh.analysis.search.Folding;
import vn.lientinh.print.PaperSize;

/** The name that is proposed for the file of a sheet, without its ending. */
final class FileName {

    private static final int LONGEST_TITLE = 60;

    /** From the title and the paper: small letters without marks, words joined by dashes. */
    static String of(String title, PaperSize paper) {
        String words = Folding.fold(title.replace('\n', ' ')).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String name = words.length() > LONGEST_TITLE ? shortened(words) : words;
        return (name.isEmpty() ? "ban-do" : name) + "-" + paper.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String words) {
        int end = words.lastIndexOf('-', LONGEST_TITLE);
        return words.substring(0, end < 0 ? LONGEST_TITLE : end);
    }

    private FileName() {
    }
}
