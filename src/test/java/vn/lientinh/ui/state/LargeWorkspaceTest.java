package vn.lientinh.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.DeskSample;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.layers.LayersViewModel;
import vn.lientinh.ui.table.TableViewModel;

/** What is to be seen of a large workspace is worked out apart from the thread of the window, and comes whole. */
class LargeWorkspaceTest {

    private static final int COPIES = 400;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final WindowViewModel window = new WindowViewModel(new Texts(Messages.VIETNAMESE), DeskSample.TODAY);
    private final Workspace workspace = large();
    private final TableViewModel table;
    private final LayersViewModel layers;

    LargeWorkspaceTest() {
        window.workElsewhere(new Work(background::add, Runnable::run));
        table = new TableViewModel(window, new ReadOnlyObjectWrapper<>(new Viewport(107, 21, 8, 800, 600, 1)),
                text -> {
                });
        layers = new LayersViewModel(window, (bounds, closest) -> {
        });
        window.open(workspace);
        window.prepared(new Desk(workspace));
        work();
    }

    /** The workspace for reading tests, each segment of it many times. */
    private static Workspace large() {
        Workspace small = DeskSample.workspace();
        List<Layer> grown = new ArrayList<>();
        for (Layer layer : small.layers()) {
            grown.add(new Layer(layer.id(), layer.title(), LayerGroup.ROADS,
                    IntStream.range(0, COPIES)
                            .boxed()
                            .flatMap(copy -> layer.segments().stream().map(segment -> copy(segment, copy)))
                            .toList()));
        }
        return new Workspace(small.name(), grown, small.register(), small.territories(), small.sources(),
                small.problems());
    }

    private static Segment copy(Segment of, int number) {
        return new Segment(of.id() + "-" + number, of.layer(), of.geometry(), of.item(), of.moreItems(), of.name(),
                of.route(), of.segmentClass(), of.works(), of.territory(), of.borderWith(), of.investor(),
                of.investorBasis(), of.targetFrom(), of.targetTo(), of.targetBasis(), of.alignment(),
                of.note(), of.clause(), of.lengthKm(), of.chainage(), of.sources());
    }

    /** Lets the background do all that it has been given; how much that was. */
    private int work() {
        int done = 0;
        for (Runnable task = background.poll(); task != null; task = background.poll()) {
            task.run();
            done++;
        }
        return done;
    }

    private long onMap() {
        return workspace.segments().stream().filter(window.mapStateBinding().get()::shows).count();
    }

    @Test
    void nothingChangesBeforeItIsWorkedOut() {
        assertEquals(9 * COPIES, onMap());
        double before = LegendLengths.total(layers);
        window.filterProperty().set(Filter.ALL.withExpression("territory = 'bac-giang'"));
        window.visibleLayers().remove("links");
        assertEquals(9 * COPIES, onMap(), "the map is not ahead of table and legend");
        assertEquals(9 * COPIES, table.rows().size());
        work();
        assertEquals(2 * COPIES, onMap());
        assertEquals(2 * COPIES, table.rows().size());
        assertEquals(54 * COPIES, LegendLengths.total(layers), 1e-6);
        assertTrue(before > LegendLengths.total(layers));
        assertTrue(table.footBinding().get().startsWith("Cộng: 800 đoạn"), table.footBinding().get());
    }

    @Test
    void ofChoicesThatWaitOnlyTheLastIsWorkedOut() {
        for (String province : List.of("quang-ninh", "bac-giang", "hai-duong")) {
            for (int year = 2022; year <= 2030; year++) {
                window.clockProperty().set(window.clockProperty().get().in(year));
                window.filterProperty().set(Filter.ALL.with(Facet.PROVINCE, Set.of(province)));
            }
        }
        int done = work();
        assertTrue(done <= 6, "the first and the last, each for map, table and legend: " + done);
        assertEquals(COPIES, onMap());
        assertEquals(COPIES, table.rows().size());
        assertEquals(2030, SampleWindow.shown(window).choice().clock().year());
    }

    @Test
    void whatWasAskedOfAnotherWorkspaceIsNotAnswered() {
        window.filterProperty().set(Filter.ALL.with(Facet.PROVINCE, Set.of("hai-duong")));
        Workspace other = DeskSample.workspace();
        window.open(other);
        work();
        assertNull(window.shownProperty().get());
        assertEquals(List.of(), table.rows());
        window.prepared(new Desk(other));
        assertEquals(9, table.rows().size(), "a small workspace is worked out on the spot");
    }

    @Test
    void aFailureIsToldAndTheNextChoiceIsAnswered() {
        List<Throwable> told = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> told.add(failure));
        List<Integer> answers = new ArrayList<>();
        LatestAnswer<Integer, Integer> division = new LatestAnswer<>(number -> 12 / number, answers::add);
        division.ask(0, Work.AT_ONCE);
        division.ask(4, Work.AT_ONCE);
        Thread.currentThread().setUncaughtExceptionHandler(null);
        assertEquals(List.of(3), answers);
        assertEquals(1, told.size());
    }
}
