package vn.lientinh.ui.shell;

import java.util.concurrent.CompletableFuture;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.state.Work;

/** Prepares what filter, table, totals and timeline share, once the map is drawn. */
final class DeskFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        WindowViewModel window = bench.window();
        window.workElsewhere(new Work(bench.background(), bench.foreground()));
        bench.afterDrawing(workspace -> CompletableFuture.supplyAsync(() -> new Desk(workspace), bench.background())
                .thenApplyAsync(desk -> {
                    if (workspace == window.workspace()) {
                        window.prepared(desk);
                    }
                    return desk;
                }, bench.foreground())
                // The first expression is read at once then, not after the better part of a second.
                .thenAcceptAsync(desk -> desk.expressions().warmUp(), bench.background()));
    }
}
