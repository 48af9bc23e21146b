package vn.lientinh.ui.map.gluon;

import static vn.lientinh.ui.Fx.run;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxToolkit;

/** A feed that nobody else uses, with threads of its own. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
abstract class FeedTest {

    private ExecutorService painters;
    private ExecutorService fetchers;
    TileFeed feed;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void makeFeed() {
        painters = Executors.newFixedThreadPool(2);
        fetchers = Executors.newFixedThreadPool(2);
        feed = new TileFeed(painters, fetchers);
    }

    @AfterEach
    void endThreads() {
        run(feed::hide);
        painters.shutdownNow();
        fetchers.shutdownNow();
    }
}
