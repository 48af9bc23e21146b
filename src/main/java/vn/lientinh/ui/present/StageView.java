package vn.lientinh.ui.present;

import java.awt.geom.Rectangle2D;

import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;
import vn.lientinh.io.TourFile;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapState;
import vn.lientinh.tour.SlidePainter;
import vn.lientinh.tour.StagePanels;

/**
 * What the hall sees: map, caption, legend, nothing else. Everything is laid out for a screen of {@value #WIDTH} ×
 * {@value #HEIGHT} and scaled up as a whole, map lines and type included, so that the back row reads it.
 */
public final class StageView extends Region {

    /** Width that the stage is laid out for. */
    static final double WIDTH = SlidePainter.WIDTH;
    /** Height that the stage is laid out for. */
    static final double HEIGHT = SlidePainter.HEIGHT;

    private static final double EDGE = 16;
    private static final double CARD = 400;
    private static final double LEGEND = 440;
    private static final double POINTER = 15;
    private static final double CURSOR_SECONDS = 2.5;
    private static final double LONGEST_STEP = 0.25;

    private final StageViewModel model;
    private final StageMap map;
    private final Workspace workspace;
    private final Pane canvas = new Pane();
    private final Scale scale = new Scale(1, 1);
    private final CaptionBand caption;
    private final Fade captionFade;
    private final StageLegends legends = new StageLegends();
    private final Fade legendFade = new Fade(legends.shownOpacity());
    private final YearsPanel years;
    private final IdentifyCard card;
    private final Region pointer = new Region();
    private final Region blank = new Region();
    private final Label typed = new Label();
    private final StageBar bar;
    private final StageHelp help;
    private final StageProblems problems;
    private final AnimationTimer clock;
    private @Nullable Viewport laidOut;
    private double idle;
    private double waiting;
    private long last;

    /** The stage of a tour. */
    StageView(StageViewModel model, StageContent content, TourFile file) {
        this.model = model;
        this.workspace = content.workspace();
        this.map = new StageMap(content, model.map(), model.stops());
        caption = new CaptionBand(model);
        captionFade = new Fade(caption.wordsOpacity());
        years = new YearsPanel(model);
        card = new IdentifyCard(workspace, model);
        getStyleClass().add("stage");
        canvas.getStyleClass().add("stage-canvas");
        canvas.getTransforms().add(scale);
        pointer.getStyleClass().add("stage-pointer");
        pointer.setId("stage-pointer");
        pointer.setMouseTransparent(true);
        pointer.setVisible(false);
        blank.getStyleClass().add("stage-blank");
        blank.setId("stage-blank");
        blank.setVisible(false);
        help = new StageHelp(model.texts());
        bar = new StageBar(model, help::toggle);
        problems = new StageProblems(model, file);
        typed.getStyleClass().add("stage-typed");
        typed.setId("stage-typed");
        typed.setMouseTransparent(true);
        canvas.getChildren()
                .addAll(map.pane(), legends, years, card, caption, problems, typed, bar, pointer, blank, help);
        canvas.getChildren().forEach(node -> node.setManaged(false));
        getChildren().add(canvas);

        problems.visibleProperty().subscribe(this::requestLayout);
        model.stopProperty().subscribe((before, now) -> {
            map.go(now, true);
            captionFade.appear();
            if (map.motion().runningProperty().get()) {
                // What it explains is on its way out.
                legendFade.to(0);
            }
            requestLayout();
        });
        model.playProperty().subscribe(this::show);
        model.yearsProperty().subscribe(this::requestLayout);
        model.identifiedProperty().subscribe(this::requestLayout);
        model.map().mapStateBinding().subscribe(state -> showLegend());
        map.motion().runningProperty().subscribe(this::showLegend);
        map.camera().viewportProperty().subscribe(this::resized);
        addEventFilter(MouseEvent.ANY, this::mouse);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                double seconds = last == 0 ? 0 : (now - last) / 1e9;
                last = now;
                tick(seconds);
            }
        };
        sceneProperty().subscribe(scene -> {
            last = 0;
            if (scene == null) {
                clock.stop();
            } else {
                clock.start();
            }
        });
    }

    /** Takes the keys from now on. */
    void takeKeys() {
        map.pane().requestFocus();
    }

    /** Lets go of what works in the background. */
    void close() {
        clock.stop();
        map.motion().halt();
        map.close();
    }

    /** The map on stage. */
    StageMap map() {
        return map;
    }

    /** Whether the map stands still and is painted. */
    boolean settled() {
        return map.settled();
    }

    private void tick(double seconds) {
        idle += seconds;
        if (idle > CURSOR_SECONDS) {
            setCursor(Cursor.NONE);
            bar.rest();
        }
        waiting += seconds;
        // While years run, the next picture is asked for when the last one is there: none is painted in vain.
        if (!model.yearsRunning() || map.pane().painted()) {
            model.tick(Math.min(waiting, LONGEST_STEP), map.motion().runningProperty().get());
            waiting = 0;
        }
        lookAhead();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F1 || "?".equals(event.getText())) {
            event.consume();
            help.toggle();
            return;
        }
        if (help.dismiss() && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            return;
        }
        Command command = StageKeys.command(event);
        if (command != null) {
            event.consume();
            model.apply(command);
        }
    }

    private void mouse(MouseEvent event) {
        idle = 0;
        if (event.getEventType() == MouseEvent.MOUSE_MOVED || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            bar.wake();
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            help.dismiss();
        }
        boolean pointing = model.playProperty().get().pointer();
        setCursor(pointing ? Cursor.NONE : Cursor.DEFAULT);
        double x = event.getX() / scale.getX();
        double y = event.getY() / scale.getY();
        pointer.relocate(x - POINTER, y - POINTER);
        pointer.setVisible(pointing && event.getEventType() != MouseEvent.MOUSE_EXITED_TARGET);
    }

    private void show(Play play) {
        blank.setVisible(play.blank());
        if (!play.pointer()) {
            pointer.setVisible(false);
        }
        typed.setVisible(!play.typed().isEmpty());
        typed.setText(model.texts().messages().text("tour.goTo", play.typed()));
        requestLayout();
    }

    /** A map of another size shows its stop at once in that size. */
    private void resized(Viewport now) {
        Viewport before = laidOut;
        if (map.camera().sized() && (before == null || before.width() != now.width()
                || before.height() != now.height())) {
            laidOut = now;
            map.go(model.stopProperty().get(), false);
            showLegend();
        }
    }

    private void showLegend() {
        if (map.motion().runningProperty().get() || !map.camera().sized()) {
            return;
        }
        MapState state = model.map().mapStateBinding().get();
        Viewport seen = map.camera().viewport();
        legends.show(state, seen, () -> new StageLegend(model.scene().legend(state, seen),
                model.scene().pale(state, seen), model.texts().messages()));
        legendFade.to(1);
    }

    /** Makes ready what a next key will show, a little at a time and only while nothing moves. */
    private void lookAhead() {
        if (map.motion().runningProperty().get() || !map.settled() || model.yearsRunning()) {
            return;
        }
        for (Tour.Stop stop : model.likely()) {
            if (caption.prepare(stop)) {
                return;
            }
            PreparedStops.Seen seen = model.stops().known(stop);
            if (seen != null && legends.prepare(seen.state(), seen.view(),
                    () -> new StageLegend(seen.legend(), seen.pale(), model.texts().messages()))) {
                return;
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.max(0.1, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
        scale.setX(factor);
        scale.setY(factor);
        double width = getWidth() / factor;
        double height = getHeight() / factor;
        canvas.resizeRelocate(0, 0, width, height);
        double mapHeight = height - CaptionBand.HEIGHT;
        map.pane()
                .resizeRelocate(0, 0, width / SlidePainter.MAP_SCALE, mapHeight / SlidePainter.MAP_SCALE);
        map.pane().requestLayout();
        caption.resizeRelocate(0, mapHeight, width, CaptionBand.HEIGHT);
        legends.resizeRelocate(width - EDGE - LEGEND, EDGE, LEGEND, mapHeight - 2 * EDGE);
        double left = EDGE;
        if (years.isVisible()) {
            Rectangle2D panel = StagePanels.years(mapHeight);
            years.resizeRelocate(panel.getX(), panel.getY(), panel.getWidth(), panel.getHeight());
            left = panel.getMaxX() + EDGE;
        }
        card.resizeRelocate(left, EDGE, CARD, card.prefHeight(CARD));
        double typedWidth = typed.prefWidth(-1);
        double typedHeight = typed.prefHeight(-1);
        typed.resizeRelocate((width - typedWidth) / 2, mapHeight - EDGE - typedHeight, typedWidth, typedHeight);
        double barWidth = bar.prefWidth(-1);
        double barHeight = bar.prefHeight(-1);
        bar.resizeRelocate((width - barWidth) / 2, mapHeight - EDGE - barHeight, barWidth, barHeight);
        double helpWidth = help.prefWidth(-1);
        double helpHeight = help.prefHeight(-1);
        help.resizeRelocate((width - helpWidth) / 2, (height - helpHeight) / 2, helpWidth, helpHeight);
        if (problems.isVisible()) {
            double found = problems.prefHeight(CARD);
            problems.resizeRelocate(left, mapHeight - 56 - found, CARD, found);
        }
        pointer.resize(2 * POINTER, 2 * POINTER);
        blank.resizeRelocate(0, 0, width, height);
    }

    /** The tour's stop, for tests and for the speaker. */
    Tour.Stop stop() {
        return model.stopProperty().get();
    }
}
