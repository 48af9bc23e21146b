package vn.lientinh.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javafx.animation.PauseTransition;
import javafx.collections.SetChangeListener;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.LayerStack;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.state.Remembered;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Keeps language, look, names of provinces and what colours tell as the user left them, and of each workspace its view, and
 * which of its layers are hidden, in which order they lie and how opaque they are.
 */
final class RememberFeature implements Feature {

    private static final Duration AT_REST = Duration.millis(500);
    private static final Setting<String> LANGUAGE = Setting.of("window.language", "vi");
    private static final Setting<ThemeChoice> THEME = Setting.of("window.theme", ThemeChoice.SYSTEM);
    private static final Setting<TerritoryView> PROVINCES = Setting.of("window.provinces", TerritoryView.OF_2022);
    private static final Setting<ColourBy> COLOURS = Setting.of("window.colourBy", ColourBy.INVESTOR);
    private static final Setting<List<LastView>> VIEWS = Setting.list("workspace.views", LastView.class);
    private static final Setting<List<Hidden>> HIDDEN = Setting.list("workspace.hiddenLayers", Hidden.class);
    private static final Setting<List<Arranged>> ARRANGED = Setting.list("workspace.layerOrder", Arranged.class);

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

    /**
     * How the layers of a workspace lie on each other.
     *
     * @param order     from the lowest to the highest; empty for the usual order
     * @param opacities of the layers that are not quite opaque
     */
    record Arranged(String workspace, List<String> order, Map<String, Double> opacities) {
        Arranged {
            if (workspace.isEmpty()) {
                throw new IllegalArgumentException("Whose layers?");
            }
        }

        static Arranged of(String workspace, LayerStack stack) {
            Map<String, Double> opacities = new TreeMap<>(stack.opacities());
            opacities.values().removeIf(opacity -> opacity == 1);
            return new Arranged(workspace, stack.order(), opacities);
        }

        LayerStack stack() {
            return new LayerStack(order, opacities);
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
        remembered.keep(window.colourByProperty(), COLOURS);
        settings.find(LANGUAGE).ifPresent(language -> window.texts().setLocale(Locale.of(language)));
        window.texts()
                .messagesProperty()
                .subscribe((before, now) -> settings.set(LANGUAGE, now.locale().getLanguage()));

        PerWorkspace<LastView> views = new PerWorkspace<>(settings, VIEWS, LastView::workspace);
        bench.workspaces().onOpening(store -> {
            if (key == null) {
                views.find(PerWorkspace.keyOf(store))
                        .ifPresent(view -> bench.map().camera().look(view.lon(), view.lat(), view.zoom()));
            }
        });
        bench.workspaces().openProperty().subscribe(store -> key = store == null ? null : PerWorkspace.keyOf(store));
        keepView(bench, views);
        keepLayers(bench, new PerWorkspace<>(settings, HIDDEN, Hidden::workspace),
                new PerWorkspace<>(settings, ARRANGED, Arranged::workspace));
    }

    private void keepView(Workbench bench, PerWorkspace<LastView> views) {
        PauseTransition rest = new PauseTransition(AT_REST);
        rest.setOnFinished(event -> {
            String workspace = key;
            if (workspace != null && bench.map().camera().movedByUser()) {
                Viewport now = bench.map().camera().viewport();
                views.put(new LastView(workspace, now.lon(), now.lat(), now.zoom()));
            }
        });
        bench.map().camera().viewportProperty().subscribe((before, now) -> rest.playFromStart());
    }

    private void keepLayers(Workbench bench, PerWorkspace<Hidden> hidden, PerWorkspace<Arranged> arranged) {
        WindowViewModel window = bench.window();
        // Also when the same is opened again, which is no change of the property.
        window.workspaceProperty().subscribe(() -> opening = true);
        bench.workspaces().openProperty().subscribe(store -> {
            if (store != null) {
                String workspace = PerWorkspace.keyOf(store);
                hidden.find(workspace).ifPresent(layers -> {
                    Set<String> seen = new TreeSet<>(window.visibleLayers());
                    seen.removeAll(layers.layers());
                    window.showLayers(seen);
                });
                arranged.find(workspace).map(Arranged::stack).ifPresent(window.layerStackProperty()::set);
                opening = false;
            }
        });
        window.visibleLayers().addListener((SetChangeListener<String>) change -> {
            String workspace = key;
            Workspace now = window.workspace();
            if (workspace != null && now != null && !opening) {
                Set<String> layers = new TreeSet<>(now.layers().stream().map(Layer::id).toList());
                layers.removeAll(window.visibleLayers());
                hidden.put(new Hidden(workspace, layers));
            }
        });
        window.layerStackProperty().subscribe((before, now) -> {
            String workspace = key;
            if (workspace != null && !opening) {
                arranged.put(Arranged.of(workspace, now));
            }
        });
    }
}
