package vn.lientinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.TiledBaseMap;

class MapPictureTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();

    @TempDir
    private Path folder;

    private static MapPicture picture() {
        return new MapPicture(new TiledBaseMap(new OfflineVectorTiles()), Messages.VIETNAMESE);
    }

    @Test
    void leavesThePictureInTheFolder() throws IOException {
        Path file = picture().write(WORKSPACE, folder);
        assertEquals(folder.resolve("lientinh-map.png").toAbsolutePath(), file);
        BufferedImage map = ImageIO.read(file.toFile());
        assertEquals(2880, map.getWidth());
        assertEquals(1800, map.getHeight());
        assertTrue(share(map, Palette.of(Theme.LIGHT).base().land().getRGB()) > 0.1, "land");
    }

    @Test
    void replacesAnOlderPicture() throws IOException {
        Files.writeString(folder.resolve("lientinh-map.png"), "older");
        assertEquals(2880, ImageIO.read(picture().write(WORKSPACE, folder).toFile()).getWidth());
    }

    @Test
    void leavesNothingWhereItCannotWrite() {
        assertThrows(IOException.class, () -> picture().write(WORKSPACE, folder.resolve("not-there")));
    }

    private static double share(BufferedImage image, int rgb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == rgb ? 1 : 0;
            }
        }
        return count / (double) (image.getWidth() * image.getHeight());
    }
}
