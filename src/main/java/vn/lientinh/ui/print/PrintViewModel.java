package vn.lientinh.ui.print;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Choice;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.search.Folding;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Atlas;
import vn.lientinh.print.AtlasBy;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.print.Extent;
import vn.lientinh.print.Finding;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.MapFrame;
import vn.lientinh.print.MapScale;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.Part;
import vn.lientinh.print.PrintException;
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
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * The print view: what is chosen, how the sheet comes out, what to know before it is printed, and what becomes of it. Sheets
 * are laid out, painted and written by threads of their own; everything else happens on the FX thread.
 */
public final class PrintViewModel implements AutoCloseable {

    /** What was chosen last time. */
    static final Setting<PrintForm> FORM = Setting.of("print.form", PrintForm.USUAL);

    /** Free room around what is selected, in degrees: about 1 km. */
    private static final double ROUND_A_PLACE = 0.01;
    private static final int MOST_UNDONE = 50;

    private final WindowViewModel window;
    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final PrintMeans means;
    private final Supplier<LocalDate> today;
    private final PrintCatalogue catalogue;
    private final SheetFields fields;
    private final SheetPreview preview;
    private final PrintJobs jobs;
    private final ReadOnlyObjectWrapper<PrintForm> form;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final BooleanProperty otherBaseMap = new SimpleBooleanProperty();
    private final ObjectBinding<List<Check>> checks;
    private final Deque<PrintForm> before = new ArrayDeque<>();
    private final Subscription listening;
    private Consumer<Field> leader = field -> {
    };
    private boolean open;

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
        catalogue = new PrintCatalogue(window);
        preview = new SheetPreview(means);
        Links links = new Links();
        fields = new SheetFields(window.texts(), links);
        jobs = new PrintJobs(means, window.texts(), links);
        checks = Bindings.createObjectBinding(this::currentChecks,
                new Observable[]{preview.sheetProperty(), preview.troubleProperty(), fields.faultsProperty(),
                        otherBaseMap, window.texts().messagesProperty()});
        listening = window.texts()
                .messagesProperty()
                .subscribe((was, now) -> refresh())
                .and(window.workspaceProperty().subscribe((was, now) -> refresh()))
                .and(window.mapStateBinding().subscribe((was, now) -> followWindow()))
                .and(window.territoryViewProperty().subscribe((was, now) -> followWindow()));
    }

    /** What fields and jobs are let know and do of all this. */
    private final class Links implements SheetFields.Desk, PrintJobs.Desk {
        @Override
        public PrintForm form() {
            return form.get();
        }

        @Override
        public void change(PrintForm now) {
            PrintViewModel.this.change(now);
        }

        @Override
        public ProposedWords proposed() {
            return PrintViewModel.this.proposed();
        }

        @Override
        public String fileName() {
            return PrintViewModel.this.fileName();
        }

        @Override
        public boolean ready() {
            return window.workspace() != null;
        }

        @Override
        public Optional<Check> error() {
            return checks.get().stream().filter(check -> check.grave() == Check.Grave.ERROR).findFirst();
        }

        @Override
        public void mend(Check check) {
            PrintViewModel.this.mend(check);
        }

        @Override
        public PrintJobs.Making making() {
            SheetPreview.Laying laying = laying(Objects.requireNonNull(window.workspace()), locale());
            return () -> laying.lay().document();
        }
    }

    /** What a sheet can be chosen to show. */
    public PrintCatalogue catalogue() {
        return catalogue;
    }

    /** What is typed. */
    public SheetFields fields() {
        return fields;
    }

    /** How the sheet comes out. */
    public SheetPreview preview() {
        return preview;
    }

    /** Where the sheet goes. */
    public PrintJobs jobs() {
        return jobs;
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
        jobs.acknowledge();
        preview.show(true);
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
        Item item = catalogue.selectedItem()
                .flatMap(id -> Objects.requireNonNull(window.workspace()).register().item(id))
                .orElse(null);
        Segment segment = window.selectedSegment();
        if (item != null && catalogue.items().stream().anyMatch(one -> one.id().equals(item.id()))) {
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
        preview.show(false);
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
        change(form.get()
                .with(where.bound(book,
                        book == Book.ROUTE ? PrintCatalogue.known(where.route(), catalogue.routes()) : where.route())));
        preview.turnTo(0);
        fields.refresh();
    }

    /** Chooses the route that strips follow. */
    public void chooseRoute(String route) {
        change(form.get().with(form.get().where().bound(Book.ROUTE, route)));
        preview.turnTo(0);
    }

    /** Chooses what kind of extent the sheet shows; of items the selected one, if one is. */
    public void choose(Span span) {
        Where where = form.get().where();
        Where chosen = switch (span) {
            case WHOLE, SEEN -> where.spanning(span);
            case ITEM -> where.ofItem(
                    catalogue.selectedItem().orElseGet(() -> PrintCatalogue.known(where.item(), catalogue.items())));
            case LAYER -> where.ofLayer(PrintCatalogue.known(where.layer(), catalogue.layers()));
            case TERRITORY -> where.ofTerritory(PrintCatalogue.known(where.territory(), catalogue.territories()));
            case MOVED -> moved(where);
        };
        // What was moved has a scale of its own; everything else finds one that fits.
        change(form.get().with(span != Span.MOVED && where.span() == Span.MOVED ? chosen.at(null) : chosen));
        fields.refresh();
    }

    private Where moved(Where where) {
        MapFrame frame = preview.frame();
        return frame == null
                ? where.spanning(Span.MOVED)
                : MovedMap.to(where, frame, frame.centre(), frame.denominator());
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
        fields.refresh();
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
            case ITEM -> catalogue.items();
            case LAYER -> catalogue.layers();
            case TERRITORY -> catalogue.territories();
            case WHOLE, SEEN, MOVED -> List.of();
        };
    }

    /** Moves the map so that what lies at a point of the page comes to lie at another one, both in points. */
    public void moveMap(double fromX, double fromY, double toX, double toY) {
        MapFrame frame = preview.frame();
        if (frame == null) {
            return;
        }
        Coordinate centre = frame.toPosition(frame.box().centreX() + fromX - toX,
                frame.box().centreY() + fromY - toY);
        moveTo(frame, centre, frame.denominator());
    }

    /** Draws the map larger ({@code steps} above 0) or smaller, by as many round scales, about the middle of its frame. */
    public void zoomMap(int steps) {
        MapFrame frame = preview.frame();
        if (frame == null) {
            return;
        }
        moveTo(frame, frame.centre(), MovedMap.stepped(frame.denominator(), steps));
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
        change(now.with(MovedMap.to(now.where(), frame, centre, denominator)).with(words));
        fields.refresh();
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
        fields.refresh();
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
            fields.forgive();
            change(last);
            fields.refresh();
        }
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Today, as an empty date is printed. */
    public String todayText() {
        return SheetFields.DAY.format(today.get());
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
        fields.forgive();
        if (!now.equals(last)) {
            before.addLast(last);
            if (before.size() > MOST_UNDONE) {
                before.removeFirst();
            }
            undoable.set(true);
            change(now);
        }
        fields.refresh();
    }

    private void refresh() {
        fields.refresh();
        if (open) {
            layOut();
        }
    }

    /** The zones that can be chosen, from west to east. */
    public List<Vn2000Zone> zones() {
        return Vn2000Zone.all();
    }

    /** The scale that the sheet has come out at, in figures; empty as long as there is none. */
    public String scaleOnSheet() {
        MapFrame frame = preview.frame();
        return frame == null ? "" : MapScale.text(frame.denominator(), window.texts().locale());
    }

    /** What is to be read before printing, the worst first. */
    public ObjectBinding<List<Check>> checksBinding() {
        return checks;
    }

    private List<Check> currentChecks() {
        Messages messages = window.texts().messages();
        List<Check> list = new ArrayList<>();
        Text wrong = preview.troubleProperty().get();
        if (wrong != null) {
            list.add(new Check(Check.Grave.ERROR, wrong.in(messages.locale()), Field.EXTENT));
        }
        fields.faultsProperty()
                .get()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fault -> list.add(
                        new Check(Check.Grave.ERROR, fault.getValue().apply(messages), fault.getKey())));
        Laid now = preview.sheetProperty().get();
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
        Choice choice = new Choice(Set.copyOf(catalogue.layers().stream().map(Named::id).toList()),
                window.filterProperty().get(),
                window.clockProperty().get(), window.territoryViewProperty().get());
        return desk.show(choice).ids();
    }

    private void layOut() {
        Workspace workspace = window.workspace();
        if (workspace != null) {
            preview.layOut(laying(workspace, window.texts().locale()));
        }
    }

    /** Lays out what is chosen at this moment, for someone who reads a language. */
    private SheetPreview.Laying laying(Workspace workspace, Locale reader) {
        SheetChoices choices = sheetChoices();
        Where where = form.get().where();
        return () -> laid(workspace, where, choices, reader);
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

    /** A name for the file, from the title and the paper: small letters without marks, words joined by dashes. */
    String fileName() {
        String folded = Folding.fold(fields.titleProperty().get().replace('\n', ' ')).replaceAll("[^a-z0-9]+", "-");
        String trimmed = folded.length() > 60 ? folded.substring(0, folded.lastIndexOf('-', 60)) : folded;
        String name = trimmed.replaceAll("^-+|-+$", "");
        return (name.isEmpty() ? "ban-do" : name) + "-" + form.get().page().paper().name().toLowerCase(Locale.ROOT);
    }

    /** Ends its threads. */
    @Override
    public void close() {
        open = false;
        jobs.cancel();
        listening.unsubscribe();
        preview.close();
    }
}
