package vn.lientinh.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.WorkspaceFolder;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.notices.NoticesViewModel;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Takes the pictures of the window that the README and the guide show. Needs a display of at least 1920×1080, for which
 * {@code xvfb-run -s "-screen 0 1920x1080x24"} will do. Arguments: folder to write to, and a workspace folder if it is not to
 * be the built-in one. The system property {@code shots} is a pattern of the names of those to take.
 */
public final class Screenshots {

    /** A picture to take: {@code scenario} brings the window into its state, once the map is drawn. */
    private record Shot(String name, int width, int height, ThemeChoice theme, Locale locale, Scenario scenario) {
    }

    /** What is done in the window, off the FX thread. */
    private interface Scenario {
        void play(Hands at) throws Exception;
    }

    /** A window to arrange. */
    private record State(ShownWindow shown) {

        WindowViewModel model() {
            return shown.window().bench().window();
        }

        private Workspace workspace() {
            return Objects.requireNonNull(model().workspace());
        }

        void select(String segment) {
            workspace().segments()
                    .stream()
                    .filter(one -> one.id().equals(segment))
                    .findFirst()
                    .ifPresent(one -> model().selectionProperty().set(new Selection.OfSegment(one)));
        }

        void item(String id) {
            workspace().register()
                    .item(id)
                    .ifPresent(item -> model().selectionProperty().set(new Selection.OfItem(item, null)));
        }

        void page(String id) {
            shown.window().bench().side().openProperty().set(id);
            layOut();
        }

        void dock(String id) {
            shown.window().bench().dockModel().open(id);
            layOut();
        }

        /** What has just joined the window is there to be found. */
        void layOut() {
            shown.scene().getRoot().applyCss();
            shown.scene().getRoot().layout();
        }

        void click(double lon, double lat) {
            Viewport view = shown.window().camera().viewport();
            shown.window().bench().map().pointer().clicked(view, view.toX(lon), view.toY(lat));
        }

        void act(String id) {
            shown.window().bench().actions().find(id).orElseThrow().does().run();
            layOut();
        }

        void search(String text) {
            TextField field = (TextField) shown.find("search");
            field.requestFocus();
            field.setText(text);
        }
    }

    private static List<Shot> shots() {
        List<Shot> shots = new ArrayList<>(List.of(
                shot("main-light", 1280, 800, ThemeChoice.LIGHT, Messages.VIETNAMESE, state -> state
                        .select("dt342-qn-1")),
                shot("main-dark", 1280, 800, ThemeChoice.DARK, Messages.VIETNAMESE, state -> state
                        .select("dt342-qn-1")),
                shot("opening", 1280, 800, ThemeChoice.LIGHT, Messages.VIETNAMESE, state -> {
                }),
                shot("narrow", 1024, 640, ThemeChoice.LIGHT, Messages.ENGLISH, state -> state.select("dt342-qn-1")),
                shot("wide-light", 1920, 1080, ThemeChoice.LIGHT, Messages.VIETNAMESE, state -> state
                        .select("ql279-qn-2")),
                shot("wide-dark", 1920, 1080, ThemeChoice.DARK, Messages.VIETNAMESE, state -> state
                        .select("ql18-qn-1")),
                shot("items", 1280, 800, ThemeChoice.LIGHT, Messages.VIETNAMESE, state -> {
                    state.item("w4");
                    state.page("items");
                }),
                shot("items-dark", 1280, 800, ThemeChoice.DARK, Messages.ENGLISH, state -> {
                    state.item("i5b");
                    state.page("items");
                }),
                shot("english", 1280, 800, ThemeChoice.LIGHT, Messages.ENGLISH, state -> state.select("ql18-qn-1"))));
        // What is left of 1920×1080 at 200 %.
        for (String page : List.of("table", "totals", "borders")) {
            shots.add(shot("scaled-" + page, 960, 540, ThemeChoice.LIGHT, Messages.VIETNAMESE, state -> {
                state.dock(page);
                state.select("dt342-qn-1");
            }));
        }
        shots.add(shot("scaled-select", 960, 540, ThemeChoice.LIGHT, Messages.VIETNAMESE, state -> state
                .select("dt342-qn-1")));
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            for (Locale locale : List.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
                String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage();
                for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                    panels(shots, suffix + "-" + size[0], size[0], size[1], theme, locale);
                }
            }
        }
        return shots;
    }

    private static void panels(List<Shot> shots, String suffix, int width, int height, ThemeChoice theme,
            Locale locale) {
        shots.add(shot("filter" + suffix, width, height, theme, locale, state -> {
            state.page("filter");
            state.model()
                    .filterProperty()
                    .set(Filter.ALL.with(Facet.INVESTOR, Set.of("bac-giang", "quang-ninh"))
                            .with(Facet.YEAR, Set.of("2022-2023")));
            state.dock("table");
        }));
        shots.add(played("filter-fault" + suffix, width, height, theme, locale, at -> {
            at.press("side-filter");
            at.expand("filter-expert");
            at.type("filter-expression", "investr = 'bac-giang' AND targetTo <= 2023");
            at.enter("filter-expression");
        }));
        shots.add(shot("empty" + suffix, width, height, theme, locale, state -> {
            state.select("dt342-qn-1");
            state.page("filter");
            state.dock("table");
            state.model()
                    .filterProperty()
                    .set(Filter.ALL.with(Facet.PROVINCE, Set.of("hai-duong")).with(Facet.YEAR, Set.of("2022-2023")));
        }));
        shots.add(shot("table" + suffix, width, height, theme, locale, state -> {
            state.dock("table");
            state.select("dt342-qn-1");
        }));
        shots.add(shot("totals" + suffix, width, height, theme, locale, state -> state.dock("totals")));
        shots.add(shot("time" + suffix, width, height, theme, locale, state -> {
            state.model().timeOnMapProperty().set(true);
            state.model().clockProperty().set(state.model().clockProperty().get().in(2024));
            state.select("dt342-qn-1");
        }));
        shots.add(shot("layers" + suffix, width, height, theme, locale, state -> {
            state.model().colourByProperty().set(ColourBy.TARGET_YEAR);
            ((ToggleButton) state.shown().find("layer-ql18-open")).setSelected(true);
        }));
        shots.add(shot("stack" + suffix, width, height, theme, locale, state -> state.click(106.3784, 21.15093)));
        shots.add(shot("item" + suffix, width, height, theme, locale, state -> {
            state.item("i5a");
            state.page("items");
        }));
        shots.add(shot("borders" + suffix, width, height, theme, locale, state -> {
            state.dock("borders");
            ((TableView<?>) state.shown().find("borders-table")).getSelectionModel().select(1);
        }));
        for (String card : List.of("keys", "about", "view-keep", "basemap-add")) {
            shots.add(shot(card + suffix, width, height, theme, locale, state -> state.act(card)));
        }
        shots.add(shot("search" + suffix, width, height, theme, locale, state -> state.search("dong trieu")));
        shots.add(played("pin" + suffix, width, height, theme, locale, at -> {
            at.type("search", "QL279 km 12+300");
            at.enter("search");
        }));
        measures(shots, suffix, width, height, theme, locale);
        shots.add(played("bookmarks" + suffix, width, height, theme, locale, at -> {
            for (String name : List.of("ĐT342, Sơn Động – Hoành Bồ", "QL37 – ĐT398B", "Cả ba tỉnh")) {
                at.act("view-keep");
                at.type("bookmark-name", name);
                at.press("bookmark-keep");
            }
            at.act("view-keep");
        }));
        shots.add(shot("notices" + suffix, width, height, theme, locale, state -> {
            NoticesViewModel notices = state.shown().window().bench().notices();
            notices.show(Notice.done("kept", "ui.views.kept", "ĐT342"));
            notices.show(Notice.done("removed", "ui.views.removed", "ĐT342").offering("ui.views.restore", () -> {
            }));
            notices.show(Notice.failure("base", "ui.basemap.failed", state.model()
                    .texts()
                    .messages()
                    .text("map.tiles.missing", "/srv/ban-do/nen-ba-tinh.mbtiles")));
        }));
        shots.add(shot("problems" + suffix, width, height, theme, locale, state -> {
            // The panel is there once it was first shown.
            Node panel = state.shown().scene().lookup("#problems");
            if (panel == null || !panel.isVisible()) {
                ((ButtonBase) state.shown().find("problems-open")).fire();
            }
        }));
        shots.add(shot("task" + suffix, width, height, theme, locale, state -> {
            state.shown()
                    .window()
                    .bench()
                    .tasks()
                    .begin(
                            messages -> messages.text("ui.workspace.reading", "ba-tinh-2026"), () -> {
                            });
        }));
    }

    private static void measures(List<Shot> shots, String suffix, int width, int height, ThemeChoice theme,
            Locale locale) {
        for (String kind : List.of("distance", "area")) {
            shots.add(played("measure-" + kind + suffix, width, height, theme, locale, at -> {
                at.look(106.93, 21.0, 11);
                at.act("measure-" + kind);
                at.click(106.84, 21.02);
                at.click(106.93, 21.05);
                at.click(106.98, 20.97);
                at.move(107.0, 21.02);
            }));
        }
        shots.add(played("chainage" + suffix, width, height, theme, locale, at -> {
            at.look(107.12, 21.12, 12);
            at.readKilometre(107.0986, 21.15389);
        }));
    }

    private static Shot played(String name, int width, int height, ThemeChoice theme, Locale locale,
            Scenario scenario) {
        return new Shot(name, width, height, theme, locale, scenario);
    }

    private static Shot shot(String name, int width, int height, ThemeChoice theme, Locale locale,
            Consumer<State> arrange) {
        return new Shot(name, width, height, theme, locale,
                at -> Fx.run(() -> arrange.accept(new State(at.shown()))));
    }

    private final Path folder;
    private final Workspace workspace;

    private Screenshots(Path folder, Workspace workspace) {
        this.folder = folder;
        this.workspace = workspace;
    }

    /** Takes all pictures. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Workspace workspace = args.length > 1
                ? new WorkspaceFolder(Path.of(args[1])).read()
                : new BuiltInWorkspace().read();
        Fx.start();
        Screenshots screenshots = new Screenshots(folder, workspace);
        Pattern wanted = Pattern.compile(System.getProperty("shots", ".*"));
        try {
            for (Shot shot : shots()) {
                if (wanted.matcher(shot.name()).matches()) {
                    screenshots.take(shot);
                }
            }
        } finally {
            Platform.exit();
        }
    }

    private void take(Shot shot) throws Exception {
        WindowViewModel model = new WindowViewModel(new Texts(shot.locale()));
        model.themeChoiceProperty().set(shot.theme());
        model.territoryViewProperty().set(TerritoryView.OF_2022);
        ShownWindow shown = ShownWindow.open(model, OpenedWorkspace.read(() -> workspace), shot.width(), shot.height());
        shown.awaitRest();
        Fx.await("what is prepared after the map has been drawn", () -> model.desk() != null);
        shot.scenario().play(new Hands(shown));
        shown.awaitRest();
        // What comes into view fades in.
        Thread.sleep(800);
        shown.save(folder.resolve(shot.name() + ".png"));
        shown.close();
    }
}
