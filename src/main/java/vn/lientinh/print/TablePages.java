package vn.lientinh.print;

import java.util.ArrayList;
import java.util.List;
import vn.lientinh.Messages;

/** Pages for those rows of a table that found no room on the sheet itself. */
final class TablePages {
    /** How much larger than on the map sheet type may be, where that takes no more pages; the largest first. */
    private static final double[] LARGER = {1.5, 1.4, 1.3, 1.2, 1.1};

    private final Look look;
    private final Typesetter type;
    private final Box sheet;
    private final Box page;
    private final String title;
    private final String note;
    private final Messages messages;

    /**
     * Pages.
     *
     * @param page  the paper without its margins
     * @param title of the sheet that they belong to
     * @param note  what it rests on
     */
    TablePages(Look look, Typesetter type, Box sheet, Box page, String title, String note, Messages messages) {
        this.look = look;
        this.type = type;
        this.sheet = sheet;
        this.page = page;
        this.title = title;
        this.note = note;
        this.messages = messages;
    }

    List<SheetPage> of(TableBlock table) {
        RunningHead head = new RunningHead(look, type, title, note);
        double headHeight = head.height(page.width());
        Box body = page.below(headHeight + look.mm(3));
        List<List<SheetPage.Placed>> pages = fill(body, table, look);
        for (double larger : LARGER) {
            Look other = new Look(look.factor() * larger);
            // A table that began on the sheet goes on in the same type.
            if (table.isContinued() || page.width() < TableColumns.comfortable(other)) {
                continue;
            }
            List<List<SheetPage.Placed>> filled = fill(body, table.in(other), other);
            if (filled.size() <= pages.size()) {
                pages = filled;
                break;
            }
        }
        List<SheetPage> result = new ArrayList<>();
        for (List<SheetPage.Placed> blocks : pages) {
            blocks.addFirst(new SheetPage.Placed(head, page.top(headHeight)));
            result.add(new SheetPage(sheet, messages.text("print.table.bookmark"), null, blocks, List.of()));
        }
        return result;
    }

    /** The blocks of each page. */
    private static List<List<SheetPage.Placed>> fill(Box body, TableBlock table, Look look) {
        List<List<SheetPage.Placed>> pages = new ArrayList<>();
        int from = 0;
        while (from < table.size()) {
            TableBlock rest = table.part(from, table.size());
            TableColumns columns = TableColumns.in(body, rest, look);
            if (columns.rows() == 0) {
                // A row that is higher than a page still has to stand somewhere.
                pages.add(new ArrayList<>(List.of(new SheetPage.Placed(rest.part(0, 1), body))));
                from++;
            } else {
                pages.add(new ArrayList<>(columns.blocks()));
                from += columns.rows();
            }
        }
        return pages;
    }
}
