package vn.lientinh.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javafx.animation.PauseTransition;
import javafx.collections.SetChangeListener;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;
import vn.lientinh.store.WorkspaceFolder;
import vn.lientinh.store.WorkspaceStore;
import vn.lientinh.ui.map.Camera;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.state.Remembered;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/** Keeps language, look, names of provinces, and of each workspace its view and hidden layers as the user left them. */
final class RememberFeature implements Feature {

    /** More workspaces are forgotten, those used longest ago first. */
    private static final int MOST = 20;
    private static final Duration AT_REST = Duration.millis(500);
    private static final Setting<String> LANGUAGE = Setting.of("window.language", "vi");
    private static final Setting<ThemeChoice> THEME = Setting.of("window.theme", ThemeChoice.SYSTEM);
    private static final Setting<TerritoryView> PROVINCES = Setting.of("window.provinces", TerritoryView.OF_2022);
    private static final Setting<List<LastView>> VIEWS = Setting.list("workspace.views", LastView.class);
    private static final Setting<List<Hidden>> HIDDEN = Setting.list("workspace.hiddenLayers", Hidden.class);

    /** Where the map looked in a workspace; (lon, lat) in degrees, WGS84. */
    record LastView(String workspace, double lon, double lat, double zoom) {
        LastView {
            if (workspace.isEmpty() || !(Math.abs(lon) <= 180) || !(Math.abs(lat) < 85)
                    || !(zoom >= Viewport.MIN_ZOOM && zoom <= Viewport.MAX_ZOOM)) {
                throw new IllegalArgumentException("No view of " + workspace);
            }
        }
    }

    /** Layers of a workspace that the user has hidden. */
    record Hidden(String workspace, Set<String> layers) {
        Hidden {
            if (workspace.isEmpty()) {
                throw new IllegalArgumentException("Whose layers?");
            }
            layers = Set.copyOf(layers);
        }
    }

    private @Nullable String key;
    private boolean opening;

    @Override
    public void join(Workbench bench) {
        Settings settings = bench.settings();
        WindowViewModel window = bench.window();
        settings.onTrouble(words -> bench.foreground()
                .execute(() -> bench.notices()
                        .show(new Notice("settings", Notice.Kind.FAILURE, messages -> words.in(messages.locale()),
                                null))));
        Remembered remembered = new Remembered(settings);
        remembered.keep(window.themeChoiceProperty(), THEME);
        remembered.keep(window.territoryViewProperty(), PROVINCES);
        settings.find(LANGUAGE).ifPresent(language -> window.texts().setLocale(Locale.of(language)));
        window.texts()
                .messagesProperty()
                .subscribe((before, now) -> settings.set(LANGUAGE, now.locale().getLanguage()));

        bench.workspaces().onOpening(store -> {
            if (key == null) {
                look(bench.map().camera(), settings, keyOf(store));
            }
        });
        bench.workspaces().openProperty().subscribe(store -> key = store == null ? null : keyOf(store));
        keepView(bench, settings);
        keepLayers(bench, settings);
    }

    private static String keyOf(WorkspaceStore store) {
        return store instanceof WorkspaceFolder folder ? folder.folder().toString() : "built-in";
    }

    private static void look(Camera camera, Settings settings, String workspace) {
        settings.get(VIEWS)
                .stream()
                .filter(view -> view.workspace().equals(workspace))
                .findFirst()
                .ifPresent(view -> camera.look(view.lon(), view.lat(), view.zoom()));
    }

    private void keepView(Workbench bench, Settings settings) {
        PauseTransition rest = new PauseTransition(AT_REST);
        rest.setOnFinished(event -> {
            String workspace = key;
            if (workspace != null && bench.map().camera().movedByUser()) {
                Viewport now = bench.map().camera().viewport();
                LastView view = new LastView(workspace, now.lon(), now.lat(), now.zoom());
                settings.change(VIEWS,
                        before -> Stream.concat(Stream.of(view),
                                before.stream().filter(other -> !other.workspace().equals(workspace)))
                                .limit(MOST)
                                .toList());
            }
        });
        bench.map().camera().viewportProperty().subscribe((before, now) -> rest.playFromStart());
    }

    private void keepLayers(Workbench bench, Settings settings) {
        WindowViewModel window = bench.window();
        window.workspaceProperty().subscribe((before, now) -> opening = true);
        bench.workspaces().openProperty().subscribe(store -> {
            if (store != null) {
                String workspace = keyOf(store);
                settings.get(HIDDEN)
                        .stream()
                        .filter(hidden -> hidden.workspace().equals(workspace))
                        .findFirst()
                        .ifPresent(hidden -> window.visibleLayers().removeAll(hidden.layers()));
                opening = false;
            }
        });
        window.visibleLayers().addListener((SetChangeListener<String>) change -> {
            String workspace = key;
            Workspace now = window.workspace();
            if (workspace == null || now == null || opening) {
                return;
            }
            Set<String> layers = new TreeSet<>(now.layers().stream().map(Layer::id).toList());
            layers.removeAll(window.visibleLayers());
            Hidden hidden = new Hidden(workspace, layers);
            settings.change(HIDDEN,
                    before -> Stream.concat(Stream.of(hidden),
                            before.stream().filter(other -> !other.workspace().equals(workspace)))
                            .limit(MOST)
                            .toList());
        });
    }
}
