package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What JavaFX is told to draw with. */
class PipelineTest {

    private static final Path CARD = Path.of("/dev/dri");

    private static String chosen(String system, String wished, Path... there) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        if (!wished.isEmpty()) {
            properties.setProperty("prism.order", wished);
        }
        Pipeline.choose(properties, java.util.Set.of(there)::contains);
        return properties.getProperty("prism.order", "");
    }

    @Test
    void withoutAGraphicsCardSoftwareDrawsAtOnce() {
        assertEquals("sw", chosen("Linux", ""));
    }

    @Test
    void withAGraphicsCardJavaFxChooses() {
        assertEquals("", chosen("Linux", "", CARD));
        assertEquals("", chosen("Linux", "", Path.of("/dev/nvidiactl")));
    }

    @Test
    void otherSystemsChooseForThemselves() {
        assertEquals("", chosen("Windows 11", ""));
        assertEquals("", chosen("Mac OS X", ""));
    }

    @Test
    void whatTheUserHasChosenIsKept() {
        assertEquals("es2", chosen("Linux", "es2"));
    }
}
