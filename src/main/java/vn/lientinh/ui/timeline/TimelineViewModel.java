package vn.lientinh.ui.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Due;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Facets;
import vn.lientinh.analysis.desk.Facets.Years;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.analysis.desk.Sum;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Legend;
import vn.lientinh.render.Theme;
import vn.lientinh.ui.filter.FacetWords;
import vn.lientinh.ui.state.WindowViewModel;

/** The clock, and how much stands where on it. */
public final class TimelineViewModel {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final List<Due> DUES = Arrays.stream(Due.values()).filter(due -> due != Due.NO_ITEM).toList();

    private final WindowViewModel window;
    private final LocalDate today;
    private final IntegerProperty year = new SimpleIntegerProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ObjectBinding<List<State>> states;
    private final ObjectBinding<@Nullable Years> target;
    private final StringBinding asOf;
    private final StringBinding spoken;

    /**
     * How much stands in one state.
     *
     * @param due    the state
     * @param name   its name
     * @param count  number of segments, in the format of the language
     * @param tells  name, number and length in words
     * @param chosen whether the filter asks for it
     * @param empty  whether nothing is in it
     * @param sample how the map shows it
     */
    public record State(Due due, String name, String count, String tells, boolean chosen, boolean empty,
            Legend.Swatch sample) {
    }

    /** The clock of this window, which stands at today to begin with. */
    public TimelineViewModel(WindowViewModel window) {
        this.window = window;
        this.today = window.clockProperty().get().asOf();
        window.clockProperty().subscribe(clock -> year.set(clock.year()));
        year.subscribe(now -> window.clockProperty().set(window.clockProperty().get().in(now.intValue())));
        states = Bindings.createObjectBinding(this::currentStates, window.shownProperty(), window.themeBinding(),
                window.texts().messagesProperty());
        target = Bindings.createObjectBinding(this::currentTarget, window.selectionProperty());
        asOf = window.texts()
                .made(messages -> messages.text("ui.time.asOf", DATE.format(window.clockProperty().get().asOf())),
                        window.clockProperty());
        spoken = window.texts().made(this::sentence, states, window.clockProperty());
    }

    private List<State> currentStates() {
        Shown shown = window.shownProperty().get();
        Workspace workspace = window.workspace();
        Desk desk = window.desk();
        Messages messages = window.texts().messages();
        Theme theme = window.themeBinding().get();
        if (shown == null || workspace == null || desk == null) {
            // The strip is as high as it will be: the map must not jump when the figures come.
            return DUES.stream().map(due -> {
                String name = messages
                        .text(due == Due.NOT_STATED ? "ui.facet.due.notStated" : "ui.due." + Facets.code(due));
                return new State(due, name, "", name, false, true, Legend.sample(due, theme));
            }).toList();
        }
        FacetWords words = new FacetWords(workspace, desk.facets(), window.texts().messages());
        return DUES.stream().map(due -> {
            String value = Facets.code(due);
            Sum sum = shown.sum(Facet.DUE, value);
            String name = words.of(Facet.DUE, value);
            return new State(due, name, words.messages().text("ui.number", sum.segments()),
                    words.messages().text("ui.time.state", name, words.of(sum)),
                    shown.choice().filter().chosen(Facet.DUE).contains(value), sum.segments() == 0,
                    Legend.sample(due, theme));
        }).toList();
    }

    private @Nullable Years currentTarget() {
        Segment segment = window.selectedSegment();
        Integer to = segment == null ? null : segment.targetTo();
        return segment == null || to == null ? null : new Years(segment.targetFrom(), to);
    }

    /** The years of the target of the selected segment; null when none is selected or stated. */
    public ObjectBinding<@Nullable Years> targetBinding() {
        return target;
    }

    /** Whether the map shows the states. */
    public BooleanProperty onMapProperty() {
        return window.timeOnMapProperty();
    }

    private String sentence(Messages messages) {
        return messages.text("ui.time.spoken", String.valueOf(year.get()),
                String.join("; ", states.get().stream().map(State::tells).toList()));
    }

    /** The year that is looked at, {@link Clock#FIRST_YEAR} to {@link Clock#LAST_YEAR}. */
    public IntegerProperty yearProperty() {
        return year;
    }

    /** Whether the years go by themselves. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** How much stands in each state, what is overdue first. */
    public ObjectBinding<List<State>> statesBinding() {
        return states;
    }

    /** The reference date, in words. */
    public StringBinding asOfBinding() {
        return asOf;
    }

    /** Year and states as a sentence, for a screen reader. */
    public StringBinding spokenBinding() {
        return spoken;
    }

    /** The reference date. */
    public LocalDate asOf() {
        return window.clockProperty().get().asOf();
    }

    /** Judges what is overdue on another day. */
    public void setAsOf(LocalDate date) {
        window.clockProperty().set(new Clock(year.get(), date));
    }

    /** Back to today, and to its year. */
    public void toToday() {
        playing.set(false);
        window.clockProperty().set(Clock.at(today));
    }

    /** Filters by a state, or no longer. */
    public void toggle(Due due) {
        window.filterProperty().set(window.filterProperty().get().toggled(Facet.DUE, Facets.code(due)));
    }

    /** Lets the years go by, from the beginning when they are at their end; or stops them. */
    public void playOrStop() {
        if (playing.get()) {
            playing.set(false);
            return;
        }
        if (year.get() >= Clock.LAST_YEAR) {
            year.set(Clock.FIRST_YEAR);
        }
        window.timeOnMapProperty().set(true);
        playing.set(true);
    }

    /** Looks at a year, on the map too. */
    public void choose(int chosen) {
        window.timeOnMapProperty().set(true);
        year.set(chosen);
    }

    /** The next year; stops at the last one. */
    public void step() {
        if (year.get() < Clock.LAST_YEAR) {
            year.set(year.get() + 1);
        }
        if (year.get() >= Clock.LAST_YEAR) {
            playing.set(false);
        }
    }
}
