package vn.lientinh.analysis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearnessTest {

    @ParameterizedTest
    @CsvSource({"trieu,trieu,0", "triue,trieu,1", "treu,trieu,1", "trieuu,trieu,1", "triau,trieu,1", "hoahn,hoanh,1",
            "yentu,trieu,2147483647", "abcd,,2147483647"})
    void countsSlips(String typed, String word, int slips) {
        assertEquals(slips, Nearness.distance(typed, word == null ? "" : word, 2, false));
    }

    @ParameterizedTest
    @CsvSource({"hoanhb,hoanhbo,0", "hoahnb,hoanhbo,1", "quagn,quangninh,1", "zzz,quangninh,2147483647"})
    void theBeginningOfAWordIsEnoughWhileTyping(String typed, String word, int slips) {
        assertEquals(slips, Nearness.distance(typed, word, 2, true));
    }

    @Test
    void agreesWithTheUnboundedDistance() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            int full = reference(a, b);
            for (int bound = 0; bound <= 3; bound++) {
                assertEquals(full <= bound ? full : Nearness.FAR, Nearness.distance(a, b, bound, false), a + " " + b);
            }
            int best = Nearness.FAR;
            for (int end = 0; end <= b.length(); end++) {
                best = Math.min(best, reference(a, b.substring(0, end)));
            }
            assertEquals(best <= 2 ? best : Nearness.FAR, Nearness.distance(a, b, 2, true), a + " " + b);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int reference(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
