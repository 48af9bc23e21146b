package vn.lientinh.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourList;
import vn.lientinh.io.TourReader;
import vn.lientinh.io.TourReferences;

/** The tours that come with the program, on the class path under {@code workspace/}. */
public final class BuiltInTours implements Tours.Place {

    @Override
    public Tours read(TourReferences known) {
        TourReader reader = new TourReader(known);
        TourList.Read list = open(TourList.FILE, in -> new TourList().read(in));
        List<TourFile> files = list.ids().stream().map(id -> {
            String file = TourList.FOLDER + "/" + id + TourList.ENDING;
            return open(file, in -> reader.read(file, id, in));
        }).toList();
        return new Tours(files, list.problems());
    }

    private static <T> T open(String path, Function<InputStream, T> reader) {
        try (InputStream in = BuiltInTours.class.getResourceAsStream("/workspace/" + path)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the program: " + path);
            }
            return reader.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
