package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.ui.state.Selection;

/** What a user does with an answer. */
class InspectorTest extends WindowTest {

    /** On ĐT342, in Quảng Ninh. */
    private static final double LON = 107.0986;
    private static final double LAT = 21.15389;
    /** On ĐT291, in Bắc Giang. */
    private static final double BG_LON = 106.78865;
    private static final double BG_LAT = 21.17881;

    private void clickOnRoad() {
        lookAt(LON, LAT, 11);
        click(LON, LAT);
        await("the inspector is open", () -> node("inspector").isVisible());
        awaitSettled();
    }

    @Test
    void escapeClearsTheSelection() {
        clickOnRoad();
        type(KeyCode.ESCAPE);
        await("the inspector is closed", () -> !node("inspector").isVisible());
        assertEquals("", selected());
    }

    @Test
    void aClickOnNothingClearsTheSelection() {
        clickOnRoad();
        Viewport view = viewport();
        Point2D empty = onScreen(view.toLon(view.toX(LON) + 60), LAT);
        clickOn(empty);
        await("the inspector is closed", () -> !node("inspector").isVisible());
    }

    @Test
    void theCrossClosesTheInspector() {
        clickOnRoad();
        clickOn("#inspector-close");
        await("the inspector is closed", () -> !node("inspector").isVisible());
    }

    @Test
    void theMapStaysInPlaceWhenTheInspectorOpens() {
        lookAt(LON + 0.1, LAT, 11);
        Point2D before = onScreen(LON, LAT);
        click(LON, LAT);
        await("the inspector is open", () -> node("inspector").isVisible());
        awaitSettled();
        Point2D after = onScreen(LON, LAT);
        assertEquals(before.getX(), after.getX(), 1);
        assertEquals(before.getY(), after.getY(), 1);
    }

    @Test
    void whatWasClickedIsNotHiddenByTheInspector() {
        // The road lies where the inspector is going to be.
        Viewport view = viewport();
        double shift = (view.width() / 2 - 40) / view.worldSize() * 360 / Math.pow(2, 11 - view.zoom());
        lookAt(LON - shift, LAT, 11);
        click(LON, LAT);
        await("the inspector is open", () -> node("inspector").isVisible());
        awaitSettled();
        Point2D after = onScreen(LON, LAT);
        Bounds inspector = boundsOf("inspector");
        assertTrue(after.getX() < inspector.getMinX(), after + " is behind " + inspector);
    }

    @Test
    void theWholeSegmentWearsAYellowHalo() {
        clickOnRoad();
        Viewport view = viewport();
        double x = view.toX(LON);
        double y = view.toY(LAT);
        boolean yellow = false;
        for (double dx = -12; dx <= 12; dx++) {
            Color seen = seen(x + dx, y);
            yellow |= seen.getRed() > 230 && seen.getGreen() > 180 && seen.getBlue() < 90;
        }
        assertTrue(yellow);
    }

    @Test
    void hoveringNamesWhatIsUnderThePointer() {
        lookAt(LON, LAT, 11);
        moveTo(onScreen(LON, LAT));
        await("the name is there", () -> node("map-tip").isVisible());
        assertTrue(text("map-tip").startsWith("Đường tỉnh 342"), text("map-tip"));
        assertTrue(ask(() -> window.map().getLayoutBounds().contains(node("map-tip").getBoundsInParent())));
        moveTo(onScreen(LON, LAT).add(80, 0));
        await("the name is gone", () -> !node("map-tip").isVisible());
    }

    @Test
    void whatThePointerIsOverIsToldAnewWhenTheMapHasMovedUnderIt() {
        lookAt(LON, LAT, 11);
        moveTo(onScreen(LON, LAT));
        await("the name is there", () -> node("map-tip").isVisible());
        run(() -> window.motion().panBy(80, 0));
        await("the map is at rest", () -> window.settled());
        assertFalse(ask(() -> node("map-tip").isVisible()), "nothing lies under the pointer now");
        run(() -> window.motion().panBy(-80, 0));
        await("the name is there again", () -> node("map-tip").isVisible());
    }

    @Test
    void everythingFollowsTheLanguageAtOnce() {
        clickOnRoad();
        assertEquals("Bên đầu tư", ask(() -> lookup(".answer-name").<javafx.scene.control.Label>query().getText()));
        run(() -> model.texts().setLocale(Messages.ENGLISH));
        await("the answer is in English", () -> text("answer-investor").equals("Quảng Ninh province"));
        assertEquals("Map", text("side-map"));
        assertEquals("Zoom to this segment", ask(() -> node("inspector-zoom").getAccessibleText()));
        run(() -> model.texts().setLocale(Messages.VIETNAMESE));
        await("and back in Vietnamese", () -> text("answer-investor").equals("Tỉnh Quảng Ninh"));
    }

    @Test
    void provincesAreCalledAsTheyWereOrAsTheyAreNow() {
        lookAt(BG_LON, BG_LAT, 12);
        click(BG_LON, BG_LAT);
        await("the inspector is open", () -> node("inspector").isVisible());
        assertEquals("Tỉnh Bắc Giang", text("answer-investor"));
        run(() -> model.territoryViewProperty().set(TerritoryView.SINCE_2025));
        await("the successor is named", () -> text("answer-investor").equals("Tỉnh Bắc Ninh"));
        assertEquals("Tỉnh Bắc Giang", text("fact-territory"), "where it lay in 2022 stays a fact");
    }

    @Test
    void aSegmentLeadsToItsItemAndBack() {
        clickOnRoad();
        run(() -> node("item-i5b").fireEvent(new javafx.event.ActionEvent()));
        await("the item is shown", () -> text("inspector-subtitle").contains("i5b"));
        assertEquals("dt342-qn-1", selected(), "the map still shows where it came from");
        clickOn("#inspector-back");
        await("the segment is shown again", () -> text("inspector-title").startsWith("Đường tỉnh 342"));
    }

    @Test
    void theWordsOfItsButtonsAreWhole() {
        for (Locale locale : List.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
            run(() -> model.texts().setLocale(locale));
            for (Segment segment : opened().segments()) {
                if (segment.item() != null) {
                    run(() -> {
                        model.selectionProperty().set(new Selection.OfSegment(segment));
                        window.root().applyCss();
                        window.root().layout();
                        for (Node button : node("inspector").lookupAll(".outline-button")) {
                            Node words = button.lookup(".text");
                            assertEquals(((Labeled) button).getText(), ((Text) words).getText());
                            Region place = (Region) button.getParent();
                            assertTrue(button.getBoundsInParent().getMaxX() <= place.getWidth()
                                    - place.getInsets().getRight() + 0.5, segment.id() + " in " + locale);
                        }
                    });
                }
            }
        }
    }

    @Test
    void itBringsTheSegmentIntoView() {
        lookAt(LON, LAT, 13);
        click(LON, LAT);
        await("the inspector is open", () -> node("inspector").isVisible());
        assertFalse(ask(this::wholeRoadInView));
        clickOn("#inspector-zoom");
        await("all of it is in view", this::wholeRoadInView);
    }

    private boolean wholeRoadInView() {
        Segment segment = model.selectedSegment();
        return segment != null
                && window.camera().viewport().bounds().contains(segment.geometry().getEnvelopeInternal());
    }
}
