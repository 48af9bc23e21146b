package vn.lientinh.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Ways of putting what stands around a map into one of its corners. */
final class CornerPanels {
    /** Widths of a single panel in millimetres of a hand-held page, the best first. */
    private static final double[] SINGLE_MM = {172, 158, 186, 146};
    /** Widths of the higher of two panels. */
    private static final double[] HIGH_MM = {96, 104, 90};
    private static final double OVERVIEW_MM = 44;
    private static final double APPROVAL_MM = 72;
    private static final double PAD_MM = 3;
    private static final double GAP_MM = 5;

    private final SheetPlan plan;
    private final SheetBlocks blocks;
    private final Look look;
    private final double pad;
    private final double gap;

    CornerPanels(SheetPlan plan, SheetBlocks blocks) {
        this.plan = plan;
        this.blocks = blocks;
        this.look = plan.look;
        this.pad = look.mm(PAD_MM);
        this.gap = look.mm(GAP_MM);
    }

    /** Panels at the origin that stand beside each other, the outermost first: the best way first. */
    Stream<List<Panel>> all() {
        if (blocks.legend(1).isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(Arrays.stream(SINGLE_MM).mapToObj(width -> List.of(single(look.mm(width)))),
                Arrays.stream(HIGH_MM)
                        .mapToObj(width -> plan.has(Part.OVERVIEW) || plan.has(Part.APPROVAL)
                                ? List.of(high(look.mm(width)), low())
                                : List.of(high(look.mm(width)))));
    }

    /** The overview alone, at the origin. */
    Panel overview() {
        List<SheetPage.Placed> placed = new ArrayList<>();
        double bottom = put(placed, blocks.overview(), pad, pad, look.mm(OVERVIEW_MM));
        return new Panel(new Box(0, 0, look.mm(OVERVIEW_MM) + 2 * pad, bottom + pad), placed);
    }

    private static double put(List<SheetPage.Placed> placed, Block block, double x, double y, double width) {
        double height = block.height(width);
        placed.add(new SheetPage.Placed(block, new Box(x, y, width, height)));
        return y + height;
    }

    /** The legend at its left, all else at its right. */
    private Panel single(double width) {
        List<SheetPage.Placed> placed = new ArrayList<>();
        double inner = width - 2 * pad - gap;
        double legendWidth = inner * 0.52;
        double bottom = put(placed, blocks.legend(2), pad, pad, legendWidth);
        double left = pad + legendWidth + gap;
        double rightWidth = inner - legendWidth;
        double overviewWidth = plan.has(Part.OVERVIEW) ? rightWidth * (blocks.hasScale() ? 0.48 : 1) : -gap;
        double row = pad;
        if (blocks.hasScale()) {
            row = put(placed, blocks.scale(), left, pad, rightWidth - overviewWidth - gap);
        }
        if (plan.has(Part.OVERVIEW)) {
            row = Math.max(row, put(placed, blocks.overview(), left + rightWidth - overviewWidth, pad, overviewWidth));
        }
        if (plan.has(Part.APPROVAL)) {
            ApprovalBlock approval = blocks.approval();
            row = put(placed, approval, left, Math.max(row + look.mm(3), bottom - approval.height(rightWidth)),
                    rightWidth);
        }
        return new Panel(new Box(0, 0, width, Math.max(bottom, row) + pad), placed);
    }

    /** The scale above the legend. */
    private Panel high(double width) {
        List<SheetPage.Placed> placed = new ArrayList<>();
        double y = pad;
        if (blocks.hasScale()) {
            y = put(placed, blocks.scale(), pad, y, width - 2 * pad) + look.mm(3);
        }
        y = put(placed, blocks.legend(2), pad, y, width - 2 * pad);
        return new Panel(new Box(0, 0, width, y + pad), placed);
    }

    /** The overview beside the approval, both as high as the higher one. */
    private Panel low() {
        List<SheetPage.Placed> placed = new ArrayList<>();
        double x = pad;
        double bottom = 0;
        if (plan.has(Part.OVERVIEW)) {
            bottom = put(placed, blocks.overview(), x, pad, look.mm(OVERVIEW_MM));
            x += look.mm(OVERVIEW_MM) + gap;
        }
        if (plan.has(Part.APPROVAL)) {
            ApprovalBlock approval = blocks.approval();
            double height = approval.height(look.mm(APPROVAL_MM));
            bottom = put(placed, approval, x, Math.max(pad, bottom - height), look.mm(APPROVAL_MM));
            x += look.mm(APPROVAL_MM) + gap;
        }
        return new Panel(new Box(0, 0, x - gap + pad, bottom + pad), placed);
    }
}
