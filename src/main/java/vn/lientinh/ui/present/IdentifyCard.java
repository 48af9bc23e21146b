package vn.lientinh.ui.present;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.Answer;
import vn.lientinh.analysis.Answers;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.Texts;

/** What a click on the map has found, in type for a hall: name, who invests, by when, each with its basis. */
final class IdentifyCard extends VBox {

    private final Workspace workspace;
    private final Texts texts;

    /** A card for what is identified on stage. */
    IdentifyCard(Workspace workspace, StageViewModel model) {
        this.workspace = workspace;
        this.texts = model.texts();
        getStyleClass().add("identify-card");
        setId("stage-identify");
        setMouseTransparent(true);
        model.identifiedProperty().subscribe(this::show);
        texts.messagesProperty().subscribe(() -> show(model.identifiedProperty().get()));
    }

    private void show(@Nullable Segment segment) {
        getChildren().clear();
        setVisible(segment != null);
        if (segment == null) {
            return;
        }
        Answer answer = new Answers(workspace, texts.messages()).of(segment);
        getChildren().addAll(label("identify-title", "stage-identify-title", answer.title()),
                label("identify-subtitle", "stage-identify-subtitle", answer.subtitle()));
        add("stage-identify-investor", answer.investor());
        add("stage-identify-target", answer.target());
    }

    private void add(String id, Answer.Fact fact) {
        getChildren().addAll(label("identify-name", id + "-name", fact.label()),
                label(fact.stated() ? "identify-value" : "identify-missing", id, fact.value()));
        String basis = fact.basis();
        if (basis != null) {
            getChildren().add(label("identify-basis", id + "-basis", basis));
        }
    }

    private static Label label(String style, String id, String words) {
        Label label = new Label(words);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
