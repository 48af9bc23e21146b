package vn.lientinh.ui.present;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Lets a node come and go; a new wish takes over from where the last one has come to. */
final class Fade {

    private static final Duration TIME = Duration.millis(260);
    private static final double PALE = 0.25;

    private final FadeTransition transition;

    Fade(Node node) {
        transition = new FadeTransition(TIME, node);
    }

    /** Lets the node come, from pale. */
    void appear() {
        transition.stop();
        transition.getNode().setOpacity(PALE);
        to(1);
    }

    /** Lets the node come or go. */
    void to(double opacity) {
        if (transition.getNode().getOpacity() == opacity && transition.getToValue() == opacity) {
            return;
        }
        transition.stop();
        transition.setFromValue(transition.getNode().getOpacity());
        transition.setToValue(opacity);
        transition.play();
    }
}
