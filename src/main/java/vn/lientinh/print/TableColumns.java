package vn.lientinh.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table in as many columns beside each other as are comfortable to read.
 *
 * @param blocks the columns in their places
 * @param rows   how many rows found room
 */
record TableColumns(List<SheetPage.Placed> blocks, int rows) {
    private static final double COLUMN_MM = 150;
    private static final double NARROWEST_MM = 121;
    private static final double GAP_MM = 7;

    /** Fills a room from its left; where it holds all rows, its columns come out even. */
    static TableColumns in(Box room, TableBlock table, Look look) {
        TableColumns wide = in(room, table, look, columns(room, look, COLUMN_MM));
        return wide.rows == table.size() ? wide : in(room, table, look, columns(room, look, NARROWEST_MM));
    }

    private static int columns(Box room, Look look, double millimetres) {
        return Math.max(1, (int) ((room.width() + look.mm(GAP_MM)) / look.mm(millimetres + GAP_MM)));
    }

    private static TableColumns in(Box room, TableBlock table, Look look, int columns) {
        double width = (room.width() - (columns - 1) * look.mm(GAP_MM)) / columns;
        double height = evenHeight(table, columns, width, room.height(), look);
        List<SheetPage.Placed> blocks = new ArrayList<>();
        int from = 0;
        for (int column = 0; column < columns && from < table.size(); column++) {
            TableBlock rest = table.part(from, table.size());
            int rows = rest.fitting(width, height);
            if (rows == 0) {
                break;
            }
            TableBlock part = rest.part(0, rows);
            blocks.add(
                    new SheetPage.Placed(part, new Box(room.x() + column * (width + look.mm(GAP_MM)), room.y(), width,
                            part.height(width))));
            from += rows;
        }
        return new TableColumns(List.copyOf(blocks), from);
    }

    /** The width that a column should have. */
    static double comfortable(Look look) {
        return look.mm(COLUMN_MM);
    }

    /** How high the highest column is. */
    double height() {
        return blocks.stream().mapToDouble(placed -> placed.box().height()).max().orElse(0);
    }

    private static double evenHeight(TableBlock table, int columns, double width, double most, Look look) {
        double height = Math.min(most, table.height(width) / columns);
        while (height < most) {
            int from = 0;
            for (int column = 0; column < columns && from < table.size(); column++) {
                int rows = table.part(from, table.size()).fitting(width, height);
                if (rows == 0) {
                    break;
                }
                from += rows;
            }
            if (from >= table.size()) {
                return height;
            }
            height += look.cell().leading() / 2;
        }
        return most;
    }
}
