package vn.lientinh.ui.present;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.util.Duration;

import vn.lientinh.tour.StopChange;

/** Lets something come and go by its opacity; a new wish takes over from where the last one has come to. */
final class Fade {

    private static final Duration TIME = Duration.seconds(StopChange.PANEL_SECONDS);

    private final Timeline timeline = new Timeline();
    private final DoubleProperty opacity;
    private double wanted;

    Fade(DoubleProperty opacity) {
        this.opacity = opacity;
        this.wanted = opacity.get();
    }

    /** Lets it come, from pale. */
    void appear() {
        timeline.stop();
        opacity.set(StopChange.PALE);
        to(1);
    }

    /** Lets it come or go. */
    void to(double now) {
        if (opacity.get() == now && wanted == now) {
            return;
        }
        wanted = now;
        timeline.stop();
        timeline.getKeyFrames()
                .setAll(new KeyFrame(Duration.ZERO, new KeyValue(opacity, opacity.get())),
                        new KeyFrame(TIME, new KeyValue(opacity, now, Interpolator.LINEAR)));
        timeline.playFromStart();
    }
}
