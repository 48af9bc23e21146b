package vn.lientinh;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.locationtech.jts.geom.Envelope;

import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.BaseMap;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.MapFonts;
import vn.lientinh.render.MapImage;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Theme;

/** The opening view as a picture in a folder: what the program leaves where no window can open. */
final class MapPicture {

    static final String FILE_NAME = "lientinh-map.png";

    /** Logical pixels, as the window opens; twice as many pixels each way make a picture that can be printed. */
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double PIXEL_SCALE = 2;
    private static final double PADDING = 24;

    private final BaseMap baseMap;
    private final Locale locale;

    /** Pictures over {@code baseMap} with labels in the language of {@code locale}. */
    MapPicture(BaseMap baseMap, Locale locale) {
        this.baseMap = baseMap;
        this.locale = locale;
    }

    /**
     * Draws all layers of {@code workspace} into {@value #FILE_NAME} in {@code folder}, over an older one if there is one.
     *
     * @return the absolute path of the picture
     * @throws IOException when the base map cannot be read or the picture cannot be written
     */
    Path write(Workspace workspace, Path folder) throws IOException {
        MapState state = new MapState(workspace.layers().stream().map(Layer::id).collect(Collectors.toSet()), null,
                null,
                ColourBy.INVESTOR, Theme.LIGHT, locale);
        Viewport viewport = Viewport.fitting(bounds(workspace), WIDTH, HEIGHT, PADDING, PIXEL_SCALE);
        BufferedImage picture = new MapImage(new MapPainter(workspace), baseMap, new MapFonts()).draw(viewport, state);
        // The whole picture or none: half a file would look like a map that has lost its south.
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        Path file = folder.resolve(FILE_NAME).toAbsolutePath();
        Files.write(file, png.toByteArray());
        return file;
    }

    /** The provinces that signed, (lon, lat); where they are when the workspace does not say. */
    private static Envelope bounds(Workspace workspace) {
        Envelope all = new Envelope();
        workspace.territories()
                .stream()
                .filter(Territory::signatory)
                .forEach(territory -> all.expandToInclude(territory.geometry().getEnvelopeInternal()));
        return all.isNull() ? new Envelope(105.87, 108.08, 20.62, 21.68) : all;
    }
}
