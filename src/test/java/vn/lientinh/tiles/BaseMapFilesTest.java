package vn.lientinh.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.operation.valid.IsValidOp;
import vn.lientinh.io.BaseMapFeature;
import vn.lientinh.io.BaseMapReader;

/** The base map is read without being looked at for mistakes, so there must be none. */
class BaseMapFilesTest {

    @Test
    void everyAreaIsSound() throws Exception {
        Set<String> files = new TreeSet<>();
        for (BaseTheme theme : BaseTheme.values()) {
            for (BaseLevel level : BaseLevel.values()) {
                files.add(theme.file(level));
            }
        }
        List<String> faults = new ArrayList<>();
        int read = 0;
        for (String file : files) {
            try (InputStream in = BaseMapFiles.builtIn().open(file)) {
                if (in == null) {
                    continue;
                }
                for (BaseMapFeature feature : new BaseMapReader().read(file, in)) {
                    read++;
                    IsValidOp valid = new IsValidOp(feature.geometry());
                    if (!valid.isValid()) {
                        faults.add(file + ": " + valid.getValidationError());
                    }
                }
            }
        }
        assertTrue(read > 1000, read + " features");
        assertEquals(List.of(), faults);
    }
}
