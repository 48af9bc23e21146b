package vn.lientinh.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TourFacts;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tour.Caption.Block;
import vn.lientinh.tour.Caption.Role;

/** Where the words of a caption are set. */
class CaptionTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();

    private static Stream<Tour.Stop> stops() {
        return new BuiltInTours().read(TourReferences.of(WORKSPACE))
                .files()
                .stream()
                .flatMap(file -> Objects.requireNonNull(file.tour()).stops().stream());
    }

    private static Caption caption(Tour.Stop stop, Locale locale, double width) {
        Messages messages = new Messages(locale);
        return new StagePanels(messages).caption(new TourFacts(WORKSPACE, messages), stop, width);
    }

    private static Block block(Caption caption, Role role) {
        return caption.blocks().stream().filter(block -> block.role() == role).findFirst().orElseThrow();
    }

    @Test
    void everyCaptionOfTheProgramIsWholeInBothLanguagesAndNothingOverlaps() {
        assertTrue(stops().count() > 40);
        for (Locale locale : List.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
            stops().forEach(stop -> {
                Caption caption = caption(stop, locale, SlidePainter.WIDTH);
                caption.blocks()
                        .forEach(block -> assertTrue(block.bottom() <= SlidePainter.CAPTION - 8,
                                () -> stop.id() + ": " + block));
                assertTrue(block(caption, Role.TITLE).bottom() <= block(caption, Role.TEXT).top(), stop.id());
                assertTrue(block(caption, Role.TEXT).bottom() <= block(caption, Role.CLAUSE).top(),
                        () -> stop.id() + ": " + block(caption, Role.TEXT));
                assertEquals(stop.text().in(locale), String.join(" ", block(caption, Role.TEXT).lines()));
                assertTrue(block(caption, Role.TEXT).size() >= 19, () -> stop.id() + ": " + block(caption, Role.TEXT));
            });
        }
    }

    @Test
    void wordsThatAreTooLongAreSetSmallerAndStayInTheirRoom() {
        Tour.Stop stop = stops().findFirst().orElseThrow();
        Tour.Stop wordy = stop.withTitle(new Text("Tiêu đề rất dài ".repeat(6), ""))
                .withText(new Text("Lời trên màn hình dài hơn mọi lời thường dùng. ".repeat(12), ""));
        Caption caption = caption(wordy, Messages.VIETNAMESE, SlidePainter.WIDTH);
        assertTrue(block(caption, Role.TEXT).size() < block(caption(stop, Messages.VIETNAMESE, SlidePainter.WIDTH),
                Role.TEXT).size());
        assertTrue(block(caption, Role.TEXT).bottom() <= block(caption, Role.CLAUSE).top());
    }

    @Test
    void answersStandAtTheRightEdgeOfAWiderStageAndTheTextHasTheRoomBetween() {
        Tour.Stop stop = stops().filter(one -> !one.items().isEmpty()).findFirst().orElseThrow();
        Caption narrow = caption(stop, Messages.VIETNAMESE, SlidePainter.WIDTH);
        Caption wide = caption(stop, Messages.VIETNAMESE, SlidePainter.WIDTH + 300);
        assertEquals(block(narrow, Role.WHEN).x() + 300, block(wide, Role.WHEN).x(), 1e-9);
        assertEquals(block(narrow, Role.TITLE).x(), block(wide, Role.TITLE).x(), 1e-9);
        assertEquals(wide.separator().getFirst() + 300, caption(stop, Messages.VIETNAMESE, SlidePainter.WIDTH + 600)
                .separator()
                .getFirst(), 1e-9);
        assertEquals(wide.stripes().getFirst().x(), block(wide, Role.WHO).x(), 1e-9);
    }
}
