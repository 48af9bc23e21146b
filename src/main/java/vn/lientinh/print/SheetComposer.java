package vn.lientinh.print;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Register;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapState;

/** Puts one sheet together: decides where everything goes and how large the map can be. Used once. */
final class SheetComposer {
    /** Points for a logical pixel of the map painter on a page that is held in the hands. */
    private static final double PIXEL = 0.72;
    private static final int ROUNDS = 4;
    /** Free room around what the map must show, where its height is chosen here. */
    private static final double FREE_MM = 5;
    /** A map has no less than this part of the height between head and foot. */
    private static final double LEAST_MAP = 0.4;
    /** A map is not made lower than this part of its width. */
    private static final double LEAST_SHAPE = 0.5;

    private final PaperMap map;
    private final Typesetter type;
    private final SheetChoices choices;
    private final Place place;
    private final Vn2000Zone zone;
    private final MapState state;
    private final Subject subject;
    private final Workspace workspace;
    private final Messages messages;
    private final Messages reader;
    private final Look look;
    private final double pixel;
    private final Box sheet;
    private final String title;
    private final String subtitle;

    /**
     * A sheet.
     *
     * @param subject what more is told of what it shows
     * @param reader  the words for whoever reads the findings
     */
    SheetComposer(PaperMap map, Typesetter type, SheetChoices choices, Place place, Vn2000Zone zone, MapState state,
            Subject subject, Messages reader) {
        this.map = map;
        this.reader = reader;
        this.type = type;
        this.choices = choices;
        this.place = place;
        this.zone = zone;
        this.state = state;
        this.subject = subject;
        this.workspace = map.workspace();
        this.messages = new Messages(state.locale());
        this.look = new Look(choices.page().template().typeFactor(choices.page().paper()));
        this.pixel = PIXEL * look.factor();
        this.sheet = choices.page().paper().sheet(choices.page().landscape());
        ProposedWords proposed = ProposedWords.of(place, messages);
        this.title = Objects.requireNonNullElse(choices.marginalia().title(), proposed.title());
        this.subtitle = Objects.requireNonNullElse(choices.marginalia().subtitle(), proposed.subtitle());
    }

    /** What the frame decides about the rest of the sheet. */
    private record Content(MapFrame frame, Legend legend, ItemTable table, SheetSources sources, Grid grid) {
    }

    /**
     * A sheet whose pages are laid out, and not numbered yet.
     *
     * @param title    in one or more lines
     * @param pages    the sheet itself, then what of the table found no room on it
     * @param frame    where its map lies
     * @param findings what to know before it is printed
     */
    record Layout(String title, List<SheetPage> pages, MapFrame frame, List<Finding> findings) {
    }

    /** The sheet alone, as a document. */
    Sheet sheet() {
        Layout layout = layout();
        List<SheetPage> pages = Folio.on(layout.pages, look, type, margin(), messages);
        Document document = new Document(title, messages.text("print.subject"), choices.marginalia().maker(),
                state.locale(), Sheets.layerTitles(workspace, state.locale()), List.copyOf(pages));
        return new Sheet(document, layout.frame, layout.findings);
    }

    /** Decides where everything goes; nothing is drawn. */
    Layout layout() {
        Box box = sheet.inset(sheet.width() * 0.1);
        Content content = content(fit(box));
        Arrangement arrangement = arrange(content);
        // The map's size decides what is on it, and what is on it decides how much room the rest leaves to the map.
        for (int round = 0; round < ROUNDS && !same(arrangement.map, box); round++) {
            box = arrangement.map;
            content = content(fit(box));
            arrangement = arrange(content);
        }
        content = content(content.frame.in(arrangement.map));
        arrangement = arrange(content).with(arrangement.map);
        List<SheetPage> pages = pages(content, arrangement);
        return new Layout(title, pages, content.frame,
                new PreFlight(reader, choices, workspace, state, look).check(place, content.frame, content.table,
                        arrangement.noRoom, map.namesWithoutRoom(content.frame, pixel, state), pages.size(), title));
    }

    private static boolean same(Box a, Box b) {
        return Math.abs(a.width() - b.width()) < 0.5 && Math.abs(a.height() - b.height()) < 0.5;
    }

    private MapFrame fit(Box box) {
        return FrameFit.around(place.content(), zone, choices.view().rotation(), choices.view().scale(), box,
                look.mm(2));
    }

    private boolean has(Part part) {
        return choices.page().parts().contains(part);
    }

    private Content content(MapFrame frame) {
        Polygon outline = frame.outline();
        Workspace onSheet = onSheet(outline);
        return new Content(frame, named(Legend.of(standingOut(onSheet), state)),
                ItemTable.of(workspace, state, choices.content().provinces(), subject.items(), outline, messages),
                SheetSources.of(workspace, onSheet.segments(), map.baseMap().attribution(), messages),
                Grid.of(frame, choices.view().grid(), look.mm(48), messages));
    }

    /** The workspace with only what is visible on the sheet, each line as long as it is there. */
    private Workspace onSheet(Polygon outline) {
        PreparedGeometry frame = PreparedGeometryFactory.prepare(outline);
        return with(workspace, layer -> layer.segments()
                .stream()
                .filter(segment -> state.shows(segment) && frame.intersects(segment.geometry()))
                .map(segment -> segment.lengthKm() == 0 || frame.contains(segment.geometry())
                        ? segment
                        : SegmentCopy.of(segment, segment.geometry(),
                                Geodesic.lengthM(segment.geometry().intersection(outline)) / 1000))
                .toList());
    }

    /** The legend with the present names of provinces beside those of 2022, where they are asked for. */
    private Legend named(Legend legend) {
        return choices.content().provinces() == TerritoryView.OF_2022
                ? legend
                : new Legend(legend.entries()
                        .stream()
                        .map(entry -> new Legend.Entry(entry.section(), entry.key(), named(entry), entry.lengthKm(),
                                entry.swatch()))
                        .toList());
    }

    private String named(Legend.Entry entry) {
        return workspace.territory(entry.key())
                .map(Territory::successor)
                .filter(successor -> !successor.id().equals(entry.key()))
                .map(successor -> messages.text("print.legend.since", entry.label(),
                        successor.name().in(state.locale())))
                .orElse(entry.label());
    }

    /** The same without what recedes: a legend explains what a sheet is about. */
    private Workspace standingOut(Workspace onSheet) {
        return with(onSheet, layer -> layer.segments()
                .stream()
                .filter(segment -> !state.emphasis().recedes(segment.id()))
                .toList());
    }

    private static Workspace with(Workspace whole, Function<Layer, List<Segment>> segments) {
        return new Workspace(whole.name(), whole.layers()
                .stream()
                .map(layer -> new Layer(layer.id(), layer.title(), layer.group(), segments.apply(layer)))
                .toList(), whole.register(), whole.territories(), whole.sources(), whole.problems());
    }

    /** Where everything goes. */
    private static final class Arrangement {
        private Box map = new Box(0, 0, 1, 1);
        private final List<SheetPage.Placed> blocks = new ArrayList<>();
        private final List<Part> noRoom = new ArrayList<>();
        /** How many rows of the table are on the sheet. */
        private int rows;

        void place(Block block, Box box) {
            blocks.add(new SheetPage.Placed(block, box));
        }

        Arrangement with(Box other) {
            map = other;
            return this;
        }
    }

    private double margin() {
        return margin(choices.page().paper());
    }

    /** The edge of the paper that stays white. */
    static double margin(PaperSize paper) {
        return Box.MM * switch (paper) {
            case A4 -> 11;
            case A3 -> 10;
            case A2 -> 13;
            case A1 -> 16;
            case A0 -> 20;
        };
    }

    /** The paper without its margins; a report is bound at its left. */
    private Box page() {
        double binding = choices.page().template() == Template.REPORT && !choices.page().landscape() ? 9 * Box.MM : 0;
        return sheet.inset(margin()).inset(binding, 0, 0, 0);
    }

    private Arrangement arrange(Content content) {
        Box page = page();
        Arrangement arrangement = new Arrangement();
        HeaderBlock header = new HeaderBlock(look, type, choices.marginalia().agency().toUpperCase(state.locale()),
                title, subtitle, agreement(), choices.page().landscape());
        double headerHeight = header.height(page.width());
        arrangement.place(header, page.top(headerHeight));
        FooterBlock footer = footer(content);
        double footerHeight = footer.height(page.width());
        arrangement.place(footer, page.below(page.height() - footerHeight));
        Box body = page.inset(0, headerHeight + look.mm(1.5), 0, footerHeight + look.mm(2));
        if (choices.page().landscape() && subject.below() == null) {
            beside(arrangement, content, body);
        } else {
            stacked(arrangement, content, body);
        }
        return arrangement;
    }

    /** The map at the left, everything else in a column at the right. */
    private void beside(Arrangement arrangement, Content content, Box body) {
        boolean tableWanted = has(Part.TABLE) && !content.table.rows().isEmpty();
        boolean tableHere = tableWanted
                && choices.page().template().tablePlace() == Template.TablePlace.BESIDE_MAP;
        boolean column = has(Part.SCALE) || has(Part.NORTH_ARROW) || has(Part.LEGEND) || has(Part.OVERVIEW)
                || has(Part.APPROVAL) || tableHere;
        double width = Math.clamp(body.width() * (tableHere ? 0.25 : 0.2), look.mm(62), look.mm(118));
        double band = MapBlock.band(look);
        Box outer = column ? body.left(body.width() - width - look.mm(5)) : body;
        if (tableWanted) {
            // A wide map leaves room below it that would else be sea; the table stands there when all of it can.
            double least = Math.max(FrameFit.height(content.frame, place.content()) + 2 * look.mm(FREE_MM) + 2 * band,
                    outer.width() * LEAST_SHAPE);
            Box below = outer.below(least + look.mm(4));
            TableColumns columns = TableColumns.in(below, table(content), look);
            if (columns.rows() == content.table.rows().size()) {
                double shift = below.height() - columns.height();
                columns.blocks()
                        .forEach(placed -> arrangement.place(placed.block(),
                                new Box(placed.box().x(), placed.box().y() + shift, placed.box().width(),
                                        placed.box().height())));
                arrangement.rows = columns.rows();
                outer = outer.top(least + shift);
            }
        }
        arrangement.map = outer.inset(band);
        mapBlock(arrangement, content, outer);
        if (!column) {
            return;
        }
        Box side = body.beside(body.width() - width);
        double gap = look.mm(4);
        double y = side.y();
        double bottom = side.bottom();
        if (has(Part.SCALE) || has(Part.NORTH_ARROW)) {
            ScaleBlock scale = scale(content);
            arrangement.place(scale, new Box(side.x(), y, width, scale.height(width)));
            y += scale.height(width) + gap;
        }
        LegendBlock legend = new LegendBlock(look, type, messages, state, content.legend, 1, pixel);
        if (has(Part.LEGEND) && !legend.isEmpty()) {
            double height = legend.height(width);
            if (y + height > bottom) {
                arrangement.noRoom.add(Part.LEGEND);
            } else {
                arrangement.place(legend, new Box(side.x(), y, width, height));
                y += height + gap;
            }
        }
        if (!subject.note().isEmpty()) {
            NoteBlock note = note();
            arrangement.place(note, new Box(side.x(), y, width, note.height(width)));
            y += note.height(width) + gap;
        }
        if (has(Part.APPROVAL)) {
            ApprovalBlock approval = approval();
            double height = approval.height(width);
            if (bottom - height < y) {
                arrangement.noRoom.add(Part.APPROVAL);
            } else {
                bottom -= height;
                arrangement.place(approval, new Box(side.x(), bottom, width, height));
                bottom -= gap;
            }
        }
        if (has(Part.OVERVIEW)) {
            OverviewBlock overview = overview(content);
            double height = overview.height(width);
            if (bottom - height < y) {
                arrangement.noRoom.add(Part.OVERVIEW);
            } else {
                bottom -= height;
                arrangement.place(overview, new Box(side.x(), bottom, width, height));
                bottom -= gap;
            }
        }
        if (tableWanted && arrangement.rows == 0) {
            TableBlock table = table(content);
            int rows = table.fitting(width, bottom - y);
            arrangement.rows = tableHere || rows == table.size() ? rows : 0;
            if (arrangement.rows > 0) {
                TableBlock part = table.part(0, arrangement.rows);
                arrangement.place(part, new Box(side.x(), y, width, part.height(width)));
            }
        }
    }

    /** The map above, everything else below it. */
    private void stacked(Arrangement arrangement, Content content, Box body) {
        double gap = look.mm(3);
        boolean tableHere = has(Part.TABLE) && choices.page().template().tablePlace() != Template.TablePlace.OWN_PAGES
                && !content.table.rows().isEmpty();
        List<SheetPage.Placed> strip = strip(content, body.width(), has(Part.LEGEND));
        double stripHeight = height(strip, gap);
        double approvalHeight = has(Part.APPROVAL) ? look.mm(34) + gap : 0;
        // A sheet is for its map: what leaves it too little does not find room.
        if (approvalHeight > 0 && body.height() - stripHeight - approvalHeight < LEAST_MAP * body.height()) {
            arrangement.noRoom.add(Part.APPROVAL);
            approvalHeight = 0;
        }
        if (has(Part.LEGEND) && body.height() - stripHeight < LEAST_MAP * body.height()) {
            arrangement.noRoom.add(Part.LEGEND);
            strip = strip(content, body.width(), false);
            stripHeight = height(strip, gap);
        }
        double noteHeight = subject.note().isEmpty() ? 0 : note().height(body.width()) + gap;
        Block below = subject.below();
        double belowHeight = below == null ? 0 : below.height(body.width()) + gap;
        double left = body.height() - stripHeight - approvalHeight - noteHeight - belowHeight;
        double mapHeight = left;
        if (tableHere) {
            // The map takes what a table leaves that fits whole; a longer one starts here and flows on.
            double table = table(content).height(body.width()) + gap;
            mapHeight = Math.min(
                    Math.min(left, Math.max(Math.max(left - table, left * 0.6), LEAST_MAP * body.height())),
                    body.width() * 0.8);
        }
        Box outer = body.top(mapHeight);
        arrangement.map = outer.inset(MapBlock.band(look));
        mapBlock(arrangement, content, outer);
        double y = outer.bottom() + gap;
        if (below != null) {
            arrangement.place(below, new Box(body.x(), y, body.width(), below.height(body.width())));
            y += belowHeight;
        }
        for (SheetPage.Placed placed : strip) {
            arrangement.place(placed.block(), new Box(body.x() + placed.box().x(), y, placed.box().width(),
                    placed.box().height()));
        }
        y = outer.bottom() + belowHeight + stripHeight + gap;
        if (!subject.note().isEmpty()) {
            NoteBlock note = note();
            arrangement.place(note, new Box(body.x(), y, body.width(), note.height(body.width())));
            y += noteHeight;
        }
        double bottom = body.bottom();
        if (approvalHeight > 0) {
            ApprovalBlock approval = approval();
            double height = approval.height(body.width());
            arrangement.place(approval, new Box(body.x(), bottom - height, body.width(), height));
            bottom -= height + gap;
        }
        if (tableHere) {
            TableBlock table = table(content);
            arrangement.rows = table.fitting(body.width(), bottom - y);
            if (arrangement.rows > 0) {
                TableBlock part = table.part(0, arrangement.rows);
                arrangement.place(part, new Box(body.x(), y, body.width(), part.height(body.width())));
            }
        }
    }

    private static double height(List<SheetPage.Placed> strip, double gap) {
        return strip.stream().mapToDouble(placed -> placed.box().height()).max().orElse(-gap) + gap;
    }

    /** What stands in a row under the map; boxes are relative to its left end. */
    private List<SheetPage.Placed> strip(Content content, double width, boolean withLegend) {
        List<SheetPage.Placed> strip = new ArrayList<>();
        double gap = look.mm(5);
        double scaleWidth = has(Part.SCALE) || has(Part.NORTH_ARROW) ? Math.min(width * 0.28, look.mm(75)) : -gap;
        double overviewWidth = has(Part.OVERVIEW) ? Math.min(width * 0.22, look.mm(60)) : -gap;
        double legendWidth = width - scaleWidth - overviewWidth - 2 * gap;
        double x = 0;
        LegendBlock legend = new LegendBlock(look, type, messages, state, content.legend, 2, pixel);
        if (withLegend && !legend.isEmpty()) {
            strip.add(new SheetPage.Placed(legend, new Box(x, 0, legendWidth, legend.height(legendWidth))));
        }
        x += legendWidth + gap;
        if (has(Part.OVERVIEW)) {
            OverviewBlock overview = overview(content);
            strip.add(new SheetPage.Placed(overview, new Box(x, 0, overviewWidth, overview.height(overviewWidth))));
        }
        x += overviewWidth + gap;
        if (has(Part.SCALE) || has(Part.NORTH_ARROW)) {
            ScaleBlock scale = scale(content);
            strip.add(new SheetPage.Placed(scale, new Box(x, 0, scaleWidth, scale.height(scaleWidth))));
        }
        return strip;
    }

    private void mapBlock(Arrangement arrangement, Content content, Box outer) {
        MapFrame frame = content.frame.in(arrangement.map);
        Grid grid = Grid.of(frame, choices.view().grid(), look.mm(48), messages);
        arrangement.place(new MapBlock(map, frame, grid, state, subject.overlays(), pixel, look, type), outer);
    }

    private NoteBlock note() {
        return new NoteBlock(look, type, messages.text("print.note"), subject.note());
    }

    private ScaleBlock scale(Content content) {
        return new ScaleBlock(look, type, messages, content.frame, has(Part.SCALE), has(Part.NORTH_ARROW));
    }

    private OverviewBlock overview(Content content) {
        return new OverviewBlock(look, type, messages, map, content.frame, state);
    }

    private ApprovalBlock approval() {
        return new ApprovalBlock(look, type, messages, choices.marginalia().maker(), choices.marginalia().approver());
    }

    private TableBlock table(Content content) {
        return new TableBlock(look, type, messages, content.table.rows(), false);
    }

    private String agreement() {
        Register.Agreement agreement = workspace.register().agreement();
        return agreement.number().isEmpty()
                ? ""
                : messages.text("print.agreement", agreement.number(), Wording.date(agreement.date()));
    }

    private FooterBlock footer(Content content) {
        List<String> left = new ArrayList<>();
        left.add(messages.text("print.projection", zone.meridianText(), Integer.toString(zone.epsg()),
                gridText(content.grid)));
        if (has(Part.SOURCES)) {
            left.add(content.sources.sources());
            left.add(content.sources.attribution());
            left.add(content.sources.asOf());
        }
        SheetChoices.Marginalia words = choices.marginalia();
        List<String> right = new ArrayList<>();
        if (!words.agency().isEmpty()) {
            right.add(messages.text("print.by.agency", words.agency()));
        }
        if (!words.maker().isEmpty()) {
            right.add(messages.text("print.by.maker", words.maker()));
        }
        right.add(messages.text("print.by.date",
                DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(words.date())));
        return new FooterBlock(look, type, left, right);
    }

    private String gridText(Grid grid) {
        return messages.text("print.grid." + grid.kind().name(), grid.stepText(state.locale()));
    }

    private List<SheetPage> pages(Content content, Arrangement arrangement) {
        List<SheetPage> pages = new ArrayList<>();
        pages.add(new SheetPage(sheet, Objects.requireNonNullElse(subject.bookmark(), title), content.frame,
                arrangement.blocks, List.of()));
        if (has(Part.TABLE) && arrangement.rows < content.table.rows().size()) {
            TableBlock rest = table(content).part(arrangement.rows, content.table.rows().size());
            pages.addAll(new TablePages(look, type, sheet, page(), title, agreement(), messages).of(rest));
        }
        return List.copyOf(pages);
    }
}
