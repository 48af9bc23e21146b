package vn.lientinh.ui.print;

import java.awt.image.BufferedImage;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vn.lientinh.print.Box;
import vn.lientinh.print.MapFrame;
import vn.lientinh.ui.map.Pixels;
import vn.lientinh.ui.print.SheetPreview.Cut;
import vn.lientinh.ui.print.SheetPreview.Picture;

/**
 * A page as it will be printed, at device pixels. It can be looked at closely and shifted; in the other mode the map in its
 * frame is moved instead.
 */
final class PreviewPane extends Pane {

    private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
    /** Logical pixels left free around a page that is seen whole. */
    private static final double AROUND = 20;
    /** Logical pixels for a point at the true size: 96 pixels an inch. */
    private static final double TRUE_SIZE = 96.0 / 72;
    private static final double CLOSEST = 8 * TRUE_SIZE;
    private static final double STEP = 1.25;
    private static final double KEY_PX = 48;

    private final PrintViewModel model;
    private final Region paper = new Region();
    private final ImageView view = new ImageView();
    private final Region hole = new Region();
    private final ImageView ghost = new ImageView();
    private final Pane ghostBox = new Pane(hole, ghost);
    private final BooleanProperty moving = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private boolean whole = true;
    private double pixelsPerPoint = 1;
    private double left;
    private double top;
    private double fromX;
    private double fromY;
    private double grabbedLeft;
    private double grabbedTop;
    private boolean dragging;
    private boolean movingMap;
    private @Nullable Cut asked;
    private @Nullable Laid askedOf;

    PreviewPane(PrintViewModel model) {
        this.model = model;
        setId("print-preview");
        getStyleClass().add("print-preview");
        setFocusTraversable(true);
        accessibleTextProperty().bind(model.texts().of("ui.print.preview"));
        setMinSize(160, 160);
        paper.getStyleClass().add("print-paper");
        hole.getStyleClass().add("print-hole");
        for (Region region : new Region[]{paper, ghostBox}) {
            region.setManaged(false);
            region.setMouseTransparent(true);
        }
        hole.setManaged(false);
        ghost.setManaged(false);
        view.setManaged(false);
        view.setMouseTransparent(true);
        ghostBox.setVisible(false);
        getChildren().addAll(paper, view, ghostBox);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.preview().sheetProperty().subscribe(this::requestLayout);
        model.preview().pageNumberProperty().subscribe((before, now) -> fit());
        model.preview().pictureProperty().subscribe((before, now) -> show(now));
        moving.subscribe(now -> {
            pseudoClassStateChanged(MOVING, now);
            setCursor(now ? Cursor.MOVE : Cursor.OPEN_HAND);
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Whether dragging moves the map in its frame, not the page. */
    BooleanProperty movingProperty() {
        return moving;
    }

    /** How large the page is shown: 1 for its true size. */
    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Shows the whole page. */
    void fit() {
        whole = true;
        requestLayout();
    }

    /** Shows the page larger or smaller about the middle of what is seen. */
    void zoomBy(double factor) {
        zoomAbout(getWidth() / 2, getHeight() / 2, factor);
    }

    /** Whether the picture of what is to be seen is there. */
    boolean settled() {
        Picture now = model.preview().pictureProperty().get();
        return now != null && now.cut().equals(asked) && now.sheet() == model.preview().sheetProperty().get()
                && !model.preview().layingProperty().get() && !isNeedsLayout();
    }

    /** Where on the pane the map frame of the first page is; null when another page is shown or nothing is laid out. */
    @Nullable
    Rectangle2D mapOnPane() {
        Laid sheet = model.preview().sheetProperty().get();
        MapFrame frame = sheet == null ? null : sheet.frame();
        if (frame == null || model.preview().pageNumberProperty().get() != 0) {
            return null;
        }
        Box box = frame.box();
        return new Rectangle2D(left + box.x() * pixelsPerPoint, top + box.y() * pixelsPerPoint,
                box.width() * pixelsPerPoint, box.height() * pixelsPerPoint);
    }

    private @Nullable Box page() {
        Laid sheet = model.preview().sheetProperty().get();
        int number = model.preview().pageNumberProperty().get();
        return sheet == null || number >= sheet.document().pages().size()
                ? null
                : sheet.document().pages().get(number).sheet();
    }

    private double device() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    private double fitting(Box page) {
        return Math.max(0.02, Math.min((getWidth() - 2 * AROUND) / page.width(),
                (getHeight() - 2 * AROUND) / page.height()));
    }

    @Override
    protected void layoutChildren() {
        Box page = page();
        if (page == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        double least = fitting(page);
        if (whole || pixelsPerPoint <= least) {
            whole = true;
            pixelsPerPoint = least;
        }
        left = held(left, page.width() * pixelsPerPoint, getWidth());
        top = held(top, page.height() * pixelsPerPoint, getHeight());
        double device = device();
        left = Math.rint(left * device) / device;
        top = Math.rint(top * device) / device;
        zoom.set(pixelsPerPoint / TRUE_SIZE);
        paper.resizeRelocate(left, top, page.width() * pixelsPerPoint, page.height() * pixelsPerPoint);
        place();
        ask(page, device);
    }

    /** Where an edge of the page may be: in the middle when all of it is seen, else without a gap. */
    private static double held(double edge, double length, double room) {
        return length + 2 * AROUND <= room
                ? (room - length) / 2
                : Math.clamp(edge, room - length - AROUND, AROUND);
    }

    private void ask(Box page, double device) {
        Laid sheet = model.preview().sheetProperty().get();
        double fine = pixelsPerPoint * device;
        int x = (int) Math.floor(Math.max(0, -left * device));
        int y = (int) Math.floor(Math.max(0, -top * device));
        int right = (int) Math.ceil(Math.min(page.width() * fine, (getWidth() - left) * device));
        int bottom = (int) Math.ceil(Math.min(page.height() * fine, (getHeight() - top) * device));
        Cut cut = new Cut(model.preview().pageNumberProperty().get(), fine, x, y, right - x, bottom - y);
        if (!cut.equals(asked) || sheet != askedOf) {
            asked = cut;
            askedOf = sheet;
            model.preview().paint(cut);
        }
    }

    private void show(@Nullable Picture picture) {
        BufferedImage image = picture == null ? null : picture.image();
        view.setImage(image == null ? null : Pixels.image(image));
        if (!dragging) {
            ghostBox.setVisible(false);
        }
        place();
    }

    /** Lays the picture that there is over its part of the page; unscaled it lies on whole device pixels. */
    private void place() {
        Picture picture = model.preview().pictureProperty().get();
        boolean shown = picture != null && picture.cut().page() == model.preview().pageNumberProperty().get()
                && samePaper(picture);
        view.setVisible(shown);
        if (picture == null || !shown) {
            return;
        }
        Cut cut = picture.cut();
        double factor = pixelsPerPoint / cut.pixelsPerPoint();
        view.setFitWidth(cut.width() * factor);
        view.setFitHeight(cut.height() * factor);
        view.setSmooth(Math.abs(factor * device() - 1) > 1e-9);
        view.relocate(left + cut.x() * factor, top + cut.y() * factor);
    }

    private boolean samePaper(Picture picture) {
        Box now = page();
        return now != null && now.equals(picture.sheet().document().pages().get(picture.cut().page()).sheet());
    }

    // ---- what the user does ----

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        fromX = event.getX();
        fromY = event.getY();
        grabbedLeft = left;
        grabbedTop = top;
        Rectangle2D map = mapOnPane();
        movingMap = moving.get() && map != null && map.contains(fromX, fromY);
        dragging = false;
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = true;
        double dx = event.getX() - fromX;
        double dy = event.getY() - fromY;
        if (movingMap) {
            showGhost(dx, dy);
        } else {
            left = grabbedLeft + dx;
            top = grabbedTop + dy;
            requestLayout();
        }
        event.consume();
    }

    /** The map of the picture that there is, shifted in its frame, until the new one is painted. */
    private void showGhost(double dx, double dy) {
        Rectangle2D map = mapOnPane();
        Picture picture = model.preview().pictureProperty().get();
        if (map == null || picture == null) {
            return;
        }
        Cut cut = picture.cut();
        double factor = pixelsPerPoint / cut.pixelsPerPoint();
        Rectangle2D seen = new Rectangle2D(left + cut.x() * factor, top + cut.y() * factor, cut.width() * factor,
                cut.height() * factor);
        double x = Math.max(map.getMinX(), seen.getMinX());
        double y = Math.max(map.getMinY(), seen.getMinY());
        double width = Math.min(map.getMaxX(), seen.getMaxX()) - x;
        double height = Math.min(map.getMaxY(), seen.getMaxY()) - y;
        if (width <= 0 || height <= 0) {
            return;
        }
        ghost.setImage(view.getImage());
        ghost.setViewport(new Rectangle2D((x - seen.getMinX()) / factor, (y - seen.getMinY()) / factor,
                width / factor, height / factor));
        ghost.setFitWidth(width);
        ghost.setFitHeight(height);
        ghost.relocate(x - map.getMinX() + dx, y - map.getMinY() + dy);
        hole.resizeRelocate(0, 0, map.getWidth(), map.getHeight());
        ghostBox.resizeRelocate(map.getMinX(), map.getMinY(), map.getWidth(), map.getHeight());
        ghostBox.setClip(new Rectangle(map.getWidth(), map.getHeight()));
        ghostBox.setVisible(true);
    }

    private void released(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && dragging && movingMap) {
            dragging = false;
            model.map().move(pointX(fromX), pointY(fromY), pointX(event.getX()), pointY(event.getY()));
            event.consume();
        }
    }

    private double pointX(double x) {
        return (x - left) / pixelsPerPoint;
    }

    private double pointY(double y) {
        return (y - top) / pixelsPerPoint;
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.isStillSincePress() && !moving.get()) {
            if (whole) {
                zoomAbout(event.getX(), event.getY(), TRUE_SIZE / pixelsPerPoint);
            } else {
                fit();
            }
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() == 0) {
            return;
        }
        Rectangle2D map = mapOnPane();
        if (moving.get() && map != null && map.contains(event.getX(), event.getY())) {
            model.map().zoom(event.getDeltaY() > 0 ? 1 : -1);
        } else {
            zoomAbout(event.getX(), event.getY(), event.getDeltaY() > 0 ? STEP : 1 / STEP);
        }
        event.consume();
    }

    private void zoomAbout(double x, double y, double factor) {
        Box page = page();
        if (page == null) {
            return;
        }
        double least = fitting(page);
        double wanted = Math.clamp(pixelsPerPoint * factor, least, Math.max(least, CLOSEST));
        double pointX = pointX(x);
        double pointY = pointY(y);
        whole = wanted <= least;
        pixelsPerPoint = wanted;
        left = x - pointX * wanted;
        top = y - pointY * wanted;
        requestLayout();
    }

    private void keyPressed(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case PAGE_UP -> model.preview().turnTo(model.preview().pageNumberProperty().get() - 1);
            case PAGE_DOWN -> model.preview().turnTo(model.preview().pageNumberProperty().get() + 1);
            case HOME, DIGIT0, NUMPAD0 -> fit();
            case PLUS, ADD, EQUALS -> enlarge(1);
            case MINUS, SUBTRACT -> enlarge(-1);
            case LEFT -> shift(KEY_PX, 0);
            case RIGHT -> shift(-KEY_PX, 0);
            case UP -> shift(0, KEY_PX);
            case DOWN -> shift(0, -KEY_PX);
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void enlarge(int steps) {
        if (moving.get()) {
            model.map().zoom(steps);
        } else {
            zoomBy(steps > 0 ? STEP : 1 / STEP);
        }
    }

    private void shift(double dx, double dy) {
        if (moving.get()) {
            model.map().move(0, 0, dx / pixelsPerPoint, dy / pixelsPerPoint);
        } else {
            left += dx;
            top += dy;
            requestLayout();
        }
    }
}
