package vn.lientinh.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import vn.lientinh.Messages;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Tour;
import vn.lientinh.print.Document;
import vn.lientinh.print.Page;
import vn.lientinh.render.LayerHint;

/** A tour as a hand-out: one stop a page. */
public final class TourSlides {

    private final SlidePainter painter;

    /** Slides drawn by {@code painter}. */
    public TourSlides(SlidePainter painter) {
        this.painter = painter;
    }

    /** The pages of a tour that has at least one stop. */
    public Document document(Tour tour) {
        Messages messages = painter.messages();
        Map<String, String> layers = new LinkedHashMap<>();
        layers.put(LayerHint.BASE, messages.text("print.layer.base"));
        for (Layer layer : painter.workspace().layers()) {
            layers.put(layer.id(), layer.title().in(messages.locale()));
        }
        layers.put(LayerHint.LABELS, messages.text("print.layer.labels"));
        List<Page> pages = IntStream.range(0, tour.stops().size())
                .<Page>mapToObj(number -> new Slide(painter, tour, number))
                .toList();
        return new Document(tour.title().in(messages.locale()), painter.workspace().register().agreement().number(), "",
                messages.locale(), layers, pages);
    }
}
