package vn.lientinh.ui.state;

import vn.lientinh.render.Legend;
import vn.lientinh.ui.layers.LayersViewModel;

/** What the legend counts. */
final class LegendLengths {

    /** Kilometres of everything that has a colour. */
    static double total(LayersViewModel layers) {
        return layers.legendProperty()
                .get()
                .entries()
                .stream()
                .filter(entry -> entry.section() == Legend.Section.COLOUR)
                .mapToDouble(entry -> entry.lengthKm() == null ? 0 : entry.lengthKm())
                .sum();
    }

    private LegendLengths() {
    }
}
