package vn.lientinh.ui.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.lientinh.Messages;
import vn.lientinh.print.MapScale;
import vn.lientinh.print.ProposedWords;
import vn.lientinh.ui.print.PrintForm.Output;
import vn.lientinh.ui.print.PrintForm.Words;
import vn.lientinh.ui.state.Texts;

/** What is typed into the fields of the print view: read into the form where it can be, else kept and told of. */
public final class SheetFields {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Texts texts;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Map<Field, Function<Messages, String>>> faults = new ReadOnlyObjectWrapper<>(
            Map.of());
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty subtitle = new SimpleStringProperty("");
    private final StringProperty agency = new SimpleStringProperty("");
    private final StringProperty maker = new SimpleStringProperty("");
    private final StringProperty approver = new SimpleStringProperty("");
    private final StringProperty date = new SimpleStringProperty("");
    private final StringProperty scale = new SimpleStringProperty("");
    private final StringProperty rotation = new SimpleStringProperty("");
    private final StringProperty dpi = new SimpleStringProperty("");
    private boolean writing;

    /** Where what is typed goes. */
    interface Desk {

        /** Everything that is chosen. */
        PrintForm form();

        /** Takes another choice over. */
        void change(PrintForm form);

        /** The title and subtitle that the program proposes. */
        ProposedWords proposed();
    }

    SheetFields(Texts texts, Desk desk) {
        this.texts = texts;
        this.desk = desk;
        title.subscribe((was, now) -> typed(() -> type(Field.TITLE, now)));
        subtitle.subscribe((was, now) -> typed(() -> type(Field.TITLE, title.get())));
        agency.subscribe((was, now) -> typed(this::takeNames));
        maker.subscribe((was, now) -> typed(this::takeNames));
        approver.subscribe((was, now) -> typed(this::takeNames));
        date.subscribe((was, now) -> typed(() -> type(Field.DATE, now)));
        scale.subscribe((was, now) -> typed(() -> type(Field.SCALE, now)));
        rotation.subscribe((was, now) -> typed(() -> type(Field.ROTATION, now)));
        dpi.subscribe((was, now) -> typed(() -> type(Field.DPI, now)));
    }

    /** The title as typed; what the program proposes as long as nothing has been. */
    public StringProperty titleProperty() {
        return title;
    }

    /** The subtitle as typed; what the program proposes as long as nothing has been. */
    public StringProperty subtitleProperty() {
        return subtitle;
    }

    /** The agency as typed. */
    public StringProperty agencyProperty() {
        return agency;
    }

    /** The maker as typed. */
    public StringProperty makerProperty() {
        return maker;
    }

    /** The approver as typed. */
    public StringProperty approverProperty() {
        return approver;
    }

    /** The date as typed; empty for today. */
    public StringProperty dateProperty() {
        return date;
    }

    /** The scale as typed; empty to have it chosen. */
    public StringProperty scaleProperty() {
        return scale;
    }

    /** The turn as typed. */
    public StringProperty rotationProperty() {
        return rotation;
    }

    /** The resolution as typed. */
    public StringProperty dpiProperty() {
        return dpi;
    }

    /** What is wrong with what has been typed, by field. */
    public ReadOnlyObjectProperty<Map<Field, Function<Messages, String>>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    private void typed(Runnable take) {
        if (!writing) {
            take.run();
        }
    }

    private void takeNames() {
        desk.change(desk.form().with(desk.form().words().by(agency.get(), maker.get(), approver.get())));
    }

    private void type(Field field, String text) {
        PrintForm now = desk.form();
        Optional<PrintForm> taken = switch (field) {
            case TITLE -> Optional.of(now.with(titleTyped(now.words())));
            case DATE -> text.isBlank()
                    ? Optional.of(now.with(now.words().on(null)))
                    : Entries.date(text).map(day -> now.with(now.words().on(day)));
            case SCALE -> text.isBlank()
                    ? Optional.of(now.with(now.where().at(null)))
                    : Entries.scale(text).map(denominator -> now.with(now.where().at(denominator)));
            case ROTATION -> text.isBlank()
                    ? Optional.of(now.with(now.where().turned(0)))
                    : Entries.degrees(text).map(degrees -> now.with(now.where().turned(degrees)));
            case DPI -> Entries.whole(text, Output.LEAST_DPI, Output.MOST_DPI)
                    .map(dots -> now.with(new Output(now.output().format(), dots, now.output().folder())));
            default -> throw new IllegalArgumentException("Nothing is typed into " + field);
        };
        Map<Field, Function<Messages, String>> wrong = new EnumMap<>(Field.class);
        wrong.putAll(faults.get());
        if (taken.isPresent()) {
            wrong.remove(field);
        } else {
            wrong.put(field, fault(field, text));
        }
        faults.set(Map.copyOf(wrong));
        taken.ifPresent(desk::change);
    }

    private Words titleTyped(Words words) {
        ProposedWords proposed = desk.proposed();
        String newTitle = title.get().equals(proposed.title()) ? null : title.get();
        String newSubtitle = subtitle.get().equals(proposed.subtitle()) ? null : subtitle.get();
        return words.titled(newTitle, newSubtitle);
    }

    private Function<Messages, String> fault(Field field, String text) {
        String key = "ui.print.fault." + field.name();
        return switch (field) {
            case SCALE -> messages -> messages.text(key, text, MapScale.text(MapScale.LARGEST, messages.locale()),
                    MapScale.text(MapScale.SMALLEST, messages.locale()));
            case DPI -> messages -> messages.text(key, text, Output.LEAST_DPI, Output.MOST_DPI);
            default -> messages -> messages.text(key, text);
        };
    }

    /** Forgets what could not be read. */
    void forgive() {
        faults.set(Map.of());
    }

    /** Writes into the fields what the form says, except where something is typed that cannot be read. */
    void refresh() {
        PrintForm now = desk.form();
        Words words = now.words();
        ProposedWords proposed = desk.proposed();
        Messages messages = texts.messages();
        Set<Field> wrong = faults.get().keySet();
        writing = true;
        title.set(Objects.requireNonNullElse(words.title(), proposed.title()));
        subtitle.set(Objects.requireNonNullElse(words.subtitle(), proposed.subtitle()));
        agency.set(words.agency());
        maker.set(words.maker());
        approver.set(words.approver());
        if (!wrong.contains(Field.DATE)) {
            LocalDate day = words.date();
            date.set(day == null ? "" : DAY.format(day));
        }
        if (!wrong.contains(Field.SCALE)) {
            Double denominator = now.where().scale();
            scale.set(denominator == null ? "" : MapScale.text(denominator, messages.locale()));
        }
        if (!wrong.contains(Field.ROTATION)) {
            rotation.set(Entries.degreesText(now.where().rotation(), messages.locale()));
        }
        if (!wrong.contains(Field.DPI)) {
            dpi.set(Integer.toString(now.output().dpi()));
        }
        writing = false;
    }
}
