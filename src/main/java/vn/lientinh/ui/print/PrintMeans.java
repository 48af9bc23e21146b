package vn.lientinh.ui.print;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Sheets;
import vn.lientinh.render.BaseMap;
import vn.lientinh.render.MapFonts;
import vn.lientinh.store.Settings;
import vn.lientinh.ui.files.SaveDialog;

/** What sheets are made with, and where they go. */
public final class PrintMeans {

    private final BaseMap baseMap;
    private final Settings settings;
    private final SaveDialog saveDialog;
    private final Opener opener;
    private final Printers printers;
    private final Path documents;
    private final Executor background;
    private final Executor foreground;
    private @Nullable MapFonts fonts;
    private @Nullable Sheets kept;

    /**
     * Means.
     *
     * @param baseMap    lies under the map of every sheet
     * @param settings   remember what was chosen
     * @param saveDialog asks where a file is to go
     * @param opener     hands files to other programs
     * @param printers   the printers of the machine
     * @param documents  folder to propose for the first file
     * @param background where files are written
     * @param foreground the FX thread
     */
    public PrintMeans(BaseMap baseMap, Settings settings, SaveDialog saveDialog, Opener opener, Printers printers,
            Path documents, Executor background, Executor foreground) {
        this.baseMap = baseMap;
        this.settings = settings;
        this.saveDialog = saveDialog;
        this.opener = opener;
        this.printers = printers;
        this.documents = documents;
        this.background = background;
        this.foreground = foreground;
    }

    /** Sheets of a workspace; those of the last one are kept with the maps that they have prepared. Not for the FX thread. */
    synchronized Sheets sheets(Workspace workspace) {
        MapFonts ready = fonts;
        if (ready == null) {
            ready = new MapFonts();
            fonts = ready;
        }
        Sheets last = kept;
        if (last == null || last.workspace() != workspace) {
            last = new Sheets(workspace, baseMap, ready);
            kept = last;
        }
        return last;
    }

    Settings settings() {
        return settings;
    }

    SaveDialog saveDialog() {
        return saveDialog;
    }

    Opener opener() {
        return opener;
    }

    Printers printers() {
        return printers;
    }

    Path documents() {
        return documents;
    }

    Executor background() {
        return background;
    }

    Executor foreground() {
        return foreground;
    }
}
