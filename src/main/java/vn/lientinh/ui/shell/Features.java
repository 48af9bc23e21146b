package vn.lientinh.ui.shell;

import java.util.List;
import vn.lientinh.ui.basemap.BaseMapFeature;
import vn.lientinh.ui.filter.FilterFeature;
import vn.lientinh.ui.keys.KeysFeature;
import vn.lientinh.ui.measure.MeasureFeature;
import vn.lientinh.ui.present.PresentFeature;
import vn.lientinh.ui.print.PrintFeature;
import vn.lientinh.ui.search.SearchFeature;
import vn.lientinh.ui.table.TableFeature;
import vn.lientinh.ui.timeline.TimelineFeature;
import vn.lientinh.ui.totals.TotalsFeature;
import vn.lientinh.ui.views.ViewsFeature;
import vn.lientinh.ui.workspace.WorkspaceFeature;

/** All parts of the program that have their place in the window. */
final class Features {

    static List<Feature> all() {
        return List.of(
                new RememberFeature(),
                new MapFeature(),
                new BaseMapFeature(),
                new WorkspaceFeature(),
                new ViewsFeature(),
                new KeysFeature(),
                new DeskFeature(),
                new PanelsFeature(),
                new InspectorFeature(),
                new MeasureFeature(),
                new FilterFeature(),
                new SearchFeature(),
                new TimelineFeature(),
                new TableFeature(),
                new TotalsFeature(),
                new PrintFeature(),
                new PresentFeature(),
                new LookMenus());
    }

    private Features() {
    }
}
