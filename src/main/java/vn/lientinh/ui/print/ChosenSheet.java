package vn.lientinh.ui.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.analysis.desk.Choice;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Atlas;
import vn.lientinh.print.AtlasBy;
import vn.lientinh.print.Extent;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.ProposedWords;
import vn.lientinh.print.Sheet;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Sheets;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.MapState;
import vn.lientinh.ui.print.PrintForm.Language;
import vn.lientinh.ui.print.PrintForm.Where;
import vn.lientinh.ui.print.PrintForm.Words;
import vn.lientinh.ui.state.WindowViewModel;

/** The sheet that the form of the print view and the window beside it ask for together. For the FX thread. */
final class ChosenSheet {

    private final WindowViewModel window;
    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final PrintMeans means;
    private final PrintCatalogue catalogue;
    private final Supplier<LocalDate> today;

    ChosenSheet(WindowViewModel window, ReadOnlyObjectProperty<Viewport> viewport, PrintMeans means,
            PrintCatalogue catalogue, Supplier<LocalDate> today) {
        this.window = window;
        this.viewport = viewport;
        this.means = means;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Ids of the layers that are drawn. */
    Set<String> layers(PrintForm form) {
        List<String> chosen = form.drawn().layers();
        return chosen == null ? Set.copyOf(window.visibleLayers()) : Set.copyOf(chosen);
    }

    /** What colours tell on the sheet. */
    ColourBy colourBy(PrintForm form) {
        return Objects.requireNonNullElse(form.drawn().colourBy(), window.colourByProperty().get());
    }

    /** The language of the sheet. */
    Locale locale(PrintForm form) {
        Language language = form.drawn().language();
        return language == null ? window.texts().locale() : language.locale();
    }

    /** The title and subtitle that the program proposes; empty as long as there is no workspace. */
    ProposedWords proposed(PrintForm form) {
        Workspace workspace = window.workspace();
        return workspace == null
                ? new ProposedWords("", "")
                : ProposedWords.of(workspace, extent(form.where()), locale(form));
    }

    private Extent extent(Where where) {
        return switch (where.span()) {
            case WHOLE -> new Extent.Whole();
            case SEEN -> new Extent.Bounds(viewport.get().bounds());
            case ITEM -> new Extent.OfItem(where.item());
            case LAYER -> new Extent.OfLayer(where.layer());
            case TERRITORY -> new Extent.OfTerritory(where.territory());
            case MOVED -> new Extent.Bounds(
                    new Envelope(where.lon() - where.width() / 2, where.lon() + where.width() / 2,
                            where.lat() - where.height() / 2, where.lat() + where.height() / 2));
        };
    }

    /** One sheet of what the window shows, with everything else as it was chosen. */
    SheetChoices choicesOfSeen(PrintForm form) {
        SheetChoices chosen = choices(form);
        return chosen.with(new SheetChoices.View(new Extent.Bounds(viewport.get().bounds()), null, 0,
                chosen.view().grid(), chosen.view().centralMeridian()))
                .with(new SheetChoices.Marginalia(null, null, chosen.marginalia().agency(),
                        chosen.marginalia().maker(), chosen.marginalia().approver(), chosen.marginalia().date()));
    }

    /** What is to be printed, as the form and the window say now. */
    SheetChoices choices(PrintForm form) {
        Where where = form.where();
        Words words = form.words();
        return new SheetChoices(form.page(),
                new SheetChoices.View(extent(where), where.scale(), where.rotation(), form.drawn().grid(),
                        form.drawn().meridian()),
                content(form),
                new SheetChoices.Marginalia(words.title(), words.subtitle(), words.agency().strip(),
                        words.maker().strip(), words.approver().strip(),
                        Objects.requireNonNullElseGet(words.date(), today)));
    }

    /** Filter, order, opacity, time, emphasis and names as the window has them; the rest as it was chosen. */
    private SheetChoices.Content content(PrintForm form) {
        MapState seen = window.mapStateBinding().get();
        return new SheetChoices.Content(layers(form), colourBy(form), locale(form),
                seen.shown() == null ? null : passing(),
                seen.stack(), seen.clock(), seen.emphasis(), window.territoryViewProperty().get());
    }

    /** Ids of what the filter lets through, whichever layers the window shows: the sheet may show others. */
    private @Nullable Set<String> passing() {
        Desk desk = window.desk();
        if (desk == null) {
            return null;
        }
        Choice choice = new Choice(Set.copyOf(catalogue.layers().stream().map(Named::id).toList()),
                window.filterProperty().get(),
                window.clockProperty().get(), window.territoryViewProperty().get());
        return desk.show(choice).ids();
    }

    /** Lays out what is chosen at this moment, for someone who reads a language; to be called in the background. */
    SheetPreview.Laying laying(PrintForm form, Workspace workspace, Locale reader) {
        SheetChoices choices = choices(form);
        Where where = form.where();
        return () -> laid(workspace, where, choices, reader);
    }

    private Laid laid(Workspace workspace, Where where, SheetChoices choices, Locale reader) throws PrintException {
        Sheets sheets = means.sheets(workspace);
        if (where.book() == Book.SHEET) {
            Sheet made = sheets.sheet(choices, reader);
            return new Laid(made.document(), made.findings(), made.frame());
        }
        Atlas made = sheets.atlas(choices, switch (where.book()) {
            case SHEET, ITEMS -> new AtlasBy.Items();
            case TERRITORIES -> new AtlasBy.Territories();
            case YEARS -> new AtlasBy.Years();
            case ROUTE -> new AtlasBy.Route(where.route());
        }, reader);
        return new Laid(made.document(), made.findings(), null);
    }
}
