package vn.lientinh.print;

import java.util.ArrayList;
import java.util.List;
import vn.lientinh.Messages;

/** Pages for those rows of a table that found no room beside the map, in as many columns as are comfortable to read. */
final class TablePages {
    private static final double COLUMN_MM = 165;

    private final Look look;
    private final Typesetter type;
    private final Box sheet;
    private final Box page;
    private final String title;
    private final Messages messages;

    TablePages(Look look, Typesetter type, Box sheet, Box page, String title, Messages messages) {
        this.look = look;
        this.type = type;
        this.sheet = sheet;
        this.page = page;
        this.title = title;
        this.messages = messages;
    }

    List<Page> of(TableBlock table) {
        double headerHeight = header("").height(page.width());
        Box body = page.below(headerHeight + look.mm(2));
        int columns = Math.max(1, (int) (body.width() / look.mm(COLUMN_MM)));
        double gap = look.mm(7);
        double width = (body.width() - (columns - 1) * gap) / columns;
        List<List<SheetPage.Placed>> pages = new ArrayList<>();
        int from = 0;
        while (from < table.size()) {
            List<SheetPage.Placed> blocks = new ArrayList<>();
            double height = columnHeight(table.part(from, table.size()), columns, width, body.height());
            for (int column = 0; column < columns && from < table.size(); column++) {
                TableBlock rest = table.part(from, table.size());
                // A row that is higher than a page still has to stand somewhere.
                int rows = Math.max(1, rest.fitting(width, height));
                TableBlock part = rest.part(0, rows);
                double x = body.x() + column * (width + gap);
                blocks.add(new SheetPage.Placed(part, new Box(x, body.y(), width, part.height(width))));
                from += rows;
            }
            pages.add(blocks);
        }
        List<Page> result = new ArrayList<>();
        for (List<SheetPage.Placed> blocks : pages) {
            // The sheet itself is page 1.
            String number = messages.text("print.page", Integer.toString(result.size() + 2),
                    Integer.toString(pages.size() + 1));
            blocks.addFirst(new SheetPage.Placed(header(number), page.top(headerHeight)));
            result.add(new SheetPage(sheet, messages.text("print.table.bookmark"), null, blocks, List.of()));
        }
        return result;
    }

    private HeaderBlock header(String number) {
        return new HeaderBlock(look, type, "", title, "", number.isEmpty() ? " " : number, false);
    }

    /** The height at which the columns of the last page come out even. */
    private double columnHeight(TableBlock table, int columns, double width, double most) {
        double height = Math.min(most, table.height(width) / columns);
        while (height < most) {
            int from = 0;
            for (int column = 0; column < columns && from < table.size(); column++) {
                from += Math.max(1, table.part(from, table.size()).fitting(width, height));
            }
            if (from >= table.size()) {
                return height;
            }
            height += look.cell().leading();
        }
        return most;
    }
}
