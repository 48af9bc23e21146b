package vn.lientinh.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Choice;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Facets;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.analysis.search.Gazetteer;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;

/**
 * Prints how long it takes to work out what map, table, totals, chips and legend share after a click on a chip, a step of the
 * clock, or another expression; and beside it, in the same run, a stream that only picks out the segments which meet the same
 * chips and counts nothing. Both on one thread. Argument: the number of segments.
 */
public final class FilterTimes {

    private static final int WARM_UPS = 15;
    private static final int ROUNDS = 40;

    private interface Work {
        Object of(Choice choice);
    }

    /** Prints a row for each sort of change. */
    public static void main(String[] args) throws IOException {
        Workspace builtIn = new BuiltInWorkspace().read();
        int wanted = Integer.parseInt(args[0]);
        Workspace workspace = SearchTimes.grown(builtIn, Gazetteer.builtIn(builtIn.territories()),
                wanted - builtIn.segments().size());
        long start = System.nanoTime();
        Desk desk = new Desk(workspace);
        Choice all = new Choice(workspace.layers().stream().map(Layer::id).collect(Collectors.toSet()), Filter.ALL,
                Clock.at(LocalDate.of(2026, 11, 25)), TerritoryView.OF_2022);
        desk.show(all);
        System.out.printf(Locale.ROOT, "%,d segments; first answer after %.0f ms%n%n", workspace.segments().size(),
                (System.nanoTime() - start) / 1e6);
        System.out.println("| change | median | p99 | only picking out, median | ratio |");
        System.out.println("|---|---|---|---|---|");
        row("a chip", desk, workspace, List.of(all.with(Filter.ALL.with(Facet.PROVINCE, Set.of("bac-giang"))),
                all.with(Filter.ALL.with(Facet.PROVINCE, Set.of("bac-giang"))
                        .with(Facet.INVESTOR, Set.of("bac-giang", "central"))
                        .with(Facet.YEAR, Set.of("2022-2023"))),
                all.with(Filter.ALL.with(Facet.ALIGNMENT, Set.of("existing")))));
        row("all chips taken back", desk, workspace, List.of(all));
        row("a year of the clock", desk, workspace,
                List.of(all.with(all.clock().in(2022)), all.with(all.clock().in(2024)), all.with(all.clock().in(2030))));
        row("an expression", desk, workspace,
                List.of(all.with(Filter.ALL.withExpression("territory = 'bac-giang' AND targetTo <= 2023")),
                        all.with(Filter.ALL.withExpression("route = 'QL279' OR name LIKE '%Sơn Động%'"))));
        System.exit(0);
    }

    private static void row(String change, Desk desk, Workspace workspace, List<Choice> choices) {
        Facets facets = new Facets(workspace);
        Times ours = times(choices, desk::show);
        Times plain = times(choices, choice -> pick(workspace, facets, choice));
        boolean comparable = choices.stream().allMatch(choice -> choice.filter().expression() == null);
        System.out.printf(Locale.ROOT, "| %s | %.1f ms | %.1f ms | %s | %s |%n", change, ours.medianMs(), ours.p99Ms(),
                comparable ? String.format(Locale.ROOT, "%.1f ms", plain.medianMs()) : "",
                comparable ? String.format(Locale.ROOT, "%.1f ×", ours.medianMs() / plain.medianMs()) : "");
    }

    private static Times times(List<Choice> choices, Work work) {
        Times times = new Times();
        int results = 0;
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            for (Choice choice : choices) {
                long start = System.nanoTime();
                results += System.identityHashCode(work.of(choice)) & 1;
                if (round >= WARM_UPS) {
                    times.add(System.nanoTime() - start);
                }
            }
        }
        if (results < 0) {
            throw new IllegalStateException("Nothing was worked out");
        }
        return times;
    }

    /** What meets the chips, and nothing else. */
    private static List<Segment> pick(Workspace workspace, Facets facets, Choice choice) {
        return workspace.segments()
                .stream()
                .filter(segment -> choice.layers().contains(segment.layer()))
                .filter(segment -> choice.filter()
                        .chosen()
                        .entrySet()
                        .stream()
                        .allMatch(one -> one.getValue()
                                .contains(facets.value(one.getKey(), segment, choice.provinces(), choice.clock()))))
                .toList();
    }

    private FilterTimes() {
    }
}
