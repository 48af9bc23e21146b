package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.state.ThemeChoice;

/** Layers, legend, items, coordinates, language and look, by what a user does. */
class PanelsTest extends WindowTest {

    private static final double LON = 107.0986;
    private static final double LAT = 21.15389;

    @Test
    void aLayerThatIsSwitchedOffIsNeitherSeenNorFound() {
        lookAt(LON, LAT, 12);
        String before = legendKm("quang-ninh");
        tick("dt342");
        awaitSettled();
        assertFalse(ask(() -> model.visibleLayers().contains("dt342")));
        assertFalse(before.equals(legendKm("quang-ninh")), "the legend counts what is visible");
        click(LON, LAT);
        awaitSettled();
        assertFalse(selected().startsWith("dt342"));
        tick("dt342");
        await("the layer is back", () -> model.visibleLayers().contains("dt342"));
        assertEquals(before, legendKm("quang-ninh"));
    }

    private void tick(String layer) {
        run(() -> lookup("#layer-" + layer).<CheckBox>query().fire());
    }

    private String legendKm(String key) {
        return ask(() -> {
            Node words = lookup("#legend-" + key).query();
            return words.getParent().lookup(".legend-km") instanceof Label km ? km.getText() : "";
        });
    }

    @Test
    void anItemWithoutAPlaceIsReadFromTheList() {
        clickOn("#side-items");
        Node row = node("list-item-w4");
        run(() -> row.fireEvent(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "",
                KeyCode.ENTER, false, false, false, false)));
        await("the item is shown", () -> node("inspector").isVisible());
        assertTrue(text("inspector-subtitle").contains("w4"));
        assertEquals("I.2.8(5)", text("fact-clause"));
        assertTrue(visible("inspector-notice"), "it says that there is no place");
    }

    @Test
    void anItemWithoutAPlaceIsReachedFromTheRiver() {
        lookAt(106.73757, 21.32543, 12);
        click(106.73757, 21.32543);
        await("the inspector is open", () -> node("inspector").isVisible());
        Set<Node> links = lookup(".item-link .hyperlink").queryAll();
        assertTrue(ask(() -> links.stream().anyMatch(link -> "item-w2b".equals(link.getId()))), "w2b");
        assertTrue(ask(() -> links.stream().anyMatch(link -> "item-w2a".equals(link.getId()))), "w2a");
    }

    @Test
    void completenessIsShownAsItIs() {
        clickOn("#side-items");
        assertTrue(text("completeness-year").endsWith("/ " + ask(() -> opened().register().items().size())));
        assertFalse(text("completeness-investor").startsWith("0 "));
        assertFalse(text("completeness-existing").startsWith("0 "));
    }

    @Test
    void coordinatesAreWrittenInTheSystemOfChoiceAndCopied() {
        lookAt(107, 21.3, 12);
        moveTo(onScreen(107, 21.3));
        await("decimal degrees",
                () -> text("coordinates").matches("21[.](299|300)\\d\\d, (106[.]999|107[.]000)\\d\\d"));
        choose("WGS84, độ phút giây");
        await("degrees",
                () -> text("coordinates").matches("21°\\d\\d′\\d\\d[.]\\d\\d″N 10[67]°\\d\\d′\\d\\d[.]\\d\\d″E"));
        choose("VN-2000, múi 3° của tỉnh");
        await("metres in the zone of Bắc Giang",
                () -> text("coordinates").matches("2 35[56] \\d\\d\\d N (499|500) \\d\\d\\d E · 107°00′"));
        choose("VN-2000, độ phút giây");
        await("about 200 m from WGS84", () -> text("coordinates").startsWith("21°18′0")
                && text("coordinates").contains("106°59′5"));
        clickOn("#copy-coordinates");
        await("they have been copied", () -> clipboard.size() == 1);
        assertTrue(clipboard.getFirst().contains("″N"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C).release(KeyCode.C, KeyCode.SHIFT, KeyCode.CONTROL);
        await("and again by keys", () -> clipboard.size() == 2);
    }

    private void choose(String system) {
        clickOn("#coordinate-system");
        clickOn(system);
        Viewport view = viewport();
        moveTo(onScreen(view.lon(), view.lat()));
    }

    @Test
    void languageAndLookAreChosenFromTheHeader() {
        chooseInMenu("language-en");
        await("the window speaks English", () -> text("side-items").equals("Items"));
        assertEquals("Map layers", ask(() -> lookup("Map layers").<Label>query().getText()));
        chooseInMenu("theme-dark");
        assertEquals(ThemeChoice.DARK, ask(() -> model.themeChoiceProperty().get()));
        awaitSettled();
        assertTrue(ask(() -> stage.getScene().getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("dark.css"))));
        chooseInMenu("language-vi");
        await("and Vietnamese again", () -> text("side-items").equals("Hạng mục"));
    }

    @Test
    void sourcesAndLicencesAreToldAndAttributionIsAlwaysThere() {
        assertTrue(text("attribution").contains("OpenStreetMap"));
        assertTrue(ask(() -> window.map().getLayoutBounds().contains(node("attribution").getBoundsInParent())));
        chooseInMenu("menu-about");
        await("the card is there", () -> lookup("#about-pane").tryQuery().isPresent());
        assertTrue(ask(() -> lookup("#about-pane .label").queryAllAs(Label.class)
                .stream()
                .anyMatch(label -> label.getText().contains("352-KL/TUQN-TUBG-TUHD"))));
        clickOn("#about-close");
        await("the card is gone", () -> lookup("#about-pane").tryQuery().isEmpty());
    }

    @Test
    void aCardStandsInTheMiddleBeforeItIsPainted() {
        ask(() -> {
            javafx.scene.layout.Region card = new javafx.scene.layout.Region();
            card.setMinSize(300, 200);
            card.setMaxSize(300, 200);
            window.bench().showCard(card);
            javafx.geometry.Bounds at = card.localToScene(card.getLayoutBounds());
            assertEquals(stage.getScene().getWidth() / 2, at.getCenterX(), 8);
            assertEquals(stage.getScene().getHeight() / 2, at.getCenterY(), 8);
            return true;
        });
    }

    @Test
    void noWordIsCutOff() {
        lookAt(LON, LAT, 12);
        click(LON, LAT);
        await("the inspector is open", () -> node("inspector").isVisible());
        awaitSettled();
        ask(() -> {
            for (Label label : lookup(".label").queryAllAs(Label.class)) {
                if (seen(label) && !label.getText().isEmpty()) {
                    Node text = label.lookup(".text");
                    assertTrue(!(text instanceof javafx.scene.text.Text shown)
                            || !shown.getText().endsWith("...") && !shown.getText().endsWith("…"),
                            "cut off: " + label.getText());
                }
            }
            return true;
        });
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
