package vn.lientinh.print;

import java.util.Locale;
import vn.lientinh.Messages;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;

/**
 * What the program writes over a sheet when nobody has written anything.
 *
 * @param title    in capitals, as official maps have it; may have several lines
 * @param subtitle under it; empty when the title says it all
 */
public record ProposedWords(String title, String subtitle) {

    /** The words for a sheet that shows {@code extent}; those of the whole where the workspace has no such place. */
    public static ProposedWords of(Workspace workspace, Extent extent, Locale locale) {
        Messages messages = new Messages(locale);
        try {
            return of(Place.of(workspace, extent, Territory::geometry), messages);
        } catch (PrintException e) {
            // Why there is no such place is told when the sheet is laid out.
            return new ProposedWords(messages.text("print.title"), "");
        }
    }

    static ProposedWords of(Place place, Messages messages) {
        return place.name()
                .map(name -> new ProposedWords(name.in(messages.locale()).toUpperCase(messages.locale()),
                        messages.text("print.subtitle")))
                .orElseGet(() -> new ProposedWords(messages.text("print.title"), ""));
    }
}
