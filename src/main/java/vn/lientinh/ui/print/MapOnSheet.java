package vn.lientinh.ui.print;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.print.MapFrame;
import vn.lientinh.print.ProposedWords;
import vn.lientinh.ui.print.PrintForm.Where;
import vn.lientinh.ui.print.PrintForm.Words;

/** What the map on the sheet shows, whether it is chosen by name or moved by hand. For the FX thread. */
public final class MapOnSheet {

    private final PrintCatalogue catalogue;
    private final SheetPreview preview;
    private final Desk desk;

    /** Where what is chosen goes. */
    interface Desk {

        /** Everything that is chosen. */
        PrintForm form();

        /** Takes another choice over. */
        void change(PrintForm form);

        /** Fields say what is chosen now. */
        void refresh();

        /** The title and subtitle that the program proposes. */
        ProposedWords proposed();
    }

    MapOnSheet(PrintCatalogue catalogue, SheetPreview preview, Desk desk) {
        this.catalogue = catalogue;
        this.preview = preview;
        this.desk = desk;
    }

    /** Chooses what kind of extent the sheet shows; of items the selected one, if one is. */
    public void choose(Span span) {
        Where where = desk.form().where();
        Where chosen = switch (span) {
            case WHOLE, SEEN -> where.spanning(span);
            case ITEM -> where.ofItem(
                    catalogue.selectedItem().orElseGet(() -> PrintCatalogue.known(where.item(), catalogue.items())));
            case LAYER -> where.ofLayer(PrintCatalogue.known(where.layer(), catalogue.layers()));
            case TERRITORY -> where.ofTerritory(PrintCatalogue.known(where.territory(), catalogue.territories()));
            case MOVED -> moved(where);
        };
        // What was moved has a scale of its own; everything else finds one that fits.
        desk.change(desk.form().with(span != Span.MOVED && where.span() == Span.MOVED ? chosen.at(null) : chosen));
        desk.refresh();
    }

    private Where moved(Where where) {
        MapFrame frame = preview.frame();
        return frame == null
                ? where.spanning(Span.MOVED)
                : MovedMap.to(where, frame, frame.centre(), frame.denominator());
    }

    /** Chooses the item, layer or territory that the sheet shows, whichever kind is asked for. */
    public void chooseNamed(String id) {
        Where where = desk.form().where();
        desk.change(desk.form().with(switch (where.span()) {
            case ITEM -> where.ofItem(id);
            case LAYER -> where.ofLayer(id);
            case TERRITORY -> where.ofTerritory(id);
            case WHOLE, SEEN, MOVED -> where;
        }));
        desk.refresh();
    }

    /** The item, layer or territory that the sheet shows; empty for other extents. */
    public String named() {
        Where where = desk.form().where();
        return switch (where.span()) {
            case ITEM -> where.item();
            case LAYER -> where.layer();
            case TERRITORY -> where.territory();
            case WHOLE, SEEN, MOVED -> "";
        };
    }

    /** What can be chosen for the present kind of extent. */
    public List<Named> choices() {
        return switch (desk.form().where().span()) {
            case ITEM -> catalogue.items();
            case LAYER -> catalogue.layers();
            case TERRITORY -> catalogue.territories();
            case WHOLE, SEEN, MOVED -> List.of();
        };
    }

    /** Moves the map so that what lies at a point of the page comes to lie at another one, both in points. */
    public void move(double fromX, double fromY, double toX, double toY) {
        MapFrame frame = preview.frame();
        if (frame == null) {
            return;
        }
        Coordinate centre = frame.toPosition(frame.box().centreX() + fromX - toX,
                frame.box().centreY() + fromY - toY);
        moveTo(frame, centre, frame.denominator());
    }

    /** Draws the map larger ({@code steps} above 0) or smaller, by as many round scales, about the middle of its frame. */
    public void zoom(int steps) {
        MapFrame frame = preview.frame();
        if (frame == null) {
            return;
        }
        moveTo(frame, frame.centre(), MovedMap.stepped(frame.denominator(), steps));
    }

    private void moveTo(MapFrame frame, Coordinate centre, double denominator) {
        PrintForm now = desk.form();
        Words words = now.words();
        if (now.where().span() != Span.MOVED && words.title() == null) {
            // The sheet is still about the item that it was opened for.
            ProposedWords proposed = desk.proposed();
            boolean named = !proposed.subtitle().isEmpty();
            words = named ? words.titled(proposed.title(), proposed.subtitle()) : words;
        }
        desk.change(now.with(MovedMap.to(now.where(), frame, centre, denominator)).with(words));
        desk.refresh();
    }
}
