package vn.lientinh.ui.present;

import javafx.animation.FadeTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import vn.lientinh.ui.present.Command.Simple;

/** Buttons for whoever has only a mouse or a finger: seen while the pointer moves, gone when it rests. */
final class StageBar extends HBox {

    private static final Duration FADE = Duration.millis(160);

    private final StageViewModel model;
    private final FadeTransition fade = new FadeTransition(FADE, this);
    private boolean awake;

    /**
     * Buttons for the tour on stage.
     *
     * @param help shows the keys
     */
    StageBar(StageViewModel model, Runnable help) {
        this.model = model;
        getStyleClass().add("stage-bar");
        setId("stage-bar");
        setOpacity(0);
        setVisible(false);
        FontIcon playing = new FontIcon(MaterialDesignP.PLAY);
        Button play = button("stage-play", playing, "tour.bar.play", () -> model.apply(Simple.PLAY));
        model.playProperty()
                .subscribe(now -> playing
                        .setIconCode(now.playing() ? MaterialDesignP.PAUSE : (Ikon) MaterialDesignP.PLAY));
        getChildren().addAll(
                button("stage-previous", MaterialDesignC.CHEVRON_LEFT, "tour.bar.previous", Simple.PREVIOUS),
                button("stage-next", MaterialDesignC.CHEVRON_RIGHT, "tour.bar.next", Simple.NEXT), play,
                button("stage-point", MaterialDesignL.LASER_POINTER, "tour.bar.pointer", Simple.POINTER),
                button("stage-black", MaterialDesignM.MONITOR_OFF, "tour.bar.blank", Simple.BLANK),
                button("stage-help-open", new FontIcon(MaterialDesignH.HELP), "tour.bar.help", help),
                button("stage-leave", MaterialDesignC.CLOSE, "tour.bar.leave", Simple.ESCAPE));
    }

    private Button button(String id, Ikon icon, String key, Simple command) {
        return button(id, new FontIcon(icon), key, () -> model.apply(command));
    }

    private Button button(String id, FontIcon icon, String key, Runnable does) {
        Button button = new Button(null, icon);
        button.setId(id);
        button.getStyleClass().add("stage-button");
        // The keys stay with the stage: Space must go on, not press the button again.
        button.setFocusTraversable(false);
        button.accessibleTextProperty().bind(model.texts().of(key));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(model.texts().of(key));
        button.setTooltip(tooltip);
        button.setOnAction(event -> does.run());
        return button;
    }

    /** Shows the buttons. */
    void wake() {
        if (!awake) {
            awake = true;
            setVisible(true);
            fade(1);
        }
    }

    /** Lets the buttons go, unless the pointer is on one. */
    void rest() {
        if (awake && !isHover()) {
            awake = false;
            fade(0);
        }
    }

    private void fade(double to) {
        fade.stop();
        fade.setToValue(to);
        fade.setOnFinished(event -> setVisible(awake));
        fade.play();
    }
}
