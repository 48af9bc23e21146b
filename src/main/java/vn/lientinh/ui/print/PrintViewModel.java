package vn.lientinh.ui.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Routes;
import vn.lientinh.analysis.desk.Choice;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.search.Folding;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Atlas;
import vn.lientinh.print.AtlasBy;
import vn.lientinh.print.Document;
import vn.lientinh.print.Exporter;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.print.Extent;
import vn.lientinh.print.Finding;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.MapFrame;
import vn.lientinh.print.MapScale;
import vn.lientinh.print.Page;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.Part;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;
import vn.lientinh.print.ProposedWords;
import vn.lientinh.print.Sheet;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Sheets;
import vn.lientinh.print.Template;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.MapState;
import vn.lientinh.store.Setting;
import vn.lientinh.ui.print.PrintForm.Language;
import vn.lientinh.ui.print.PrintForm.Output;
import vn.lientinh.ui.print.PrintForm.Where;
import vn.lientinh.ui.print.PrintForm.Words;
import vn.lientinh.ui.print.Printers.Printer;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * The print view: what is chosen, how the sheet comes out, what to know before it is printed, and what becomes of it. Sheets
 * are laid out, painted and written by threads of their own; everything else happens on the FX thread.
 */
public final class PrintViewModel implements AutoCloseable {

    /** What was chosen last time. */
    static final Setting<PrintForm> FORM = Setting.of("print.form", PrintForm.USUAL);

    private static final Setting<String> PRINTER = Setting.of("print.printer", "");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final double METRES_PER_POINT = 0.0254 / 72;
    private static final double METRES_PER_DEGREE = 111_200;
    /** Free room around what is selected, in degrees: about 1 km. */
    private static final double ROUND_A_PLACE = 0.01;
    /** Of what the frame shows so much must stay in it where other parts take room. */
    private static final double KEPT = 0.94;
    private static final int MOST_UNDONE = 50;

    private final WindowViewModel window;
    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final PrintMeans means;
    private final Supplier<LocalDate> today;
    private final Latest layouts = new Latest("print-layout");
    private final Latest paintings = new Latest("print-preview");
    private final ReadOnlyObjectWrapper<PrintForm> form;
    private final ReadOnlyObjectWrapper<@Nullable Laid> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Text> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<Field, Function<Messages, String>>> faults = new ReadOnlyObjectWrapper<>(
            Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper pageNumber = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper laying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final BooleanProperty otherBaseMap = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Task> task = new ReadOnlyObjectWrapper<>(Task.NONE);
    private final ReadOnlyObjectWrapper<PrinterSearch> printers = new ReadOnlyObjectWrapper<>(
            new PrinterSearch.Searching());
    private final ObjectBinding<List<Check>> checks;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty subtitle = new SimpleStringProperty("");
    private final StringProperty agency = new SimpleStringProperty("");
    private final StringProperty maker = new SimpleStringProperty("");
    private final StringProperty approver = new SimpleStringProperty("");
    private final StringProperty date = new SimpleStringProperty("");
    private final StringProperty scale = new SimpleStringProperty("");
    private final StringProperty rotation = new SimpleStringProperty("");
    private final StringProperty dpi = new SimpleStringProperty("");
    private final Deque<PrintForm> before = new ArrayDeque<>();
    private final Subscription listening;
    private AtomicBoolean calledOff = new AtomicBoolean();
    private Consumer<Field> leader = field -> {
    };
    private boolean open;
    private boolean writing;
    private int asked;

    /**
     * What of a page is to be seen in the preview, in device pixels from the top left corner of the page.
     *
     * @param page           number of the page, from 0
     * @param pixelsPerPoint device pixels for a point of the page
     */
    public record Cut(int page, double pixelsPerPoint, int x, int y, int width, int height) {
    }

    /**
     * A piece of a page, painted.
     *
     * @param sheet what the page belongs to
     * @param cut   the piece
     * @param image its pixels
     */
    public record Picture(Laid sheet, Cut cut, BufferedImage image) {
    }

    /** Something that can be chosen by name. */
    public record Named(String id, String name) {
    }

    /**
     * The print view of a window; nothing is laid out until it is opened.
     *
     * @param viewport what the map in the window shows
     * @param means    what sheets are made with and where they go
     * @param today    the day
     */
    public PrintViewModel(WindowViewModel window, ReadOnlyObjectProperty<Viewport> viewport, PrintMeans means,
            Supplier<LocalDate> today) {
        this.window = window;
        this.viewport = viewport;
        this.means = means;
        this.today = today;
        form = new ReadOnlyObjectWrapper<>(means.settings().get(FORM));
        checks = Bindings.createObjectBinding(this::currentChecks,
                new Observable[]{sheet, trouble, faults, otherBaseMap, window.texts().messagesProperty()});
        title.subscribe((was, now) -> typed(() -> type(Field.TITLE, now)));
        subtitle.subscribe((was, now) -> typed(() -> type(Field.TITLE, title.get())));
        agency.subscribe((was, now) -> typed(this::takeNames));
        maker.subscribe((was, now) -> typed(this::takeNames));
        approver.subscribe((was, now) -> typed(this::takeNames));
        date.subscribe((was, now) -> typed(() -> type(Field.DATE, now)));
        scale.subscribe((was, now) -> typed(() -> type(Field.SCALE, now)));
        rotation.subscribe((was, now) -> typed(() -> type(Field.ROTATION, now)));
        dpi.subscribe((was, now) -> typed(() -> type(Field.DPI, now)));
        listening = window.texts()
                .messagesProperty()
                .subscribe((was, now) -> refresh())
                .and(window.workspaceProperty().subscribe((was, now) -> refresh()))
                .and(window.mapStateBinding().subscribe((was, now) -> followWindow()))
                .and(window.territoryViewProperty().subscribe((was, now) -> followWindow()));
    }

    private void followWindow() {
        if (open) {
            layOut();
        }
    }

    // ---- what is chosen ----

    /** Everything that is chosen. */
    public ReadOnlyObjectProperty<PrintForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** The texts of the window. */
    public Texts texts() {
        return window.texts();
    }

    /** The workspace that sheets are made of; null as long as none has been read. */
    public @Nullable Workspace workspace() {
        return window.workspace();
    }

    /** Starts: lays out what was chosen last. */
    public void open() {
        open = true;
        // What was begun before the view was put away goes on, and can still be called off.
        acknowledge();
        refresh();
    }

    /** Starts with everything of an item, under its own name. */
    public void open(Item item) {
        PrintForm now = form.get();
        Where where = now.where().bound(Book.SHEET, now.where().route()).ofItem(item.id()).at(null);
        boolean same = where.equals(now.where());
        replace(now.with(where).with(same ? now.words() : now.words().titled(null, null)));
        open();
    }

    /** Starts with what is selected in the window: its item, or what runs under the same name. */
    public void openSelected() {
        Item item = selectedItem().flatMap(id -> Objects.requireNonNull(window.workspace()).register().item(id))
                .orElse(null);
        Segment segment = window.selectedSegment();
        if (item != null && items().stream().anyMatch(one -> one.id().equals(item.id()))) {
            open(item);
        } else if (segment != null) {
            open(segment);
        } else {
            open();
        }
    }

    /** Starts with a segment that is no item of the agreement, and with all of its route. */
    private void open(Segment segment) {
        Workspace workspace = Objects.requireNonNull(window.workspace());
        Envelope bounds = new Envelope();
        workspace.segments()
                .stream()
                .filter(one -> one.id().equals(segment.id())
                        || segment.route() != null && segment.route().equals(one.route()))
                .forEach(one -> bounds.expandToInclude(one.geometry().getEnvelopeInternal()));
        bounds.expandBy(ROUND_A_PLACE);
        String name = segment.route() == null ? segment.name() : segment.route();
        PrintForm now = form.get();
        replace(now.with(now.where()
                .bound(Book.SHEET, now.where().route())
                .movedTo(bounds.centre().x, bounds.centre().y, bounds.getWidth(), bounds.getHeight(), null))
                .with(now.words().titled(name.toUpperCase(locale()), null)));
        open();
    }

    /** Rests: nothing is laid out until it is opened again. */
    public void rest() {
        open = false;
        picture.set(null);
    }

    /** Takes what a template proposes for the page; words and extent stay. */
    public void choose(Template template) {
        if (template != form.get().page().template()) {
            replace(form.get().with(SheetChoices.Page.of(template)));
        }
    }

    /** Chooses the paper. */
    public void choose(PaperSize paper) {
        SheetChoices.Page page = form.get().page();
        change(form.get().with(new SheetChoices.Page(page.template(), paper, page.landscape(), page.parts())));
    }

    /** Lays the paper on its longer edge, or stands it up. */
    public void chooseLandscape(boolean landscape) {
        SheetChoices.Page page = form.get().page();
        change(form.get().with(new SheetChoices.Page(page.template(), page.paper(), landscape, page.parts())));
    }

    /** Puts a part on the sheet, or takes it off. */
    public void choose(Part part, boolean there) {
        SheetChoices.Page page = form.get().page();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(page.parts());
        if (there) {
            parts.add(part);
        } else {
            parts.remove(part);
        }
        change(form.get().with(new SheetChoices.Page(page.template(), page.paper(), page.landscape(), parts)));
    }

    /** Makes one sheet, or an atlas. */
    public void choose(Book book) {
        Where where = form.get().where();
        change(form.get().with(where.bound(book, book == Book.ROUTE ? known(where.route(), routes()) : where.route())));
        turnTo(0);
        refreshTexts();
    }

    /** Chooses the route that strips follow. */
    public void chooseRoute(String route) {
        change(form.get().with(form.get().where().bound(Book.ROUTE, route)));
        turnTo(0);
    }

    /** Chooses what kind of extent the sheet shows; of items the selected one, if one is. */
    public void choose(Span span) {
        Where where = form.get().where();
        Where chosen = switch (span) {
            case WHOLE, SEEN -> where.spanning(span);
            case ITEM -> where.ofItem(selectedItem().orElseGet(() -> known(where.item(), items())));
            case LAYER -> where.ofLayer(known(where.layer(), layers()));
            case TERRITORY -> where.ofTerritory(known(where.territory(), territories()));
            case MOVED -> moved(where);
        };
        // What was moved has a scale of its own; everything else finds one that fits.
        change(form.get().with(span != Span.MOVED && where.span() == Span.MOVED ? chosen.at(null) : chosen));
        refreshTexts();
    }

    private Where moved(Where where) {
        MapFrame frame = frame();
        return frame == null
                ? where.spanning(Span.MOVED)
                : moved(where, frame, frame.centre(), frame.denominator());
    }

    /** Where the map of the sheet lies; null for an atlas and as long as nothing is laid out. */
    private @Nullable MapFrame frame() {
        Laid now = sheet.get();
        return now == null ? null : now.frame();
    }

    /** The map moved to a centre (lon, lat) at a scale, in the frame that it has. */
    private static Where moved(Where where, MapFrame frame, Coordinate centre, double denominator) {
        double across = frame.box().width() * METRES_PER_POINT * denominator * KEPT;
        double down = frame.box().height() * METRES_PER_POINT * denominator * KEPT;
        // The largest box of the same shape that lies upright in a turned frame.
        double cos = Math.abs(Math.cos(Math.toRadians(frame.rotation())));
        double sin = Math.abs(Math.sin(Math.toRadians(frame.rotation())));
        double share = 1 / Math.max(cos + down / across * sin, cos + across / down * sin);
        return where.movedTo(centre.x, centre.y,
                across * share / (METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.y))),
                down * share / METRES_PER_DEGREE, denominator);
    }

    private static String known(String id, List<Named> choices) {
        return choices.stream().anyMatch(choice -> choice.id().equals(id))
                ? id
                : choices.stream().findFirst().map(Named::id).orElse("");
    }

    /** Chooses the item, layer or territory that the sheet shows, whichever kind is asked for. */
    public void chooseNamed(String id) {
        Where where = form.get().where();
        change(form.get().with(switch (where.span()) {
            case ITEM -> where.ofItem(id);
            case LAYER -> where.ofLayer(id);
            case TERRITORY -> where.ofTerritory(id);
            case WHOLE, SEEN, MOVED -> where;
        }));
        refreshTexts();
    }

    /** The item, layer or territory that the sheet shows; empty for other extents. */
    public String named() {
        Where where = form.get().where();
        return switch (where.span()) {
            case ITEM -> where.item();
            case LAYER -> where.layer();
            case TERRITORY -> where.territory();
            case WHOLE, SEEN, MOVED -> "";
        };
    }

    /** What can be chosen for the present kind of extent. */
    public List<Named> choices() {
        return switch (form.get().where().span()) {
            case ITEM -> items();
            case LAYER -> layers();
            case TERRITORY -> territories();
            case WHOLE, SEEN, MOVED -> List.of();
        };
    }

    /** Moves the map so that what lies at a point of the page comes to lie at another one, both in points. */
    public void moveMap(double fromX, double fromY, double toX, double toY) {
        MapFrame frame = frame();
        if (frame == null) {
            return;
        }
        Coordinate centre = frame.toPosition(frame.box().centreX() + fromX - toX,
                frame.box().centreY() + fromY - toY);
        moveTo(frame, centre, frame.denominator());
    }

    /** Draws the map larger ({@code steps} above 0) or smaller, by as many round scales, about the middle of its frame. */
    public void zoomMap(int steps) {
        MapFrame frame = frame();
        if (frame == null) {
            return;
        }
        double wanted = frame.denominator();
        for (int i = 0; i < Math.abs(steps); i++) {
            wanted = steps < 0 ? MapScale.rounded(wanted * 1.01) : roundedBelow(wanted);
        }
        moveTo(frame, frame.centre(),
                Math.clamp(wanted, MapScale.LARGEST, MapScale.SMALLEST));
    }

    /** The next rounder scale that is larger on paper. */
    private static double roundedBelow(double denominator) {
        double below = denominator;
        for (double tried = denominator / 1.04; below >= denominator / 1.001; tried /= 1.04) {
            double rounded = MapScale.rounded(tried);
            below = rounded < denominator / 1.001 ? rounded : below;
        }
        return below;
    }

    private void moveTo(MapFrame frame, Coordinate centre, double denominator) {
        PrintForm now = form.get();
        Words words = now.words();
        if (now.where().span() != Span.MOVED && words.title() == null) {
            // The sheet is still about the item that it was opened for.
            ProposedWords proposed = proposed();
            boolean named = !proposed.subtitle().isEmpty();
            words = named ? words.titled(proposed.title(), proposed.subtitle()) : words;
        }
        change(now.with(moved(now.where(), frame, centre, denominator)).with(words));
        refreshTexts();
    }

    /** Chooses the lines of position. */
    public void choose(GridKind grid) {
        change(form.get().with(form.get().drawn().with(grid)));
    }

    /** Chooses the zone that the ground is laid out in by its central meridian; null lets the place decide. */
    public void chooseZone(@Nullable Double meridian) {
        change(form.get().with(form.get().drawn().inZone(meridian)));
    }

    /** Chooses what colours tell; null for the same as in the window. */
    public void choose(@Nullable ColourBy colourBy) {
        change(form.get().with(form.get().drawn().colouredBy(colourBy)));
    }

    /** Chooses the language of the sheet; null for that of the window. */
    public void choose(@Nullable Language language) {
        change(form.get().with(form.get().drawn().in(language)));
        refreshTexts();
    }

    /** Draws a layer on the sheet, or not. */
    public void chooseLayer(String id, boolean there) {
        Set<String> layers = new HashSet<>(layersOnSheet());
        if (there) {
            layers.add(id);
        } else {
            layers.remove(id);
        }
        boolean asInWindow = layers.equals(window.visibleLayers());
        change(form.get().with(form.get().drawn().of(asInWindow ? null : layers.stream().sorted().toList())));
    }

    /** Draws the layers that the window shows. */
    public void chooseLayersOfWindow() {
        change(form.get().with(form.get().drawn().of(null)));
    }

    /** Ids of the layers that are drawn. */
    public Set<String> layersOnSheet() {
        List<String> chosen = form.get().drawn().layers();
        return chosen == null ? Set.copyOf(window.visibleLayers()) : Set.copyOf(chosen);
    }

    /** What colours tell on the sheet. */
    public ColourBy colourBy() {
        return Objects.requireNonNullElse(form.get().drawn().colourBy(), window.colourByProperty().get());
    }

    /** The language of the sheet. */
    public Locale locale() {
        Language language = form.get().drawn().language();
        return language == null ? window.texts().locale() : language.locale();
    }

    /** Chooses the kind of file. */
    public void choose(Format format) {
        Output output = form.get().output();
        change(form.get().with(new Output(format, output.dpi(), output.folder())));
    }

    /** Back to what the template proposes; the names of agency, maker and approver stay. Can be undone. */
    public void reset() {
        PrintForm now = form.get();
        PrintForm usual = PrintForm.USUAL.with(SheetChoices.Page.of(now.page().template()));
        replace(usual.with(now.words().titled(null, null).on(null)).with(now.output()));
    }

    /** Takes the last change of many choices at once back. */
    public void undo() {
        PrintForm last = before.pollLast();
        undoable.set(!before.isEmpty());
        if (last != null) {
            faults.set(Map.of());
            change(last);
            refreshTexts();
        }
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
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

    /** Today, as an empty date is printed. */
    public String todayText() {
        return DAY.format(today.get());
    }

    /** Whether title or subtitle are the user's own. */
    public boolean titled() {
        Words words = form.get().words();
        return words.title() != null || words.subtitle() != null;
    }

    /** Back to the title and subtitle that the program proposes. Can be undone. */
    public void proposeTitle() {
        replace(form.get().with(form.get().words().titled(null, null)));
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
        change(form.get().with(form.get().words().by(agency.get(), maker.get(), approver.get())));
    }

    private void type(Field field, String text) {
        PrintForm now = form.get();
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
        taken.ifPresent(this::change);
    }

    private Words titleTyped(Words words) {
        ProposedWords proposed = proposed();
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

    private ProposedWords proposed() {
        Workspace workspace = window.workspace();
        return workspace == null
                ? new ProposedWords("", "")
                : ProposedWords.of(workspace, extent(form.get().where()), locale());
    }

    /** Takes one choice over. */
    private void change(PrintForm now) {
        if (!now.equals(form.get())) {
            form.set(now);
            means.settings().set(FORM, now);
            if (open) {
                layOut();
            }
        }
    }

    /** Takes many choices over at once; can be undone. */
    private void replace(PrintForm now) {
        PrintForm last = form.get();
        faults.set(Map.of());
        if (!now.equals(last)) {
            before.addLast(last);
            if (before.size() > MOST_UNDONE) {
                before.removeFirst();
            }
            undoable.set(true);
            change(now);
        }
        refreshTexts();
    }

    private void refresh() {
        refreshTexts();
        if (open) {
            layOut();
        }
    }

    /** Writes into the fields what the form says, except where something is typed that cannot be read. */
    private void refreshTexts() {
        PrintForm now = form.get();
        Words words = now.words();
        ProposedWords proposed = proposed();
        Messages messages = window.texts().messages();
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

    // ---- what there is to choose from ----

    private Optional<String> selectedItem() {
        return switch (window.selectionProperty().get()) {
            case Selection.Nothing nothing -> Optional.empty();
            case Selection.OfItem chosen -> Optional.of(chosen.item().id());
            case Selection.OfSegment chosen -> Optional.ofNullable(chosen.segment().item());
        };
    }

    /** The items that have a place on the map, in the order of the agreement. */
    public List<Named> items() {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return List.of();
        }
        Set<String> placed = new HashSet<>();
        for (Segment segment : workspace.segments()) {
            if (segment.item() != null) {
                placed.add(segment.item());
            }
            placed.addAll(segment.moreItems());
        }
        return workspace.register()
                .items()
                .stream()
                .filter(item -> placed.contains(item.id()))
                .map(item -> new Named(item.id(), window.texts()
                        .messages()
                        .text("ui.print.item", item.id(), item.name().in(window.texts().locale()))))
                .toList();
    }

    /** The layers that hold something. */
    public List<Named> layers() {
        Workspace workspace = window.workspace();
        return workspace == null
                ? List.of()
                : workspace.layers()
                        .stream()
                        .filter(layer -> !layer.segments().isEmpty())
                        .map(layer -> new Named(layer.id(), layer.title().in(window.texts().locale())))
                        .toList();
    }

    private List<Named> territories() {
        Workspace workspace = window.workspace();
        return workspace == null
                ? List.of()
                : workspace.territories()
                        .stream()
                        .filter(territory -> !territory.geometry().isEmpty())
                        .sorted(Comparator.comparing(Territory::signatory).reversed())
                        .map(territory -> new Named(territory.id(), territory.name().in(window.texts().locale())))
                        .toList();
    }

    /** The routes that strips can follow. */
    public List<Named> routes() {
        Workspace workspace = window.workspace();
        return workspace == null
                ? List.of()
                : new Routes(workspace).all()
                        .stream()
                        .map(route -> new Named(route.id(), workspace.register()
                                .item(route.id())
                                .map(item -> item.name().in(window.texts().locale()))
                                .orElse(route.id())))
                        .toList();
    }

    /** The zones that can be chosen, from west to east. */
    public List<Vn2000Zone> zones() {
        return Vn2000Zone.all();
    }

    /** The scale that the sheet has come out at, in figures; empty as long as there is none. */
    public String scaleOnSheet() {
        MapFrame frame = frame();
        return frame == null ? "" : MapScale.text(frame.denominator(), window.texts().locale());
    }

    // ---- how the sheet comes out ----

    /** The sheet as it was last laid out; null as long as there is none. */
    public ReadOnlyObjectProperty<@Nullable Laid> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** Whether a sheet is being laid out. */
    public ReadOnlyBooleanProperty layingProperty() {
        return laying.getReadOnlyProperty();
    }

    /** What was painted last for the preview; null as long as nothing has been. */
    public ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Number of the page that is looked at, from 0. */
    public ReadOnlyIntegerProperty pageNumberProperty() {
        return pageNumber.getReadOnlyProperty();
    }

    /** How many pages there are. */
    public int pages() {
        Laid now = sheet.get();
        return now == null ? 0 : now.document().pages().size();
    }

    /** Turns to a page, as far as there is one. */
    public void turnTo(int page) {
        pageNumber.set(Math.clamp(page, 0, Math.max(0, pages() - 1)));
    }

    /** What is to be read before printing, the worst first. */
    public ObjectBinding<List<Check>> checksBinding() {
        return checks;
    }

    private List<Check> currentChecks() {
        Messages messages = window.texts().messages();
        List<Check> list = new ArrayList<>();
        Text wrong = trouble.get();
        if (wrong != null) {
            list.add(new Check(Check.Grave.ERROR, wrong.in(messages.locale()), Field.EXTENT));
        }
        faults.get()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fault -> list.add(
                        new Check(Check.Grave.ERROR, fault.getValue().apply(messages), fault.getKey())));
        Laid now = sheet.get();
        if (now != null && wrong == null) {
            now.findings()
                    .forEach(finding -> list.add(new Check(grave(finding), finding.words(),
                            Field.of(finding.kind()))));
        }
        if (otherBaseMap.get()) {
            list.add(new Check(Check.Grave.NOTE, messages.text("ui.print.otherBaseMap"), Field.EXTENT));
        }
        return list.stream().sorted(Comparator.comparing(Check::grave)).toList();
    }

    /** Whether the window shows another base map than the built-in one, which every sheet is drawn over. */
    public BooleanProperty otherBaseMapProperty() {
        return otherBaseMap;
    }

    private static Check.Grave grave(Finding finding) {
        return switch (finding.grave()) {
            case WARNING -> Check.Grave.WARNING;
            case NOTE -> Check.Grave.NOTE;
        };
    }

    /** Calls {@code newLeader} when the user is to be led to a field. */
    public void onLead(Consumer<Field> newLeader) {
        leader = newLeader;
    }

    /** Leads to the control that mends this. */
    public void mend(Check check) {
        leader.accept(check.field());
    }

    private Extent extent(Where where) {
        return switch (where.span()) {
            case WHOLE -> new Extent.Whole();
            case SEEN -> new Extent.Bounds(viewport.get().bounds());
            case ITEM -> new Extent.OfItem(where.item());
            case LAYER -> new Extent.OfLayer(where.layer());
            case TERRITORY -> new Extent.OfTerritory(where.territory());
            case MOVED -> new Extent.Bounds(
                    new Envelope(where.lon() - where.width() / 2, where.lon() + where.width() / 2,
                            where.lat() - where.height() / 2, where.lat() + where.height() / 2));
        };
    }

    /** One sheet of what the window shows, with everything else as it was chosen. */
    public SheetChoices choicesOfSeen() {
        SheetChoices chosen = sheetChoices();
        return chosen.with(new SheetChoices.View(new Extent.Bounds(viewport.get().bounds()), null, 0,
                chosen.view().grid(), chosen.view().centralMeridian()))
                .with(new SheetChoices.Marginalia(null, null, chosen.marginalia().agency(),
                        chosen.marginalia().maker(), chosen.marginalia().approver(), chosen.marginalia().date()));
    }

    /** What is to be printed, as the form and the window say now. */
    SheetChoices sheetChoices() {
        PrintForm now = form.get();
        Where where = now.where();
        Words words = now.words();
        return new SheetChoices(now.page(),
                new SheetChoices.View(extent(where), where.scale(), where.rotation(), now.drawn().grid(),
                        now.drawn().meridian()),
                content(),
                new SheetChoices.Marginalia(words.title(), words.subtitle(), words.agency().strip(),
                        words.maker().strip(), words.approver().strip(),
                        Objects.requireNonNullElseGet(words.date(), today)));
    }

    /** Filter, order, opacity, time, emphasis and names as the window has them; the rest as it was chosen. */
    private SheetChoices.Content content() {
        MapState seen = window.mapStateBinding().get();
        return new SheetChoices.Content(layersOnSheet(), colourBy(), locale(), seen.shown() == null ? null : passing(),
                seen.stack(), seen.clock(), seen.emphasis(), window.territoryViewProperty().get());
    }

    /** Ids of what the filter lets through, whichever layers the window shows: the sheet may show others. */
    private @Nullable Set<String> passing() {
        Desk desk = window.desk();
        if (desk == null) {
            return null;
        }
        Choice choice = new Choice(Set.copyOf(layers().stream().map(Named::id).toList()), window.filterProperty().get(),
                window.clockProperty().get(), window.territoryViewProperty().get());
        return desk.show(choice).ids();
    }

    private void layOut() {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return;
        }
        int number = ++asked;
        SheetChoices choices = sheetChoices();
        Where where = form.get().where();
        Locale reader = window.texts().locale();
        laying.set(true);
        layouts.run(() -> {
            try {
                Laid made = laid(workspace, where, choices, reader);
                means.foreground().execute(() -> take(number, made, null));
            } catch (PrintException e) {
                means.foreground().execute(() -> take(number, null, e.words()));
            } catch (RuntimeException e) {
                means.foreground().execute(() -> take(number, null, unexpected(e)));
            }
        });
    }

    private Laid laid(Workspace workspace, Where where, SheetChoices choices, Locale reader) throws PrintException {
        Sheets sheets = means.sheets(workspace);
        if (where.book() == Book.SHEET) {
            Sheet made = sheets.sheet(choices, reader);
            return new Laid(made.document(), made.findings(), made.frame());
        }
        Atlas made = sheets.atlas(choices, switch (where.book()) {
            case SHEET, ITEMS -> new AtlasBy.Items();
            case TERRITORIES -> new AtlasBy.Territories();
            case YEARS -> new AtlasBy.Years();
            case ROUTE -> new AtlasBy.Route(where.route());
        }, reader);
        return new Laid(made.document(), made.findings(), null);
    }

    private static Text unexpected(Throwable e) {
        String said = String.valueOf(e);
        return new Text(new Messages(Messages.VIETNAMESE).text("ui.print.unexpected", said),
                new Messages(Messages.ENGLISH).text("ui.print.unexpected", said));
    }

    private void take(int number, @Nullable Laid made, @Nullable Text wrong) {
        if (number != asked) {
            return;
        }
        laying.set(false);
        trouble.set(wrong);
        if (made != null) {
            sheet.set(made);
            turnTo(pageNumber.get());
        }
    }

    /** Paints a piece of the present sheet; the last one asked for wins. */
    public void paint(Cut cut) {
        Laid now = sheet.get();
        if (now == null || cut.page() >= now.document().pages().size() || cut.width() < 1 || cut.height() < 1) {
            return;
        }
        Page page = now.document().pages().get(cut.page());
        paintings.run(() -> {
            try {
                Picture painted = new Picture(now, cut, painted(page, cut));
                means.foreground().execute(() -> {
                    if (open && now == sheet.get()) {
                        picture.set(painted);
                    }
                });
            } catch (IOException e) {
                Text words = new PrintException(e, "print.error.base", String.valueOf(e.getMessage())).words();
                means.foreground().execute(() -> trouble.set(words));
            } catch (RuntimeException e) {
                means.foreground().execute(() -> trouble.set(unexpected(e)));
            }
        });
    }

    private static BufferedImage painted(Page page, Cut cut) throws IOException {
        BufferedImage image = new BufferedImage(cut.width(), cut.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.translate(-cut.x(), -cut.y());
        g.scale(cut.pixelsPerPoint(), cut.pixelsPerPoint());
        page.paint(g, new Page.Rendering(cut.pixelsPerPoint(),
                new Rectangle2D.Double(cut.x() / cut.pixelsPerPoint(), cut.y() / cut.pixelsPerPoint(),
                        cut.width() / cut.pixelsPerPoint(), cut.height() / cut.pixelsPerPoint())));
        g.dispose();
        return image;
    }

    // ---- where it goes ----

    /** What has become of the sheet that was sent off last. */
    public ReadOnlyObjectProperty<Task> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** Asks where the sheet is to be saved, and saves it there. */
    public void save() {
        if (held()) {
            return;
        }
        Output output = form.get().output();
        Path folder = output.folder().isEmpty() ? means.documents() : Path.of(output.folder());
        String ending = output.format().name().toLowerCase(Locale.ROOT);
        means.saveDialog()
                .ask(window.texts().messages().text("ui.print.save.title"), folder, fileName() + "." + ending,
                        ending)
                .ifPresent(this::save);
    }

    /** Saves the sheet into a file, which gets the ending of its kind if it has none. */
    void save(Path chosen) {
        if (held()) {
            return;
        }
        Output output = form.get().output();
        String ending = "." + output.format().name().toLowerCase(Locale.ROOT);
        Path file = chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ending);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            change(form.get().with(new Output(output.format(), output.dpi(), folder.toString())));
        }
        String name = String.valueOf(file.getFileName());
        send(messages -> messages.text("ui.print.saving", name), (document, progress) -> {
            List<Path> written = new Exporter(output.dpi(), progress).write(document, file);
            return new Task.Done(messages -> messages.text("ui.print.saved", file), written);
        });
    }

    /** Whether something must be mended or waited for first; leads there. */
    private boolean held() {
        if (task.get() instanceof Task.Running) {
            return true;
        }
        Optional<Check> error = checks.get().stream().filter(check -> check.grave() == Check.Grave.ERROR).findFirst();
        error.ifPresent(check -> {
            task.set(new Task.Failed(messages -> messages.text("ui.print.mendFirst")));
            mend(check);
        });
        return error.isPresent() || window.workspace() == null;
    }

    /** Makes something of the sheet on a thread of its own. */
    private interface Sending {
        Task to(Document document, Progress progress) throws PrintException;
    }

    private void send(Function<Messages, String> words, Sending sending) {
        Workspace workspace = Objects.requireNonNull(window.workspace());
        SheetChoices choices = sheetChoices();
        Where where = form.get().where();
        AtomicBoolean off = new AtomicBoolean();
        calledOff = off;
        task.set(new Task.Running(words, -1));
        Progress progress = Progress.until(off::get, (done, of) -> means.foreground().execute(() -> {
            if (task.get() instanceof Task.Running && calledOff == off) {
                task.set(new Task.Running(words, (double) done / of));
            }
        }));
        means.background().execute(() -> {
            Task end;
            try {
                end = sending.to(laid(workspace, where, choices, choices.content().locale()).document(), progress);
            } catch (CancellationException e) {
                end = new Task.Cancelled();
            } catch (PrintException e) {
                Text said = e.words();
                end = new Task.Failed(messages -> said.in(messages.locale()));
            } catch (RuntimeException | OutOfMemoryError e) {
                Text said = unexpected(e);
                end = new Task.Failed(messages -> said.in(messages.locale()));
            }
            Task ended = end;
            means.foreground().execute(() -> task.set(ended));
        });
    }

    /** What is known of the printers of the machine. */
    public ReadOnlyObjectProperty<PrinterSearch> printersProperty() {
        return printers.getReadOnlyProperty();
    }

    /** Whether the sheet may go to a printer now; if so, printers are looked for. */
    public boolean askForPrinter() {
        if (held()) {
            return false;
        }
        findPrinters();
        return true;
    }

    /** Looks for printers. */
    public void findPrinters() {
        printers.set(new PrinterSearch.Searching());
        means.background().execute(() -> {
            PrinterSearch end;
            try {
                List<Printer> found = means.printers().find();
                String last = means.settings().get(PRINTER);
                end = new PrinterSearch.Found(found, found.stream()
                        .filter(one -> one.name().equals(last))
                        .findFirst()
                        .orElseGet(found::getFirst));
            } catch (PrintException e) {
                end = new PrinterSearch.Missing(e.words());
            } catch (RuntimeException e) {
                end = new PrinterSearch.Missing(unexpected(e));
            }
            PrinterSearch ended = end;
            means.foreground().execute(() -> printers.set(ended));
        });
    }

    /** Chooses the printer with this name. */
    public void choosePrinter(String name) {
        if (printers.get() instanceof PrinterSearch.Found found) {
            found.printers()
                    .stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .ifPresent(one -> printers.set(new PrinterSearch.Found(found.printers(), one)));
        }
    }

    /**
     * Sends the sheet to the chosen printer.
     *
     * @param copies how many, at least 1
     * @param fit    whether it is made smaller where the paper of the printer is
     */
    public void print(int copies, boolean fit) {
        if (!(printers.get() instanceof PrinterSearch.Found found) || held()) {
            return;
        }
        Printer printer = found.chosen();
        means.settings().set(PRINTER, printer.name());
        PaperSize paper = form.get().page().paper();
        send(messages -> messages.text("ui.print.printing", printer.name()), (document, progress) -> {
            means.printers().print(printer, new Printers.Job(document, paper, copies, fit), progress);
            return new Task.Done(messages -> messages.text("ui.print.printed", printer.name()), List.of());
        });
    }

    /** Calls off what is being made; the files that were there before stay as they are. */
    public void cancel() {
        calledOff.set(true);
    }

    /** Forgets what has become of the last sheet. */
    public void acknowledge() {
        if (!(task.get() instanceof Task.Running)) {
            task.set(Task.NONE);
        }
    }

    /** Opens a file that was made. */
    public void openFile(Path file) {
        handOver(file, means.opener()::open);
    }

    /** Shows the folder that a file was made in. */
    public void openFolder(Path file) {
        handOver(file, means.opener()::reveal);
    }

    /** Hands a file to another program. */
    private interface Handing {
        void over(Path file) throws IOException;
    }

    private void handOver(Path file, Handing handing) {
        means.background().execute(() -> {
            try {
                handing.over(file);
            } catch (IOException e) {
                String said = String.valueOf(e.getMessage());
                means.foreground()
                        .execute(() -> task.set(new Task.Failed(
                                messages -> messages.text("ui.print.notOpened", file, said))));
            }
        });
    }

    /** A name for the file, from the title and the paper: small letters without marks, words joined by dashes. */
    String fileName() {
        String folded = Folding.fold(title.get().replace('\n', ' ')).replaceAll("[^a-z0-9]+", "-");
        String trimmed = folded.length() > 60 ? folded.substring(0, folded.lastIndexOf('-', 60)) : folded;
        String name = trimmed.replaceAll("^-+|-+$", "");
        return (name.isEmpty() ? "ban-do" : name) + "-" + form.get().page().paper().name().toLowerCase(Locale.ROOT);
    }

    /** Ends its threads. */
    @Override
    public void close() {
        open = false;
        cancel();
        listening.unsubscribe();
        layouts.close();
        paintings.close();
    }
}
