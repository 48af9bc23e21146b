package vn.lientinh.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vn.lientinh.Messages;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.print.Typesetter.Style;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;

/** Rows of the table of items under their head. In a narrow box the clause stands under the name. */
final class TableBlock implements Block {
    /** Width in millimetres of a hand-held page below which a table is narrow. */
    private static final double NARROW_MM = 120;

    private final Look look;
    private final Typesetter type;
    private final Messages messages;
    private final List<ItemTable.Row> rows;
    private final boolean continued;
    private final Palette palette = Palette.of(Theme.PAPER);

    /**
     * Some rows of a table.
     *
     * @param continued whether the table began elsewhere
     */
    TableBlock(Look look, Typesetter type, Messages messages, List<ItemTable.Row> rows, boolean continued) {
        this.look = look;
        this.type = type;
        this.messages = messages;
        this.rows = List.copyOf(rows);
        this.continued = continued;
    }

    private enum Column {
        NUMBER(0.055, Align.RIGHT), NAME(0.37, Align.LEFT), INVESTOR(0.165, Align.LEFT), TARGET(0.175,
                Align.LEFT),
        CLAUSE(0.145, Align.LEFT), LENGTH(0.09, Align.RIGHT);

        private final double share;
        private final Align align;

        Column(double share, Align align) {
            this.share = share;
            this.align = align;
        }
    }

    private boolean narrow(double width) {
        return width < look.mm(NARROW_MM);
    }

    private List<Column> columns(double width) {
        List<Column> columns = new ArrayList<>(List.of(Column.values()));
        if (narrow(width)) {
            columns.remove(Column.CLAUSE);
        }
        return columns;
    }

    private double width(Column column, double tableWidth) {
        double all = columns(tableWidth).stream().mapToDouble(other -> other.share).sum();
        return column.share / all * tableWidth;
    }

    private double pad() {
        return look.mm(1);
    }

    private double room(Column column, double tableWidth) {
        return width(column, tableWidth) - 2 * pad();
    }

    private double headHeight(double width) {
        double label = columns(width).stream()
                .mapToDouble(column -> type.height(title(column), look.cellHead(), room(column, width)))
                .max()
                .orElse(0);
        return look.heading().leading() + look.mm(1) + label + look.mm(1.4);
    }

    private String title(Column column) {
        return messages.text("print.table." + column.name());
    }

    private double rowHeight(ItemTable.Row row, double width) {
        double height = 0;
        for (Column column : columns(width)) {
            height = Math.max(height, switch (column) {
                case NAME -> type.height(row.name(), look.cell(), room(column, width))
                        + (narrow(width) ? type.height(row.clause(), look.small(), room(column, width)) : 0);
                case INVESTOR -> investorHeight(row, room(column, width));
                case NUMBER, TARGET, CLAUSE, LENGTH -> type.height(text(column, row), look.cell(),
                        room(column, width));
            });
        }
        return height + look.mm(1.3);
    }

    private String text(Column column, ItemTable.Row row) {
        return switch (column) {
            case NUMBER -> Integer.toString(row.number());
            case NAME -> row.name();
            case INVESTOR -> "";
            case TARGET -> row.target();
            case CLAUSE -> row.clause();
            case LENGTH -> row.partly() ? row.length() + " *" : row.length();
        };
    }

    private double swatch() {
        return look.cell().size() * 0.62;
    }

    private double investorHeight(ItemTable.Row row, double width) {
        if (row.investors().isEmpty()) {
            return type.height(messages.text("print.notStated"), look.cell(), width);
        }
        return row.investors()
                .stream()
                .mapToDouble(investor -> type.height(investor.name(), look.cell(), width - swatch() * 1.6))
                .sum();
    }

    private boolean noted() {
        return rows.stream().anyMatch(ItemTable.Row::partly);
    }

    @Override
    public double height(double width) {
        double note = noted() ? type.height(messages.text("print.table.partly"), look.small(), width) + pad() : 0;
        return headHeight(width) + rows.stream().mapToDouble(row -> rowHeight(row, width)).sum() + note;
    }

    /** How many of the rows find room in a box; 0 when not even one does. */
    int fitting(double width, double height) {
        double y = headHeight(width);
        double note = type.height(messages.text("print.table.partly"), look.small(), width) + pad();
        boolean partly = false;
        int count = 0;
        for (ItemTable.Row row : rows) {
            y += rowHeight(row, width);
            partly |= row.partly();
            if (y + (partly ? note : 0) > height + 0.01) {
                return count;
            }
            count++;
        }
        return count;
    }

    /** The rows from {@code from} up to {@code to}. */
    TableBlock part(int from, int to) {
        return new TableBlock(look, type, messages, rows.subList(from, to), continued || from > 0);
    }

    /** The same table in type of another size. */
    TableBlock in(Look other) {
        return new TableBlock(other, type, messages, rows, continued);
    }

    boolean isContinued() {
        return continued;
    }

    int size() {
        return rows.size();
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        String heading = messages.text(continued ? "print.table.continued" : "print.table");
        type.line(g, heading, box.x(), box.y() + look.heading().ascent(), look.heading(), Align.LEFT);
        double y = box.y() + look.heading().leading() + look.mm(1);
        rule(g, box, y, look.thin(), Look.INK);
        double x = box.x();
        for (Column column : columns(box.width())) {
            type.paragraph(g, title(column), x + pad(), y + look.mm(0.7), room(column, box.width()), look.cellHead(),
                    column.align);
            x += width(column, box.width());
        }
        y = box.y() + headHeight(box.width());
        rule(g, box, y, look.thin(), Look.INK);
        for (ItemTable.Row row : rows) {
            paint(g, row, box.x(), y, box.width());
            y += rowHeight(row, box.width());
            boolean last = row == rows.getLast();
            rule(g, box, y, last ? look.thin() : look.hair(), last ? Look.INK : Look.RULE);
        }
        if (noted()) {
            type.paragraph(g, messages.text("print.table.partly"), box.x(), y + pad(), box.width(), look.small(),
                    Align.LEFT);
        }
    }

    private static void rule(Graphics2D g, Box box, double y, java.awt.Stroke stroke, Color colour) {
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(new Line2D.Double(box.x(), y, box.right(), y));
    }

    private void paint(Graphics2D g, ItemTable.Row row, double left, double top, double width) {
        double x = left;
        double y = top + look.mm(0.6);
        for (Column column : columns(width)) {
            double at = x + pad();
            double room = room(column, width);
            switch (column) {
                case NAME -> {
                    double end = type.paragraph(g, row.name(), at, y, room, look.cell(), column.align);
                    if (narrow(width)) {
                        type.paragraph(g, row.clause(), at, end, room, look.small(), column.align);
                    }
                }
                case INVESTOR -> investors(g, row, at, y, room);
                case NUMBER, TARGET, CLAUSE, LENGTH -> type.paragraph(g, text(column, row), at, y, room,
                        style(column, row), column.align);
            }
            x += width(column, width);
        }
    }

    private Style style(Column column, ItemTable.Row row) {
        return switch (column) {
            case NUMBER -> look.cellHead();
            case TARGET -> row.target().equals(messages.text("print.notStated"))
                    ? look.cell().in(Look.QUIET)
                    : look.cell();
            case NAME, INVESTOR, CLAUSE, LENGTH -> look.cell();
        };
    }

    private void investors(Graphics2D g, ItemTable.Row row, double x, double top, double room) {
        if (row.investors().isEmpty()) {
            type.paragraph(g, messages.text("print.notStated"), x, top, room, look.cell().in(Look.QUIET), Align.LEFT);
            return;
        }
        double y = top;
        for (ItemTable.Investor investor : row.investors()) {
            double size = swatch();
            g.setColor(palette.investor(investor.id()));
            g.fill(new Rectangle2D.Double(x, y + look.cell().ascent() - size, size, size));
            y = type.paragraph(g, investor.name(), x + size * 1.6, y, room - size * 1.6, look.cell(), Align.LEFT);
        }
    }
}
