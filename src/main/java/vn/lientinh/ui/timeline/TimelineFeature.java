package vn.lientinh.ui.timeline;

import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;

/** The strip under the map. */
public final class TimelineFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        bench.setTimeline(new TimelinePane(new TimelineViewModel(bench.window()), bench.texts()));
    }
}
