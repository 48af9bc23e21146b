package vn.lientinh.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TourFacts;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Item;
import vn.lientinh.model.Register;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;

/** The tours that come with the program against the register: nothing is said that it does not hold. */
class TourDataTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    private static final Register REGISTER = WORKSPACE.register();
    private static final List<TourFile> FILES = new BuiltInTours().read(TourReferences.of(WORKSPACE)).files();
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern KILOMETRES = Pattern.compile("(\\d+(?:[.,]\\d+)?) km");
    /** What a hall reads while somebody speaks. */
    private static final int LONGEST_TEXT = 260;
    private static final int LONGEST_TITLE = 62;

    /** A stop and the tour that it belongs to. */
    record Told(Tour tour, Tour.Stop stop) {
        @Override
        public String toString() {
            return tour.id() + " " + stop.id();
        }

        List<Item> items() {
            return stop.items().stream().map(id -> REGISTER.item(id).orElseThrow()).toList();
        }

        List<String> clauses() {
            return Arrays.stream(Objects.requireNonNull(stop.clause()).split(";")).map(String::strip).toList();
        }
    }

    static List<Told> stops() {
        return FILES.stream()
                .map(TourFile::tour)
                .map(Objects::requireNonNull)
                .flatMap(tour -> tour.stops().stream().map(stop -> new Told(tour, stop)))
                .toList();
    }

    @Test
    void thereIsOneOfTheWholeAgreementAndOneOfEachProvince() {
        assertEquals(List.of("ba-tinh-mot-hanh-trinh", "quang-ninh", "bac-giang", "hai-duong"),
                FILES.stream().map(file -> Objects.requireNonNull(file.tour()).id()).toList());
        FILES.forEach(file -> assertEquals(List.of(), file.problems(), file.file()));
    }

    @Test
    void theTourOfTheWholeAgreementLeavesNoRoadRailwayOrBorderAreaOut() {
        Set<String> told = new HashSet<>();
        Objects.requireNonNull(FILES.getFirst().tour()).stops().forEach(stop -> told.addAll(stop.items()));
        Set<String> missing = new TreeSet<>();
        for (Item item : REGISTER.items()) {
            // The milestones of the dossier are told with it; patrols are told in the tours of the two provinces.
            if (!told.contains(item.id()) && !item.id().startsWith("heritage-") && !item.id().equals("w4")) {
                missing.add(item.id());
            }
        }
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("stops")
    void everyItemIsToldUnderItsClause(Told told) {
        assertFalse(told.clauses().isEmpty());
        String principle = REGISTER.rules().getFirst().clause();
        for (Item item : told.items()) {
            boolean cited = told.clauses()
                    .stream()
                    .anyMatch(clause -> item.clause().startsWith(clause)
                            || clause.equals(principle) && item.clause().matches("I\\.2\\.1\\(1\\)\\(i\\d\\)"));
            assertTrue(cited, item.id() + " of " + item.clause() + " is not under " + told.clauses());
        }
        assertFalse(new TourFacts(WORKSPACE, new Messages(Messages.VIETNAMESE)).clause(told.stop()).isBlank());
    }

    @ParameterizedTest
    @MethodSource("stops")
    void everyYearIsOneThatTheAgreementStates(Told told) {
        Set<String> known = new TreeSet<>(Set.of("2022", "2025"));
        List<Item> items = told.items().isEmpty() ? REGISTER.items() : told.items();
        items.forEach(item -> known.addAll(years(item.toString())));
        if (told.stop().growth() != null) {
            known.add("2030");
        }
        for (String words : List.of(told.stop().title().vi(), told.stop().text().vi())) {
            assertTrue(known.containsAll(years(words)), () -> years(words) + " of " + known + ": " + words);
        }
        assertEquals(years(told.stop().text().vi()), years(told.stop().text().en()), "both languages");
    }

    @ParameterizedTest
    @MethodSource("stops")
    void everyLengthIsTheOneOfTheAgreement(Told told) {
        Set<String> known = new TreeSet<>();
        for (Item item : told.items()) {
            Double km = item.statedLengthKm();
            if (km != null) {
                known.add(km == Math.rint(km) ? Long.toString(Math.round(km)) : km.toString());
            }
        }
        KILOMETRES.matcher(told.stop().text().vi())
                .results()
                .forEach(found -> assertTrue(known.contains(found.group(1).replace(',', '.')),
                        () -> found.group() + " of " + known));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void aStopThatNamesAnInvestorNamesTheOneOfTheRegister(Told told) {
        Set<String> investors = new HashSet<>();
        told.items().forEach(item -> investors.addAll(item.investor().investors()));
        TourFacts.Facts facts = new TourFacts(WORKSPACE, new Messages(Messages.VIETNAMESE)).of(told.stop());
        if (!investors.isEmpty()) {
            assertEquals(investors, Set.copyOf(Objects.requireNonNull(facts).ids()));
        }
    }

    @ParameterizedTest
    @MethodSource("stops")
    void everyStopShowsWhatItIsAbout(Told told) {
        List<String> layers = Objects.requireNonNull(told.stop().layers());
        for (Item item : told.items()) {
            boolean drawn = WORKSPACE.segments().stream().anyMatch(segment -> about(segment, item));
            boolean seen = WORKSPACE.segments()
                    .stream()
                    .anyMatch(segment -> about(segment, item) && layers.contains(segment.layer()));
            assertTrue(!drawn || seen, item.id() + " is on no layer of the stop");
        }
    }

    private static boolean about(Segment segment, Item item) {
        return item.id().equals(segment.item()) || segment.moreItems().contains(item.id());
    }

    @ParameterizedTest
    @MethodSource("stops")
    void wordsAreWholeAndShortEnoughForAHall(Told told) {
        Tour.Stop stop = told.stop();
        for (String words : List.of(stop.title().vi(), stop.title().en(), stop.text().vi(), stop.text().en())) {
            assertFalse(words.isBlank());
            assertTrue(Normalizer.isNormalized(words, Normalizer.Form.NFC), words);
        }
        assertTrue(stop.title().vi().length() <= LONGEST_TITLE, stop.title()::vi);
        assertTrue(stop.text().vi().length() <= LONGEST_TEXT, stop.text()::vi);
    }

    private static Set<String> years(String words) {
        return new TreeSet<>(YEAR.matcher(words).results().flatMap(found -> Stream.of(found.group())).toList());
    }
}
