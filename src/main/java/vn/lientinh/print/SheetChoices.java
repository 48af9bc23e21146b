package vn.lientinh.print;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Emphasis;
import vn.lientinh.render.LayerStack;
import vn.lientinh.render.MapState;

/**
 * Everything that can be chosen about a sheet.
 *
 * @param page       paper and what stands on it
 * @param view       what the map shows, how large, which way up
 * @param content    what is drawn on the map
 * @param marginalia words around the map
 */
public record SheetChoices(Page page, View view, Content content, Marginalia marginalia) {

    /**
     * Paper and what stands on it.
     *
     * @param template  decides the arrangement and the size of type
     * @param paper     size of the paper
     * @param landscape whether it lies on its longer edge
     * @param parts     what stands around the map
     */
    public record Page(Template template, PaperSize paper, boolean landscape, Set<Part> parts) {
        /** Holds its own copy of the parts. */
        public Page {
            parts = Set.copyOf(parts);
        }

        /** What a template proposes. */
        public static Page of(Template template) {
            return new Page(template, template.paper(), template.landscape(), template.parts());
        }
    }

    /**
     * What the map shows.
     *
     * @param extent          what must be on it
     * @param scale           denominator of its scale, or null for the largest round scale that shows the extent
     * @param rotation        what direction is up, in degrees clockwise from grid north
     * @param grid            lines of position
     * @param centralMeridian of the VN-2000 zone that the ground is laid out in, or null to let the place decide
     */
    public record View(Extent extent, @Nullable Double scale, double rotation, GridKind grid,
            @Nullable Double centralMeridian) {
    }

    /**
     * What is drawn on the map.
     *
     * @param layers   ids of the layers to draw, or null for all
     * @param colourBy what colours tell
     * @param locale   language of the sheet
     * @param shown    ids of the segments that are there at all, or null for all: what a filter leaves out is neither drawn
     *                 nor listed
     * @param stack    in which order layers lie on each other, and how opaque they are
     * @param clock    the clock by which each segment looks due or not, or null when the sheet does not tell of time
     * @param emphasis what stands out, and what is still growing
     * @param provinces under which names provinces are written
     */
    public record Content(@Nullable Set<String> layers, ColourBy colourBy, Locale locale, @Nullable Set<String> shown,
            LayerStack stack, @Nullable Clock clock, Emphasis emphasis, TerritoryView provinces) {
        /** Holds its own copies. */
        public Content {
            layers = layers == null ? null : Set.copyOf(layers);
            shown = shown == null ? null : Set.copyOf(shown);
        }

        /** All of these layers in their usual order; nothing tells of time. */
        public Content(@Nullable Set<String> layers, ColourBy colourBy, Locale locale) {
            this(layers, colourBy, locale, null, LayerStack.BY_CLASS, null, Emphasis.NONE, TerritoryView.OF_2022);
        }

        /** What is seen in a window, apart from what is selected there. */
        public static Content of(MapState seen) {
            return new Content(seen.visibleLayers(), seen.colourBy(), seen.locale(), seen.shown(), seen.stack(),
                    seen.clock(), seen.emphasis(), TerritoryView.OF_2022);
        }

        /** The same with provinces under these names. */
        public Content under(TerritoryView names) {
            return new Content(layers, colourBy, locale, shown, stack, clock, emphasis, names);
        }
    }

    /**
     * Words around the map. An empty text leaves its place empty; null lets the program write what fits.
     *
     * @param title    of the sheet
     * @param subtitle under it
     * @param agency   that issues the sheet
     * @param maker    who made it
     * @param approver whose signature the approval block asks for
     * @param date     when it was made
     */
    public record Marginalia(@Nullable String title, @Nullable String subtitle, String agency, String maker,
            String approver, LocalDate date) {
    }

    /** What is proposed for a template: the three provinces, all layers, words still to be filled in. */
    public static SheetChoices of(Template template, Locale locale, LocalDate date) {
        return new SheetChoices(Page.of(template), new View(new Extent.Whole(), null, 0, GridKind.WGS84, null),
                new Content(null, ColourBy.INVESTOR, locale), new Marginalia(null, null, "", "", "", date));
    }

    /** The same with another page. */
    public SheetChoices with(Page other) {
        return new SheetChoices(other, view, content, marginalia);
    }

    /** The same with another view. */
    public SheetChoices with(View other) {
        return new SheetChoices(page, other, content, marginalia);
    }

    /** The same with other content. */
    public SheetChoices with(Content other) {
        return new SheetChoices(page, view, other, marginalia);
    }

    /** The same with other words. */
    public SheetChoices with(Marginalia other) {
        return new SheetChoices(page, view, content, other);
    }
}
