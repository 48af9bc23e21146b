package vn.lientinh.ui.filter;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.jspecify.annotations.Nullable;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.WindowViewModel;

/** Says why nothing is to be seen, or not what is selected: map, table and totals give the same reason. */
public final class EmptinessViewModel {

    private final WindowViewModel window;
    private final ObjectBinding<@Nullable Emptiness> all;
    private final ObjectBinding<@Nullable Emptiness> selected;

    /** The reasons of this window. */
    public EmptinessViewModel(WindowViewModel window) {
        this.window = window;
        all = Bindings.createObjectBinding(this::ofAll, window.shownProperty());
        selected = Bindings.createObjectBinding(this::ofSelected, window.shownProperty(), window.selectionProperty());
    }

    private @Nullable Emptiness ofAll() {
        Shown shown = window.shownProperty().get();
        if (shown == null || !shown.segments().isEmpty()) {
            return null;
        }
        if (shown.all().segments() == 0) {
            return Emptiness.NO_DATA;
        }
        if (shown.choice().layers().isEmpty()) {
            return Emptiness.NO_LAYERS;
        }
        return shown.hidden().segments() > 0 ? Emptiness.HIDDEN_LAYERS : Emptiness.FILTER;
    }

    private @Nullable Emptiness ofSelected() {
        Shown shown = window.shownProperty().get();
        Segment segment = window.selectedSegment();
        if (shown == null || segment == null || shown.segments().isEmpty() || shown.ids().contains(segment.id())) {
            return null;
        }
        return shown.choice().layers().contains(segment.layer())
                ? Emptiness.SELECTED_FILTERED
                : Emptiness.SELECTED_LAYER;
    }

    /** Why nothing at all is shown; null when something is, or nothing is known yet. */
    public ObjectBinding<@Nullable Emptiness> allBinding() {
        return all;
    }

    /** Why what is selected is not shown while other things are; null when it is, or nothing is selected. */
    public ObjectBinding<@Nullable Emptiness> selectedBinding() {
        return selected;
    }

    /** Takes the way out. */
    public void remedy(Emptiness reason) {
        Workspace workspace = window.workspace();
        Segment segment = window.selectedSegment();
        switch (reason.remedy()) {
            case NONE -> {
            }
            case SHOW_LAYERS -> {
                if (workspace != null) {
                    window.showLayers(workspace.layers().stream().map(Layer::id).toList());
                }
            }
            case CLEAR_FILTER -> window.filterProperty().set(Filter.ALL);
            case SHOW_SELECTED_LAYER -> {
                if (segment != null) {
                    window.visibleLayers().add(segment.layer());
                }
            }
        }
    }
}
