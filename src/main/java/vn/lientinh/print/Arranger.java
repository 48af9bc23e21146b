package vn.lientinh.print;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides where everything on a sheet goes, for a map that is known already. Used once. */
final class Arranger {
    /** Free room around what the map must show, where its height is chosen here. */
    private static final double FREE_MM = 3;
    /** A map has no less than this part of the height between head and foot. */
    private static final double LEAST_MAP = 0.4;
    /** A map is not made lower than this part of its width. */
    private static final double LEAST_SHAPE = 0.5;
    /** A map above a table is not made higher than this part of its width. */
    private static final double MOST_SHAPE = 0.8;

    /** Widths of a column beside the map, as parts of the widest. */
    private static final double[] COLUMNS = {1, 0.92, 0.84, 0.76};

    private final SheetPlan plan;
    private final SheetContent content;
    private final SheetBlocks blocks;
    private final Look look;
    private final Box page;
    private final Box body;
    private final double band;

    Arranger(SheetPlan plan, SheetContent content) {
        this.plan = plan;
        this.content = content;
        this.blocks = new SheetBlocks(plan, content);
        this.look = plan.look;
        this.page = plan.page();
        this.band = MapBlock.band(look);
        this.body = page.inset(0, blocks.header().height(page.width()) + look.mm(1.5), 0,
                blocks.footer().height(page.width()) + look.mm(2));
    }

    /** Whether the map may fill the sheet, with all else in a corner of it. */
    static boolean canInset(SheetPlan plan) {
        return plan.choices.page().landscape() && plan.subject.below() == null && plan.subject.note().isEmpty()
                && plan.has(Part.LEGEND);
    }

    /**
     * What stands around the map beside it on a sheet that lies on its long edge, else below it.
     *
     * @param taken what nothing in a corner of the map may cover
     */
    Arrangement around(Supplier<Taken> taken) {
        return plan.choices.page().landscape() && plan.subject.below() == null ? beside(taken) : stacked();
    }

    private Arrangement begin(Box outer, MapFrame wanted, List<Panel> panels) {
        MapBlock map = blocks.map(outer.inset(band), panels);
        Arrangement arrangement = new Arrangement(wanted, map);
        HeaderBlock header = blocks.header();
        arrangement.place(header, page.top(header.height(page.width())));
        FooterBlock footer = blocks.footer();
        double footerHeight = footer.height(page.width());
        arrangement.place(footer, page.below(page.height() - footerHeight));
        arrangement.place(map, outer);
        return arrangement;
    }

    /** Rows of the table that stand below a map. */
    private record Below(Box outer, List<SheetPage.Placed> columns, int rows) {
    }

    /** A wide map leaves room below it that would else be sea; the table stands there when all of it can. */
    private Below below(Box outer, double mapWidth) {
        if (blocks.hasTable()) {
            double least = Math.max(FrameFit.size(content.frame(), plan.spread).y + 2 * look.mm(FREE_MM)
                    + 2 * band, mapWidth * LEAST_SHAPE);
            Box room = outer.below(least + look.mm(4));
            TableColumns columns = TableColumns.in(room, blocks.table(), look);
            if (columns.rows() == content.table().rows().size()) {
                double shift = room.height() - columns.height();
                return new Below(outer.top(least + shift), columns.blocks()
                        .stream()
                        .map(placed -> new SheetPage.Placed(placed.block(), placed.box().moved(0, shift)))
                        .toList(), columns.rows());
            }
        }
        return new Below(outer, List.of(), 0);
    }

    private static void place(Arrangement arrangement, Below below) {
        below.columns.forEach(placed -> arrangement.place(placed.block(), placed.box()));
        arrangement.holdRows(below.rows);
    }

    /**
     * The map as wide as the sheet, what stands around it in a corner of it that covers nothing taken.
     *
     * @return the arrangement, or null when no corner is free
     */
    @Nullable
    Arrangement inset(Taken taken) {
        Below below = below(body, body.width());
        Arrangement arrangement = inset(taken, below);
        boolean ownPages = plan.choices.page().template().tablePlace() == Template.TablePlace.OWN_PAGES;
        return arrangement == null && below.rows > 0 && ownPages
                ? inset(taken, new Below(body, List.of(), 0))
                : arrangement;
    }

    private @Nullable Arrangement inset(Taken taken, Below below) {
        for (List<Panel> proposed : (Iterable<List<Panel>>) new CornerPanels(plan, blocks).all()::iterator) {
            Taken.Corner corner = corner(below.outer, proposed, taken);
            if (corner != null) {
                List<Panel> panels = new ArrayList<>();
                for (int i = 0; i < proposed.size(); i++) {
                    panels.add(proposed.get(i).at(corner.boxes().get(i)));
                }
                Arrangement arrangement = begin(below.outer, corner.frame(), panels);
                place(arrangement, below);
                return arrangement;
            }
        }
        return null;
    }

    /** The map at the left, everything else in a column at the right. */
    private Arrangement beside(Supplier<Taken> taken) {
        boolean tableWanted = blocks.hasTable();
        boolean tableHere = tableWanted
                && plan.choices.page().template().tablePlace() == Template.TablePlace.BESIDE_MAP;
        boolean column = blocks.hasScale() || plan.has(Part.LEGEND) || plan.has(Part.OVERVIEW)
                || plan.has(Part.APPROVAL) || tableHere;
        double widest = Math.clamp(body.width() * (tableHere ? 0.25 : 0.2), look.mm(62), look.mm(118));
        if (tableHere) {
            Arrangement across = tableAcross(body.width() * 0.2);
            if (across != null) {
                return across;
            }
        }
        double width = column ? columnWidth(widest, body) : -look.mm(5);
        Box outer = body.left(body.width() - width - look.mm(5));
        Below below = below(outer, outer.width());
        Box side = body.beside(body.width() - width);
        Arrangement arrangement = begin(below.outer, plan.fit(below.outer.inset(band)), List.of());
        place(arrangement, below);
        if (column) {
            column(arrangement, side, below.rows == 0, tableHere);
        }
        if (!arrangement.noRoom().equals(List.of(Part.OVERVIEW))) {
            return arrangement;
        }
        // Where the column is full the overview may stand at sea.
        Panel overview = new CornerPanels(plan, blocks).overview();
        Taken.Corner corner = corner(below.outer, List.of(overview), taken.get());
        if (corner == null) {
            return arrangement;
        }
        Arrangement withCorner = begin(below.outer, corner.frame(),
                List.of(overview.at(corner.boxes().getFirst())));
        place(withCorner, below);
        column(withCorner, side, below.rows == 0, tableHere);
        withCorner.found(Part.OVERVIEW);
        return withCorner;
    }

    /** Where panels stand in a corner of the map in {@code outer}, or null where they would cover what is taken. */
    private Taken.@Nullable Corner corner(Box outer, List<Panel> panels, Taken taken) {
        MapFrame frame = plan.fit(outer.inset(band));
        Point2D.Double size = FrameFit.size(frame, plan.spread);
        Point2D.Double slack = new Point2D.Double(
                Math.max(0, (frame.box().width() - size.x) / 2 - plan.clear()),
                Math.max(0, (frame.box().height() - size.y) / 2 - plan.clear()));
        return taken.on(frame).corner(slack, panels.stream().map(Panel::box).toList(), look.mm(1));
    }

    /**
     * Everything that stands around the map, in a column.
     *
     * @param tableOpen whether the table is still to be placed
     * @param tableHere whether as much of it as there is room for stands here, or all of it or nothing
     */
    private void column(Arrangement arrangement, Box side, boolean tableOpen, boolean tableHere) {
        double width = side.width();
        double gap = look.mm(4);
        double y = side.y();
        double bottom = side.bottom();
        if (blocks.hasScale()) {
            ScaleBlock scale = blocks.scale();
            arrangement.place(scale, new Box(side.x(), y, width, scale.height(width)));
            y += scale.height(width) + gap;
        }
        LegendBlock legend = blocks.legend(1);
        if (plan.has(Part.LEGEND) && !legend.isEmpty()) {
            double height = legend.height(width);
            if (y + height > bottom) {
                arrangement.miss(Part.LEGEND);
            } else {
                arrangement.place(legend, new Box(side.x(), y, width, height));
                y += height + gap;
            }
        }
        if (!plan.subject.note().isEmpty()) {
            NoteBlock note = blocks.note();
            arrangement.place(note, new Box(side.x(), y, width, note.height(width)));
            y += note.height(width) + gap;
        }
        if (plan.has(Part.APPROVAL)) {
            ApprovalBlock approval = blocks.approval();
            double height = approval.height(width);
            if (bottom - height < y) {
                arrangement.miss(Part.APPROVAL);
            } else {
                bottom -= height;
                arrangement.place(approval, new Box(side.x(), bottom, width, height));
                bottom -= gap;
            }
        }
        if (plan.has(Part.OVERVIEW)) {
            OverviewBlock overview = blocks.overview();
            double height = overview.height(width);
            if (bottom - height < y) {
                arrangement.miss(Part.OVERVIEW);
            } else {
                bottom -= height;
                arrangement.place(overview, new Box(side.x(), bottom, width, height));
                bottom -= gap;
            }
        }
        if (tableOpen && blocks.hasTable()) {
            TableBlock table = blocks.table();
            int rows = table.fitting(width, bottom - y);
            arrangement.holdRows(tableHere || rows == table.size() ? rows : 0);
            if (arrangement.rows() > 0) {
                TableBlock part = table.part(0, arrangement.rows());
                arrangement.place(part, new Box(side.x(), y, width, part.height(width)));
            }
        }
    }

    /** The widest column that leaves the map the largest scale that any column does. */
    private double columnWidth(double widest, Box room) {
        double best = widest;
        double scale = Double.POSITIVE_INFINITY;
        for (double part : COLUMNS) {
            double width = Math.max(widest * part, look.mm(62));
            double fitted = plan.fit(room.left(room.width() - width - look.mm(5)).inset(band)).denominator();
            if (fitted < scale * 0.999) {
                scale = fitted;
                best = width;
            }
        }
        return best;
    }

    /** The table over the whole width below the map and its column, or null where that leaves either too little. */
    private @Nullable Arrangement tableAcross(double widest) {
        double width = columnWidth(widest, body);
        double mapWidth = body.width() - width - look.mm(5);
        Below below = below(body, mapWidth);
        if (below.rows == 0) {
            return null;
        }
        Box outer = below.outer.left(mapWidth);
        Arrangement arrangement = begin(outer, plan.fit(outer.inset(band)), List.of());
        place(arrangement, below);
        column(arrangement, below.outer.beside(body.width() - width), false, false);
        return arrangement.noRoom().isEmpty() ? arrangement : null;
    }

    /** The map above, everything else below it. */
    private Arrangement stacked() {
        double gap = look.mm(3);
        List<Part> noRoom = new ArrayList<>();
        List<SheetPage.Placed> strip = strip(body.width(), plan.has(Part.LEGEND));
        double stripHeight = height(strip, gap);
        double approvalHeight = plan.has(Part.APPROVAL) ? look.mm(34) + gap : 0;
        // A sheet is for its map: what leaves it too little does not find room.
        if (approvalHeight > 0 && body.height() - stripHeight - approvalHeight < LEAST_MAP * body.height()) {
            noRoom.add(Part.APPROVAL);
            approvalHeight = 0;
        }
        if (plan.has(Part.LEGEND) && body.height() - stripHeight < LEAST_MAP * body.height()) {
            noRoom.add(Part.LEGEND);
            strip = strip(body.width(), false);
            stripHeight = height(strip, gap);
        }
        double noteHeight = plan.subject.note().isEmpty() ? 0 : blocks.note().height(body.width()) + gap;
        Block below = plan.subject.below();
        double belowHeight = below == null ? 0 : below.height(body.width()) + gap;
        double left = body.height() - stripHeight - approvalHeight - noteHeight - belowHeight;
        Box outer = body.top(mapHeight(left, gap));
        Arrangement arrangement = begin(outer, plan.fit(outer.inset(band)), List.of());
        noRoom.forEach(arrangement::miss);
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
        if (!plan.subject.note().isEmpty()) {
            NoteBlock note = blocks.note();
            arrangement.place(note, new Box(body.x(), y, body.width(), note.height(body.width())));
            y += noteHeight;
        }
        double bottom = body.bottom();
        if (approvalHeight > 0) {
            ApprovalBlock approval = blocks.approval();
            double height = approval.height(body.width());
            arrangement.place(approval, new Box(body.x(), bottom - height, body.width(), height));
            bottom -= height + gap;
        }
        if (blocks.hasTable()) {
            TableBlock table = blocks.table();
            arrangement.holdRows(table.fitting(body.width(), bottom - y));
            if (arrangement.rows() > 0) {
                TableBlock part = table.part(0, arrangement.rows());
                arrangement.place(part, new Box(body.x(), y, body.width(), part.height(body.width())));
            }
        }
        return arrangement;
    }

    /**
     * The height of a map above other blocks.
     *
     * @param left the height that is there for the map and the table
     */
    private double mapHeight(double left, double gap) {
        if (!blocks.hasTable()) {
            return left;
        }
        // A table that fits whole leaves the rest to the map; a longer one starts below what the map needs and flows on.
        double rest = left - blocks.table().height(body.width()) - gap;
        double needed = Math.max(needed(), body.width() * LEAST_SHAPE);
        double most = Math.max(left * 0.6, rest);
        double height = Math.max(Math.min(needed, most), Math.min(rest, body.width() * MOST_SHAPE));
        return Math.min(left, Math.max(height, LEAST_MAP * body.height()));
    }

    /** The height that shows all that must be on the map at the scale that its width allows. */
    private double needed() {
        Point2D.Double size = FrameFit.size(content.frame(), plan.spread);
        double room = body.width() - 2 * band - 2 * plan.clear();
        double height = plan.choices.view().scale() != null || size.x == 0 ? size.y : size.y / size.x * room;
        return height + 2 * look.mm(FREE_MM) + 2 * band;
    }

    private static double height(List<SheetPage.Placed> strip, double gap) {
        return strip.stream().mapToDouble(placed -> placed.box().height()).max().orElse(-gap) + gap;
    }

    /** What stands in a row under the map; boxes are relative to its left end. */
    private List<SheetPage.Placed> strip(double width, boolean withLegend) {
        List<SheetPage.Placed> strip = new ArrayList<>();
        double gap = look.mm(5);
        double scaleWidth = blocks.hasScale() ? Math.min(width * 0.28, look.mm(75)) : -gap;
        double overviewWidth = plan.has(Part.OVERVIEW) ? Math.min(width * 0.22, look.mm(60)) : -gap;
        double legendWidth = width - scaleWidth - overviewWidth - 2 * gap;
        double x = 0;
        LegendBlock legend = blocks.legend(2);
        if (withLegend && !legend.isEmpty()) {
            strip.add(new SheetPage.Placed(legend, new Box(x, 0, legendWidth, legend.height(legendWidth))));
        }
        x += legendWidth + gap;
        if (plan.has(Part.OVERVIEW)) {
            OverviewBlock overview = blocks.overview();
            strip.add(new SheetPage.Placed(overview, new Box(x, 0, overviewWidth, overview.height(overviewWidth))));
        }
        x += overviewWidth + gap;
        if (blocks.hasScale()) {
            ScaleBlock scale = blocks.scale();
            strip.add(new SheetPage.Placed(scale, new Box(x, 0, scaleWidth, scale.height(scaleWidth))));
        }
        return strip;
    }
}
