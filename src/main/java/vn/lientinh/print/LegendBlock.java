package vn.lientinh.print;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Wording;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapState;

/** What colours, dashes and signs on this sheet mean. */
final class LegendBlock implements Block {
    private static final double SWATCH_MM = 8;

    private final Look look;
    private final Typesetter type;
    private final Legend legend;
    private final boolean numbered;
    private final int columns;
    private final double pixel;
    private final Messages messages;
    private final MapState state;

    /** One line: an entry, or a caption over the entries of a section. */
    private sealed interface Line {
        record Caption(String text) implements Line {
        }

        record Sample(Legend.Entry entry) implements Line {
        }

        record Number(String label) implements Line {
        }
    }

    /**
     * A legend.
     *
     * @param numbered whether the map shows the numbers of items
     * @param pixel size of a logical pixel of the map in points, so that samples are as wide as the lines
     */
    LegendBlock(Look look, Typesetter type, Messages messages, MapState state, Legend legend,
            boolean numbered, int columns, double pixel) {
        this.look = look;
        this.type = type;
        this.messages = messages;
        this.state = state;
        this.legend = legend;
        this.numbered = numbered;
        this.columns = columns;
        this.pixel = pixel;
    }

    boolean isEmpty() {
        return legend.entries().isEmpty();
    }

    @Override
    public double height(double width) {
        double columnWidth = columnWidth(width);
        return headHeight() + split(columnWidth).stream()
                .mapToDouble(column -> column.stream().mapToDouble(line -> height(line, columnWidth)).sum())
                .max()
                .orElse(0);
    }

    private double columnWidth(double width) {
        return (width - (columns - 1) * look.mm(4)) / columns;
    }

    private double headHeight() {
        return look.heading().leading() + look.mm(0.8);
    }

    private double height(Line line, double width) {
        return switch (line) {
            case Line.Caption caption -> look.small().leading() + look.mm(0.9);
            case Line.Number number -> Math.max(look.mm(4.2), type.height(number.label(), look.body(),
                    width - look.mm(SWATCH_MM + 2)) + look.mm(0.5));
            case Line.Sample sample -> Math.max(look.mm(3.9),
                    type.height(sample.entry().label(), look.body(), labelWidth(sample.entry(), width)) + look.mm(0.5));
        };
    }

    private List<List<Line>> sections() {
        List<List<Line>> sections = new ArrayList<>();
        for (Legend.Section section : Legend.Section.values()) {
            List<Line> lines = new ArrayList<>();
            legend.entries()
                    .stream()
                    .filter(entry -> entry.section() == section)
                    .forEach(entry -> lines.add(new Line.Sample(entry)));
            if (section == Legend.Section.SIGN && numbered) {
                lines.addFirst(new Line.Number(messages.text("print.legend.numbers")));
            }
            if (!lines.isEmpty()) {
                lines.addFirst(new Line.Caption(caption(section)));
                sections.add(lines);
            }
        }
        return sections;
    }

    private String caption(Legend.Section section) {
        Clock clock = state.clock();
        return switch (section) {
            case COLOUR -> messages.text(state.colourBy() == ColourBy.INVESTOR
                    ? "print.legend.COLOUR"
                    : "print.legend.COLOUR." + state.colourBy().name());
            case CLOCK -> clock == null
                    ? ""
                    : messages.text("print.legend.CLOCK", Integer.toString(clock.year()),
                            Wording.date(clock.asOf().toString()));
            case ALIGNMENT, SIGN -> messages.text("print.legend." + section.name());
        };
    }

    /** Kilometres of routes on this sheet, or nothing where a length says nothing. */
    private String length(Legend.Entry entry) {
        Double km = entry.lengthKm();
        if (km == null || km < 0.05 || entry.section() == Legend.Section.SIGN) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(messages.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(km) + " km";
    }

    /** Room for the label of an entry, clear of its sample and its length. */
    private double labelWidth(Legend.Entry entry, double width) {
        String length = length(entry);
        double taken = length.isEmpty() ? 0 : type.width(length, look.small()) + look.mm(2);
        return width - look.mm(SWATCH_MM + 2) - taken;
    }

    /** Sections are spread over the columns so that the longest column is as short as may be; none is torn apart. */
    private List<List<Line>> split(double width) {
        List<List<Line>> result = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            result.add(new ArrayList<>());
        }
        for (List<Line> section : sections()) {
            result.stream()
                    .min(Comparator.comparingDouble(
                            column -> column.stream().mapToDouble(line -> height(line, width)).sum()))
                    .orElseThrow()
                    .addAll(section);
        }
        return result;
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        type.line(g, messages.text("print.legend"), box.x(), box.y() + look.heading().ascent(), look.heading(),
                Align.LEFT);
        double width = columnWidth(box.width());
        double x = box.x();
        for (List<Line> column : split(width)) {
            double y = box.y() + headHeight();
            for (Line line : column) {
                paint(g, line, x, y, width);
                y += height(line, width);
            }
            x += width + look.mm(4);
        }
    }

    private void paint(Graphics2D g, Line line, double x, double y, double width) {
        switch (line) {
            case Line.Caption caption -> type.line(g, caption.text(), x, y + look.mm(0.9) + look.small().ascent(),
                    look.small(), Align.LEFT);
            case Line.Number number -> {
                double swatch = look.mm(SWATCH_MM);
                double middle = y + look.mm(2.1);
                ItemMarks.disc(g, "1", new Point2D.Double(x + swatch / 2, middle), look, type);
                double room = width - swatch - look.mm(2);
                boolean single = type.broken(number.label(), look.body(), room).size() == 1;
                type.paragraph(g, number.label(), x + swatch + look.mm(2),
                        single ? middle - look.body().ascent() + look.body().size() * 0.36 : y, room, look.body(),
                        Align.LEFT);
            }
            case Line.Sample sample -> {
                double swatch = look.mm(SWATCH_MM);
                double high = look.mm(3.2);
                AffineTransform saved = g.getTransform();
                g.translate(x, y + look.mm(0.35));
                g.scale(pixel, pixel);
                sample.entry().swatch().paint(g, swatch / pixel, high / pixel);
                g.setTransform(saved);
                double text = x + swatch + look.mm(2);
                double labelWidth = labelWidth(sample.entry(), width);
                boolean single = type.broken(sample.entry().label(), look.body(), labelWidth).size() == 1;
                double top = single
                        ? y + look.mm(0.35) + high / 2 - look.body().ascent() + look.body().size() * 0.36
                        : y;
                type.paragraph(g, sample.entry().label(), text, top, labelWidth, look.body(), Align.LEFT);
                type.line(g, length(sample.entry()), x + width, top + look.body().ascent(), look.small(), Align.RIGHT);
            }
        }
    }
}
