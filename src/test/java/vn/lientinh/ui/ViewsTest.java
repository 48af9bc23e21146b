package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;

/** Back and forward, views with names, and the list of keys. */
class ViewsTest extends WindowTest {

    private void alt(KeyCode key) {
        press(KeyCode.ALT, key).release(key, KeyCode.ALT);
    }

    private boolean can(String action) {
        return ask(() -> window.bench().actions().find(action).orElseThrow().enabled().get());
    }

    private void lookedAt(double lon, double lat, double zoom) {
        lookAt(lon, lat, zoom);
        // A view counts once it has been looked at for a while.
        await("the view is in the history", () -> can("view-back") && !can("view-forward"));
    }

    @Test
    void keysLeadBackAndForwardThroughWhatWasSeen() {
        awaitSettled();
        Viewport home = viewport();
        assertTrue(!can("view-back"));
        await("the map has been drawn", () -> model.desk() != null);
        lookedAt(106.9, 21.1, 12);
        Viewport near = viewport();
        run(() -> window.map().requestFocus());
        alt(KeyCode.LEFT);
        await("back", () -> Math.abs(viewport().zoom() - home.zoom()) < 0.01 && window.settled());
        assertSameView(home, viewport());
        await("there is a way forward", () -> can("view-forward"));
        alt(KeyCode.RIGHT);
        await("forward", () -> Math.abs(viewport().zoom() - near.zoom()) < 0.01 && window.settled());
        assertSameView(near, viewport());
    }

    private String firstBookmark() {
        return ask(() -> lookup("#bookmark-list .hyperlink").<Labeled>query().getText());
    }

    @Test
    void aViewIsKeptUnderANameFoundAgainRenamedAndRemoved() {
        lookAt(106.9, 21.1, 12);
        Viewport kept = viewport();
        press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        await("the card, with the name to be typed", () -> node("bookmark-name").isFocused());
        write("Cua ngo");
        clickOn("#bookmark-keep");
        await("it is told", () -> visible("notice-bookmark-kept"));
        lookAt(107.6, 21.4, 10);
        press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        await("the list", () -> lookup("#bookmark-list .hyperlink").tryQuery().isPresent());
        assertEquals("Cua ngo", firstBookmark());
        Node rename = lookup("#bookmark-list .icon-button").nth(0).query();
        clickOn(rename);
        await("the name can be changed", () -> node("bookmark-rename").isFocused());
        write("Dong Trieu");
        type(KeyCode.ENTER);
        await("the new name", () -> firstBookmark().equals("Dong Trieu"));
        Node remove = lookup("#bookmark-list .icon-button").nth(1).query();
        clickOn(remove);
        await("none is left", () -> lookup("#bookmark-list .hyperlink").tryQuery().isEmpty());
        clickOn("#bookmarks-close");
        await("the card has gone", () -> lookup("#notice-bookmark-removed-remedy").tryQuery().isPresent());
        clickOn("#notice-bookmark-removed-remedy");
        press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        await("it is back", () -> lookup("#bookmark-list .hyperlink").tryQuery().isPresent());
        clickOn(lookup("#bookmark-list .hyperlink").<Node>query());
        await("the map goes there", () -> Math.abs(viewport().zoom() - kept.zoom()) < 0.01 && window.settled());
        assertSameView(kept, viewport());
    }

    @Test
    void f1ListsEveryKey() {
        type(KeyCode.F1);
        await("the list", () -> visible("keys-card"));
        String all = ask(() -> lookup("#keys-card .label").<Label>queryAll()
                .stream()
                .map(Label::getText)
                .reduce("", (one, other) -> one + "\n" + other));
        ask(() -> window.bench().actions().all()).stream()
                .filter(action -> !action.keys().isEmpty())
                .forEach(action -> {
                    String name = ask(() -> model.texts().messages().text(action.key()));
                    assertTrue(all.contains(name), name + " is missing from" + all);
                });
        assertTrue(all.contains("Ctrl+D"), all);
        type(KeyCode.ESCAPE);
        await("it has gone", () -> lookup("#keys-card").tryQuery().isEmpty() || !visible("keys-card"));
    }
}
