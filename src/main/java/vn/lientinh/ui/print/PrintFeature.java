package vn.lientinh.ui.print;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;
import vn.lientinh.ui.state.Selection;

/** Printing: the print view over the window, from the header, by key, and from what is selected. */
public final class PrintFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        Cover cover = new Cover(bench);
        Actions actions = bench.actions();
        actions.register(Action.of("print", "ui.action.print", ActionGroup.PRINT, cover::open)
                .when(bench.window().workspaceProperty().isNotNull())
                .on("Shortcut+P"));
        actions.register(Action.of("print-selected", "ui.action.printSelected", ActionGroup.PRINT, cover::openSelected)
                .when(Bindings.createBooleanBinding(
                        () -> !(bench.window().selectionProperty().get() instanceof Selection.Nothing),
                        bench.window().selectionProperty()))
                .on("Shortcut+Shift+P"));
    }

    /** The print view, made when it is first wanted, and the window behind it. */
    private static final class Cover {
        private final Workbench bench;
        private final List<Node> covered = new ArrayList<>();
        private @Nullable PrintViewModel model;
        private @Nullable PrintView view;

        Cover(Workbench bench) {
            this.bench = bench;
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
                PrintMeans means = new PrintMeans(new VectorBaseMap(), Settings.inMemory(),
                        new SystemSaveDialog(this::owner), new SystemOpener(), new SystemPrinters(),
                        Path.of(System.getProperty("user.home", "")), bench.background(), bench.foreground());
                made = new PrintViewModel(bench.window(), bench.map().camera().viewportProperty(), means,
                        LocalDate::now);
                model = made;
            }
            return made;
        }

        private @Nullable Window owner() {
            return bench.root().getScene() == null ? null : bench.root().getScene().getWindow();
        }

        private void show(PrintViewModel shown) {
            StackPane root = bench.root();
            PrintView made = view;
            if (made == null) {
                made = new PrintView(shown, this::close);
                view = made;
            }
            if (root.getChildren().contains(made)) {
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
