package vn.lientinh.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The FX thread as others see it, who ask it things and wait for the answer. */
public final class Fx {

    private static final long PATIENCE_S = 60;
    /** What is still for so many looks, one after the other, has come to rest: a flight begins a pulse after its cause. */
    private static final int STILL_LOOKS = 8;
    private static final long BETWEEN_LOOKS_MS = 50;

    /** Starts JavaFX, which goes on until the program ends. */
    public static void start() throws Exception {
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        Platform.setImplicitExit(false);
        started.get();
    }

    /** The answer that is found on the FX thread; what is thrown there is thrown here. */
    public static <T> T ask(Callable<T> question) {
        try {
            return Platform.isFxApplicationThread() ? question.call()
                    : answer(question).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (Exception e) {
            throw unchecked(e);
        }
    }

    private static <T> CompletableFuture<T> answer(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static RuntimeException unchecked(@Nullable Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            case null, default -> new IllegalStateException(failure);
        };
    }

    /** Does something on the FX thread and waits until it is done. */
    public static void run(Runnable what) {
        ask(() -> {
            what.run();
            return true;
        });
    }

    /** Waits until this is so, as the FX thread sees it. */
    public static void await(String what, Callable<Boolean> condition) {
        await(what, condition, 1, 1);
    }

    /** Waits until this is so and stays so. */
    public static void awaitRest(String what, Callable<Boolean> condition) {
        await(what, condition, STILL_LOOKS, BETWEEN_LOOKS_MS);
    }

    private static void await(String what, Callable<Boolean> condition, int looks, long betweenMs) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        for (int still = 0; still < looks;) {
            still = ask(condition) ? still + 1 : 0;
            if (still == looks) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain: " + what);
            }
            try {
                Thread.sleep(betweenMs);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Fx() {
    }
}
