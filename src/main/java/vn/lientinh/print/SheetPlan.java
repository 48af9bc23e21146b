package vn.lientinh.print;

import java.util.Objects;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.model.Register;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapState;

/** All that is settled about a sheet before its frame is. */
final class SheetPlan {
    /** Points for a logical pixel of the map painter on a page that is held in the hands. */
    private static final double PIXEL = 0.72;
    /** Free room between what must be on the map and its frame. */
    private static final double CLEAR_MM = 2;

    final PaperMap map;
    final Typesetter type;
    final SheetChoices choices;
    final Place place;
    final Vn2000Zone zone;
    final MapState state;
    final Subject subject;
    final Messages messages;
    final Look look;
    /** How far what must be on the map reaches. */
    final FrameFit.Spread spread;
    final String title;
    final String subtitle;

    /**
     * A sheet to be.
     *
     * @param subject what more is told of what it shows
     */
    SheetPlan(PaperMap map, Typesetter type, SheetChoices choices, Place place, Vn2000Zone zone, MapState state,
            Subject subject) {
        this.map = map;
        this.type = type;
        this.choices = choices;
        this.place = place;
        this.zone = zone;
        this.state = state;
        this.subject = subject;
        this.messages = new Messages(state.locale());
        this.look = new Look(choices.page().template().typeFactor(choices.page().paper()));
        this.spread = FrameFit.spread(place.content(), zone, choices.view().rotation());
        ProposedWords proposed = ProposedWords.of(place, messages);
        this.title = Objects.requireNonNullElse(choices.marginalia().title(), proposed.title());
        this.subtitle = Objects.requireNonNullElse(choices.marginalia().subtitle(), proposed.subtitle());
    }

    Workspace workspace() {
        return map.workspace();
    }

    /** Whether a part was chosen. */
    boolean has(Part part) {
        return choices.page().parts().contains(part);
    }

    /** Points for a logical pixel of the map painter. */
    double pixel() {
        return PIXEL * look.factor();
    }

    /** The sheet of paper. */
    Box sheet() {
        return choices.page().paper().sheet(choices.page().landscape());
    }

    /** The paper without its margins; a report is bound at its left. */
    Box page() {
        double binding = choices.page().template() == Template.REPORT && !choices.page().landscape() ? 9 * Box.MM : 0;
        return sheet().inset(margin(choices.page().paper())).inset(binding, 0, 0, 0);
    }

    /** The edge of the paper that stays white. */
    static double margin(PaperSize paper) {
        return Box.MM * switch (paper) {
            case A4 -> 11;
            case A3 -> 10;
            case A2 -> 13;
            case A1 -> 16;
            case A0 -> 20;
        };
    }

    /** Points to leave free around what must be on the map. */
    double clear() {
        return look.mm(CLEAR_MM);
    }

    /** The map as it best lies in a box. */
    MapFrame fit(Box box) {
        return FrameFit.around(spread, choices.view().scale(), box, clear());
    }

    /** What the sheet rests on, in words. */
    String agreement() {
        Register.Agreement agreement = workspace().register().agreement();
        return agreement.number().isEmpty()
                ? ""
                : messages.text("print.agreement", agreement.number(), Wording.date(agreement.date()));
    }
}
