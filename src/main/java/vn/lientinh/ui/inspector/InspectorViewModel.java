package vn.lientinh.ui.inspector;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.Answer;
import vn.lientinh.analysis.Answers;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.analysis.BorderConnection.Side;
import vn.lientinh.analysis.BorderConnections;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.borders.BorderWords;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * What the inspector shows of the selection, in the language and the provinces of the moment, and the ways from there: through
 * the stack under the click, to the item, to the other side of a border, and back through what was inspected before.
 */
public final class InspectorViewModel {

    private final WindowViewModel window;
    private final ObservableValue<List<BorderConnection>> borders;
    private final Consumer<String> clipboard;
    private final ObjectBinding<Content> content;
    private final History history = new History();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /** What there is to show. */
    public sealed interface Content {

        /** Nothing is selected. */
        record Nothing() implements Content {
        }

        /**
         * A segment, and what is said of it.
         *
         * @param stack         everything that lay under the click, the segment among it
         * @param investorBasis what the investor rests on, in one line
         * @param targetBasis   what the target rests on, in one line
         * @param overdue       that the target has passed at the reference date, or null
         * @param neighbours    what lies beyond the border, at its ends
         */
        record OfSegment(Segment segment, Answer answer, List<Segment> stack, String investorBasis,
                String targetBasis, @Nullable String overdue, List<Neighbour> neighbours) implements Content {

            /** Place of the segment in the stack, from 1. */
            public int position() {
                return stack.indexOf(segment) + 1;
            }
        }

        /**
         * An item of the register.
         *
         * @param from          the segment from which it was reached, or null
         * @param investorBasis what the investor rests on, in one line
         * @param targetBasis   what the target rests on, in one line
         * @param overdue       that the target has passed at the reference date, or null
         * @param lines         its segments
         * @param neighbours    what lies beyond the border, at the ends of its segments
         */
        record OfItem(ItemAnswer answer, @Nullable Segment from, String investorBasis, String targetBasis,
                @Nullable String overdue, List<SegmentLine> lines, List<Neighbour> neighbours) implements Content {
        }
    }

    /**
     * A segment in the list of an item.
     *
     * @param length  in words, or empty for what has none
     * @param years   in words
     * @param dated   whether any year is stated
     */
    public record SegmentLine(Segment segment, String territory, String length, String years, boolean dated) {
    }

    /**
     * What lies beyond a border.
     *
     * @param other   the segment on the other side, or null when none is drawn
     * @param sides   both provinces
     * @param verdict how the two sides are to be judged
     * @param agrees  whether they agree
     * @param name    name of the segment on the other side
     * @param plan    its years and works
     * @param state   the state of its item in March 2022
     */
    public record Neighbour(BorderConnection connection, @Nullable Segment other, String sides, String verdict,
            boolean agrees, String name, String plan, String state) {
    }

    /**
     * The inspector of this window.
     *
     * @param borders   the border connections of the workspace
     * @param clipboard takes text that the user copies
     */
    public InspectorViewModel(WindowViewModel window, ObservableValue<List<BorderConnection>> borders,
            Consumer<String> clipboard) {
        this.window = window;
        this.borders = borders;
        this.clipboard = clipboard;
        this.content = Bindings.createObjectBinding(this::current, window.selectionProperty(),
                window.territoryViewProperty(), window.texts().messagesProperty(), window.workspaceProperty(), borders,
                window.clockProperty());
        window.workspaceProperty().subscribe((before, now) -> {
            history.clear();
            tellWays();
        });
        window.selectionProperty().subscribe(selection -> {
            if (!(selection instanceof Selection.Nothing)) {
                history.visit(selection);
            }
            tellWays();
        });
    }

    private Content current() {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return new Content.Nothing();
        }
        return switch (window.selectionProperty().get()) {
            case Selection.Nothing nothing -> new Content.Nothing();
            case Selection.OfSegment chosen -> content(chosen, workspace);
            case Selection.OfItem chosen -> content(chosen, workspace);
        };
    }

    private Content content(Selection.OfSegment chosen, Workspace workspace) {
        Segment segment = chosen.segment();
        Messages messages = window.texts().messages();
        String id = segment.item();
        Item item = id == null ? null : workspace.register().item(id).orElse(null);
        return new Content.OfSegment(segment,
                new Answers(workspace, messages, window.territoryViewProperty().get()).of(segment), chosen.stack(),
                Basis.of(segment.investorBasis(), item, wording(workspace), messages),
                Basis.of(segment.targetBasis(), wording(workspace).clause(segment.clause()),
                        item == null ? null : item.planPeriod(), messages),
                item == null ? null : overdue(segment.targetTo()), neighbours(List.of(segment), workspace));
    }

    private Content content(Selection.OfItem chosen, Workspace workspace) {
        Messages messages = window.texts().messages();
        Item item = chosen.item();
        ItemAnswer answer = ItemAnswer.of(item, workspace, messages, window.territoryViewProperty().get());
        Wording wording = wording(workspace);
        // An item without a year of its own may still fall into a plan period, whatever its target says.
        boolean dated = item.target().from() != null || item.target().to() != null;
        String targetBasis = !dated && item.planPeriod() != null
                ? Basis.of(TargetBasis.PLAN_PERIOD, "", item.planPeriod(), messages)
                : Basis.of(item.target().basis(), wording.clause(item.clause()), item.planPeriod(), messages);
        return new Content.OfItem(answer, chosen.from(), Basis.of(item.investor().rule(), item, wording, messages),
                targetBasis,
                overdue(item.target().to()),
                answer.segments().stream().map(segment -> line(segment, wording)).toList(),
                neighbours(own(answer), workspace));
    }

    /** The segments of an item that are its own, or what it concerns where it has none. */
    private static List<Segment> own(ItemAnswer answer) {
        List<Segment> own = answer.segments()
                .stream()
                .filter(segment -> answer.item().id().equals(segment.item()))
                .toList();
        return own.isEmpty() ? answer.segments() : own;
    }

    private Wording wording(Workspace workspace) {
        return new Wording(workspace, window.texts().messages(), window.territoryViewProperty().get());
    }

    /** A target is over when its last year is; whether the work is done, the agreement cannot say. */
    private @Nullable String overdue(@Nullable Integer lastYear) {
        LocalDate asOf = window.clockProperty().get().asOf();
        return lastYear == null || lastYear >= asOf.getYear()
                ? null
                : window.texts()
                        .messages()
                        .text("ui.inspector.overdue",
                                asOf.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
    }

    private SegmentLine line(Segment segment, Wording wording) {
        boolean dated = segment.targetFrom() != null || segment.targetTo() != null;
        return new SegmentLine(segment, wording.territory(segment.territory()),
                segment.lengthKm() > 0 ? wording.length(segment.lengthKm()) : "",
                dated
                        ? wording.years(segment.targetFrom(), segment.targetTo())
                        : window.texts().messages().text("ui.item.noYear"),
                dated);
    }

    private List<Neighbour> neighbours(List<Segment> segments, Workspace workspace) {
        Messages messages = window.texts().messages();
        BorderWords words = new BorderWords(workspace, messages, window.territoryViewProperty().get());
        return segments.stream()
                .flatMap(segment -> BorderConnections.of(segment, borders.getValue())
                        .stream()
                        .filter(connection -> connection.isBorder(wording(workspace)))
                        .map(connection -> neighbour(connection, segment, words, messages)))
                // An item may lie on both sides of a connection: it is told once.
                .collect(Collectors.toMap(Neighbour::connection, Function.identity(), (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Neighbour neighbour(BorderConnection connection, Segment segment, BorderWords words,
            Messages messages) {
        Side other = connection.facing(segment);
        return new Neighbour(connection, other == null ? null : other.segment(), words.pair(connection),
                words.verdict(connection), connection.agrees(),
                other == null ? messages.text("ui.borders.nothing") : other.segment().name(),
                other == null
                        ? ""
                        : messages.text("ui.inspector.neighbour.plan", words.years(other).text(),
                                words.works(other).text()),
                other == null ? "" : words.state(other).text());
    }

    /** What to show. */
    public ObjectBinding<Content> contentBinding() {
        return content;
    }

    /** Shows an item of the register; the map keeps the segment that it was reached from. */
    public void showItem(String id) {
        Workspace workspace = window.workspace();
        if (workspace != null) {
            workspace.register()
                    .item(id)
                    .ifPresent(
                            item -> window.selectionProperty()
                                    .set(new Selection.OfItem(item, window.selectedSegment())));
        }
    }

    /** Shows a segment by itself. */
    public void showSegment(Segment segment) {
        window.selectionProperty().set(new Selection.OfSegment(segment));
    }

    /** Shows another feature of the stack under the click. */
    public void showOfStack(Segment segment) {
        if (window.selectionProperty().get() instanceof Selection.OfSegment now && now.stack().contains(segment)) {
            window.selectionProperty().set(new Selection.OfSegment(segment, now.stack()));
        }
    }

    /** Goes {@code steps} on in the stack under the click, from the last to the first. */
    public void step(int steps) {
        if (window.selectionProperty().get() instanceof Selection.OfSegment now && now.stack().size() > 1) {
            window.selectionProperty().set(now.moved(steps));
        }
    }

    /** Highlights a segment on the map, or none. */
    public void point(@Nullable Segment segment) {
        window.hoveredProperty().set(segment);
    }

    /** Shows what was inspected before this, or opens the closed inspector again. */
    public void goBack() {
        go(window.selectionProperty().get() instanceof Selection.Nothing ? history.current() : history.back());
    }

    /** Shows what was inspected after this. */
    public void goForward() {
        if (history.canGoForward()) {
            go(history.forward());
        }
    }

    private void go(Selection selection) {
        window.selectionProperty().set(selection);
        tellWays();
    }

    private void tellWays() {
        boolean closed = window.selectionProperty().get() instanceof Selection.Nothing;
        canGoBack.set(closed ? !(history.current() instanceof Selection.Nothing) : history.canGoBack());
        canGoForward.set(history.canGoForward());
    }

    /** Whether there is something that was inspected before. */
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Whether there is something that was inspected after this. */
    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Copies all that is shown, as text. */
    public void copy() {
        Optional.of(new ContentText(window.texts().messages()).of(content.get()))
                .filter(text -> !text.isEmpty())
                .ifPresent(clipboard);
    }

    /** Closes the inspector. */
    public void close() {
        window.hoveredProperty().set(null);
        window.selectionProperty().set(Selection.NOTHING);
    }
}
