package vn.lientinh.ui.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Template;
import vn.lientinh.render.ColourBy;

/**
 * Everything that is chosen in the print view, as it is remembered between two runs. Immutable.
 *
 * @param page   paper and what stands on it
 * @param where  what the map shows
 * @param drawn  how it is drawn
 * @param words  what is written around it
 * @param output what kind of file is made
 */
public record PrintForm(SheetChoices.Page page, Where where, Drawn drawn, Words words, Output output) {

    /** What is chosen before anyone has chosen anything. */
    public static final PrintForm USUAL = new PrintForm(SheetChoices.Page.of(Template.CONFERENCE), Where.WHOLE,
            Drawn.USUAL, new Words(null, null, "", "", "", null), new Output(Format.PDF, 300, ""));

    /** Refuses what is not whole. */
    public PrintForm {
        Objects.requireNonNull(page);
        Objects.requireNonNull(where);
        Objects.requireNonNull(drawn);
        Objects.requireNonNull(words);
        Objects.requireNonNull(output);
    }

    /**
     * What the map shows. What is not asked for by the span is kept for when it is.
     *
     * @param book      whether there is one sheet or many; an atlas takes its extents from its pages
     * @param route     the route that strips follow, or empty
     * @param span      which of the following counts
     * @param item      register id, or empty
     * @param layer     layer id, or empty
     * @param territory territory id, or empty
     * @param lon       longitude of the centre that the map was moved to, in degrees
     * @param lat       latitude of that centre, in degrees
     * @param width     how much of the ground was seen around it, in degrees of longitude
     * @param height    how much of the ground was seen around it, in degrees of latitude
     * @param scale     denominator, or null for the largest round scale that shows all of it
     * @param rotation  what direction is up, in degrees clockwise from grid north
     */
    public record Where(Book book, String route, Span span, String item, String layer, String territory, double lon,
            double lat,
            double width, double height, @Nullable Double scale, double rotation) {

        static final Where WHOLE = new Where(Book.SHEET, "", Span.WHOLE, "", "", "", 107, 21.15, 2, 1, null, 0);

        /** Refuses what is not whole. */
        public Where {
            Objects.requireNonNull(book);
            Objects.requireNonNull(route);
            Objects.requireNonNull(span);
            Objects.requireNonNull(item);
            Objects.requireNonNull(layer);
            Objects.requireNonNull(territory);
            if (!(width > 0) || !(height > 0)) {
                throw new IllegalArgumentException("Nothing is seen");
            }
        }

        Where bound(Book other, String newRoute) {
            return new Where(other, newRoute, span, item, layer, territory, lon, lat, width, height, scale, rotation);
        }

        Where spanning(Span other) {
            return new Where(book, route, other, item, layer, territory, lon, lat, width, height, scale, rotation);
        }

        Where ofItem(String id) {
            return new Where(book, route, Span.ITEM, id, layer, territory, lon, lat, width, height, scale, rotation);
        }

        Where ofLayer(String id) {
            return new Where(book, route, Span.LAYER, item, id, territory, lon, lat, width, height, scale, rotation);
        }

        Where ofTerritory(String id) {
            return new Where(book, route, Span.TERRITORY, item, layer, id, lon, lat, width, height, scale, rotation);
        }

        Where movedTo(double newLon, double newLat, double newWidth, double newHeight,
                @Nullable Double newScale) {
            return new Where(book, route, Span.MOVED, item, layer, territory, newLon, newLat, newWidth, newHeight,
                    newScale,
                    rotation);
        }

        Where at(@Nullable Double newScale) {
            // What was moved shows more ground at a smaller scale; its centre stays.
            double factor = span == Span.MOVED && scale != null && newScale != null ? newScale / scale : 1;
            return new Where(book, route, span, item, layer, territory, lon, lat, width * factor, height * factor,
                    newScale,
                    rotation);
        }

        Where turned(double degrees) {
            return new Where(book, route, span, item, layer, territory, lon, lat, width, height, scale, degrees);
        }
    }

    /** Languages of sheets. */
    public enum Language {
        VI(Messages.VIETNAMESE), EN(Messages.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        Locale locale() {
            return locale;
        }
    }

    /**
     * How the map is drawn.
     *
     * @param grid     lines of position
     * @param meridian central meridian of the VN-2000 zone, or null to let the place decide
     * @param colourBy what colours tell, or null for the same as in the window
     * @param language of the sheet, or null for that of the window
     * @param layers   ids of the layers, or null for those that the window shows
     */
    public record Drawn(GridKind grid, @Nullable Double meridian, @Nullable ColourBy colourBy,
            @Nullable Language language, @Nullable List<String> layers) {

        static final Drawn USUAL = new Drawn(GridKind.WGS84, null, null, null, null);

        /** Refuses what is not whole. */
        public Drawn {
            Objects.requireNonNull(grid);
            layers = layers == null ? null : List.copyOf(layers);
        }

        Drawn with(GridKind other) {
            return new Drawn(other, meridian, colourBy, language, layers);
        }

        Drawn inZone(@Nullable Double otherMeridian) {
            return new Drawn(grid, otherMeridian, colourBy, language, layers);
        }

        Drawn colouredBy(@Nullable ColourBy other) {
            return new Drawn(grid, meridian, other, language, layers);
        }

        Drawn in(@Nullable Language other) {
            return new Drawn(grid, meridian, colourBy, other, layers);
        }

        Drawn of(@Nullable List<String> others) {
            return new Drawn(grid, meridian, colourBy, language, others);
        }
    }

    /**
     * What is written around the map.
     *
     * @param title    of the sheet, or null for what the program proposes
     * @param subtitle under it, or null for what the program proposes
     * @param agency   that issues the sheet
     * @param maker    who made it
     * @param approver whose signature the approval block asks for
     * @param date     when it was made, or null for the day on which it is printed
     */
    public record Words(@Nullable String title, @Nullable String subtitle, String agency, String maker,
            String approver, @Nullable LocalDate date) {

        /** Refuses what is not whole. */
        public Words {
            Objects.requireNonNull(agency);
            Objects.requireNonNull(maker);
            Objects.requireNonNull(approver);
        }

        Words titled(@Nullable String newTitle, @Nullable String newSubtitle) {
            return new Words(newTitle, newSubtitle, agency, maker, approver, date);
        }

        Words by(String newAgency, String newMaker, String newApprover) {
            return new Words(title, subtitle, newAgency, newMaker, newApprover, date);
        }

        Words on(@Nullable LocalDate newDate) {
            return new Words(title, subtitle, agency, maker, approver, newDate);
        }
    }

    /**
     * What kind of file is made.
     *
     * @param format of the file
     * @param dpi    dots an inch of a picture
     * @param folder where the last file went, or empty
     */
    public record Output(Format format, int dpi, String folder) {

        /** The coarsest picture that still can be read. */
        public static final int LEAST_DPI = 72;
        /** Finer than any office printer. */
        public static final int MOST_DPI = 600;

        /** Refuses what is not whole. */
        public Output {
            Objects.requireNonNull(format);
            Objects.requireNonNull(folder);
            if (dpi < LEAST_DPI || dpi > MOST_DPI) {
                throw new IllegalArgumentException("Not a resolution: " + dpi);
            }
        }
    }

    PrintForm with(SheetChoices.Page other) {
        return new PrintForm(other, where, drawn, words, output);
    }

    PrintForm with(Where other) {
        return new PrintForm(page, other, drawn, words, output);
    }

    PrintForm with(Drawn other) {
        return new PrintForm(page, where, other, words, output);
    }

    PrintForm with(Words other) {
        return new PrintForm(page, where, drawn, other, output);
    }

    PrintForm with(Output other) {
        return new PrintForm(page, where, drawn, words, other);
    }
}
