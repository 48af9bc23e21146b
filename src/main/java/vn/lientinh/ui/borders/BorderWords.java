package vn.lientinh.ui.borders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.analysis.BorderConnection.Difference;
import vn.lientinh.analysis.BorderConnection.Side;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

/** Border connections in the words of one language, with the provinces of 2022 or of today. Immutable. */
public final class BorderWords {

    private final Workspace workspace;
    private final Messages messages;
    private final Wording wording;

    /** Words for the connections of this workspace. */
    public BorderWords(Workspace workspace, Messages messages, TerritoryView view) {
        this.workspace = workspace;
        this.messages = messages;
        this.wording = new Wording(workspace, messages, view);
    }

    /** A line of the comparison: what it is about, what each side says, whether it says anything, and whether they differ. */
    public record Line(String label, Cell a, Cell b, boolean differs) {
    }

    /** What one side says; not stated in grey. */
    public record Cell(String text, boolean stated) {
    }

    /** The route, or both where the road changes its name at the border. */
    public String route(BorderConnection connection) {
        Side b = connection.b();
        String from = route(connection.a().segment());
        String to = b == null ? from : route(b.segment());
        return from.equals(to) ? from : messages.text("ui.borders.bothRoutes", from, to);
    }

    private static String route(Segment segment) {
        String route = segment.route();
        String item = segment.item();
        return route != null ? route : item != null ? item : segment.name();
    }

    /** "Tỉnh Quảng Ninh ↔ Tỉnh Bắc Giang", in the direction of the route. */
    public String pair(BorderConnection connection) {
        Side b = connection.b();
        return messages.text("ui.borders.pair", territory(connection.a()),
                b == null ? messages.text("ui.borders.nothing") : territory(b));
    }

    /** The same without the ranks of the provinces. */
    String shortPair(BorderConnection connection) {
        Side b = connection.b();
        return messages.text("ui.borders.pair", shortName(connection.a()),
                b == null ? messages.text("ui.borders.nothing") : shortName(b));
    }

    private String shortName(Side side) {
        String id = wording.territoryId(side.territory());
        return workspace.territory(id).map(Territory::shortName).map(wording::of).orElseGet(() -> territory(side));
    }

    /** The years of both sides, once where they are the same. */
    Cell bothYears(BorderConnection connection) {
        Cell a = years(connection.a());
        Cell b = years(connection.b());
        return a.equals(b) ? a : new Cell(messages.text("ui.borders.pair", a.text(), b.text()), true);
    }

    /** Name of the territory of a side. */
    public String territory(Side side) {
        return wording.territory(side.territory());
    }

    /** Years of a side, in words; that they are not stated, where they are not. */
    public Cell years(@Nullable Side side) {
        return side == null
                ? new Cell(messages.text("ui.borders.nothing"), false)
                : side.statesYear()
                        ? new Cell(wording.years(side.targetFrom(), side.targetTo()), true)
                        : new Cell(messages.text("ui.borders.noYear"), false);
    }

    /** How the connection is to be judged, in a few words. */
    public String verdict(BorderConnection connection) {
        return switch (connection.verdict()) {
            case OTHER_SIDE_MISSING -> messages.text("ui.borders.verdict.missing");
            case GAP -> messages.text("ui.borders.verdict.gap", gap(connection));
            case WORKS -> messages.text("ui.borders.verdict.works");
            case ALIGNMENT -> messages.text("ui.borders.verdict.alignment");
            case YEARS -> messages.text("ui.borders.verdict.years");
            case YEAR_ON_ONE_SIDE -> messages.text("ui.borders.verdict.oneYear");
            case AGREES -> messages.text(connection.a().statesYear()
                    ? "ui.borders.verdict.agrees"
                    : planned(connection) ? "ui.borders.verdict.neitherYear" : "ui.borders.verdict.existing");
        };
    }

    /** Whether any side is an item of the agreement, of which a year could be expected. */
    private static boolean planned(BorderConnection connection) {
        Side b = connection.b();
        return connection.a().segment().item() != null || b != null && b.segment().item() != null;
    }

    /** How far both ends lie apart. */
    public String gap(BorderConnection connection) {
        Double gap = connection.gapM();
        return gap == null ? messages.text("ui.borders.nothing") : wording.length(gap / 1000);
    }

    /** Both sides line by line, those in which they differ first. */
    public List<Line> lines(BorderConnection connection) {
        Side a = connection.a();
        Side b = connection.b();
        List<Line> lines = new ArrayList<>();
        lines.add(line("segment", new Cell(a.segment().name(), true),
                b == null ? missing() : new Cell(b.segment().name(), true), b == null));
        lines.add(line("investor", investor(a), investor(b), false));
        lines.add(line("target", years(a), years(b), differs(connection, Difference.TARGET)));
        lines.add(line("works", works(a), works(b), differs(connection, Difference.WORKS)));
        lines.add(line("state", state(a), state(b), false));
        lines.add(line("alignment", alignment(a), alignment(b), differs(connection, Difference.ALIGNMENT)));
        lines.add(line("clause", clause(a), clause(b), false));
        // What the two sides differ in is read first.
        lines.sort(Comparator.comparing(line -> !line.differs()));
        return List.copyOf(lines);
    }

    private static boolean differs(BorderConnection connection, Difference difference) {
        return connection.differences().contains(difference);
    }

    private Line line(String key, Cell a, Cell b, boolean differs) {
        return new Line(messages.text("ui.borders.line." + key), a, b, differs);
    }

    private Cell missing() {
        return new Cell(messages.text("ui.borders.nothing"), false);
    }

    /** Who invests on a side. */
    public Cell investor(@Nullable Side side) {
        if (side == null) {
            return missing();
        }
        String investor = side.segment().investor();
        return investor == null
                ? new Cell(messages.text(side.segment().item() == null ? "answer.noItem" : "ui.item.noInvestor"), false)
                : new Cell(wording.investor(investor), true);
    }

    /** Kind of work on a side. */
    public Cell works(@Nullable Side side) {
        if (side == null) {
            return missing();
        }
        return side.works() == null
                ? new Cell(messages.text("cli.borders.worksNotStated"), false)
                : new Cell(messages.text("model.works." + side.works().code()), true);
    }

    /** What the agreement says of the state of the item on a side, as of March 2022. */
    public Cell state(@Nullable Side side) {
        if (side == null) {
            return missing();
        }
        String id = side.segment().item();
        if (id == null) {
            return new Cell(messages.text("answer.noItem"), false);
        }
        Text state = workspace.register().item(id).map(Item::state).orElse(null);
        return state == null
                ? new Cell(messages.text("ui.borders.noState"), false)
                : new Cell(wording.of(state), true);
    }

    private Cell alignment(@Nullable Side side) {
        return side == null
                ? missing()
                : new Cell(messages.text("map.alignment." + side.alignment().code()), true);
    }

    private Cell clause(@Nullable Side side) {
        return side == null
                ? missing()
                : new Cell(wording.clause(side.segment().clause()), !side.segment().clause().isEmpty());
    }
}
