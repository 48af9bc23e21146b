package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;

class OverlayRendererTest {
    private static final Workspace WORKSPACE = SampleWorkspace.everything();
    private static final Viewport VIEW = new Viewport(106.95, 21.15, 9.6, 600, 400, 1);

    private final BlockingQueue<OverlayRenderer.Picture> pictures = new LinkedBlockingQueue<>();

    private OverlayRenderer.Picture next() throws InterruptedException {
        OverlayRenderer.Picture picture = pictures.poll(30, TimeUnit.SECONDS);
        assertNotNull(picture, "no picture came");
        return picture;
    }

    @Test
    void bandsMakeTheSamePictureAsPaintingAtOnce() throws InterruptedException {
        MapPainter painter = new MapPainter(WORKSPACE);
        MapState state = SampleWorkspace.state(WORKSPACE, "dt342", ColourBy.INVESTOR, Theme.LIGHT);
        try (OverlayRenderer renderer = new OverlayRenderer(painter, pictures::add)) {
            renderer.request(VIEW, state);
            OverlayRenderer.Picture picture = next();
            assertEquals(600 + 2 * OverlayRenderer.MARGIN, picture.viewport().width());
            assertEquals(VIEW, picture.asked());
            BufferedImage direct = new BufferedImage(picture.image().getWidth(), picture.image().getHeight(),
                    BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = direct.createGraphics();
            painter.paintSegments(g, picture.viewport(), state, new Rectangle2D.Double(0, 0, direct.getWidth(),
                    direct.getHeight()), () -> false);
            painter.paintLabels(g, picture.viewport(), state, LabelRoom.ANYWHERE, () -> false);
            g.dispose();
            assertArrayEquals(((DataBufferInt) direct.getRaster().getDataBuffer()).getData(), picture.pixels());
        }
    }

    @Test
    void theLastRequestIsAlwaysAnswered() throws InterruptedException {
        try (OverlayRenderer renderer = new OverlayRenderer(new MapPainter(WORKSPACE), pictures::add)) {
            MapState state = SampleWorkspace.state(WORKSPACE, null, ColourBy.INVESTOR, Theme.LIGHT);
            Viewport last = VIEW;
            for (int i = 0; i < 60; i++) {
                last = VIEW.zoomedAbout(10, 10, 7 + i * 0.1);
                renderer.request(last, state);
            }
            OverlayRenderer.Picture picture = next();
            while (!picture.asked().equals(last)) {
                renderer.release(picture);
                picture = next();
            }
            assertEquals(last.zoom(), picture.viewport().zoom());
        }
    }

    @Test
    void pixelsAreReusedOnceGivenBack() throws InterruptedException {
        try (OverlayRenderer renderer = new OverlayRenderer(new MapPainter(WORKSPACE), pictures::add)) {
            MapState state = SampleWorkspace.state(WORKSPACE, null, ColourBy.INVESTOR, Theme.LIGHT);
            renderer.request(VIEW, state);
            OverlayRenderer.Picture first = next();
            BufferedImage image = first.image();
            int[] before = first.pixels().clone();
            renderer.release(first);
            renderer.request(VIEW.panned(40, 0), state);
            renderer.release(next());
            renderer.request(VIEW, state);
            OverlayRenderer.Picture third = next();
            assertSame(image, third.image());
            assertArrayEquals(before, third.pixels());
        }
    }

    @Test
    void aRendererThatNobodyHoldsGoesAwayThoughItWasNotClosed() throws InterruptedException {
        OverlayRenderer renderer = new OverlayRenderer(new MapPainter(WORKSPACE), pictures::add);
        renderer.request(VIEW, SampleWorkspace.state(WORKSPACE, null, ColourBy.INVESTOR, Theme.LIGHT));
        renderer.release(next());
        WeakReference<OverlayRenderer> held = new WeakReference<>(renderer);
        renderer = null;
        for (int i = 0; i < 600 && held.get() != null; i++) {
            System.gc();
            Thread.sleep(100);
        }
        assertNull(held.get());
    }

    @Test
    void aClosedRendererAnswersNoMore() throws InterruptedException {
        OverlayRenderer renderer = new OverlayRenderer(new MapPainter(WORKSPACE), pictures::add);
        MapState state = SampleWorkspace.state(WORKSPACE, null, ColourBy.INVESTOR, Theme.LIGHT);
        renderer.request(VIEW, state);
        renderer.release(next());
        renderer.close();
        renderer.request(VIEW.panned(10, 0), state);
        assertNull(pictures.poll(300, TimeUnit.MILLISECONDS));
    }

    @Test
    void aPictureThatNobodyWaitsForIsGivenUpAtOnce() {
        MapPainter painter = new MapPainter(WORKSPACE);
        MapState state = SampleWorkspace.state(WORKSPACE, null, ColourBy.INVESTOR, Theme.LIGHT);
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        int[] asked = {0};
        assertTrue(painter.paint(g, VIEW, state, () -> {
            asked[0]++;
            return false;
        }));
        assertTrue(asked[0] > 3, "it asks now and then");
        int first = asked[0];
        asked[0] = 0;
        assertFalse(painter.paint(g, VIEW, state, () -> ++asked[0] > 2));
        g.dispose();
        assertTrue(asked[0] < first, "and stops when told");
    }

    @Test
    void aViewThatStandsHasNoLabelUnderWhatLiesOverItNorCutAtItsEdges() throws Exception {
        MapState state = SampleWorkspace.state(WORKSPACE, null, ColourBy.INVESTOR, Theme.LIGHT);
        MapPainter painter = new MapPainter(WORKSPACE);
        Rectangle2D panel = new Rectangle2D.Double(VIEW.width() / 2, 0, VIEW.width() / 2, VIEW.height() / 2);
        try (OverlayRenderer renderer = new OverlayRenderer(painter, pictures::add)) {
            renderer.request(VIEW, state, List.of(panel));
            OverlayRenderer.Picture picture = next();
            assertEquals(List.of(panel), picture.free());
            BufferedImage lines = new BufferedImage(picture.image().getWidth(), picture.image().getHeight(),
                    BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = lines.createGraphics();
            painter.paintSegments(g, picture.viewport(), state,
                    new Rectangle2D.Double(0, 0, lines.getWidth(), lines.getHeight()), () -> false);
            g.dispose();
            double margin = OverlayRenderer.MARGIN;
            int labels = 0;
            for (int y = 0; y < lines.getHeight(); y++) {
                for (int x = 0; x < lines.getWidth(); x++) {
                    if (lines.getRGB(x, y) != picture.image().getRGB(x, y)) {
                        double left = x - margin;
                        double top = y - margin;
                        assertFalse(panel.contains(left, top), "under the panel: " + left + ", " + top);
                        assertTrue(left > -2 && top > -2 && left < VIEW.width() + 2 && top < VIEW.height() + 2,
                                "beyond the edge: " + left + ", " + top);
                        labels++;
                    }
                }
            }
            assertTrue(labels > 50, "there are labels elsewhere: " + labels);
        }
    }
}
