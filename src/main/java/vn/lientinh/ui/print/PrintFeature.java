package vn.lientinh.ui.print;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.render.BaseMap;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.tiles.TiledBaseMap;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.map.Pixels;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;
import vn.lientinh.ui.state.Selection;

/** Printing: the print view over the window, from the header, by key, and from what is selected. */
public final class PrintFeature implements Feature {

    private static final int MENU_GAP = 4;

    @Override
    public void join(Workbench bench) {
        PrintMeans means = new PrintMeans(new VectorBaseMap(), bench.settings(),
                bench.saveDialog(), new SystemOpener(), new SystemPrinters(),
                Path.of(System.getProperty("user.home", "")), bench.background(), bench.foreground());
        Cover cover = new Cover(bench, means);
        Actions actions = bench.actions();
        actions.register(Action.of("print", "ui.action.print", ActionGroup.PRINT, cover::open)
                .when(bench.window().workspaceProperty().isNotNull())
                .on("Shortcut+P"));
        actions.register(Action.of("print-selected", "ui.action.printSelected", ActionGroup.PRINT, cover::openSelected)
                .when(Bindings.createBooleanBinding(
                        () -> !(bench.window().selectionProperty().get() instanceof Selection.Nothing),
                        bench.window().selectionProperty()))
                .on("Shortcut+Shift+P"));
        export(bench, means, cover);
    }

    private static void export(Workbench bench, PrintMeans means, Cover cover) {
        ExportViewModel exports = new ExportViewModel(bench.window(), bench.map().camera().viewportProperty(),
                () -> base(bench), means, () -> cover.model().choicesOfSeen(), bench.notices(), PrintFeature::copy);
        List<Action> all = List.of(
                action("export-pdf", "ui.action.exportPdf", bench, () -> exports.saveSheet(Format.PDF)),
                action("export-svg", "ui.action.exportSvg", bench, () -> exports.saveSheet(Format.SVG)),
                action("export-picture", "ui.action.exportPicture", bench, exports::savePicture),
                action("copy-picture", "ui.action.copyPicture", bench, exports::copyPicture).on("Shortcut+Shift+E"),
                action("export-table", "ui.action.exportTable", bench, exports::saveTable));
        Actions actions = bench.actions();
        ContextMenu menu = new ContextMenu(all.stream().map(actions::menuItem).toArray(MenuItem[]::new));
        all.forEach(actions::register);
        actions.register(action("export", "ui.action.export", bench, () -> {
            Node button = bench.header().lookup("#export");
            Bounds place = button == null ? null : button.localToScreen(button.getLayoutBounds());
            if (place != null) {
                // Hung on the right end of the button, or it would leave the window.
                menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
                menu.show(bench.root(), place.getMaxX(), place.getMaxY() + MENU_GAP);
                menu.setAnchorX(place.getMaxX());
            }
        }).on("Shortcut+E"));
    }

    private static Action action(String id, String key, Workbench bench, Runnable does) {
        return Action.of(id, key, ActionGroup.PRINT, does).when(bench.window().workspaceProperty().isNotNull());
    }

    /** The base map of the window. The program's own is drawn from its data, which is sharper than its tiles. */
    private static BaseMap base(Workbench bench) {
        TileSource shown = bench.baseMaps().sourceProperty().get();
        return shown instanceof OfflineVectorTiles ? new VectorBaseMap() : new TiledBaseMap(shown);
    }

    private static void copy(BufferedImage picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(Pixels.image(picture));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The print view, made when it is first wanted, and the window behind it. */
    private static final class Cover {
        private final Workbench bench;
        private final PrintMeans means;
        private final List<Node> covered = new ArrayList<>();
        private @Nullable PrintViewModel model;
        private @Nullable PrintView view;

        Cover(Workbench bench, PrintMeans means) {
            this.bench = bench;
            this.means = means;
        }

        void open() {
            PrintViewModel made = model();
            show(made);
            made.open();
        }

        void openSelected() {
            PrintViewModel made = model();
            show(made);
            made.openSelected();
        }

        private PrintViewModel model() {
            PrintViewModel made = model;
            if (made == null) {
                made = new PrintViewModel(bench.window(), bench.map().camera().viewportProperty(), means,
                        LocalDate::now);
                made.otherBaseMapProperty()
                        .bind(bench.baseMaps().sourceProperty().map(source -> !(source instanceof OfflineVectorTiles)));
                new ResultNotices(made, bench.notices(), this::isShown);
                model = made;
            }
            return made;
        }

        private void show(PrintViewModel shown) {
            StackPane root = bench.root();
            PrintView made = view;
            if (made == null) {
                made = new PrintView(shown, this::close);
                view = made;
            }
            if (isShown()) {
                return;
            }
            // What is covered is not reached by Tab either. Cards such as the keyboard map still come over the view.
            int above = root.getChildren().indexOf(bench.dialogs());
            root.getChildren().subList(0, above).stream().filter(Node::isVisible).forEach(node -> {
                node.setVisible(false);
                covered.add(node);
            });
            root.getChildren().add(above, made);
            made.begin();
        }

        private boolean isShown() {
            return view != null && bench.root().getChildren().contains(view);
        }

        private void close() {
            bench.root().getChildren().remove(view);
            covered.forEach(node -> node.setVisible(true));
            covered.clear();
            if (model != null) {
                model.rest();
            }
            bench.map().pane().requestFocus();
        }
    }
}
