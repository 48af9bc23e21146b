package vn.lientinh.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import vn.lientinh.Messages;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.print.Extent;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.MapScale;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.Part;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Template;
import vn.lientinh.render.ColourBy;

/** How a sheet is to look: the choices that every command that makes sheets shares. */
final class SheetOptions {

    /** Dots an inch of pictures when nothing is said: what an office printer needs. */
    static final int DPI = 300;

    @Option(names = "--template", paramLabel = "conference|report|wall", descriptionKey = "cli.sheet.template")
    private @Nullable Template named;

    @Option(names = "--paper", paramLabel = "A4|A3|A2|A1|A0", descriptionKey = "cli.sheet.paper")
    private @Nullable PaperSize paper;

    @Option(names = "--portrait", descriptionKey = "cli.sheet.portrait")
    private boolean portrait;

    @Option(names = "--landscape", descriptionKey = "cli.sheet.landscape")
    private boolean landscape;

    @Option(names = "--scale", paramLabel = "N", descriptionKey = "cli.sheet.scale")
    private @Nullable Scale scale;

    @Option(names = "--rotation", paramLabel = "DEGREES", descriptionKey = "cli.sheet.rotation")
    private double rotation;

    @Option(names = "--grid", paramLabel = "wgs84|vn2000|none", descriptionKey = "cli.sheet.grid")
    private GridKind grid = GridKind.WGS84;

    @Option(names = "--zone", paramLabel = "MERIDIAN", descriptionKey = "cli.sheet.zone")
    private @Nullable Meridian meridian;

    @Option(names = "--layers", split = ",", paramLabel = "ID", descriptionKey = "cli.sheet.layers")
    private @Nullable List<String> layers;

    @Option(names = "--colour-by", paramLabel = "investor|target-year|state|alignment", descriptionKey = "cli.sheet.colourBy")
    private ColourBy colourBy = ColourBy.INVESTOR;

    @Option(names = "--without", split = ",", paramLabel = "PART", descriptionKey = "cli.sheet.without")
    private List<Part> without = List.of();

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "cli.sheet.title")
    private @Nullable String title;

    @Option(names = "--subtitle", paramLabel = "TEXT", descriptionKey = "cli.sheet.subtitle")
    private @Nullable String subtitle;

    @Option(names = "--agency", paramLabel = "TEXT", descriptionKey = "cli.sheet.agency")
    private String agency = "";

    @Option(names = "--maker", paramLabel = "TEXT", descriptionKey = "cli.sheet.maker")
    private String maker = "";

    @Option(names = "--approver", paramLabel = "TEXT", descriptionKey = "cli.sheet.approver")
    private String approver = "";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.sheet.date")
    private @Nullable LocalDate date;

    @Option(names = "--dpi", paramLabel = "N", descriptionKey = "cli.sheet.dpi")
    private int dpi = DPI;

    /** Dots an inch of pictures. */
    int dpi() {
        return dpi;
    }

    /**
     * The choices for a sheet that shows {@code extent}.
     *
     * @param usual    the template where none is named
     * @param lying    whether that lies on its longer edge where nothing is said
     * @param wrong makes the exception that says what is wrong with the options
     */
    SheetChoices choices(Extent extent, Template usual, boolean lying, Messages messages,
            Function<String, RuntimeException> wrong) {
        if (portrait && landscape) {
            throw wrong.apply(messages.text("cli.wrong.orientation"));
        }
        if (!Double.isFinite(rotation) || Math.abs(rotation) > 360) {
            throw wrong.apply(messages.text("cli.wrong.rotation", Double.toString(rotation)));
        }
        Template template = named == null ? usual : named;
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(template.parts());
        without.forEach(parts::remove);
        return new SheetChoices(
                new SheetChoices.Page(template, paper == null ? template.paper() : paper,
                        !portrait && (landscape || (named == null ? lying : named.landscape())), parts),
                new SheetChoices.View(extent, scale == null ? null : scale.denominator(), rotation, grid,
                        meridian == null ? null : meridian.degrees()),
                new SheetChoices.Content(layers == null ? null : Set.copyOf(layers), colourBy, messages.locale()),
                new SheetChoices.Marginalia(title == null ? null : title.replace("\\n", "\n"), subtitle, agency, maker,
                        approver, date == null ? LocalDate.now(ZoneId.systemDefault()) : date));
    }

    /** A scale as given on the command line: {@code 100000}, {@code 1:100000} or {@code 1:100.000}. */
    record Scale(double denominator) {

        private static final Pattern FORM = Pattern.compile("(?:1\\s*:\\s*)?(\\d{1,3}(?:[., ]?\\d{3})*)");

        /** Reads scales. */
        record Reader(Messages messages) implements ITypeConverter<Scale> {

            @Override
            public Scale convert(String text) {
                Matcher form = FORM.matcher(text.strip());
                double read = form.matches() ? Double.parseDouble(form.group(1).replaceAll("[., ]", "")) : 0;
                if (read < MapScale.LARGEST || read > MapScale.SMALLEST) {
                    throw new WrongValue(messages.text("cli.wrong.scale", text));
                }
                return new Scale(read);
            }
        }
    }

    /** A central meridian as given on the command line: {@code 107.75} or {@code 107°45'}. */
    record Meridian(double degrees) {

        private static final Pattern FORM = Pattern.compile("(\\d{2,3}(?:\\.\\d+)?)(?:[°d](?:(\\d{1,2})['′]?)?)?");

        /** Reads central meridians of VN-2000 zones. */
        record Reader(Messages messages) implements ITypeConverter<Meridian> {

            @Override
            public Meridian convert(String text) {
                Matcher form = FORM.matcher(text.strip());
                double degrees = !form.matches() ? Double.NaN
                        : Double.parseDouble(form.group(1))
                                + (form.group(2) == null ? 0 : Double.parseDouble(form.group(2)) / 60);
                return Vn2000Zone.of(degrees)
                        .map(zone -> new Meridian(zone.centralMeridian()))
                        .orElseThrow(() -> new WrongValue(messages.text("cli.wrong.zone", text,
                                String.join(", ", Vn2000Zone.all().stream().map(Vn2000Zone::meridianText).toList()))));
            }
        }
    }
}
