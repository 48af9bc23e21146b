package vn.lientinh.tour;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.TourFacts;
import vn.lientinh.print.Typesetter;
import vn.lientinh.print.Typesetter.Style;
import vn.lientinh.render.MapFonts.Weight;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;

/**
 * What is read under the map at a stop, and where: title, text, clause, and the two answers of the register. Stage, slides and
 * film go by it, so that words are broken into the same lines on each. All lengths are units of the stage from the upper left
 * corner of the caption.
 *
 * @param blocks    what is read
 * @param stripes   the colours of who invests
 * @param separator left edges of the thin lines before the answers
 */
public record Caption(List<Block> blocks, List<Stripe> stripes, List<Double> separator) {

    /** Left edge of the numbers. */
    public static final double EDGE = 28;
    /** Top of stripes and of the thin lines. */
    public static final double ANSWERS_TOP = 18;
    /** Height of the thin lines. */
    public static final double SEPARATOR = SlidePainter.CAPTION - 32;
    /** Height of a stripe. */
    public static final double STRIPE = 5;

    private static final double NUMBERS = 84;
    private static final double GAP = 28;
    /** Width of an answer. */
    private static final double ANSWER = 204;
    private static final double BETWEEN = 12;
    private static final double INSIDE = 14;
    private static final double TITLE_TOP = 18;
    private static final double UNDER_TITLE = 6;
    private static final double CLAUSE_BASELINE = SlidePainter.CAPTION - 18;
    /** Height of title and text together. */
    private static final double ROOM = 147;
    private static final double[] TITLE_SIZES = {34, 31, 28, 25};
    private static final double[] TEXT_SIZES = {24, 22, 20.5, 19, 17.5, 16, 14.5, 13};
    private static final double CLAUSE_SIZE = 14;
    private static final double[] BASIS_SIZES = {14, 13, 12, 11};
    /** Nothing is read below. */
    private static final double LOWEST = SlidePainter.CAPTION - 12;
    private static final double SMALLEST_CLAUSE = 9;
    private static final int LONG_ANSWER = 18;
    private static final int LONGEST_ANSWER = 36;

    /** What a block says. */
    public enum Role {
        /** The title of the stop. */
        TITLE,
        /** What is said of it. */
        TEXT,
        /** The clause that it rests on. */
        CLAUSE,
        /** What the first answer answers. */
        WHO_NAME,
        /** Who invests. */
        WHO,
        /** What that rests on. */
        WHO_BASIS,
        /** What the second answer answers. */
        WHEN_NAME,
        /** By when. */
        WHEN,
        /** What that rests on. */
        WHEN_BASIS
    }

    /** How loud words are. */
    public enum Tone {
        /** White. */
        LOUD,
        /** Nearly white. */
        PLAIN,
        /** Grey. */
        QUIET
    }

    /**
     * Words in lines that all begin at {@code x}.
     *
     * @param top of the first line
     */
    public record Block(Role role, Tone tone, boolean heavy, double size, List<String> lines, double x, double top) {

        /** Holds its own copy. */
        public Block {
            lines = List.copyOf(lines);
        }

        /** Between baselines. */
        public double leading() {
            return Caption.style(heavy, size).leading();
        }

        /** From the top to the first baseline. */
        public double ascent() {
            return Caption.style(heavy, size).ascent();
        }

        /** Below the last line. */
        double bottom() {
            return top + lines.size() * leading();
        }
    }

    /** The colour of one who invests, at the top of the first answer. */
    public record Stripe(String investor, double x, double width) {
    }

    /** Holds its own copies. */
    public Caption {
        blocks = List.copyOf(blocks);
        stripes = List.copyOf(stripes);
        separator = List.copyOf(separator);
    }

    /**
     * Sets a caption.
     *
     * @param facts the answers, or null when the stop is about no item
     * @param width of the caption
     */
    static Caption of(Typesetter type, String title, String text, String clause, TourFacts.@Nullable Facts facts,
            double width) {
        List<Block> blocks = new ArrayList<>();
        List<Stripe> stripes = new ArrayList<>();
        List<Double> separator = new ArrayList<>();
        double right = width - EDGE;
        if (facts != null) {
            double when = right - ANSWER;
            double who = when - BETWEEN - ANSWER;
            answer(type, blocks, who, facts.who(), Role.WHO_NAME, Role.WHO, Role.WHO_BASIS);
            answer(type, blocks, when, facts.when(), Role.WHEN_NAME, Role.WHEN, Role.WHEN_BASIS);
            separator.add(who);
            separator.add(when);
            int count = facts.ids().size();
            double each = (inner() - 3.0 * (count - 1)) / Math.max(1, count);
            for (int i = 0; i < count; i++) {
                stripes.add(new Stripe(facts.ids().get(i), who + INSIDE + i * (each + 3), each));
            }
            right = who - GAP;
        }
        double left = EDGE + NUMBERS;
        words(type, blocks, left, Math.max(80, right - left), title, text, clause);
        return new Caption(blocks, stripes, separator);
    }

    /** The title gives way first, to the smallest size and two lines; then the text gets smaller. */
    private static void words(Typesetter type, List<Block> blocks, double left, double room, String title, String text,
            String clause) {
        int titleStep = 0;
        while (titleStep < TITLE_SIZES.length - 1
                && type.broken(title, style(true, TITLE_SIZES[titleStep]), room).size() > 1) {
            titleStep++;
        }
        Style titled = style(true, TITLE_SIZES[titleStep]);
        double height = type.height(title, titled, room) + UNDER_TITLE;
        int textStep = 0;
        while (textStep < TEXT_SIZES.length - 1
                && height + type.height(text, style(false, TEXT_SIZES[textStep]), room) > ROOM) {
            textStep++;
        }
        Block head = block(type, Role.TITLE, Tone.LOUD, titled, true, title, left, TITLE_TOP, room);
        blocks.add(head);
        blocks.add(block(type, Role.TEXT, Tone.PLAIN, style(false, TEXT_SIZES[textStep]), false, text, left,
                head.bottom() + UNDER_TITLE, room));
        Style fitted = type.fitted(clause, style(false, CLAUSE_SIZE), room, SMALLEST_CLAUSE);
        blocks.add(new Block(Role.CLAUSE, Tone.QUIET, false, fitted.size(), List.of(clause), left,
                CLAUSE_BASELINE - fitted.ascent()));
    }

    private static void answer(Typesetter type, List<Block> blocks, double x, TourFacts.Fact fact, Role name,
            Role value, Role basis) {
        double left = x + INSIDE;
        Block named = block(type, name, Tone.QUIET, style(false, 15), false, fact.label(), left, ANSWERS_TOP + 11,
                inner());
        Block said = block(type, value, fact.stated() ? Tone.LOUD : Tone.QUIET, style(true, size(fact.value())), true,
                fact.value(), left, named.bottom() + 2, inner());
        blocks.add(named);
        blocks.add(said);
        String rests = fact.basis();
        if (rests != null) {
            int step = 0;
            while (step < BASIS_SIZES.length - 1 && said.bottom() + 2
                    + type.height(rests, style(false, BASIS_SIZES[step]), inner()) > LOWEST) {
                step++;
            }
            blocks.add(block(type, basis, Tone.QUIET, style(false, BASIS_SIZES[step]), false, rests, left,
                    said.bottom() + 2, inner()));
        }
    }

    private static Block block(Typesetter type, Role role, Tone tone, Style style, boolean heavy, String words,
            double x, double top, double width) {
        return new Block(role, tone, heavy, style.size(), type.broken(words, style, width), x, top);
    }

    private static double size(String answer) {
        return answer.length() > LONGEST_ANSWER ? 16 : answer.length() > LONG_ANSWER ? 20 : 25;
    }

    private static double inner() {
        return ANSWER - INSIDE - 8;
    }

    private static Style style(boolean heavy, double size) {
        return new Style(heavy ? Weight.SEMIBOLD : Weight.REGULAR, size, Palette.of(Theme.DARK).text());
    }
}
