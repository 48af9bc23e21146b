package vn.lientinh.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Keeps the focus in a card while it is shown, or Tab would wander about behind it; afterwards the focus is where it was. */
final class CardFocus {

    private final ModalPane dialogs;
    private final Parent card;
    private final Scene scene;
    private final @Nullable Node before;

    private CardFocus(ModalPane dialogs, Parent card, Scene scene) {
        this.dialogs = dialogs;
        this.card = card;
        this.scene = scene;
        this.before = scene.getFocusOwner();
    }

    /** Begins with a card that is shown now; ends by itself when it is put away. */
    static void keep(ModalPane dialogs, Parent card) {
        Scene scene = card.getScene();
        if (scene == null) {
            return;
        }
        CardFocus focus = new CardFocus(dialogs, card, scene);
        // A card that has a field to begin with takes the focus itself.
        Platform.runLater(() -> focus.moved(null, scene.getFocusOwner()));
        Subscription watched = scene.focusOwnerProperty()
                .subscribe((was, now) -> Platform.runLater(() -> focus.moved(was, scene.getFocusOwner())));
        card.sceneProperty().subscribe((was, now) -> {
            if (now == null) {
                watched.unsubscribe();
                focus.giveBack();
            }
        });
    }

    private void moved(@Nullable Node from, @Nullable Node to) {
        if (!dialogs.isDisplay() || dialogs.getContent() != card || isIn(to, card)) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        collect(card, stops);
        if (!stops.isEmpty()) {
            (from == stops.getFirst() ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    private void giveBack() {
        Node owner = before;
        if (owner != null && owner.getScene() == scene && dialogs.getContent() == null) {
            owner.requestFocus();
        }
    }

    private static void collect(Node of, List<Node> stops) {
        if (!of.isVisible() || of.isDisabled()) {
            return;
        }
        if (of.isFocusTraversable()) {
            stops.add(of);
        } else if (of instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    private static boolean isIn(@Nullable Node node, Parent parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }
}
