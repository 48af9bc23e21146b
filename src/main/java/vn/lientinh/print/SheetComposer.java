package vn.lientinh.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapState;

/** Puts one sheet together: decides where everything goes and how large the map can be. Used once. */
final class SheetComposer {
    private static final int ROUNDS = 4;

    private final SheetPlan plan;
    private final SheetChoices choices;
    private final MapState state;
    private final Workspace workspace;
    private final Messages messages;
    private final Messages reader;
    private final Look look;

    /**
     * A sheet.
     *
     * @param reader the words for whoever reads the findings
     */
    SheetComposer(SheetPlan plan, Messages reader) {
        this.plan = plan;
        this.reader = reader;
        this.choices = plan.choices;
        this.state = plan.state;
        this.workspace = plan.workspace();
        this.messages = plan.messages;
        this.look = plan.look;
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
        List<SheetPage> pages = Folio.on(layout.pages, look, plan.type, SheetPlan.margin(choices.page().paper()),
                messages);
        Document document = new Document(plan.title, messages.text("print.subject"), choices.marginalia().maker(),
                state.locale(), Sheets.layerTitles(workspace, state.locale()), List.copyOf(pages));
        return new Sheet(document, layout.frame, layout.findings);
    }

    /** Decides where everything goes; nothing is drawn. */
    Layout layout() {
        plan.map.readAhead(plan.fit(plan.sheet()), plan.pixel());
        Supplier<Taken> kept = once(this::taken);
        Settled settled = settle(content -> new Arranger(plan, content).around(kept));
        if (Arranger.canInset(plan)) {
            Taken taken = kept.get();
            Settled around = settled;
            Settled inset = settle(content -> Objects.requireNonNullElseGet(
                    new Arranger(plan, content).inset(taken), around::arrangement));
            if (isBetter(inset, around, taken)) {
                settled = inset;
            }
        }
        SheetContent content = settled.content;
        Arrangement arrangement = settled.arrangement;
        List<SheetPage> pages = pages(content, arrangement);
        List<String> unplaced = plan.map.namesWithoutRoom(content.frame(), plan.pixel(), state,
                arrangement.map().keptFree());
        return new Layout(plan.title, pages, content.frame(),
                new PreFlight(reader, choices, workspace, state, look).check(plan.place, content.frame(),
                        content.table(), arrangement.noRoom(), unplaced, pages.size(), plan.title));
    }

    /** A layout that has come to rest. */
    private record Settled(SheetContent content, Arrangement arrangement) {
    }

    private Settled settle(Function<SheetContent, Arrangement> arranger) {
        Box sheet = plan.sheet();
        MapFrame frame = plan.fit(sheet.inset(sheet.width() * 0.1));
        Arrangement arrangement = arranger.apply(content(frame));
        // The map's size decides what is on it, and what is on it decides how much room the rest leaves to the map.
        for (int round = 0; round < ROUNDS && !same(arrangement.wanted(), frame); round++) {
            frame = arrangement.wanted();
            arrangement = arranger.apply(content(frame));
        }
        SheetContent content = content(arrangement.wanted());
        return new Settled(content, arranger.apply(content));
    }

    private static boolean same(MapFrame a, MapFrame b) {
        return Math.abs(a.box().width() - b.box().width()) < 0.5 && Math.abs(a.box().height() - b.box().height()) < 0.5
                && a.denominator() == b.denominator() && a.centre().equals2D(b.centre(), 1e-6);
    }

    /** A map that fills the sheet is worth it where it can be larger, or shows what else is cut off. */
    private boolean isBetter(Settled inset, Settled around, Taken taken) {
        MapFrame frame = inset.content.frame();
        MapFrame other = around.content.frame();
        List<Box> panels = inset.arrangement.map().panels().stream().map(Panel::box).toList();
        if (panels.isEmpty() || inset.arrangement.noRoom().size() > around.arrangement.noRoom().size()
                || inset.arrangement.rows() < around.arrangement.rows()
                || panels.stream().anyMatch(taken.on(frame)::meets)) {
            return false;
        }
        return frame.denominator() < other.denominator() * 0.999
                || FrameFit.cuts(other, plan.place.content()) && !FrameFit.cuts(frame, plan.place.content());
    }

    private static <T> Supplier<T> once(Supplier<T> maker) {
        AtomicReference<T> made = new AtomicReference<>();
        return () -> {
            if (made.get() == null) {
                made.set(maker.get());
            }
            return made.get();
        };
    }

    /** What no panel may cover: the land of the provinces that signed, and every segment that is seen. */
    private Taken taken() {
        List<Geometry> geometries = new ArrayList<>();
        workspace.territories().stream().filter(Territory::signatory).map(plan.map::land).forEach(geometries::add);
        workspace.segments().stream().filter(state::shows).map(Segment::geometry).forEach(geometries::add);
        return new Taken(geometries, plan.zone);
    }

    private SheetContent content(MapFrame frame) {
        Polygon outline = frame.outline();
        Workspace onSheet = onSheet(outline);
        return new SheetContent(frame, named(Legend.of(standingOut(onSheet), state)),
                ItemTable.of(workspace, state, choices.content().provinces(), plan.subject.items(), outline, messages),
                SheetSources.of(workspace, onSheet.segments(), plan.map.baseMap().attribution(), messages),
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

    private List<SheetPage> pages(SheetContent content, Arrangement arrangement) {
        List<SheetPage> pages = new ArrayList<>();
        pages.add(new SheetPage(plan.sheet(), Objects.requireNonNullElse(plan.subject.bookmark(), plan.title),
                content.frame(), arrangement.blocks(), List.of()));
        if (plan.has(Part.TABLE) && arrangement.rows() < content.table().rows().size()) {
            TableBlock rest = new SheetBlocks(plan, content).table()
                    .part(arrangement.rows(), content.table().rows().size());
            pages.addAll(new TablePages(look, plan.type, plan.sheet(), plan.page(), plan.title, plan.agreement(),
                    messages).of(rest));
        }
        return List.copyOf(pages);
    }
}
