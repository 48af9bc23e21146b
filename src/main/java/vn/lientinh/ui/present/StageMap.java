package vn.lientinh.ui.present;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.value.ObservableValue;
import javafx.scene.transform.Scale;

import javafx.util.Duration;
import javafx.util.Subscription;

import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Source;
import vn.lientinh.model.Tour;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.tour.SlidePainter;
import vn.lientinh.tour.StopChange;
import vn.lientinh.ui.map.Camera;
import vn.lientinh.ui.map.CameraMotion;
import vn.lientinh.ui.map.MapPane;
import vn.lientinh.ui.map.MapPointerViewModel;
import vn.lientinh.ui.map.ScaleBar;
import vn.lientinh.ui.map.ZoomButtons;
import vn.lientinh.ui.map.gluon.GluonMap;
import vn.lientinh.ui.state.WindowViewModel;

/** The map on stage: the same map as in the main window, with a camera of its own and without buttons. */
final class StageMap {

    /** Tiles have at most this many device pixels along an edge. */
    private static final int TILE_PIXELS = 512;
    private static final Duration FADE = Duration.seconds(StopChange.MAP_SECONDS);

    private final Camera camera;
    private final CameraMotion motion;
    private final GluonMap base = new GluonMap();
    private final MapPane pane;
    private final WindowViewModel model;
    private final ObservableValue<TileSource> tiles;
    private final Subscription following;
    private final PreparedStops stops;

    /** A map that shows what {@code model} says, and flies from one of the stops to another. */
    StageMap(StageContent content, WindowViewModel model, PreparedStops stops) {
        this.model = model;
        this.tiles = content.tiles();
        this.stops = stops;
        camera = new Camera(content.home());
        motion = new CameraMotion(camera);
        MapPointerViewModel pointer = new MapPointerViewModel(model);
        pointer.setHitTest(content.hitTest());
        ZoomButtons buttons = new ZoomButtons(camera, motion, model.texts());
        buttons.setVisible(false);
        pane = new MapPane(camera, motion, base, pointer, buttons, new ScaleBar(camera, model.texts()));
        pane.setId("stage-map");
        pane.getTransforms().add(new Scale(SlidePainter.MAP_SCALE, SlidePainter.MAP_SCALE));
        pane.bindAttribution(model.texts().made(messages -> attribution(content, messages), content.tiles()));
        pane.accessibleTextProperty().bind(model.texts().of("ui.map.name"));
        pane.setPainter(content.painter());
        model.mapStateBinding().subscribe(pane::setState);
        pane.setState(model.mapStateBinding().get());
        model.themeBinding().subscribe(this::dress);
        following = tiles.subscribe(source -> dress(model.themeBinding().get()));
    }

    private void dress(Theme theme) {
        base.look(tiles.getValue(), theme, TILE_PIXELS);
    }

    private static String attribution(StageContent content, Messages messages) {
        String base = content.tiles().getValue().attribution().in(messages.locale());
        Stream<String> layers = content.workspace()
                .sources()
                .stream()
                .map(Source::attribution)
                .filter(Objects::nonNull)
                .map(words -> words.in(messages.locale()))
                .filter(words -> !base.contains(words));
        return Stream.concat(Stream.of(base), layers).distinct().collect(Collectors.joining("; "));
    }

    /** Lets go of what works in the background, and of the base map of the window. */
    void close() {
        following.unsubscribe();
        pane.close();
    }

    MapPane pane() {
        return pane;
    }

    Camera camera() {
        return camera;
    }

    CameraMotion motion() {
        return motion;
    }

    WindowViewModel model() {
        return model;
    }

    /** Whether everything is painted and still. */
    boolean settled() {
        return pane.settled() && base.settled();
    }

    /** Goes to a stop: by a flight, or at once. */
    void go(Tour.Stop stop, boolean flying) {
        PreparedStops.Seen seen = stops.seen(stop, camera.viewport());
        Viewport to = seen.view();
        if (flying) {
            pane.fadeNext(FADE);
            motion.fly(StopChange.flight(camera.viewport(), to));
        } else {
            motion.halt();
            camera.look(to.lon(), to.lat(), to.zoom());
        }
        pane.keepFree(seen.under());
    }
}
