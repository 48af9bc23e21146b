package vn.lientinh.ui.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.PlacedPicture;

/**
 * The map: base map, overlay, pointer, and what floats on top. It draws nothing itself and waits for nothing: the base map and
 * the overlay bring finished pictures.
 */
public final class MapPane extends Region {

    private static final double TIP_OFFSET = 14;
    private static final double EDGE = 12;
    private static final double TIP_WIDTH = 420;
    private static final double MOST_TROUBLE = 520;
    /** Tiles that a server still owes come one by one from then on. */
    private static final long SHARP_AT_THE_LATEST_NS = 1_500_000_000L;

    private final Camera camera;
    private final CameraMotion motion;
    private final BaseMapView base;
    private final ComposedView composed = new ComposedView(this::composedShown);
    private final OverlayView overlay = new OverlayView(composed::reads);
    private final Pane surface = new Pane();
    private final Label tip = new Label();
    private final Gestures gestures;
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Viewport> shown;
    private boolean composing;
    private @Nullable List<PlacedPicture> composedOf;
    /** When the map was last moved or one picture of it still went and another came; {@link System#nanoTime}. */
    private long changing;
    private final ZoomButtons zoomButtons;
    private final ScaleBar scaleBar;
    private final Label attribution = new Label();
    private final MapPointerViewModel pointer;
    private final VBox cards = new VBox();
    private @Nullable MapTool tool;
    private final Label trouble = new Label();
    private double tipX;
    private double tipY;
    private @Nullable Subscription scaleWatch;
    private @Nullable Viewport asked;

    /**
     * A map pane.
     *
     * @param zoomButtons buttons on the map
     * @param scaleBar    scale bar on the map
     */
    public MapPane(Camera camera, CameraMotion motion, BaseMapView base, MapPointerViewModel pointer,
            ZoomButtons zoomButtons, ScaleBar scaleBar) {
        this.camera = camera;
        this.motion = motion;
        this.base = base;
        this.zoomButtons = zoomButtons;
        this.scaleBar = scaleBar;
        this.pointer = pointer;
        this.shown = new ReadOnlyObjectWrapper<>(camera.viewport());
        setId("map");
        getStyleClass().add("map-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);

        surface.getStyleClass().add("map-surface");
        // A pane would give the base map its preferred size, which is that of the whole world.
        base.node().setManaged(false);
        surface.getChildren().addAll(base.node(), overlay, composed);
        tip.getStyleClass().add("map-tip");
        tip.setId("map-tip");
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        attribution.getStyleClass().add("map-attribution");
        attribution.setId("attribution");
        attribution.setWrapText(true);
        cards.getStyleClass().add("map-cards");
        cards.setPickOnBounds(false);
        trouble.getStyleClass().add("map-trouble");
        trouble.setId("map-trouble");
        trouble.setWrapText(true);
        trouble.setMouseTransparent(true);
        trouble.setVisible(false);
        getChildren().addAll(surface, scaleBar, attribution, zoomButtons, cards, trouble, tip);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);

        gestures = new Gestures(camera, motion, new PointerListener() {
            @Override
            public void moved(double x, double y) {
                tipX = x;
                tipY = y;
                point();
            }

            @Override
            public void left() {
                pointer.left();
                MapTool used = tool;
                if (used != null) {
                    used.left();
                }
            }

            @Override
            public void clicked(double x, double y) {
                MapTool used = tool;
                if (used == null) {
                    pointer.clicked(camera.viewport(), x, y);
                } else {
                    used.clicked(x, y);
                }
            }

            @Override
            public boolean doubleClicked(double x, double y) {
                MapTool used = tool;
                if (used != null) {
                    used.doubleClicked(x, y);
                }
                return used != null;
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::offerToTool);
        gestures.attach(this, surface);
        moving.bind(motion.runningProperty().or(gestures.draggingProperty()));

        camera.viewportProperty().subscribe(this::show);
        moving.subscribe(now -> {
            if (now) {
                pointer.silence();
            } else {
                show(camera.viewport());
                if (pointer.positionProperty().get() != null) {
                    point();
                }
            }
        });
        tip.textProperty().bind(pointer.tipProperty());
        pointer.tipProperty().subscribe(text -> {
            tip.setVisible(!text.isEmpty());
            placeTip();
        });
        sceneProperty().flatMap(scene -> scene.windowProperty()).subscribe(this::watchScale);
        Runnable onPulse = this::pulsed;
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(onPulse);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(onPulse);
            }
        });
    }

    /** Tells what the pointer is over, where it is or where the map has moved under it. */
    private void point() {
        MapTool used = tool;
        if (used == null) {
            pointer.moved(camera.viewport(), tipX, tipY);
        } else {
            pointer.passed(camera.viewport(), tipX, tipY);
            used.moved(tipX, tipY);
        }
        placeTip();
    }

    private void offerToTool(KeyEvent event) {
        if (!event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && offer(event.getCode())) {
            event.consume();
        }
    }

    /** Offers a key that was pressed elsewhere to the tool that is in use; whether there is one and it has used the key. */
    public boolean offer(KeyCode key) {
        MapTool used = tool;
        return used != null && used.pressed(key);
    }

    /** Lets this tool have the pointer and the keys; null gives them back to the map. */
    public void use(@Nullable MapTool newTool) {
        tool = newTool;
        pointer.left();
        surface.setCursor(null);
        setCursor(newTool == null ? null : Cursor.CROSSHAIR);
        if (newTool != null) {
            requestFocus();
        }
    }

    /**
     * Lays something over the map that moves with it. It takes no input and is as large as the map.
     *
     * @param marks follows {@link #shownProperty()} by itself
     */
    public void addMarks(Node marks) {
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        surface.getChildren().add(marks);
    }

    /** Adds a button to those on the map. */
    public void addButton(Node button) {
        zoomButtons.getChildren().add(button);
        requestLayout();
    }

    /** Puts a card into the upper left corner of the map. */
    public void addCard(Region card) {
        cards.getChildren().add(card);
    }

    private void watchScale(@Nullable Window window) {
        if (scaleWatch != null) {
            scaleWatch.unsubscribe();
        }
        scaleWatch = window == null ? null : window.outputScaleXProperty().subscribe(changed -> requestLayout());
    }

    /** Words that must always be seen on the map. */
    public void bindAttribution(ObservableValue<String> words) {
        bindAttribution(words, words);
    }

    /**
     * Words that must always be seen on the map.
     *
     * @param all what they stand for in full, read by pointing at them
     */
    public void bindAttribution(ObservableValue<String> words, ObservableValue<String> all) {
        attribution.textProperty().bind(words);
        attribution.accessibleTextProperty().bind(all);
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.textProperty().bind(all);
        attribution.setTooltip(tip);
        attribution.textProperty().subscribe(changed -> requestLayout());
    }

    /** Does this when the attribution is clicked. */
    public void onAttribution(Runnable does) {
        attribution.setCursor(Cursor.HAND);
        attribution.setOnMouseClicked(event -> {
            does.run();
            event.consume();
        });
    }

    /** Words on the map about what cannot be shown of it; nothing is seen while they are empty. */
    public void bindTrouble(ObservableValue<String> words) {
        trouble.textProperty().bind(words);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.textProperty().subscribe(changed -> requestLayout());
    }

    /** Draws the overlay with this painter from now on. */
    public void setPainter(MapPainter painter) {
        overlay.setPainter(painter);
    }

    /** Stops moving and painting; what is on screen stays. For a map that is not shown again. */
    public void close() {
        motion.halt();
        composed.close();
        overlay.close();
    }

    /** What the overlay shows. */
    public void setState(MapState state) {
        overlay.setState(state);
    }

    /**
     * Keeps places free of names wherever the map stands; no name is cut at its edges then.
     *
     * @param places in pixels of the map, what lies over it; null when names are to be where the world has them
     */
    public void keepFree(@Nullable List<Rectangle2D> places) {
        overlay.keepFree(places, moving.get());
    }

    /** Lets the next picture of another state come in over this time instead of at once. */
    public void fadeNext(Duration time) {
        overlay.fadeNext(time);
    }

    /** Whether a hand or a flight is moving the map. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** The view that is on screen: while base map and overlay are composed, a frame behind the camera. */
    public ReadOnlyObjectProperty<Viewport> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the map stands still and the overlay on screen is the one of this view and state. */
    public boolean settled() {
        return painted() && !composing;
    }

    /** Whether the map stands still and the overlay of this view and state has been painted, if only to be composed. */
    public boolean painted() {
        return !moving.get() && overlay.settled();
    }

    private void show(Viewport viewport) {
        if (!camera.sized()) {
            return;
        }
        composing |= moving.get() && asked != null && asked.zoom() != viewport.zoom();
        asked = viewport;
        // Until the composed picture takes their place, base map and overlay stay as they are: JavaFX is slow to scale them.
        if (!composing || composed.isVisible()) {
            base.show(viewport, moving.get());
            overlay.show(viewport, moving.get());
        }
        if (composing) {
            // Where nothing that is seen has changed, JavaFX would not call on us.
            Platform.requestNextPulse();
        } else {
            shown.set(viewport);
        }
    }

    private void pulsed() {
        // JavaFX is slow to show through pictures as well, and to take over new ones with the margin around what is seen.
        composing |= overlay.changing();
        if (composing) {
            Viewport viewport = camera.viewport();
            boolean changes = moving.get() || overlay.changing();
            if (changes) {
                changing = System.nanoTime();
            }
            boolean sharp = base.settled() && overlay.settled()
                    || System.nanoTime() - changing > SHARP_AT_THE_LATEST_NS;
            if (composed.isVisible() && !changes && sharp) {
                endComposing(viewport);
            } else {
                compose(viewport);
                Platform.requestNextPulse();
            }
        }
        composed.pulsed();
    }

    private void compose(Viewport viewport) {
        List<PlacedPicture> pictures = new ArrayList<>(base.pictures(viewport));
        pictures.addAll(overlay.pictures(viewport));
        if (!pictures.equals(composedOf)) {
            composedOf = pictures;
            composed.show(viewport, pictures);
        }
    }

    private void endComposing(Viewport viewport) {
        composing = false;
        composedOf = null;
        composed.end();
        base.node().setVisible(true);
        overlay.setVisible(true);
        shown.set(viewport);
    }

    private void composedShown(Viewport viewport) {
        if (base.node().isVisible()) {
            base.node().setVisible(false);
            overlay.setVisible(false);
            show(camera.viewport());
        }
        shown.set(viewport);
    }

    private void placeTip() {
        if (!tip.isVisible()) {
            return;
        }
        double width = snapSizeX(tip.prefWidth(-1));
        double height = snapSizeY(tip.prefHeight(-1));
        double x = tipX + TIP_OFFSET + width > getWidth() - EDGE ? tipX - TIP_OFFSET - width : tipX + TIP_OFFSET;
        double y = tipY + TIP_OFFSET + height > getHeight() - EDGE ? tipY - TIP_OFFSET - height : tipY + TIP_OFFSET;
        tip.resizeRelocate(snapPositionX(Math.max(EDGE, x)), snapPositionY(Math.max(EDGE, y)), width, height);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        surface.resizeRelocate(0, 0, width, height);
        base.node().resizeRelocate(0, 0, width, height);
        Window window = getScene() == null ? null : getScene().getWindow();
        // Where the whole map is scaled up, as on stage, its pixels are painted as fine as they are shown.
        double enlarged = getLocalToSceneTransform().getMxx();
        zoomButtons.fit(height - 2 * EDGE);
        camera.coverRight(zoomButtons.isVisible() ? zoomButtons.prefWidth(-1) + 2 * EDGE : 0);
        camera.resize(width, height, window == null ? 1 : window.getOutputScaleX() * enlarged);
        floating(zoomButtons, width - EDGE - zoomButtons.prefWidth(-1), EDGE);
        double cardsWidth = Math.min(cards.prefWidth(-1), width - 3 * EDGE - zoomButtons.prefWidth(-1));
        cards.resizeRelocate(EDGE, EDGE, snapSizeX(cardsWidth), snapSizeY(cards.prefHeight(cardsWidth)));
        floating(scaleBar, EDGE, height - EDGE - scaleBar.prefHeight(-1));
        double free = Math.max(0, width - 3 * EDGE - scaleBar.prefWidth(-1));
        double words = Math.min(free, attribution.prefWidth(-1));
        double wordsHeight = attribution.prefHeight(words);
        attribution.resizeRelocate(snapPositionX(width - EDGE - words), snapPositionY(height - EDGE - wordsHeight),
                snapSizeX(words), snapSizeY(wordsHeight));
        double troubleWidth = Math.min(width - 2 * EDGE, Math.min(MOST_TROUBLE, trouble.prefWidth(-1)));
        double troubleHeight = trouble.prefHeight(troubleWidth);
        double lowest = Math.min(attribution.getLayoutY(), scaleBar.getLayoutY());
        trouble.resizeRelocate(EDGE, snapPositionY(lowest - EDGE / 2 - troubleHeight), snapSizeX(troubleWidth),
                snapSizeY(troubleHeight));
        placeTip();
    }

    private void floating(Node node, double x, double y) {
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(node.prefWidth(-1)),
                snapSizeY(node.prefHeight(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 480;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
