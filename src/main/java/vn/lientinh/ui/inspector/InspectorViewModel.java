package vn.lientinh.ui.inspector;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.Answer;
import vn.lientinh.analysis.Answers;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/** What the inspector shows of the selection, in the language and the provinces of the moment. */
public final class InspectorViewModel {

    private final WindowViewModel window;
    private final ObjectBinding<Content> content;

    /** What there is to show. */
    public sealed interface Content {

        /** Nothing is selected. */
        record Nothing() implements Content {
        }

        /** A segment, and what is said of it. */
        record OfSegment(Segment segment, Answer answer) implements Content {
        }

        /** An item of the register, and the segment from which it was reached, or null. */
        record OfItem(ItemAnswer answer, @Nullable Segment from) implements Content {
        }
    }

    /** The inspector of this window. */
    public InspectorViewModel(WindowViewModel window) {
        this.window = window;
        this.content = Bindings.createObjectBinding(this::current, window.selectionProperty(),
                window.territoryViewProperty(), window.texts().messagesProperty(), window.workspaceProperty());
    }

    private Content current() {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return new Content.Nothing();
        }
        return switch (window.selectionProperty().get()) {
            case Selection.Nothing nothing -> new Content.Nothing();
            case Selection.OfSegment chosen -> new Content.OfSegment(chosen.segment(), new Answers(workspace,
                    window.texts().messages(), window.territoryViewProperty().get()).of(chosen.segment()));
            case Selection.OfItem chosen -> new Content.OfItem(ItemAnswer.of(chosen.item(), workspace,
                    window.texts().messages(), window.territoryViewProperty().get()), chosen.from());
        };
    }

    /** What to show. */
    public ObjectBinding<Content> contentBinding() {
        return content;
    }

    /** Shows an item of the register; the way back leads to the segment that is shown now. */
    public void showItem(String id) {
        Workspace workspace = window.workspace();
        if (workspace != null) {
            workspace.register()
                    .item(id)
                    .ifPresent(
                            item -> window.selectionProperty()
                                    .set(new Selection.OfItem(item, window.selectedSegment())));
        }
    }

    /** Shows a segment. */
    public void showSegment(Segment segment) {
        window.selectionProperty().set(new Selection.OfSegment(segment));
    }

    /** Closes the inspector. */
    public void close() {
        window.selectionProperty().set(Selection.NOTHING);
    }
}
