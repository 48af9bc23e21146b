package vn.lientinh.ui.map;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.TilePane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.state.Texts;

/** Buttons on the map: closer, farther, back to the three provinces; below each other, or side by side on a low map. */
public final class ZoomButtons extends TilePane {

    private final Camera camera;
    private final Texts texts;

    /** Buttons that move this camera. */
    public ZoomButtons(Camera camera, CameraMotion motion, Texts texts) {
        super(Orientation.VERTICAL);
        this.camera = camera;
        this.texts = texts;
        getStyleClass().add("zoom-buttons");
        Button in = button("zoom-in", MaterialDesignP.PLUS, "ui.map.zoomIn");
        Button out = button("zoom-out", MaterialDesignM.MINUS, "ui.map.zoomOut");
        Button home = button("zoom-home", MaterialDesignH.HOME_OUTLINE, "ui.map.home");
        in.setOnAction(event -> zoom(motion, 1));
        out.setOnAction(event -> zoom(motion, -1));
        home.setOnAction(event -> motion.flyTo(camera.homeView()));
        camera.viewportProperty().subscribe(view -> {
            in.setDisable(view.zoom() >= Viewport.MAX_ZOOM);
            out.setDisable(view.zoom() <= Viewport.MIN_ZOOM);
        });
        getChildren().addAll(in, out, home);
    }

    /** Arranges the buttons so that they are no higher than {@code height} pixels, if that is enough for one. */
    void fit(double height) {
        double free = height - getInsets().getTop() - getInsets().getBottom();
        int rows = (int) Math.floor(free / Math.max(1, getTileHeight()));
        setPrefRows(Math.clamp(rows, 1, Math.max(1, getChildren().size())));
    }

    private void zoom(CameraMotion motion, double levels) {
        motion.zoomBy(levels, camera.viewport().width() / 2, camera.viewport().height() / 2);
    }

    private Button button(String id, Ikon icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("map-button");
        button.setFocusTraversable(false);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.of(key));
        return button;
    }
}
