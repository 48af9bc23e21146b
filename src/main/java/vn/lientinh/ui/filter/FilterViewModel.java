package vn.lientinh.ui.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Chip;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Expressions;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.analysis.desk.Sum;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.WindowViewModel;

/** Chips and expression: what the user has chosen, what each choice would show, and what is wrong with an expression. */
public final class FilterViewModel {

    private final WindowViewModel window;
    private final Executor background;
    private final Executor foreground;
    private final ObjectBinding<List<Group>> groups;
    private final StringBinding summary;
    private final StringBinding hidden;
    private final StringBinding badge;
    private final StringProperty expression = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private int asked;

    /** The values of a facet. */
    public record Group(Facet facet, String name, List<Option> options, boolean narrowed) {
    }

    /**
     * A value that can be chosen.
     *
     * @param count how many segments choosing it would show, in the format of the language
     * @param tells the same in words, with the length
     * @param empty whether it would show nothing
     */
    public record Option(String value, String name, String count, String tells, boolean chosen, boolean empty) {
    }

    /**
     * What is wrong with the expression.
     *
     * @param words   what is wrong, and where
     * @param from    index of the first character that is meant
     * @param to      index behind the last one
     * @param instead what could be put there; may be empty
     */
    public record Problem(String words, int from, int to, List<Replacement> instead) {
    }

    /** A word that could be meant, and how it is written at the place of the fault. */
    public record Replacement(String word, String written) {
    }

    /**
     * The filter of this window.
     *
     * @param background where expressions are read
     * @param foreground the thread of the window
     */
    public FilterViewModel(WindowViewModel window, Executor background, Executor foreground) {
        this.window = window;
        this.background = background;
        this.foreground = foreground;
        groups = Bindings.createObjectBinding(this::currentGroups, window.shownProperty(),
                window.texts().messagesProperty());
        summary = Bindings.createStringBinding(this::currentSummary, window.shownProperty(),
                window.texts().messagesProperty());
        hidden = Bindings.createStringBinding(this::currentHidden, window.shownProperty(),
                window.texts().messagesProperty());
        badge = Bindings.createStringBinding(this::currentBadge, window.filterProperty(),
                window.texts().messagesProperty());
        // Going back, a bookmark or "show everything" may change the expression from outside.
        window.filterProperty().subscribe(filter -> {
            String now = Objects.requireNonNullElse(filter.expression(), "");
            if (problem.get() == null && !now.equals(expression.get().strip())) {
                expression.set(now);
            }
        });
        window.texts().messagesProperty().subscribe((before, now) -> {
            if (problem.get() != null) {
                applyExpression();
            }
        });
    }

    private @Nullable FacetWords words() {
        Workspace workspace = window.workspace();
        Desk desk = window.desk();
        return workspace == null || desk == null
                ? null
                : new FacetWords(workspace, desk.facets(), window.texts().messages());
    }

    private List<Group> currentGroups() {
        Shown shown = window.shownProperty().get();
        FacetWords words = words();
        if (shown == null || words == null) {
            return List.of();
        }
        return Arrays.stream(Facet.values())
                .map(facet -> new Group(facet, words.of(facet),
                        shown.chips(facet).stream().map(chip -> option(facet, chip, words)).toList(),
                        !shown.choice().filter().chosen(facet).isEmpty()))
                .toList();
    }

    private static Option option(Facet facet, Chip chip, FacetWords words) {
        Sum sum = chip.sum();
        return new Option(chip.value(), words.of(facet, chip.value()),
                words.messages().text("ui.number", sum.segments()), words.of(sum), chip.chosen(),
                sum.segments() == 0);
    }

    private String currentSummary() {
        Shown shown = window.shownProperty().get();
        FacetWords words = words();
        if (shown == null || words == null) {
            return "";
        }
        if (shown.sum().equals(shown.all())) {
            return words.messages().text("ui.filter.all", words.of(shown.sum()));
        }
        String number = words.messages().text("ui.filter.some", shown.sum().segments(), shown.all().segments());
        return shown.sum().km() > 0
                ? words.messages().text("ui.filter.someLong", number, words.length(shown.sum().km()))
                : number;
    }

    private String currentHidden() {
        Shown shown = window.shownProperty().get();
        return shown == null || shown.hidden().segments() == 0
                ? ""
                : window.texts().messages().text("ui.filter.hidden", shown.hidden().segments());
    }

    private String currentBadge() {
        Filter filter = window.filterProperty().get();
        int conditions = filter.conditions();
        return conditions == 0 ? "" : window.texts().messages().text("ui.number", conditions);
    }

    /** How many conditions are chosen; empty for none. */
    public StringBinding badgeBinding() {
        return badge;
    }

    /** All facets with their values. */
    public ObjectBinding<List<Group>> groupsBinding() {
        return groups;
    }

    /** How much is shown of how much. */
    public StringBinding summaryBinding() {
        return summary;
    }

    /** What hidden layers keep from sight; empty when that is nothing. */
    public StringBinding hiddenBinding() {
        return hidden;
    }

    /** Chooses a value, or no longer. */
    public void toggle(Facet facet, String value) {
        window.filterProperty().set(window.filterProperty().get().toggled(facet, value));
    }

    /** Chooses nothing of a facet: all its values are shown. */
    public void clear(Facet facet) {
        window.filterProperty().set(window.filterProperty().get().with(facet, Set.of()));
    }

    /** Shows everything, hidden layers excepted. */
    public void clearAll() {
        problem.set(null);
        expression.set("");
        window.filterProperty().set(Filter.ALL);
    }

    /** Shows all layers. */
    public void showHidden() {
        Workspace workspace = window.workspace();
        if (workspace != null) {
            window.showLayers(workspace.layers().stream().map(layer -> layer.id()).toList());
        }
    }

    /** The expression as it is written, with or without faults; it counts when {@link #applyExpression} has read it. */
    public StringProperty expressionProperty() {
        return expression;
    }

    /** What is wrong with the expression; null when nothing is. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Properties that an expression can ask for, each with its code words. */
    public List<String> vocabulary() {
        Desk desk = window.desk();
        if (desk == null) {
            return List.of();
        }
        return desk.expressions().properties().stream().map(property -> {
            List<String> values = desk.expressions().words(property);
            return values.isEmpty() ? property : property + ": " + String.join(", ", values);
        }).toList();
    }

    /** Reads the expression as it is written now and filters by it when it has no fault. */
    public void applyExpression() {
        Desk desk = window.desk();
        String text = expression.get();
        int number = ++asked;
        if (desk == null || text.isBlank()) {
            problem.set(null);
            window.filterProperty().set(window.filterProperty().get().withExpression(null));
            return;
        }
        CompletableFuture.supplyAsync(() -> desk.expressions().compile(text), background).thenAcceptAsync(result -> {
            // What has been typed since is read by a later call.
            if (number == asked && desk == window.desk()) {
                read(text, result);
            }
        }, foreground);
    }

    private void read(String text, Expressions.Result result) {
        switch (result) {
            case Expressions.Compiled compiled -> {
                problem.set(null);
                window.filterProperty().set(window.filterProperty().get().withExpression(text));
            }
            case Expressions.Fault fault -> problem.set(problem(fault, window.texts().messages()));
        }
    }

    private static Problem problem(Expressions.Fault fault, Messages messages) {
        String words = messages.text("ui.filter.fault." + fault.kind(), fault.from() + 1, fault.what());
        boolean quoted = fault.kind() == Expressions.Kind.UNKNOWN_WORD;
        return new Problem(words, fault.from(), fault.to(),
                fault.instead()
                        .stream()
                        .map(word -> new Replacement(word, quoted ? "'" + word + "'" : word))
                        .toList());
    }

    /** Puts a word in the place of the fault and reads the expression again. */
    public void replace(Replacement replacement) {
        Problem now = problem.get();
        if (now != null && now.to() <= expression.get().length()) {
            expression.set(new StringBuilder(expression.get()).replace(now.from(), now.to(), replacement.written())
                    .toString());
            applyExpression();
        }
    }
}
