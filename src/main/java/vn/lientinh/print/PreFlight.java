package vn.lientinh.print;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.lientinh.Messages;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Finding.Grave;
import vn.lientinh.print.Finding.Kind;
import vn.lientinh.render.MapState;

/** Looks a sheet over before it is printed. Used once. */
final class PreFlight {
    /** Lines are generalised to 10 m, which is half a millimetre at this scale. */
    private static final double LARGEST_HONEST_SCALE = 20_000;
    /** Names that are told one by one. */
    private static final int MOST_NAMES = 8;
    private static final double FAR_DEGREES = 1.6;

    private final Messages messages;
    private final SheetChoices choices;
    private final Workspace workspace;
    private final MapState state;
    private final Look look;
    private final List<Finding> findings = new ArrayList<>();

    PreFlight(Messages messages, SheetChoices choices, Workspace workspace, MapState state, Look look) {
        this.messages = messages;
        this.choices = choices;
        this.workspace = workspace;
        this.state = state;
        this.look = look;
    }

    /**
     * Looks everything over.
     *
     * @param noRoom   parts that found no room
     * @param unplaced names that found no room on the map
     */
    List<Finding> check(Place place, MapFrame frame, ItemTable table, List<Part> noRoom, List<String> unplaced,
            int pages,
            String title) {
        words(title);
        parts(noRoom);
        map(place, frame);
        if (!unplaced.isEmpty()) {
            String names = String.join(", ", unplaced.subList(0, Math.min(MOST_NAMES, unplaced.size())));
            add(Kind.LABELS_DROPPED, Grave.NOTE, unplaced.size(),
                    unplaced.size() > MOST_NAMES ? names + "…" : names);
        }
        layers(frame);
        Set<Part> parts = choices.page().parts();
        if (parts.contains(Part.TABLE) && table.rows().isEmpty()) {
            add(Kind.NOTHING_ON_SHEET, Grave.WARNING);
        }
        if (pages > 1) {
            add(Kind.TABLE_FLOWS, Grave.NOTE, Integer.toString(pages));
        }
        return List.copyOf(findings);
    }

    private void add(Kind kind, Grave grave, Object... arguments) {
        findings.add(new Finding(kind, grave, messages.text("print.finding." + kind.name(), arguments)));
    }

    private void words(String title) {
        SheetChoices.Marginalia words = choices.marginalia();
        if (title.isBlank()) {
            add(Kind.MISSING_TITLE, Grave.WARNING);
        }
        if (words.agency().isBlank()) {
            add(Kind.MISSING_AGENCY, Grave.WARNING);
        }
        if (words.maker().isBlank()) {
            add(Kind.MISSING_MAKER, Grave.WARNING);
        }
        if (choices.page().parts().contains(Part.APPROVAL) && words.approver().isBlank()) {
            add(Kind.MISSING_APPROVER, Grave.NOTE);
        }
    }

    private void parts(List<Part> noRoom) {
        for (Part part : List.of(Part.LEGEND, Part.SCALE, Part.NORTH_ARROW, Part.SOURCES)) {
            if (!choices.page().parts().contains(part)) {
                add(Kind.MISSING_PART, Grave.WARNING, messages.text("print.part." + part.name()));
            }
        }
        for (Part part : noRoom) {
            add(Kind.NO_ROOM, Grave.WARNING, messages.text("print.part." + part.name()));
        }
        double smallest = Math.min(look.figure().size(), look.small().size());
        if (smallest < Look.LEAST_SIZE) {
            add(Kind.SMALL_TEXT, Grave.WARNING,
                    NumberFormat.getInstance(messages.locale()).format(Math.round(smallest * 10) / 10.0));
        }
    }

    private void map(Place place, MapFrame frame) {
        if (FrameFit.cuts(frame, place.content())) {
            add(Kind.EXTENT_CUT, Grave.WARNING, MapScale.text(frame.denominator(), messages.locale()));
        }
        if (frame.denominator() < LARGEST_HONEST_SCALE) {
            add(Kind.TOO_LARGE_SCALE, Grave.NOTE, MapScale.text(frame.denominator(), messages.locale()));
        }
        if (Math.abs(frame.centre().x - frame.zone().centralMeridian()) > FAR_DEGREES) {
            add(Kind.FAR_FROM_MERIDIAN, Grave.NOTE, frame.zone().meridianText());
        }
    }

    private void layers(MapFrame frame) {
        List<String> hidden = workspace.layers()
                .stream()
                .filter(layer -> !state.visibleLayers().contains(layer.id())
                        || state.stack().opacity(layer.id()) == 0)
                .filter(layer -> layer.segments()
                        .stream()
                        .anyMatch(segment -> frame.outline().intersects(segment.geometry())))
                .map(Layer::title)
                .map(text -> text.in(messages.locale()))
                .toList();
        if (!hidden.isEmpty()) {
            add(Kind.LAYERS_HIDDEN, Grave.NOTE, String.join(", ", hidden));
        }
        long filtered = workspace.segments()
                .stream()
                .filter(segment -> state.visibleLayers().contains(segment.layer()) && !state.shows(segment)
                        && state.stack().opacity(segment.layer()) > 0
                        && frame.outline().intersects(segment.geometry()))
                .count();
        if (filtered > 0) {
            add(Kind.FILTERED, Grave.NOTE, Long.toString(filtered));
        }
    }
}
