package vn.lientinh.tour;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import vn.lientinh.model.Tour;
import vn.lientinh.print.Box;
import vn.lientinh.print.MapFrame;
import vn.lientinh.print.Page;

/** A stop of a tour as a page of 16:9, everything that is played on it played to its end. */
final class Slide implements Page {

    /** Points for one unit of the stage: a page is as wide as those of office programs, 13⅓ inches. */
    static final double SCALE = 0.75;

    private final SlidePainter painter;
    private final Tour tour;
    private final int number;
    private final StopScene scene;

    /** The stop at this place in the tour, from 0. */
    Slide(SlidePainter painter, Tour tour, int number) {
        this.painter = painter;
        this.tour = tour;
        this.number = number;
        this.scene = new StopScene(painter.workspace(), tour.stops().get(number));
    }

    @Override
    public Box sheet() {
        return new Box(0, 0, SlidePainter.WIDTH * SCALE, SlidePainter.HEIGHT * SCALE);
    }

    @Override
    public String bookmark() {
        return (number + 1) + ". " + scene.stop().title().in(painter.messages().locale());
    }

    /** Empty: a slide lies in Web Mercator, and paper is registered in zones of VN-2000. */
    @Override
    public Optional<MapFrame> frame() {
        return Optional.empty();
    }

    @Override
    public List<Link> links() {
        return List.of();
    }

    @Override
    public void paint(Graphics2D g, Rendering rendering) throws IOException {
        AffineTransform saved = g.getTransform();
        g.scale(SCALE, SCALE);
        painter.paint(g, tour, Moment.still(number, scene, painter.view(scene), scene.end()),
                rendering.pixelsPerPoint() * SCALE);
        g.setTransform(saved);
    }
}
