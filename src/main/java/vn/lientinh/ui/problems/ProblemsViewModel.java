package vn.lientinh.ui.problems;

import java.util.List;
import java.util.stream.Collectors;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import vn.lientinh.Messages;
import vn.lientinh.model.Problem;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** What was wrong in the workspace: shown as soon as there is something, until dismissed. */
public final class ProblemsViewModel {

    private final Texts texts;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty();

    /** The problems of the workspace that {@code window} shows. */
    public ProblemsViewModel(WindowViewModel window) {
        this.texts = window.texts();
        window.workspaceProperty().subscribe(workspace -> {
            problems.setAll(workspace == null ? List.of() : workspace.problems());
            shown.set(!problems.isEmpty());
        });
    }

    /** All problems, in the order in which they were found. */
    public ObservableList<Problem> problems() {
        return problems;
    }

    /** Whether the list is open; dismissing it sets this to false, it may be opened again. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** "3 problems in the data". */
    public StringBinding title() {
        return texts.made(messages -> messages.text("ui.problems.title", problems.size()), problems);
    }

    /** Where a problem is: the file, and the feature where one is meant. */
    public String place(Problem problem) {
        String feature = problem.feature();
        return feature == null
                ? problem.file()
                : texts.messages().text("ui.problems.place", problem.file(), feature);
    }

    /** The whole list as plain text, a problem a line. */
    public String asText() {
        Messages messages = texts.messages();
        return problems.stream()
                .map(problem -> messages.text("ui.problems.line", place(problem),
                        problem.what().in(messages.locale()), problem.remedy().in(messages.locale())))
                .collect(Collectors.joining("\n"));
    }
}
