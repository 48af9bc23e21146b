package vn.lientinh.print;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Hears how far the making of a file has come. Called by one thread at a time. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (done, of) -> {
    };

    /**
     * So many of so many steps are done.
     *
     * @throws CancellationException when nobody wants the file any more
     */
    void at(int done, int of);

    /**
     * Asked again and again within a step, by any thread.
     *
     * @throws CancellationException when nobody wants the file any more
     */
    default void goOn() {
    }

    /** What {@code listener} hears, until it is called off. */
    static Progress until(BooleanSupplier off, Progress listener) {
        return new Progress() {
            @Override
            public void at(int done, int of) {
                goOn();
                listener.at(done, of);
            }

            @Override
            public void goOn() {
                if (off.getAsBoolean()) {
                    throw new CancellationException();
                }
                listener.goOn();
            }
        };
    }
}
