package vn.lientinh.ui.print;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.MapFrame;
import vn.lientinh.print.MapScale;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.Part;
import vn.lientinh.print.ProposedWords;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Template;
import vn.lientinh.render.ColourBy;
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

    /** Free room around what is selected, in degrees: about 1 km. */
    private static final double ROUND_A_PLACE = 0.01;

    private final WindowViewModel window;
    private final Supplier<LocalDate> today;
    private final PrintCatalogue catalogue;
    private final SheetFields fields;
    private final SheetPreview preview;
    private final MapOnSheet map;
    private final PrintJobs jobs;
    private final FormHistory form;
    private final ChosenSheet sheet;
    private final SheetChecks checks;
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
        this.today = today;
        form = new FormHistory(means.settings());
        catalogue = new PrintCatalogue(window);
        sheet = new ChosenSheet(window, viewport, means, catalogue, today);
        preview = new SheetPreview(means);
        Links links = new Links();
        fields = new SheetFields(window.texts(), links);
        map = new MapOnSheet(catalogue, preview, links);
        jobs = new PrintJobs(means, window.texts(), links);
        checks = new SheetChecks(preview, fields, window.texts());
        listening = window.texts()
                .messagesProperty()
                .subscribe((was, now) -> refresh())
                .and(window.workspaceProperty().subscribe((was, now) -> refresh()))
                .and(window.mapStateBinding().subscribe((was, now) -> followWindow()))
                .and(window.territoryViewProperty().subscribe((was, now) -> followWindow()));
    }

    /** What fields, map and jobs are let know and do of all this. */
    private final class Links implements SheetFields.Desk, MapOnSheet.Desk, PrintJobs.Desk {
        @Override
        public PrintForm form() {
            return form.get();
        }

        @Override
        public void change(PrintForm now) {
            PrintViewModel.this.change(now);
        }

        @Override
        public void refresh() {
            fields.refresh();
        }

        @Override
        public ProposedWords proposed() {
            return sheet.proposed(form.get());
        }

        @Override
        public String fileName() {
            return FileName.of(fields.titleProperty().get(), form.get().page().paper());
        }

        @Override
        public boolean ready() {
            return window.workspace() != null;
        }

        @Override
        public Optional<Check> error() {
            return checks.error();
        }

        @Override
        public void mend(Check check) {
            PrintViewModel.this.mend(check);
        }

        @Override
        public PrintJobs.Making making() {
            SheetPreview.Laying laying = sheet.laying(form.get(), Objects.requireNonNull(window.workspace()),
                    locale());
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

    /** What the map on the sheet shows. */
    public MapOnSheet map() {
        return map;
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
        return form.formProperty();
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
        return sheet.layers(form.get());
    }

    /** What colours tell on the sheet. */
    public ColourBy colourBy() {
        return sheet.colourBy(form.get());
    }

    /** The language of the sheet. */
    public Locale locale() {
        return sheet.locale(form.get());
    }

    /** One sheet of what the window shows, with everything else as it was chosen. */
    public SheetChoices choicesOfSeen() {
        return sheet.choicesOfSeen(form.get());
    }

    /** What is to be printed, as the form and the window say now. */
    SheetChoices sheetChoices() {
        return sheet.choices(form.get());
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
        PrintForm last = form.takeBack();
        if (last != null) {
            fields.forgive();
            change(last);
            fields.refresh();
        }
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return form.undoableProperty();
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

    /** Takes one choice over. */
    private void change(PrintForm now) {
        if (form.set(now) && open) {
            layOut();
        }
    }

    /** Takes many choices over at once; can be undone. */
    private void replace(PrintForm now) {
        fields.forgive();
        if (!now.equals(form.get())) {
            form.keep();
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
        return checks.allBinding();
    }

    /** Whether the window shows another base map than the built-in one, which every sheet is drawn over. */
    public BooleanProperty otherBaseMapProperty() {
        return checks.otherBaseMapProperty();
    }

    /** Calls {@code newLeader} when the user is to be led to a field. */
    public void onLead(Consumer<Field> newLeader) {
        leader = newLeader;
    }

    /** Leads to the control that mends this. */
    public void mend(Check check) {
        leader.accept(check.field());
    }

    private void layOut() {
        Workspace workspace = window.workspace();
        if (workspace != null) {
            preview.layOut(sheet.laying(form.get(), workspace, window.texts().locale()));
        }
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
