package vn.lientinh.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;

/** The FX thread as others see it who ask it things and wait for the answer. */
final class Fx {
    private static final long PATIENCE_S = 60;

    /** Starts JavaFX, which goes on until the program ends. */
    static void start() throws Exception {
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        Platform.setImplicitExit(false);
        started.get();
    }

    /** The answer that is found on the FX thread. */
    static <T> T ask(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** Does something on the FX thread and waits until it is done. */
    static void run(Runnable what) throws Exception {
        ask(() -> {
            what.run();
            return true;
        });
    }

    /** Waits until this is so, as the FX thread sees it. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!ask(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain: " + what);
            }
            Thread.sleep(1);
        }
    }

    private Fx() {
    }
}
