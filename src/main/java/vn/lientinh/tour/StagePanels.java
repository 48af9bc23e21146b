package vn.lientinh.tour;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.TourFacts;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Tour;
import vn.lientinh.print.Typesetter;
import vn.lientinh.print.Typesetter.Style;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapFonts;
import vn.lientinh.render.MapFonts.Weight;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;

/**
 * Where panels lie over the map on stage: what a stop is about and the names on the map are kept clear of them. Safe to use from
 * several threads.
 */
public final class StagePanels {

    /** From panels to the edges of the map, in units of the stage. */
    static final double EDGE = 16;
    /** Width and height of a sample in the legend. */
    static final double SWATCH_WIDTH = 40;
    static final double SWATCH_HEIGHT = 19;
    /** Height of a line of the legend. */
    static final double ROW = 28;
    /** Above a line of the legend that begins another part. */
    static final double SECTION = 6;
    /** Above the first line of a panel. */
    static final double TOP = 12;
    /** Left of what is in a panel. */
    static final double LEFT = 14;
    /** Size of type in panels. */
    static final double TYPE = 17;
    /** Width of the panel of the years. */
    static final double YEARS_WIDTH = 324;

    private static final double BETWEEN = 10;
    private static final double RIGHT = 16;
    private static final double SCALE_WIDTH = 190;
    private static final double SCALE_HEIGHT = 58;
    private static final double SOURCES_WIDTH = 830;
    private static final double SOURCES_HEIGHT = 38;

    private final Messages messages;
    private final Typesetter type = new Typesetter(new MapFonts());

    /** Panels with words in this language. */
    public StagePanels(Messages messages) {
        this.messages = messages;
    }

    /** The language of the words. */
    public Messages messages() {
        return messages;
    }

    /** Sets the words. */
    Typesetter type() {
        return type;
    }

    /** Where words of the legend begin, from its left edge. */
    static double words() {
        return LEFT + SWATCH_WIDTH + BETWEEN;
    }

    /** The legend in the upper right corner of a stage, in its units; null when there is nothing to explain. */
    @Nullable
    Rectangle2D legend(Legend legend, @Nullable PaleLines pale, double width) {
        if (legend.entries().isEmpty()) {
            return null;
        }
        Style style = new Style(Weight.REGULAR, TYPE, Palette.of(Theme.LIGHT).text());
        double most = 0;
        double sections = 0;
        Legend.Section section = null;
        for (Legend.Entry entry : legend.entries()) {
            most = Math.max(most, type.width(entry.label(), style));
            sections += section != null && section != entry.section() ? 1 : 0;
            section = entry.section();
        }
        int rows = legend.entries().size();
        if (pale != null) {
            most = Math.max(most, type.width(messages.text(pale.key()), style));
            sections++;
            rows++;
        }
        double across = words() + most + RIGHT;
        return new Rectangle2D.Double(width - EDGE - across, EDGE, across, 2 * TOP + ROW * rows + SECTION * sections);
    }

    /** What is read under the map at a stop, on a stage so wide, in its units. */
    public Caption caption(TourFacts facts, Tour.Stop stop, double width) {
        Locale locale = messages.locale();
        return Caption.of(type, stop.title().in(locale), stop.text().in(locale), facts.clause(stop), facts.of(stop),
                width);
    }

    /**
     * The panel of the years on a map of this height, in units of the stage: a column on its left, as high as the scale bar
     * leaves room for, so that there is no gap between both.
     */
    public static Rectangle2D years(double mapHeight) {
        return new Rectangle2D.Double(EDGE, EDGE, YEARS_WIDTH, mapHeight - 2 * EDGE - SCALE_HEIGHT);
    }

    /**
     * All panels over a map of a stop.
     *
     * @param view of the map
     * @return in pixels of the map, {@value SlidePainter#MAP_SCALE} units of the stage each
     */
    public List<Rectangle2D> over(StopScene scene, Viewport view) {
        double width = view.width() * SlidePainter.MAP_SCALE;
        double height = view.height() * SlidePainter.MAP_SCALE;
        MapState state = scene.state(Theme.LIGHT, messages.locale(), scene.end());
        List<Rectangle2D> units = new ArrayList<>();
        Rectangle2D legend = legend(scene.legend(state, view), scene.pale(state, view), width);
        if (legend != null) {
            units.add(legend);
        }
        if (scene.hasYears()) {
            units.add(years(height));
        }
        units.add(new Rectangle2D.Double(EDGE, height - SCALE_HEIGHT, SCALE_WIDTH, SCALE_HEIGHT - EDGE));
        units.add(new Rectangle2D.Double(width - EDGE - SOURCES_WIDTH, height - SOURCES_HEIGHT, SOURCES_WIDTH,
                SOURCES_HEIGHT - EDGE));
        return units.stream()
                .<Rectangle2D>map(panel -> new Rectangle2D.Double(panel.getX() / SlidePainter.MAP_SCALE,
                        panel.getY() / SlidePainter.MAP_SCALE, panel.getWidth() / SlidePainter.MAP_SCALE,
                        panel.getHeight() / SlidePainter.MAP_SCALE))
                .toList();
    }
}
