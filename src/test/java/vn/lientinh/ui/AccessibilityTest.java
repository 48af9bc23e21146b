package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lientinh.Messages;
import vn.lientinh.model.Segment;
import vn.lientinh.ui.state.Selection;

/** Every control of every panel has a name and a role, and is reached by Tab. */
class AccessibilityTest extends WindowTest {

    private static final Set<AccessibleRole> NO_ROLE = EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    @BeforeEach
    void prepared() {
        await("figures are there", () -> model.shownProperty().get() != null);
        awaitSettled();
    }

    /** Opens what {@code panel} names. */
    private void open(String panel) {
        run(() -> {
            switch (panel) {
                case "map", "items", "filter" -> window.bench().side().openProperty().set(panel);
                case "table", "totals", "borders", "tours" -> window.bench().dockModel().open(panel);
                case "stack" -> {
                    List<Segment> several = opened().segments().subList(0, 4);
                    model.selectionProperty().set(new Selection.OfSegment(several.getFirst(), several));
                }
                case "item" -> model.selectionProperty()
                        .set(new Selection.OfItem(opened().register().item("i5a").orElseThrow(), null));
                default -> window.bench().actions().find(panel).orElseThrow().does().run();
            }
        });
        awaitSettled();
        run(() -> {
            window.root().applyCss();
            window.root().layout();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "items", "filter", "table", "totals", "borders", "tours", "stack", "item", "keys",
            "about", "view-keep", "measure-distance", "present"})
    void everyControlHasANameAndARole(String panel) {
        open(panel);
        for (Locale locale : List.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
            run(() -> model.texts().setLocale(locale));
            assertEquals(List.of(),
                    ask(() -> reachable(window.root()).stream()
                            .filter(node -> nameless(node) || NO_ROLE.contains(node.getAccessibleRole()))
                            .map(node -> node + " " + node.getAccessibleRole() + " in " + path(node))
                            .toList()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "items", "filter", "table", "totals", "borders", "tours", "stack", "item"})
    void everyControlIsReachedByTab(String panel) {
        open(panel);
        run(() -> window.map().requestFocus());
        Set<Node> visited = new LinkedHashSet<>();
        for (Node at = ask(() -> stage.getScene().getFocusOwner()); visited.add(at); at = ask(
                () -> stage.getScene().getFocusOwner())) {
            push(KeyCode.TAB);
        }
        List<String> missed = ask(() -> reachable(window.root()).stream()
                .filter(node -> visited.stream().noneMatch(one -> one == node || isIn(one, node)))
                .map(node -> node + " in " + path(node))
                .toList());
        assertEquals(List.of(), missed);
        assertTrue(visited.size() > 20, "only " + visited.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "about", "view-keep", "present"})
    void aCardKeepsTheFocusAndEscapePutsItAway(String card) {
        open(card);
        for (int i = 0; i < 12; i++) {
            push(KeyCode.TAB);
            assertTrue(ask(() -> isIn(stage.getScene().getFocusOwner(), window.bench().dialogs())), "after " + i);
        }
        push(KeyCode.ESCAPE);
        await("the card is gone", () -> window.bench().dialogs().getContent() == null);
        run(() -> model.selectionProperty().set(new Selection.OfSegment(opened().segments().getFirst())));
        push(KeyCode.ESCAPE);
        await("Escape is again for the selection", () -> selected().isEmpty());
    }

    /** What can have the focus and is not part of another control. */
    private static List<Node> reachable(Node of) {
        List<Node> found = new ArrayList<>();
        collect(of, found);
        return found;
    }

    private static void collect(Node of, List<Node> found) {
        // Of a group of radio buttons one takes the focus; the arrow keys go to the others.
        boolean inGroup = of instanceof RadioButton radio && !radio.isSelected() && radio.getToggleGroup() != null;
        if (!of.isVisible() || of.isDisabled() || of instanceof ScrollBar || inGroup) {
            return;
        }
        boolean taken = of.isFocusTraversable() && !(of instanceof ScrollPane);
        if (taken) {
            found.add(of);
        }
        boolean whole = taken && of instanceof Control && !(of instanceof ListView) && !(of instanceof TableView)
                || of instanceof IndexedCell;
        if (of instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean nameless(Node node) {
        String name = node.getAccessibleText();
        if (name == null || name.isBlank()) {
            name = node instanceof Labeled labeled ? labeled.getText() : null;
        }
        return (name == null || name.isBlank())
                && !(node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled);
    }

    private static boolean isIn(Node node, Node parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node.getParent(); at != null && path.length() < 200; at = at.getParent()) {
            path.append(at.getId() == null ? at.getStyleClass() : at.getId()).append(" < ");
        }
        return path.toString();
    }
}
