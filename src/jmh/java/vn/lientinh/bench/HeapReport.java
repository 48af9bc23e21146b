package vn.lientinh.bench;

import java.util.Locale;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Scene;

/** Prints how many bytes of heap a vertex takes: in the model, and in what drawing and hitting add to it. */
public final class HeapReport {

    /** Takes no arguments. */
    public static void main(String[] args) {
        for (int vertices : new int[] { 10_000, 100_000, 1_000_000 }) {
            NetworkGenerator network = new NetworkGenerator(vertices, Networks.SEED);
            long before = used();
            Workspace workspace = network.workspace();
            long model = used() - before;
            Scene scene = new Scene(workspace);
            long all = used() - before;
            System.out.printf(Locale.ROOT, "%,9d vertices: model %.1f, with levels of detail and index %.1f bytes a vertex%n",
                    vertices, (double) model / vertices, (double) all / vertices);
            if (scene.workspace() != workspace || network.lines().isEmpty()) {
                throw new IllegalStateException("Kept alive until here");
            }
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private HeapReport() {
    }
}
