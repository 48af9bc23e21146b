package vn.lientinh.analysis.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings what people type and what the data says to one form: lower case Latin letters and digits without diacritics
 * (đ as d), words apart by single spaces. {@code "Đông Triều"} and {@code "dong  trieu"} become the same.
 */
public final class Folding {

    /** The folded form of a text. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            folded.append(c == 'đ' ? 'd' : c);
        }
        return folded.toString();
    }

    /** The folded form with nothing between the words, for codes such as clauses and segment ids. */
    public static String compact(String text) {
        return fold(text).replace(" ", "");
    }

    /**
     * The words of a text, folded. A road number stands apart from its letters, so that "QL279", "QL 279" and "ql.279"
     * are the same two words; short codes of the register such as "i5b" stay whole.
     */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : fold(text).split(" ")) {
            int digits = 0;
            while (digits < word.length() && !Character.isDigit(word.charAt(digits))) {
                digits++;
            }
            boolean numbered = digits >= 2 && digits < word.length();
            if (numbered) {
                words.add(word.substring(0, digits));
                words.add(word.substring(digits));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private Folding() {
    }
}
