package vn.lientinh.ui.map;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import vn.lientinh.geo.Flight;
import vn.lientinh.geo.Viewport;

/** Moves the camera over time: one motion at a time, each pulse a step; a new motion or {@link #halt} ends the old one. */
public final class CameraMotion {

    /** Time in which a zoom covers 63 % of what is left. */
    private static final double ZOOM_EASE_S = 0.07;
    /** Time in which a thrown map loses 63 % of its speed. */
    private static final double THROW_EASE_S = 0.3;
    private static final double SLOWEST_PX_PER_S = 12;
    private static final double ZOOM_DONE = 0.002;
    private static final double PAN_EASE_S = 0.08;

    private final Camera camera;
    private final AnimationTimer timer;
    private Step step = seconds -> false;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private long last;
    private double targetZoom = Double.NaN;

    /** One step of a motion. */
    private interface Step {
        /** Moves the camera on by {@code seconds}; false when the motion has come to its end. */
        boolean advance(double seconds);
    }

    /** Motions of this camera. */
    public CameraMotion(Camera camera) {
        this.camera = camera;
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                // A long pause between pulses must not become a leap.
                double seconds = last == 0 ? 1 / 60.0 : Math.min((now - last) / 1e9, 0.1);
                last = now;
                if (!step.advance(seconds)) {
                    halt();
                }
            }
        };
    }

    /** Whether the camera is being moved. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Stops where the camera is. */
    public void halt() {
        timer.stop();
        targetZoom = Double.NaN;
        running.set(false);
    }

    private void begin(Step motion) {
        timer.stop();
        targetZoom = Double.NaN;
        step = motion;
        last = 0;
        running.set(true);
        timer.start();
    }

    /** Zooms by {@code levels} about pixel (x, y); calls while one such zoom runs add up. */
    public void zoomBy(double levels, double x, double y) {
        double from = running.get() && !Double.isNaN(targetZoom) ? targetZoom : camera.viewport().zoom();
        double target = Math.clamp(from + levels, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM);
        // Kept here, because the camera rounds to whole pixels and would never come near enough in small steps.
        double[] zoom = {camera.viewport().zoom()};
        begin(seconds -> {
            zoom[0] += (target - zoom[0]) * (1 - Math.exp(-seconds / ZOOM_EASE_S));
            boolean there = Math.abs(target - zoom[0]) < ZOOM_DONE;
            camera.zoomAbout(x, y, there ? target : zoom[0]);
            return !there;
        });
        targetZoom = target;
    }

    /** Lets the map run on at this speed in pixels a second, slowing down. */
    public void throwAt(double speedX, double speedY) {
        double[] speed = {speedX, speedY};
        begin(seconds -> {
            double decay = Math.exp(-seconds / THROW_EASE_S);
            double covered = THROW_EASE_S * (1 - decay);
            camera.panBy(speed[0] * covered, speed[1] * covered);
            speed[0] *= decay;
            speed[1] *= decay;
            return Math.hypot(speed[0], speed[1]) > SLOWEST_PX_PER_S;
        });
    }

    /** Shifts the content by (dx, dy) pixels, smoothly. */
    public void panBy(double dx, double dy) {
        double[] left = {dx, dy};
        begin(seconds -> {
            double part = Math.hypot(left[0], left[1]) < 1 ? 1 : 1 - Math.exp(-seconds / PAN_EASE_S);
            double stepX = left[0] * part;
            double stepY = left[1] * part;
            camera.panBy(stepX, stepY);
            left[0] -= stepX;
            left[1] -= stepY;
            return part < 1;
        });
    }

    /** Flies to a view. */
    public void flyTo(Viewport to) {
        fly(new Flight(camera.viewport(), to));
    }

    /** Flies. */
    public void fly(Flight flight) {
        double whole = flight.seconds();
        double[] elapsed = {0};
        begin(seconds -> {
            elapsed[0] += seconds;
            Viewport at = flight.after(elapsed[0]);
            camera.look(at.lon(), at.lat(), at.zoom());
            return elapsed[0] < whole;
        });
    }
}
