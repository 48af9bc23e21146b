package vn.lientinh.tour;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

import vn.lientinh.model.Tour;

/** A stop as slides and frames show it when it stands, in another size. */
public final class StillPicture {

    /** The stop at this place in the tour, played to its end, so many pixels across. */
    public static BufferedImage of(SlidePainter painter, Tour tour, int number, int across) throws IOException {
        double detail = across / SlidePainter.WIDTH;
        BufferedImage image = new BufferedImage(across, (int) Math.round(SlidePainter.HEIGHT * detail),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.clipRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(detail, detail);
        StopScene scene = new StopScene(painter.workspace(), tour.stops().get(number));
        painter.paint(g, tour, Moment.still(number, scene, painter.view(scene), scene.end()), detail);
        g.dispose();
        return image;
    }

    private StillPicture() {
    }
}
