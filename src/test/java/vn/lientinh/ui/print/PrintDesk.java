package vn.lientinh.ui.print;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** A print view without a window: the test is the FX thread, and answers what the user would be asked. */
final class PrintDesk implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int PATIENCE_S = 60;
    private static final Workspace BUILT_IN = new BuiltInWorkspace().read();

    final WindowViewModel window = new WindowViewModel(new Texts(Messages.VIETNAMESE), TODAY);
    final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(
            new Viewport(107.0, 21.1, 9, 900, 600, 1));
    final List<Path> opened = new CopyOnWriteArrayList<>();
    final List<Path> revealed = new CopyOnWriteArrayList<>();
    final List<Field> ledTo = new ArrayList<>();
    final PrinterStub printers = new PrinterStub();
    final PrintMeans means;
    final PrintViewModel model;
    Optional<Path> answer = Optional.empty();
    String proposedName = "";
    Path proposedFolder = Path.of("");
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

    PrintDesk(Settings settings, Path documents) {
        window.open(BUILT_IN);
        window.prepared(new Desk(BUILT_IN));
        means = new PrintMeans(new VectorBaseMap(), settings, (title, folder, name, ending) -> {
            proposedFolder = folder;
            proposedName = name;
            return answer;
        }, new Opener() {
            @Override
            public void open(Path file) {
                opened.add(file);
            }

            @Override
            public void reveal(Path file) {
                revealed.add(file);
            }
        }, printers, documents, ForkJoinPool.commonPool(), events::add);
        model = new PrintViewModel(window, viewport.getReadOnlyProperty(), means, () -> TODAY);
        model.onLead(ledTo::add);
    }

    /** Does what happens on the FX thread until the condition holds. */
    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        try {
            while (!condition.getAsBoolean()) {
                // Not everything that is waited for comes as an event: what is done in the background need not tell.
                Runnable event = events.poll(10, TimeUnit.MILLISECONDS);
                if (event != null) {
                    event.run();
                } else if (System.nanoTime() > end) {
                    throw new AssertionError("Waited in vain: " + what);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Opens the view and waits for its sheet. */
    PrintDesk begin() {
        model.open();
        awaitSheet();
        return this;
    }

    /** Waits until the sheet is the one that is asked for. */
    void awaitSheet() {
        await("the sheet is laid out", () -> !model.preview().layingProperty().get());
    }

    void awaitTask() {
        await("it is made", () -> !(model.jobs().taskProperty().get() instanceof Task.Running));
    }

    List<String> checks(Check.Grave grave) {
        return model.checksBinding().get().stream().filter(check -> check.grave() == grave).map(Check::words).toList();
    }

    boolean says(String words) {
        return model.checksBinding().get().stream().anyMatch(check -> check.words().contains(words));
    }

    @Override
    public void close() {
        model.close();
    }
}
