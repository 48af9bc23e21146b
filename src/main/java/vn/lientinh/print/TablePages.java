package vn.lientinh.print;

import java.util.ArrayList;
import java.util.List;
import vn.lientinh.Messages;

/** Pages for those rows of a table that found no room on the sheet itself. */
final class TablePages {
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
        List<SheetPage> result = new ArrayList<>();
        for (List<SheetPage.Placed> blocks : pages) {
            blocks.addFirst(new SheetPage.Placed(head, page.top(headHeight)));
            result.add(new SheetPage(sheet, messages.text("print.table.bookmark"), null, blocks, List.of()));
        }
        return result;
    }
}
