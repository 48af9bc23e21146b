package vn.lientinh.bench;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;

import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import vn.lientinh.ui.Fx;
import vn.lientinh.ui.map.Pixels;

/**
 * The least that a window can do: nothing but one opaque picture is moved in it, on a figure of eight, with up to 1,100 pixels a
 * second. What the machine makes of that is what everything else is compared with.
 */
final class BarePicture {
    private static final int ACROSS = 460;
    private static final int DOWN = 260;
    private static final double TURN = 1.6;

    /** How far the figure of eight is to the right of its middle after so many seconds, in pixels. */
    static double x(double seconds) {
        return ACROSS * Math.sin(seconds * TURN);
    }

    /** How far the figure of eight is below its middle after so many seconds, in pixels. */
    static double y(double seconds) {
        return DOWN * Math.sin(2 * seconds * TURN);
    }

    /**
     * Moves the picture.
     *
     * @param width   of the window, in pixels
     * @param height  of the window, in pixels
     * @param warmUp  seconds that do not count
     * @param seconds that count
     */
    static Frames move(double width, double height, double warmUp, double seconds) throws Exception {
        BufferedImage pixels = new BufferedImage((int) width + 2 * ACROSS, (int) height + 2 * DOWN,
                BufferedImage.TYPE_INT_ARGB_PRE);
        Random random = new Random(Networks.SEED);
        Arrays.setAll(Pixels.data(pixels), i -> 0xFF000000 | random.nextInt(0x1000000));
        Stage stage = Fx.ask(() -> new Stage(StageStyle.UNDECORATED));
        ImageView picture = Fx.ask(() -> {
            ImageView view = new ImageView(Pixels.image(pixels));
            stage.setScene(new Scene(new Pane(view), width, height));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return view;
        });
        move(picture, warmUp);
        Frames frames = move(picture, seconds);
        Fx.run(stage::close);
        return frames;
    }

    private static Frames move(ImageView picture, double seconds) throws Exception {
        return Frames.of(at -> {
            picture.setTranslateX(Math.rint(x(at) - ACROSS));
            picture.setTranslateY(Math.rint(y(at) - DOWN));
            return at < seconds;
        });
    }

    private BarePicture() {
    }
}
