package vn.lientinh.ui.borders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.analysis.BorderConnection.Side;
import vn.lientinh.analysis.BorderConnection.Verdict;
import vn.lientinh.analysis.BorderConnections;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.LocalPlane;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * The border connections, worst first: nothing on the other side, a gap, other works, a line that is less sure, other years, a
 * year on one side only, agreement. One of them may be looked at.
 */
public final class BordersViewModel {

    /** So much ground is shown on each side of the border. */
    private static final double SHOWN_M = 4_000;

    private final WindowViewModel window;
    private final Executor background;
    private final Executor foreground;
    private final Consumer<Envelope> flight;
    private final ReadOnlyObjectWrapper<List<BorderConnection>> connections = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Pair> pair = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable BorderConnection> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectBinding<@Nullable BorderWords> words;
    private final ObjectBinding<List<Pair>> pairs;
    private final ObjectBinding<List<Row>> rows;
    private final ObjectBinding<@Nullable Facing> facing;
    private final StringBinding summary;
    private final BooleanBinding marked;
    private int asked;

    /** Two provinces with a common border: their ids in the view of the moment, in alphabetical order. */
    public record Pair(String a, String b) {
    }

    /** A connection in the list. */
    public record Row(BorderConnection connection, Verdict verdict, String verdictWords, String route, String sides,
            BorderWords.Cell years) {
    }

    /**
     * Both sides of the connection that is looked at.
     *
     * @param title  the route and both provinces
     * @param a      name of the territory that the route comes from
     * @param b      name of the other one, or null when nothing is drawn there
     * @param lines  line by line
     */
    public record Facing(BorderConnection connection, String title, String verdict, String a, @Nullable String b,
            List<BorderWords.Line> lines) {
    }

    /**
     * The borders of this window.
     *
     * @param background where connections are looked for
     * @param foreground the thread of the window
     * @param flight     brings bounds (lon, lat) into view
     */
    public BordersViewModel(WindowViewModel window, Executor background, Executor foreground,
            Consumer<Envelope> flight) {
        this.window = window;
        this.background = background;
        this.foreground = foreground;
        this.flight = flight;
        words = Bindings.createObjectBinding(() -> {
            Workspace workspace = window.workspace();
            return workspace == null ? null
                    : new BorderWords(workspace, window.texts().messages(), window.territoryViewProperty().get());
        }, window.workspaceProperty(), window.texts().messagesProperty(), window.territoryViewProperty());
        pairs = Bindings.createObjectBinding(this::currentPairs, connections, words);
        rows = Bindings.createObjectBinding(this::currentRows, connections, words, onlyDifferences, pair);
        facing = Bindings.createObjectBinding(this::currentFacing, chosen, words);
        marked = Bindings.createBooleanBinding(
                () -> chosen.get() != null && !window.markedProperty().get().isEmpty(), chosen,
                window.markedProperty());
        summary = Bindings.createStringBinding(this::currentSummary, connections, words, pair);
        window.workspaceProperty().subscribe((before, now) -> {
            asked++;
            connections.set(List.of());
            leave();
            pair.set(null);
        });
        // Two provinces of 2022 may have become one.
        window.territoryViewProperty().subscribe((before, now) -> pair.set(null));
        // Who turns to something else has done with the two sides; what was compared stays readable.
        window.selectionProperty().subscribe((before, now) -> {
            if (!(now instanceof Selection.Nothing)) {
                window.markedProperty().set(Set.of());
            }
        });
    }

    /** Looks for the connections of the workspace that is open; they are listed as soon as they have been found. */
    public void find(Workspace workspace) {
        int number = ++asked;
        CompletableFuture.supplyAsync(() -> new BorderConnections(workspace).all(), background)
                .thenAcceptAsync(found -> {
                    if (number == asked) {
                        connections.set(found);
                    }
                }, foreground);
    }

    private Stream<BorderConnection> borders() {
        Workspace workspace = window.workspace();
        return workspace == null
                ? Stream.of()
                : connections.get().stream().filter(connection -> connection.isBorder(wording(workspace)));
    }

    private Wording wording(Workspace workspace) {
        return new Wording(workspace, window.texts().messages(), window.territoryViewProperty().get());
    }

    private String id(Side side) {
        Workspace workspace = window.workspace();
        return workspace == null
                ? side.territory()
                : wording(workspace).territoryId(side.territory());
    }

    private Pair pair(BorderConnection connection) {
        String a = id(connection.a());
        Side other = connection.b();
        String b = other == null ? "" : id(other);
        return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    private List<Pair> currentPairs() {
        Map<Pair, Integer> counts = new TreeMap<>(Comparator.comparing(Pair::a).thenComparing(Pair::b));
        borders().filter(connection -> connection.b() != null)
                .forEach(connection -> counts.merge(pair(connection), 1, Integer::sum));
        // Pairs of signatories first, for they are what is asked about.
        return counts.keySet()
                .stream()
                .sorted(Comparator.comparing((Pair one) -> !(signatory(one.a()) && signatory(one.b()))))
                .toList();
    }

    private boolean signatory(String id) {
        Workspace workspace = window.workspace();
        return workspace != null && workspace.territory(id).map(one -> one.signatory()).orElse(false);
    }

    private Stream<BorderConnection> ofPair() {
        Pair wanted = pair.get();
        return borders().filter(connection -> wanted == null || wanted.equals(pair(connection)));
    }

    private List<Row> currentRows() {
        BorderWords say = words.get();
        if (say == null) {
            return List.of();
        }
        return ofPair().filter(connection -> !onlyDifferences.get() || !connection.agrees())
                .sorted(BorderConnection.WORST_FIRST)
                .map(connection -> new Row(connection, connection.verdict(), say.verdict(connection),
                        say.route(connection), say.shortPair(connection), say.bothYears(connection)))
                .toList();
    }

    private @Nullable Facing currentFacing() {
        BorderWords say = words.get();
        BorderConnection at = chosen.get();
        if (say == null || at == null) {
            return null;
        }
        Side b = at.b();
        return new Facing(at, window.texts().messages().text("ui.borders.title", say.route(at), say.pair(at)),
                say.verdict(at), say.territory(at.a()), b == null ? null : say.territory(b), say.lines(at));
    }

    private String currentSummary() {
        Map<Verdict, Long> counts = ofPair().collect(Collectors.groupingBy(BorderConnection::verdict,
                () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long agree = counts.getOrDefault(Verdict.AGREES, 0L);
        long years = ofPair().filter(
                connection -> connection.differences().contains(BorderConnection.Difference.TARGET)).count();
        return window.texts().messages().text("ui.borders.summary", all, all - agree, years);
    }

    /** All connections of the workspace, route by route; empty until they have been found. */
    public ReadOnlyObjectProperty<List<BorderConnection>> connectionsProperty() {
        return connections.getReadOnlyProperty();
    }

    /** Whether only connections whose sides differ are listed. */
    public BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    /** The two provinces whose connections are listed; null for all. */
    public ObjectProperty<@Nullable Pair> pairProperty() {
        return pair;
    }

    /** The pairs that there are, those of the signatories first. */
    public ObjectBinding<List<Pair>> pairsBinding() {
        return pairs;
    }

    /** Name of a pair; of all for null. */
    public String name(@Nullable Pair of) {
        Workspace workspace = window.workspace();
        if (of == null || workspace == null) {
            return window.texts().messages().text("ui.borders.allPairs");
        }
        Wording wording = wording(workspace);
        return window.texts()
                .messages()
                .text("ui.borders.pair", wording.territory(of.a()), wording.territory(of.b()));
    }

    /** The connections to list, worst first. */
    public ObjectBinding<List<Row>> rowsBinding() {
        return rows;
    }

    /** How many there are, how many differ, how many of them in years. */
    public StringBinding summaryBinding() {
        return summary;
    }

    /** The connection that is looked at, or null. */
    public ReadOnlyObjectProperty<@Nullable BorderConnection> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the connection that is looked at is marked on the map. */
    public BooleanBinding markedBinding() {
        return marked;
    }

    /** Both sides of the connection that is looked at, or null. */
    public ObjectBinding<@Nullable Facing> facingBinding() {
        return facing;
    }

    /** Flies to a connection, marks both sides on the map and shows them facing each other. */
    public void choose(BorderConnection connection) {
        window.selectionProperty().set(Selection.NOTHING);
        chosen.set(connection);
        mark(connection);
        double gap = Objects.requireNonNullElse(connection.gapM(), 0.0);
        flight.accept(new LocalPlane(connection.lon(), connection.lat()).around(SHOWN_M + gap / 2));
    }

    private void mark(BorderConnection connection) {
        List<String> ids = new ArrayList<>();
        ids.add(connection.a().segment().id());
        Side b = connection.b();
        if (b != null) {
            ids.add(b.segment().id());
        }
        window.markedProperty().set(Set.copyOf(ids));
    }

    /** Looks at none any more. */
    public void leave() {
        chosen.set(null);
        window.markedProperty().set(Set.of());
    }

    /** Shows a side in the inspector. */
    public void inspect(Segment segment) {
        window.selectionProperty().set(new Selection.OfSegment(segment));
    }
}
