package vn.lientinh.ui.present;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import vn.lientinh.Messages;
import vn.lientinh.model.Tour;
import vn.lientinh.ui.present.ToursViewModel.Entry;

/** A tour in two lines: what it is called, and what there is to know of it. */
final class TourLines {

    static VBox of(Entry entry, Messages messages) {
        Tour tour = entry.tour();
        Label title = new Label(tour == null ? entry.file().file() : tour.title().in(messages.locale()));
        title.getStyleClass().add("tour-title");
        Label facts = new Label(String.join(" · ", facts(entry, messages)));
        facts.getStyleClass().add(entry.file().problems().isEmpty() ? "tour-facts" : "tour-facts-bad");
        for (Label line : List.of(title, facts)) {
            line.setWrapText(true);
            line.setMinHeight(Label.USE_PREF_SIZE);
        }
        return new VBox(title, facts);
    }

    private static List<String> facts(Entry entry, Messages messages) {
        List<String> facts = new ArrayList<>();
        Tour tour = entry.tour();
        facts.add(tour == null
                ? messages.text("tour.unreadable")
                : messages.text("tour.stops", tour.stops().size()));
        facts.add(messages.text(entry.editable() ? "tour.own" : "tour.ofProgram"));
        if (entry.changed()) {
            facts.add(messages.text("tour.changed"));
        }
        if (!entry.file().problems().isEmpty()) {
            facts.add("⚠ " + messages.text("tour.problems", entry.file().problems().size()));
        }
        return facts;
    }

    private TourLines() {
    }
}
