package vn.lientinh.ui.map;

import java.util.ArrayDeque;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Hands and keys on the map: drag, throw, wheel, trackpad, pinch, double click, arrows, + and −, Home. */
final class Gestures {

    /** A press that moves less than this is a click. */
    private static final double CLICK_SLOP = 4;
    private static final double SAME_PLACE_PX = 6;
    /** Zoom levels for one notch of a wheel. */
    private static final double NOTCH_LEVELS = 0.5;
    /** Scroll distance that JavaFX reports for one notch. */
    private static final double NOTCH_DELTA = 40;
    private static final double MAX_LEVELS_AT_ONCE = 1.5;
    private static final double THROW_FROM_PX_PER_S = 150;
    private static final double FASTEST_PX_PER_S = 4000;
    private static final long THROW_WINDOW_NS = 90_000_000;
    private static final double ARROW_PX = 120;

    private final Camera camera;
    private final CameraMotion motion;
    private final PointerListener listener;
    private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper();
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private double lastClickX = Double.NaN;
    private double lastClickY = Double.NaN;
    private int clicks;
    private boolean pressed;

    /** Where the pointer was and when, in nanoseconds. */
    private record Sample(double x, double y, long time) {
    }

    Gestures(Camera camera, CameraMotion motion, PointerListener listener) {
        this.camera = camera;
        this.motion = motion;
        this.listener = listener;
    }

    /** Whether the map is held and moved. */
    ReadOnlyBooleanProperty draggingProperty() {
        return dragging.getReadOnlyProperty();
    }

    /**
     * Listens to the pointer on {@code surface} and to the keys of {@code pane}, which holds the focus.
     */
    void attach(Node pane, Node surface) {
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(pane, event));
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(surface, event));
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release(surface, event));
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> listener.moved(event.getX(), event.getY()));
        surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> listener.left());
        surface.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        surface.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(Node pane, MouseEvent event) {
        pane.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        motion.halt();
        pressed = true;
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        samples.clear();
        event.consume();
    }

    private void drag(Node surface, MouseEvent event) {
        if (!pressed) {
            return;
        }
        double x = event.getX();
        double y = event.getY();
        if (!dragging.get()) {
            if (Math.hypot(x - pressX, y - pressY) < CLICK_SLOP) {
                return;
            }
            dragging.set(true);
            surface.setCursor(Cursor.CLOSED_HAND);
            listener.left();
        }
        camera.panBy(x - lastX, y - lastY);
        lastX = x;
        lastY = y;
        samples.addLast(new Sample(x, y, System.nanoTime()));
        forgetOldSamples();
        event.consume();
    }

    private void release(Node surface, MouseEvent event) {
        if (!pressed || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressed = false;
        event.consume();
        if (!dragging.get()) {
            // Quick clicks at two places are no double click, and what comes next at the second place may be one, whatever the
            // toolkit counts.
            boolean samePlace = Math.hypot(event.getX() - lastClickX, event.getY() - lastClickY) <= SAME_PLACE_PX;
            lastClickX = event.getX();
            lastClickY = event.getY();
            clicks = event.getClickCount() == 1 || !samePlace ? 1 : clicks + 1;
            if (clicks == 1) {
                listener.clicked(event.getX(), event.getY());
            } else if (clicks == 2 && !listener.doubleClicked(event.getX(), event.getY())) {
                motion.zoomBy(event.isShiftDown() ? -1 : 1, event.getX(), event.getY());
            }
            return;
        }
        surface.setCursor(null);
        forgetOldSamples();
        Sample first = samples.peekFirst();
        Sample last = samples.peekLast();
        if (first != null && last != null && last.time > first.time) {
            double seconds = (last.time - first.time) / 1e9;
            throwAt((last.x - first.x) / seconds, (last.y - first.y) / seconds);
        }
        dragging.set(false);
    }

    private void throwAt(double speedX, double speedY) {
        double speed = Math.hypot(speedX, speedY);
        if (speed > THROW_FROM_PX_PER_S) {
            double held = Math.min(1, FASTEST_PX_PER_S / speed);
            motion.throwAt(speedX * held, speedY * held);
        }
    }

    private void forgetOldSamples() {
        long oldest = System.nanoTime() - THROW_WINDOW_NS;
        while (!samples.isEmpty() && samples.getFirst().time < oldest) {
            samples.removeFirst();
        }
    }

    private void scroll(ScrollEvent event) {
        // A finger on the screen pans through the mouse events made of it; what a trackpad adds after release would overshoot.
        if (event.isDirect() || event.isInertia() || event.getDeltaY() == 0) {
            return;
        }
        double levels = Math.clamp(event.getDeltaY() / NOTCH_DELTA * NOTCH_LEVELS, -MAX_LEVELS_AT_ONCE,
                MAX_LEVELS_AT_ONCE);
        motion.zoomBy(levels, event.getX(), event.getY());
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        if (event.getZoomFactor() <= 0) {
            return;
        }
        motion.halt();
        pressed = false;
        dragging.set(false);
        camera.zoomAbout(event.getX(), event.getY(),
                camera.viewport().zoom() + Math.log(event.getZoomFactor()) / Math.log(2));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double step = event.isShiftDown() ? ARROW_PX / 4 : ARROW_PX;
        double midX = camera.viewport().width() / 2;
        double midY = camera.viewport().height() / 2;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> motion.zoomBy(1, midX, midY);
            case MINUS, SUBTRACT -> motion.zoomBy(-1, midX, midY);
            case LEFT, KP_LEFT -> motion.panBy(step, 0);
            case RIGHT, KP_RIGHT -> motion.panBy(-step, 0);
            case UP, KP_UP -> motion.panBy(0, step);
            case DOWN, KP_DOWN -> motion.panBy(0, -step);
            case HOME -> motion.flyTo(camera.homeView());
            default -> {
                return;
            }
        }
        event.consume();
    }
}
