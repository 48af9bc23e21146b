package vn.lientinh.ui.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import vn.lientinh.analysis.search.Gazetteer;
import vn.lientinh.analysis.search.SearchIndex;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;

/** The search box in the header. */
public final class SearchFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        SearchViewModel model = new SearchViewModel(bench.window(), bench.background(), bench.foreground(),
                bench::flyTo);
        SearchBox box = new SearchBox(model, bench.texts(), bench.root(), bench.map().pane()::requestFocus);
        bench.header().setSearch(box);
        bench.map()
                .lay(new PinView(model, bench.map().pane().shownProperty(), bench.texts()));
        bench.actions()
                .register(Action.of("search", "ui.action.search", ActionGroup.FIND, box::open).on("Shortcut+K"));
        Vn2000 vn2000 = bench.map().vn2000();
        bench.window().workspaceProperty().subscribe(workspace -> {
            model.setIndex(null);
            model.pinProperty().set(null);
        });
        bench.afterDrawing(
                workspace -> CompletableFuture.supplyAsync(() -> index(workspace, vn2000), bench.background())
                        .thenAcceptAsync(index -> {
                            if (workspace == bench.window().workspace()) {
                                model.setIndex(index);
                            }
                        }, bench.foreground()));
    }

    private static SearchIndex index(Workspace workspace, Vn2000 vn2000) {
        try {
            return SearchIndex.of(workspace, Gazetteer.builtIn(workspace.territories()), vn2000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
