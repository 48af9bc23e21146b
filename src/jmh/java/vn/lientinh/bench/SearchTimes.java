package vn.lientinh.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.lientinh.analysis.search.Folding;
import vn.lientinh.analysis.search.Gazetteer;
import vn.lientinh.analysis.search.Place;
import vn.lientinh.analysis.search.SearchIndex;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;

/**
 * Prints how long the search takes for everything that is in the box while queries are typed letter by letter, and beside it, in
 * the same run, a plain scan over the same names: the Levenshtein distance of each typed word to each word of each name. Both
 * look for the best twelve, on one thread. Arguments: numbers of segments, each with a name of its own, to be added to the
 * built-in workspace.
 */
public final class SearchTimes {

    private static final int BEST = 12;
    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 60;
    private static final List<String> QUERIES = List.of("đông triều", "dong trieu", "dogn trieu", "duong tinh 291",
            "quốc lộ 279", "noi bai ha long", "cao tốc", "QL279 km 12+300", "I.2.1(1)", "i5b", "21.08, 106.55",
            "2339000 407000", "tay yen tu", "hoahn bo", "zzzz zzz");

    /** A name that can be found, as folded words. */
    private record Name(String[] words) {
    }

    /** Prints a row for the built-in workspace and one for each size. */
    public static void main(String[] args) throws Exception {
        System.out.println("| names | making the index | as typed, median | p99 | longest | plain scan, median | its p99 | ratio of medians |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        row(0);
        for (String more : args) {
            row(Integer.parseInt(more));
        }
        System.exit(0);
    }

    private static void row(int more) throws Exception {
        Workspace builtIn = new BuiltInWorkspace().read();
        List<Place> places = Gazetteer.builtIn(builtIn.territories());
        Workspace workspace = grown(builtIn, places, more);
        Vn2000 vn2000 = new Vn2000();
        vn2000.warmUp();
        long start = System.nanoTime();
        SearchIndex index = SearchIndex.of(workspace, places, vn2000);
        double made = (System.nanoTime() - start) / 1e6;
        List<String> typed = QUERIES.stream()
                .flatMap(query -> IntStream.rangeClosed(1, query.length()).mapToObj(end -> query.substring(0, end)))
                .toList();
        int fewer = more > 0 ? 10 : 1;
        Times ours = times(typed, WARM_UPS / fewer, ROUNDS / fewer, query -> index.find(query, BEST));
        List<Name> names = names(workspace, places);
        Times plain = times(typed, 2, Math.max(1, 6 / fewer), query -> scan(names, query));
        System.out.printf(Locale.ROOT, "| %,d | %.0f ms | %.2f ms | %.2f ms | %.1f ms | %.2f ms | %.2f ms | %.1f × |%n",
                names.size(), made, ours.medianMs(), ours.p99Ms(), ours.quantileMs(1), plain.medianMs(),
                plain.p99Ms(), plain.medianMs() / ours.medianMs());
    }

    private interface Search {
        Object find(String query);
    }

    private static Times times(List<String> typed, int warmUps, int rounds, Search search) {
        Times times = new Times();
        int results = 0;
        for (int round = 0; round < warmUps + rounds; round++) {
            for (String query : typed) {
                long start = System.nanoTime();
                results += search.find(query).hashCode() & 1;
                if (round >= warmUps) {
                    times.add(System.nanoTime() - start);
                }
            }
        }
        if (results < 0) {
            throw new IllegalStateException("Nothing was looked for");
        }
        return times;
    }

    /** The workspace with further segments between two places each, with a number of their own. */
    static Workspace grown(Workspace workspace, List<Place> places, int more) {
        if (more == 0) {
            return workspace;
        }
        Random random = new Random(11);
        List<Segment> like = workspace.segments();
        List<Segment> added = IntStream.range(0, more).mapToObj(number -> {
            Segment one = like.get(random.nextInt(like.size()));
            String name = "Đường huyện " + (1000 + number) + ", đoạn " + places.get(random.nextInt(places.size())).name()
                    + " – " + places.get(random.nextInt(places.size())).name();
            return new Segment("dh-" + number, "added", one.geometry(), one.item(), List.of(), name, null,
                    one.segmentClass(), one.works(), one.territory(), null, one.investor(), one.investorBasis(),
                    one.targetFrom(), one.targetTo(), one.targetBasis(), one.alignment(), null, one.clause(),
                    one.lengthKm(), null, one.sources());
        }).toList();
        List<Layer> layers = new ArrayList<>(workspace.layers());
        layers.add(new Layer("added", new Text("Đường huyện", "District roads"), LayerGroup.ROADS, added));
        return new Workspace(workspace.name(), layers, workspace.register(), workspace.territories(),
                workspace.sources(), workspace.problems());
    }

    private static List<Name> names(Workspace workspace, List<Place> places) {
        Stream<String> all = Stream.of(workspace.segments().stream().map(Segment::name),
                workspace.register().items().stream().map(Item::name).flatMap(name -> Stream.of(name.vi(), name.en())),
                workspace.register().routes().stream().flatMap(route -> Stream.of(route.route(), route.name().vi())),
                places.stream().map(Place::name)).flatMap(names -> names);
        return all.map(name -> new Name(Folding.fold(name).split(" "))).toList();
    }

    private static List<Name> scan(List<Name> names, String query) {
        record Near(Name name, int distance) {
        }
        String[] typed = Folding.fold(query).split(" ");
        return names.stream()
                .map(name -> new Near(name,
                        Arrays.stream(typed)
                                .mapToInt(word -> Arrays.stream(name.words())
                                        .mapToInt(other -> levenshtein(word, other))
                                        .min()
                                        .orElse(word.length()))
                                .sum()))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(BEST)
                .map(Near::name)
                .toList();
    }

    private static int levenshtein(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
            }
            int[] spare = before;
            before = now;
            now = spare;
        }
        return before[b.length()];
    }

    private SearchTimes() {
    }
}
