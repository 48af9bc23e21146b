package vn.lientinh.ui.map.gluon;

import com.gluonhq.maps.MapView;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vn.lientinh.geo.Viewport;
import vn.lientinh.render.PlacedPicture;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.map.BaseMapView;
import vn.lientinh.ui.map.TileTrouble;

/**
 * The base map, shown by Gluon's {@link MapView}. It is only ever told where to be: nothing is read back from it, because its
 * getters lag behind what it shows, and it takes no input, because its gestures know no limits.
 *
 * <p>
 * Gluon holds every tile it ever showed by a soft reference, each listening to every move. So once enough tiles have been
 * handed out, and after each change of the look, its view is replaced by a fresh one. That is not seen: the tiles in view are
 * at hand.
 */
public final class GluonMap extends Region implements BaseMapView {

    private final GluonTiles tiles = GluonTiles.ofGluon();
    private final TileFeed feed = tiles.feed();
    private MapView mapView = new MapView();
    private @Nullable Viewport shown;
    private int revision;
    private boolean onScreen;

    /** A map without tiles, until it is told which to show. */
    public GluonMap() {
        setMouseTransparent(true);
        getStyleClass().add("base-map");
        getChildren().add(mapView);
        Runnable renewal = this::renewWhenDue;
        // A window that was closed still has its scene: what is on screen is told by the window alone.
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(now -> {
            onScreen = now;
            feed.forget(renewal);
            tiles.remove(feed);
            if (!onScreen) {
                feed.hide();
                return;
            }
            tiles.add(feed);
            feed.whenSettled(renewal);
            if (shown != null) {
                feed.view(shown);
                feed.fit();
                // A window is laid out before it says that it is shown: what Gluon was given for its tiles then is final to it.
                renew(shown);
            }
        });
        Runnable onPulse = () -> WholePixels.lay(mapView, feed::latest);
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(onPulse);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(onPulse);
            }
        });
    }

    /**
     * Shows tiles of this source in this theme; a change of the theme alone is painted in place.
     *
     * @param finest device pixels along an edge of a tile at most; where it is seen larger than that, it is stretched
     */
    public void look(TileSource source, Theme theme, int finest) {
        if (feed.use(source, theme, finest) && shown != null) {
            renew(shown);
        }
    }

    @Override
    public boolean settled() {
        return feed.settled();
    }

    /** Tiles in view that could not be had. */
    public ReadOnlyObjectProperty<TileTrouble> troubleProperty() {
        return feed.troubleProperty();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Viewport viewport, boolean moving) {
        // A pan is no reason to show tiles scaled.
        boolean zooming = moving && (shown == null || shown.zoom() != viewport.zoom());
        shown = viewport;
        if (onScreen) {
            feed.view(viewport);
            if (!zooming) {
                feed.fit();
            }
        }
        place(viewport);
    }

    @Override
    public List<PlacedPicture> pictures(Viewport viewport) {
        return feed.cover(viewport);
    }

    private void place(Viewport viewport) {
        mapView.setZoom(viewport.zoom());
        mapView.setCenter(viewport.lat(), viewport.lon());
        layOut();
    }

    /** Gluon asks for tiles when it is laid out, and does not say for which map; where there are several, they take turns. */
    private void layOut() {
        if (tiles.shared()) {
            tiles.ask(feed, mapView::layout);
        }
    }

    private void renewWhenDue() {
        Viewport view = shown;
        if (view == null || feed.revision() == revision && !feed.wasteful()) {
            return;
        }
        renew(view);
    }

    private void renew(Viewport view) {
        revision = feed.revision();
        feed.renewed();
        mapView = new MapView();
        getChildren().setAll(mapView);
        mapView.resizeRelocate(0, 0, getWidth(), getHeight());
        place(view);
    }

    @Override
    protected void layoutChildren() {
        mapView.resizeRelocate(0, 0, getWidth(), getHeight());
        layOut();
    }
}
