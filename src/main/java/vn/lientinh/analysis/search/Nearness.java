package vn.lientinh.analysis.search;

/**
 * How near a typed word is to a word of the index, as an edit distance with swaps of neighbours (optimal string
 * alignment), bounded so that far words cost next to nothing. General libraries offer the distance between whole words;
 * here the typed word may also be the beginning of the other one, which is what typing means.
 */
final class Nearness {

    /** Stands for "too far". */
    static final int FAR = Integer.MAX_VALUE;

    /** How many slips of the finger are forgiven in a word of this length. */
    static int forgiven(int length) {
        if (length < 4) {
            return 0;
        }
        return length < 8 ? 1 : 2;
    }

    /**
     * The least number of letters to put in, leave out, change or swap to turn {@code typed} into {@code word}, or into
     * a beginning of it when {@code prefix} is asked for; {@link #FAR} beyond {@code bound}.
     */
    static int distance(String typed, String word, int bound, boolean prefix) {
        int rows = typed.length();
        int columns = word.length();
        if (rows - columns > bound || !prefix && columns - rows > bound) {
            return FAR;
        }
        int reach = Math.min(columns, rows + bound);
        int[] beforeLast = new int[reach + 1];
        int[] last = new int[reach + 1];
        int[] now = new int[reach + 1];
        for (int j = 0; j <= reach; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= reach; j++) {
                int change = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(last[j - 1] + change, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    cost = Math.min(cost, beforeLast[j - 2] + 1);
                }
                now[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > bound) {
                return FAR;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = now;
            now = spare;
        }
        int best = FAR;
        if (prefix) {
            for (int cost : last) {
                best = Math.min(best, cost);
            }
        } else if (reach == columns) {
            best = last[columns];
        }
        return best <= bound ? best : FAR;
    }

    private Nearness() {
    }
}
