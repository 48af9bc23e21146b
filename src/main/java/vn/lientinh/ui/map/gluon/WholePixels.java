package vn.lientinh.ui.map.gluon;

import com.gluonhq.maps.MapView;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Transform;

/**
 * Lays the tiles of a Gluon view exactly on whole pixels. The software renderer of JavaFX copies a picture that is neither scaled
 * nor shifted by part of a pixel; any other it makes up pixel by pixel from four of the picture, which takes ten times as long
 * and blurs it. It counts in 65536ths and cuts off what is less, so that a sum that comes out a billionth below a whole number
 * would do: hence everything here is a hair larger than it should be.
 */
final class WholePixels {

    /** Pixels that Gluon gives a tile at its own level of zoom, and a hair. */
    private static final double EDGE = 256 + 1 / 4096.0;
    private static final double HAIR = 1 / 524288.0;

    /**
     * Sees to all tiles that are on screen now.
     *
     * @param latest the picture to show in place of one that was handed out before
     */
    static void lay(MapView map, UnaryOperator<TilePicture> latest) {
        for (Node level : map.getChildrenUnmodifiable()) {
            if (level instanceof Parent tiles) {
                Transform toScene = tiles.getLocalToSceneTransform();
                for (Node tile : tiles.getChildrenUnmodifiable()) {
                    lay(tile, toScene, latest);
                }
            }
        }
    }

    private static void lay(Node tile, Transform toScene, UnaryOperator<TilePicture> latest) {
        if (tile instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty()
                && parent.getChildrenUnmodifiable().getFirst() instanceof ImageView view
                && view.getImage() instanceof TilePicture picture) {
            TilePicture now = latest.apply(picture);
            if (now != picture) {
                view.setImage(now);
            }
            view.setFitWidth(EDGE);
            view.setFitHeight(EDGE);
            // Cutting off goes towards zero.
            view.setTranslateX(Math.copySign(HAIR, toScene.getMxx() * tile.getTranslateX() + toScene.getTx()));
            view.setTranslateY(Math.copySign(HAIR, toScene.getMyy() * tile.getTranslateY() + toScene.getTy()));
        }
    }

    private WholePixels() {
    }
}
