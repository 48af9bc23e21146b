package vn.lientinh.analysis.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds documents by what people type of their names: words in any order, the last one perhaps unfinished, with slips of
 * the finger. Every word typed must be met; when nothing meets all of three or more words, one of three may be missed, but
 * never a number. Immutable after {@link Builder#build}, safe for many threads.
 *
 * <p>The index holds a few thousand short names, and the beginning of a word with a slip in it must match at once; a walk
 * over its vocabulary with a bounded edit distance does that in well under a millisecond a word, without the start-up time
 * and megabytes of a full-text engine.
 */
final class WordIndex {

    private static final double EXACT = 1;
    private static final double BEGINNING = 0.85;
    private static final double SLIP = 0.62;
    private static final double UNFINISHED_SLIP = 0.5;
    private static final double SECOND_SLIP = 0.15;
    /** Of so many words one may be missed. */
    private static final int MISSED_OF = 3;

    private final List<Document> documents;
    private final String[] vocabulary;
    private final Posting[][] postings;

    /**
     * What can be found.
     *
     * @param titles its names
     * @param factor how much its kind is preferred
     */
    private record Document(List<Title> titles, double factor) {
    }

    /**
     * A name. What every query is held against is put together once.
     *
     * @param words    its words
     * @param text     its words with spaces between them
     * @param squeezed its words with nothing between them
     */
    private record Title(List<String> words, String text, String squeezed) {
        static Title of(List<String> words) {
            return new Title(words, String.join(" ", words), String.join("", words));
        }

        /** Whether {@code typed} stands in it at the beginning of a word. */
        boolean holds(String typed) {
            for (int at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
                if (at == 0 || text.charAt(at - 1) == ' ') {
                    return true;
                }
            }
            return false;
        }
    }

    private record Posting(int document, double weight) {
    }

    /**
     * A document that was found.
     *
     * @param document number in the order of {@link Builder#add}
     * @param score    greater is better
     */
    record Match(int document, double score) {
    }

    /** Collects documents. */
    static final class Builder {
        private final List<Document> documents = new ArrayList<>();
        private final Map<String, Map<Integer, Double>> words = new HashMap<>();

        /**
         * Adds a document.
         *
         * @param names  its names, each of which may be typed in full
         * @param about  further text that leads to it, with less weight
         * @param factor how much its kind is preferred, 1 for an ordinary one
         */
        void add(List<String> names, List<String> about, double factor) {
            int number = documents.size();
            List<List<String>> titles = names.stream().map(Folding::words).toList();
            documents.add(new Document(titles.stream().map(Title::of).toList(), factor));
            for (List<String> title : titles) {
                title.forEach(word -> post(word, number, 1));
                for (int i = 0; i + 1 < title.size(); i++) {
                    // Two words typed as one.
                    post(title.get(i) + title.get(i + 1), number, 0.8);
                }
            }
            about.forEach(text -> Folding.words(text).forEach(word -> post(word, number, 0.35)));
        }

        private void post(String word, int document, double weight) {
            words.computeIfAbsent(word, first -> new HashMap<>()).merge(document, weight, Math::max);
        }

        /** The index of what has been added. */
        WordIndex build() {
            return new WordIndex(List.copyOf(documents), words);
        }
    }

    private WordIndex(List<Document> documents, Map<String, Map<Integer, Double>> words) {
        this.documents = documents;
        this.vocabulary = words.keySet().stream().sorted().toArray(String[]::new);
        this.postings = Arrays.stream(vocabulary)
                .map(word -> words.getOrDefault(word, Map.of())
                        .entrySet()
                        .stream()
                        .map(entry -> new Posting(entry.getKey(), entry.getValue()))
                        .toArray(Posting[]::new))
                .toArray(Posting[][]::new);
    }

    /** What meets the query, best first, at most {@code limit}. */
    List<Match> find(String query, int limit) {
        List<String> typed = Folding.words(query);
        if (typed.isEmpty()) {
            return List.of();
        }
        double[][] met = new double[typed.size()][documents.size()];
        for (int i = 0; i < typed.size(); i++) {
            meet(typed.get(i), i == typed.size() - 1, met[i]);
        }
        List<Match> all = matches(typed, met, typed.size(), limit);
        int fewer = typed.size() - typed.size() / MISSED_OF;
        return all.isEmpty() && fewer < typed.size() ? matches(typed, met, fewer, limit) : all;
    }

    private void meet(String typed, boolean last, double[] met) {
        boolean number = Character.isDigit(typed.charAt(0));
        int forgiven = number ? 0 : Nearness.forgiven(typed.length());
        for (int word = 0; word < vocabulary.length; word++) {
            double quality = quality(typed, vocabulary[word], last, number, forgiven);
            if (quality > 0) {
                for (Posting posting : postings[word]) {
                    met[posting.document()] = Math.max(met[posting.document()], quality * posting.weight());
                }
            }
        }
    }

    private static double quality(String typed, String word, boolean last, boolean number, int forgiven) {
        if (word.startsWith(typed)) {
            if (word.length() == typed.length()) {
                return EXACT;
            }
            // A number is another number when digits follow; only while it is being typed may it be a beginning.
            return number && !last ? 0 : BEGINNING * (0.7 + 0.3 * typed.length() / word.length());
        }
        if (forgiven == 0) {
            return 0;
        }
        int whole = Nearness.distance(typed, word, forgiven, false);
        if (whole != Nearness.FAR) {
            return SLIP - SECOND_SLIP * (whole - 1);
        }
        int beginning = last ? Nearness.distance(typed, word, forgiven, true) : Nearness.FAR;
        return beginning == Nearness.FAR ? 0 : UNFINISHED_SLIP - SECOND_SLIP * (beginning - 1);
    }

    private List<Match> matches(List<String> typed, double[][] met, int needed, int limit) {
        Title query = Title.of(typed);
        List<Match> found = new ArrayList<>();
        for (int document = 0; document < documents.size(); document++) {
            double quality = quality(typed, met, document, needed);
            if (quality > 0) {
                Document known = documents.get(document);
                found.add(new Match(document, quality * (1 + nearTitle(query, known)) * known.factor()));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparingInt(Match::document))
                .limit(limit)
                .toList();
    }

    /** How well the words typed are met by a document, 0 to 1; 0 when too many, or a number, are not. */
    private static double quality(List<String> typed, double[][] met, int document, int needed) {
        int count = 0;
        double sum = 0;
        for (int word = 0; word < met.length; word++) {
            double quality = met[word][document];
            if (quality > 0) {
                count++;
                sum += quality;
            } else if (Character.isDigit(typed.get(word).charAt(0))) {
                return 0;
            }
        }
        return count < needed ? 0 : sum / typed.size();
    }

    /** How well the words typed, in their order, are one of the names: 0 for not at all, 1 for the very name. */
    private static double nearTitle(Title typed, Document document) {
        double best = 0;
        for (Title title : document.titles()) {
            double part = (double) typed.text().length() / Math.max(1, title.text().length());
            double near;
            if (title.squeezed().equals(typed.squeezed())) {
                near = 1;
            } else if (title.text().startsWith(typed.text())) {
                near = 0.5 + 0.3 * part;
            } else if (slipped(typed.words(), title.words())) {
                near = 0.8;
            } else if (title.holds(typed.text())) {
                near = 0.3 + 0.2 * part;
            } else {
                near = 0.2 * Math.min(1.0, (double) typed.words().size() / Math.max(1, title.words().size()));
            }
            best = Math.max(best, near);
        }
        return best;
    }

    /** Whether the words typed are those of the name, one by one, but for slips of the finger. */
    private static boolean slipped(List<String> typed, List<String> title) {
        if (typed.size() != title.size()) {
            return false;
        }
        for (int i = 0; i < title.size(); i++) {
            String word = typed.get(i);
            int forgiven = Character.isDigit(word.charAt(0)) ? 0 : Nearness.forgiven(word.length());
            if (Nearness.distance(word, title.get(i), forgiven, false) == Nearness.FAR) {
                return false;
            }
        }
        return true;
    }
}
