package vn.lientinh.ui.state;

import java.util.List;
import java.util.Objects;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.DeskSample;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/** The state of a window without the window, in Vietnamese, on a workspace that is ready to be filtered. */
public final class SampleWindow {

    private SampleWindow() {
    }

    /** On the small workspace that is made for reading tests. */
    public static WindowViewModel open() {
        return open(DeskSample.workspace());
    }

    /** On this workspace. */
    public static WindowViewModel open(Workspace workspace) {
        WindowViewModel window = new WindowViewModel(new Texts(Messages.VIETNAMESE), DeskSample.TODAY);
        window.open(workspace);
        window.prepared(new Desk(workspace));
        return window;
    }

    /** What is shown now. */
    public static Shown shown(WindowViewModel window) {
        return Objects.requireNonNull(window.shownProperty().get());
    }

    /** Ids of what is shown, in order. */
    public static List<String> ids(WindowViewModel window) {
        return shown(window).segments().stream().map(Segment::id).toList();
    }

    /** A segment of the workspace that is open. */
    public static Segment segment(WindowViewModel window, String id) {
        return Objects.requireNonNull(window.workspace())
                .segments()
                .stream()
                .filter(segment -> segment.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
