package vn.lientinh.ui.present;

import java.util.List;

import javafx.animation.FadeTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import vn.lientinh.ui.state.Texts;

/** The keys of the stage, over it: shown by F1, gone with the next key or click. */
final class StageHelp extends VBox {

    private static final List<String> KEYS = List.of("next", "previous", "number", "ends", "years", "play", "blank",
            "pointer", "click", "leave");
    private static final Duration FADE = Duration.millis(180);

    private final Texts texts;
    private final FadeTransition fade = new FadeTransition(FADE, this);
    private boolean shown;

    StageHelp(Texts texts) {
        this.texts = texts;
        getStyleClass().add("stage-help");
        setId("stage-help");
        setVisible(false);
        setOpacity(0);
        setMouseTransparent(true);
        texts.messagesProperty().subscribe(this::build);
        build();
    }

    private void build() {
        Label title = new Label(texts.messages().text("tour.help.title"));
        title.getStyleClass().add("stage-help-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("stage-help-grid");
        int row = 0;
        for (String key : KEYS) {
            String[] words = texts.messages().text("tour.help." + key).split("\\|", 2);
            Label keys = new Label(words[0]);
            keys.getStyleClass().add("stage-help-keys");
            Label does = new Label(words.length > 1 ? words[1] : "");
            does.getStyleClass().add("stage-help-does");
            grid.addRow(row++, keys, does);
        }
        getChildren().setAll(title, grid);
    }

    /** Shows the keys, or puts them away. */
    void toggle() {
        show(!shown);
    }

    /**
     * Puts the keys away.
     *
     * @return whether they were there
     */
    boolean dismiss() {
        boolean before = shown;
        show(false);
        return before;
    }

    private void show(boolean now) {
        if (now == shown) {
            return;
        }
        shown = now;
        setVisible(true);
        fade.stop();
        fade.setToValue(now ? 1 : 0);
        fade.setOnFinished(event -> setVisible(shown));
        fade.play();
    }
}
