package vn.lientinh.analysis;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.model.District;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

/** How names, years, lengths, dates and clauses of a workspace are put into words of one language. Immutable. */
public final class Wording {

    private static final Pattern DASH = Pattern.compile("dash (\\d+)");

    private final Workspace workspace;
    private final Messages messages;
    private final TerritoryView view;

    /** Words in the language of {@code messages}; territories are called as {@code view} says. */
    public Wording(Workspace workspace, Messages messages, TerritoryView view) {
        this.workspace = workspace;
        this.messages = messages;
        this.view = view;
    }

    /** The language's form of a text. */
    public String of(Text text) {
        return text.in(messages.locale());
    }

    /** "Not stated in the agreement". */
    public String notStated() {
        return messages.text("answer.notStated");
    }

    /** Name of a territory with its rank, in the view asked for; the id itself when it is not known. */
    public String territory(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return messages.text("answer.territoryNotStated");
        }
        return workspace.territory(id).map(this::name).orElse(id);
    }

    /** A place: its district of 2022 and its territory; since 2025 there are no districts. */
    public String place(@Nullable String territory, @Nullable District district) {
        return district == null || view == TerritoryView.SINCE_2025 ? territory(territory)
                : of(district.name()) + ", " + territory(territory);
    }

    private String name(Territory territory) {
        Territory.Successor successor = territory.successor();
        return of(view == TerritoryView.SINCE_2025 && successor != null ? successor.name() : territory.name());
    }

    /**
     * The id under which a territory counts in the view asked for: the successor's since 1 July 2025, otherwise its own.
     */
    public String territoryId(String id) {
        if (view == TerritoryView.OF_2022) {
            return id;
        }
        return workspace.territory(id).map(Territory::successor).map(Territory.Successor::id).orElse(id);
    }

    /** Name of an investor or party: a territory or the central government; "not stated" for null. */
    public String investor(@Nullable String id) {
        if (id == null) {
            return notStated();
        }
        return id.equals(Segment.CENTRAL) ? messages.text("answer.central") : territory(id);
    }

    /**
     * Target years: "2022–2023", "before 2025" when only the last year is known (2024); "not stated" when neither is.
     */
    public String years(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return to == null ? notStated() : messages.text("answer.target.before", String.valueOf(to + 1));
        }
        if (to == null) {
            return messages.text("answer.target.from", from.toString());
        }
        return from.equals(to)
                ? messages.text("answer.target.in", from.toString())
                : messages.text("answer.target.range", from.toString(), to.toString());
    }

    /**
     * What targets that end in one year are called together: as each of them is where all are called the same, otherwise
     * "to the end of 2024".
     *
     * @param targets what each is called by {@link #years}
     */
    public String together(int year, Collection<String> targets) {
        Set<String> different = Set.copyOf(targets);
        return different.size() == 1
                ? different.iterator().next()
                : messages.text("answer.target.until", String.valueOf(year));
    }

    /**
     * The id of an item where it reads as a number, as {@code i5a} and {@code ql279-1} do; empty where it is but a word of the
     * data, as {@code heritage-1} and {@code cau-trieu} are: there the name says it all.
     */
    public static Optional<String> code(Item item) {
        String id = item.id();
        String kind = item.kind().code();
        boolean numbered = id.chars().anyMatch(Character::isDigit) && !id.startsWith(kind);
        return numbered ? Optional.of(id) : Optional.empty();
    }

    /** A note of the register as one sentence with its clause; a note that names it itself, or a part of it, stands alone. */
    public String noted(Text note, String clause) {
        String words = of(note);
        String sentence = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return sentence.contains("(" + clause) ? sentence + "." : messages.text("answer.noted", sentence, clause);
    }

    /** That something is of this item: "item i5a". */
    public String item(Item item) {
        return code(item).map(code -> messages.text("answer.item", code))
                .orElseGet(() -> messages.text("answer.itemWithoutCode"));
    }

    /** A clause as people read it: {@code I.2.1(1), dash 4} in the language's words. */
    public String clause(String clause) {
        if (clause.isEmpty()) {
            return messages.text("answer.clauseNotStated");
        }
        if (clause.contains("; ")) {
            return Stream.of(clause.split("; ")).map(this::clause).collect(Collectors.joining("; "));
        }
        if (clause.equals("preamble")) {
            return messages.text("answer.clause.preamble");
        }
        Matcher dash = DASH.matcher(clause);
        return dash.replaceAll(match -> Matcher.quoteReplacement(messages.text("answer.clause.dash", match.group(1))));
    }

    /** A length: "45,3 km", or whole metres below one kilometre; never broken before its unit. */
    public String length(double km) {
        return km < 1
                ? messages.text("ui.unit.m", number(km * 1000, 0))
                : messages.text("ui.unit.km", number(km, 1));
    }

    /** A number with this many decimals, in the format of the language. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(messages.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A kilometre post: {@code km 12+300}, as on the roadside. */
    public static String kilometre(double km) {
        long metres = Math.round(km * 1000);
        return String.format(Locale.ROOT, "km %d+%03d", metres / 1000, metres % 1000);
    }

    /** An ISO date or year-month as dd/mm/yyyy or mm/yyyy; anything else as it is. */
    public static String date(String iso) {
        try {
            return iso.length() == 7
                    ? YearMonth.parse(iso).format(DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT))
                    : LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
