package vn.lientinh.bench;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import vn.lientinh.geo.Viewport;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.OverlayRenderer;

/** The sharp overlay as the window gets it: asked for, painted in bands, with labels. */
final class Overlay implements AutoCloseable {
    private final BlockingQueue<OverlayRenderer.Picture> pictures = new LinkedBlockingQueue<>();
    private final OverlayRenderer renderer;

    Overlay(MapPainter painter) {
        renderer = new OverlayRenderer(painter, pictures::add);
    }

    /** Paints this view once; returns the width of the picture, so that there is something to hold on to. */
    int paint(Viewport viewport, MapState state) throws InterruptedException {
        renderer.request(Networks.asked(viewport), state);
        OverlayRenderer.Picture picture = pictures.take();
        renderer.release(picture);
        return picture.image().getWidth();
    }

    @Override
    public void close() {
        renderer.close();
    }
}
