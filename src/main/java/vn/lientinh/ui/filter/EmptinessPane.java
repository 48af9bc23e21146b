package vn.lientinh.ui.filter;

import javafx.beans.Observable;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** In the place of an empty table: that it is being prepared, or why it is empty, and the way out. */
public final class EmptinessPane extends VBox {

    private final WindowViewModel window;
    private final Texts texts;
    private final Label words = new Label();
    private final Hyperlink remedy = new Hyperlink();

    /**
     * Says what {@code model} knows.
     *
     * @param id of the words; the link has the same with {@code -remedy}
     */
    public EmptinessPane(String id, EmptinessViewModel model, WindowViewModel window) {
        this.window = window;
        this.texts = window.texts();
        getStyleClass().add("emptiness");
        words.setId(id);
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        remedy.setId(id + "-remedy");
        remedy.managedProperty().bind(remedy.visibleProperty());
        remedy.setOnAction(event -> {
            Emptiness reason = model.allBinding().get();
            if (reason != null) {
                model.remedy(reason);
            }
        });
        getChildren().addAll(words, remedy);
        for (Observable one : new Observable[]{model.allBinding(), window.shownProperty(), texts.messagesProperty()}) {
            one.addListener(changed -> show(model.allBinding().get()));
        }
        show(model.allBinding().get());
    }

    private void show(@Nullable Emptiness reason) {
        boolean preparing = window.shownProperty().get() == null;
        words.setText(preparing
                ? texts.messages().text("ui.empty.preparing")
                : reason == null ? "" : reason.words(texts.messages()));
        remedy.setText(reason == null ? "" : reason.remedyWords(texts.messages()));
        remedy.setVisible(!preparing && !remedy.getText().isEmpty());
    }
}
