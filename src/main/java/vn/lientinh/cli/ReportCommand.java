package vn.lientinh.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lientinh.analysis.Completeness;
import vn.lientinh.analysis.Report;
import vn.lientinh.analysis.Report.By;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Workspace;

/** {@code lientinh report}: number and length of segments by investor, territory, year or item; what is stated at all. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final WorkspaceChoice workspace;

    @Mixin
    private final TerritoryChoice territories = new TerritoryChoice();

    @Option(names = "--by", split = ",", paramLabel = "investor|territory|year|item", descriptionKey = "cli.report.by")
    private List<By> by = List.of(By.INVESTOR);

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.report.asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--completeness", descriptionKey = "cli.report.completeness")
    private boolean completeness;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    ReportCommand(Console console, WorkspaceChoice workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        Workspace read = workspace.read(argument);
        if (completeness) {
            printCompleteness(Completeness.of(read));
            return 0;
        }
        List<By> keys = by.stream().distinct().toList();
        Wording wording = new Wording(read, console.messages(), territories.view());
        List<Report.Row> rows = new Report(read, wording, keys, asOf).rows();
        if (json) {
            printJson(rows);
        } else {
            print(keys, rows, read, wording);
        }
        return 0;
    }

    private void printJson(List<Report.Row> rows) {
        console.printJson(out -> {
            out.writeStartArray();
            for (Report.Row row : rows) {
                out.writeStartObject();
                row.keys().forEach((key, value) -> {
                    if (value.orElse(null) instanceof Integer year) {
                        out.writeNumberProperty(JsonShapes.word(key), year);
                    } else {
                        JsonShapes.string(out, JsonShapes.word(key), value.map(Object::toString).orElse(null));
                    }
                });
                out.writeNumberProperty("segments", row.segments());
                out.writeNumberProperty("lengthKm", JsonShapes.metres(row.lengthKm()));
                if (asOf != null) {
                    out.writeNumberProperty("overdue", row.overdue());
                    out.writeNumberProperty("overdueKm", JsonShapes.metres(row.overdueKm()));
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private void print(List<By> keys, List<Report.Row> rows, Workspace read, Wording wording) {
        List<Boolean> right = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (By key : keys) {
            right.add(false);
            head.add(console.messages().text("cli.report." + JsonShapes.word(key)));
        }
        right.addAll(List.of(true, true));
        head.addAll(List.of(console.messages().text("cli.report.segments"), "km"));
        if (asOf != null) {
            right.addAll(List.of(true, true));
            head.addAll(List.of(console.messages().text("cli.report.overdue"), "km"));
        }
        TextTable table = new TextTable(right);
        table.add(head);
        for (Report.Row row : rows) {
            List<String> cells = new ArrayList<>();
            row.keys().forEach((key, value) -> cells.add(cell(key, value, read, wording)));
            addFigures(cells, row.segments(), row.lengthKm(), row.overdue(), row.overdueKm(), wording);
            table.add(cells);
        }
        List<String> total = new ArrayList<>();
        keys.forEach(key -> total.add(total.isEmpty() ? console.messages().text("cli.report.total") : ""));
        addFigures(total, rows.stream().mapToInt(Report.Row::segments).sum(),
                rows.stream().mapToDouble(Report.Row::lengthKm).sum(),
                rows.stream().mapToInt(Report.Row::overdue).sum(),
                rows.stream().mapToDouble(Report.Row::overdueKm).sum(), wording);
        table.add(total);
        table.lines().forEach(console::print);
        if (asOf != null) {
            console.say("cli.report.overdueMeans", Wording.date(asOf.toString()));
        }
    }

    private void addFigures(List<String> cells, int segments, double km, int overdue, double overdueKm,
            Wording wording) {
        cells.add(String.valueOf(segments));
        cells.add(wording.number(km, 1));
        if (asOf != null) {
            cells.add(String.valueOf(overdue));
            cells.add(wording.number(overdueKm, 1));
        }
    }

    private String cell(By key, Optional<Object> value, Workspace read, Wording wording) {
        String id = value.map(Object::toString).orElse(null);
        return switch (key) {
            case INVESTOR -> id == null ? wording.notStated() : wording.investor(id);
            case TERRITORY -> wording.territory(id);
            case YEAR -> value.orElse(null) instanceof Integer year ? year(year, read, wording) : wording.notStated();
            case ITEM -> id == null ? console.messages().text("answer.noItem")
                    : id + " " + read.register().item(id).map(item -> wording.of(item.name())).orElse("");
        };
    }

    /** A year as the agreement states it: "2022–2023", "before 2025". */
    private static String year(Integer year, Workspace read, Wording wording) {
        return wording.together(year,
                read.segments()
                        .stream()
                        .filter(segment -> year.equals(Report.year(segment)))
                        .map(segment -> wording.years(segment.targetFrom(), segment.targetTo()))
                        .toList());
    }

    private void printCompleteness(Completeness found) {
        Map<String, List<String>> figures = new LinkedHashMap<>();
        figures.put("items", found.items());
        figures.put("statedYear", found.statedYear());
        figures.put("conditionalYear", found.conditionalYear());
        figures.put("planPeriodOnly", found.planPeriodOnly());
        figures.put("noTime", found.noTime());
        figures.put("statedInvestor", found.statedInvestor());
        figures.put("proposedInvestor", found.proposedInvestor());
        figures.put("noInvestor", found.noInvestor());
        figures.put("onExistingRoad", found.onExistingRoad());
        figures.put("onCandidateOnly", found.onCandidateOnly());
        figures.put("indicativeOnly", found.indicativeOnly());
        figures.put("drawnWithoutLine", found.drawnWithoutLine());
        figures.put("withoutPlace", found.withoutPlace());
        if (json) {
            console.printJson(out -> {
                out.writeStartObject();
                figures.forEach((name, ids) -> {
                    out.writeArrayPropertyStart(name);
                    ids.forEach(out::writeString);
                    out.writeEndArray();
                });
                out.writeEndObject();
            });
            return;
        }
        TextTable table = new TextTable(List.of(false, true, false));
        figures.forEach((name, ids) -> table.add(List.of(console.messages().text("cli.completeness." + name),
                String.valueOf(ids.size()), name.equals("items") ? "" : String.join(", ", ids))));
        table.lines().forEach(console::print);
    }
}
