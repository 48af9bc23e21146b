package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.LayerStack;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.Settings;
import vn.lientinh.store.WorkspaceFolder;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.table.Column;

/** The next window is as the last one was left. */
class RememberTest extends WindowTest {

    private final Settings settings = Settings.inMemory();

    @Override
    Settings settings() {
        return settings;
    }

    /** Another window on the same settings, in the place of the one that is there. */
    private void openAgain() {
        OpenedWorkspace read = OpenedWorkspace.read(new BuiltInWorkspace()::read);
        run(() -> {
            dressing.unsubscribe();
            model = new WindowViewModel(new Texts(Messages.VIETNAMESE));
            window = new MainWindow(model, means());
            Scene scene = new Scene(window.root());
            dressing = window.attach(scene);
            stage.setScene(scene);
            window.bench().workspaces().open(new BuiltInWorkspace(), CompletableFuture.completedFuture(read));
        });
        await("the workspace is open", () -> model.workspace() != null);
        awaitSettled();
    }

    @Test
    void languageLookNamesViewAndLayersAreAsTheyWereLeft() {
        openAgain();
        assertSameView(ask(() -> window.camera().homeView()), viewport());
        run(() -> {
            model.texts().setLocale(Messages.ENGLISH);
            model.themeChoiceProperty().set(ThemeChoice.DARK);
            model.territoryViewProperty().set(TerritoryView.SINCE_2025);
            model.visibleLayers().remove("ql18");
        });
        lookAt(106.9, 21.2, 12);
        Viewport left = viewport();
        await("the view is remembered", () -> remembersView());
        openAgain();
        assertEquals(Locale.UK, ask(() -> model.texts().locale()));
        assertEquals(ThemeChoice.DARK, ask(() -> model.themeChoiceProperty().get()));
        assertEquals(TerritoryView.SINCE_2025, ask(() -> model.territoryViewProperty().get()));
        assertFalse(ask(() -> model.visibleLayers().contains("ql18")));
        assertTrue(ask(() -> model.visibleLayers().contains("ql37")));
        assertSameView(left, viewport());
        run(() -> model.visibleLayers().add("ql18"));
        openAgain();
        assertTrue(ask(() -> model.visibleLayers().contains("ql18")));
    }

    @Test
    void layersKeepOrderAndOpacityAndColoursWhatTheyTell() {
        openAgain();
        LayerStack arranged = new LayerStack(
                ask(() -> opened().layers().stream().map(layer -> layer.id()).sorted().toList()), Map.of("ql18", 0.4));
        run(() -> {
            model.layerStackProperty().set(arranged);
            model.colourByProperty().set(ColourBy.TARGET_YEAR);
        });
        openAgain();
        assertEquals(arranged, ask(() -> model.layerStackProperty().get()));
        assertEquals(ColourBy.TARGET_YEAR, ask(() -> model.colourByProperty().get()));
        run(() -> lookup("#layers-usual").<Hyperlink>query().fire());
        openAgain();
        assertEquals(LayerStack.BY_CLASS, ask(() -> model.layerStackProperty().get()));
    }

    @Test
    void anotherWorkspaceHasItsOwnLayersAndLeavesThoseOfTheFirstAlone(@TempDir Path folder) {
        openAgain();
        run(() -> {
            model.visibleLayers().remove("ql18");
            model.layerStackProperty().set(new LayerStack(List.of(), Map.of("ql37", 0.5)));
        });
        OpenedWorkspace other = OpenedWorkspace.read(new BuiltInWorkspace()::read);
        run(() -> window.bench()
                .workspaces()
                .open(new WorkspaceFolder(folder), CompletableFuture.completedFuture(other)));
        await("the other is open", () -> model.workspace() == other.workspace());
        assertTrue(ask(() -> model.visibleLayers().contains("ql18")));
        assertEquals(LayerStack.BY_CLASS, ask(() -> model.layerStackProperty().get()));
        openAgain();
        assertFalse(ask(() -> model.visibleLayers().contains("ql18")));
        assertTrue(ask(() -> model.visibleLayers().contains("ql37")));
        assertEquals(0.5, ask(() -> model.layerStackProperty().get().opacity("ql37")));
    }

    @Test
    void theDockIsAsHighAndOpenAsItWasLeft() {
        openAgain();
        assertFalse(ask(() -> node("dock").isVisible()));
        run(() -> {
            window.bench().dockModel().open("totals");
            window.bench().dockModel().heightProperty().set(310);
            lookup("#totals-number").<RadioButton>query().fire();
        });
        openAgain();
        assertTrue(ask(() -> node("totals-pane").isVisible() && node("dock").isVisible()));
        assertEquals(310, ask(() -> node("dock").getLayoutBounds().getHeight()), 0.5);
        assertTrue(ask(() -> lookup("#totals-number").<RadioButton>query().isSelected()));
        run(() -> window.bench().dockModel().close());
        openAgain();
        assertFalse(ask(() -> node("dock").isVisible()));
    }

    @Test
    void theTableKeepsItsColumnsTheirWidthsAndItsOrder() {
        run(() -> window.bench().dockModel().open("table"));
        openAgain();
        await("the rows are there", () -> !rows().isEmpty());
        run(() -> {
            TableView<Segment> table = table();
            lookup("#table-columns").<MenuButton>query()
                    .getItems()
                    .stream()
                    .filter(item -> "column-works".equals(item.getId()) || "column-id".equals(item.getId()))
                    .forEach(MenuItem::fire);
            TableColumn<Segment, ?> name = column("name");
            name.setPrefWidth(333);
            TableColumn<Segment, ?> length = column("length");
            length.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(length));
        });
        await("the width has been taken", () -> column("name").getWidth() == 333);
        List<String> heads = heads();
        List<String> order = rows();
        assertFalse(heads.contains("head-works"));
        assertEquals("head-id", heads.getLast());
        openAgain();
        await("the rows are there", () -> !rows().isEmpty());
        assertEquals(heads, heads());
        assertEquals(order, rows());
        assertEquals(333, ask(() -> column("name").getWidth()), 0.5);
        assertEquals(List.of("head-length"),
                ask(() -> table().getSortOrder().stream().map(TableColumn::getId).toList()));
        run(() -> lookup("#table-columns").<MenuButton>query().getItems().getLast().fire());
        assertTrue(heads().contains("head-works"));
        assertEquals(Column.NAME.usualWidth(), ask(() -> column("name").getWidth()), 0.5);
        assertFalse(order.equals(rows()), "in the order of the layers again");
        openAgain();
        assertTrue(heads().contains("head-works"));
    }

    private TableView<Segment> table() {
        return lookup("#table").query();
    }

    private TableColumn<Segment, ?> column(String code) {
        return table().getColumns()
                .stream()
                .filter(column -> column.getId().equals("head-" + code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> heads() {
        return ask(() -> table().getColumns().stream().map(TableColumn::getId).toList());
    }

    private List<String> rows() {
        return ask(() -> table().getItems().stream().map(Segment::id).toList());
    }

    private boolean remembersView() {
        return settings.find(vn.lientinh.store.Setting.list("workspace.views", Object.class)).isPresent();
    }
}
