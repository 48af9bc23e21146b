package vn.lientinh.ui.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.lientinh.ui.state.Texts;

/** Everything that can be done in the window. A key means one thing only; whoever takes it twice is told at once. */
public final class Actions {

    private final Texts texts;
    private final ObservableList<Action> all = FXCollections.observableArrayList();
    private final ObservableList<Action> unmodifiable = FXCollections.unmodifiableObservableList(all);
    private final Map<KeyCombination, Action> byKey = new HashMap<>();

    /** No actions yet; they are named in the language of {@code texts}. */
    public Actions(Texts texts) {
        this.texts = texts;
    }

    /**
     * Adds an action.
     *
     * @return the action
     * @throws IllegalArgumentException when its id or one of its keys is taken
     */
    public Action register(Action action) {
        if (find(action.id()).isPresent()) {
            throw new IllegalArgumentException("There is an action " + action.id() + " already");
        }
        action.keys().forEach(combination -> {
            Action before = byKey.putIfAbsent(combination, action);
            if (before != null) {
                throw new IllegalArgumentException(
                        combination + " is the key of " + before.id() + " already, not of " + action.id());
            }
        });
        all.add(action);
        return action;
    }

    /** All actions, in the order in which they were added. */
    public ObservableList<Action> all() {
        return unmodifiable;
    }

    /** The action with this id. */
    public Optional<Action> find(String id) {
        return all.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** Calls {@code use} with the action of this id, now or as soon as it is there. */
    public void whenThere(String id, Consumer<Action> use) {
        Optional<Action> there = find(id);
        if (there.isPresent()) {
            use.accept(there.get());
            return;
        }
        all.addListener(new ListChangeListener<>() {
            @Override
            public void onChanged(Change<? extends Action> change) {
                find(id).ifPresent(action -> {
                    all.removeListener(this);
                    use.accept(action);
                });
            }
        });
    }

    /**
     * Gives the scene the keys of all actions, also of those still to come. Controls come first: what a text field or a table
     * does with a key, it does. A card whose button answers to Escape takes that key from the scene, and takes it away for good
     * when it is closed; the action has it back then.
     *
     * @return to be ended when the scene is no longer used
     */
    public Subscription install(Scene scene) {
        Map<KeyCombination, Runnable> installed = new HashMap<>();
        Consumer<Action> install = action -> action.keys().forEach(combination -> {
            Runnable run = action::run;
            installed.put(combination, run);
            scene.getAccelerators().put(combination, run);
        });
        MapChangeListener<KeyCombination, Runnable> taken = change -> {
            Runnable own = installed.get(change.getKey());
            if (own != null && change.wasRemoved() && !change.wasAdded()) {
                scene.getAccelerators().put(change.getKey(), own);
            }
        };
        scene.getAccelerators().addListener(taken);
        all.forEach(install);
        ListChangeListener<Action> later = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(install);
            }
        };
        all.addListener(later);
        return () -> {
            all.removeListener(later);
            scene.getAccelerators().removeListener(taken);
            installed.keySet().forEach(scene.getAccelerators()::remove);
        };
    }

    /** The first key of an action as the user reads it, such as "Ctrl+K"; empty when it has none. */
    public static String keyText(Action action) {
        return action.keys().isEmpty() ? "" : action.keys().getFirst().getDisplayText();
    }

    /** A menu item for an action: its name, its key, greyed while it cannot be done. */
    public MenuItem menuItem(Action action) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + action.id());
        item.textProperty().bind(texts.of(action.key()));
        if (!action.keys().isEmpty()) {
            // Shown only: the key itself is installed on the scene.
            item.setAccelerator(action.keys().getFirst());
        }
        action.enabled().subscribe(enabled -> item.setDisable(!enabled));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** A button with the name of an action; its tooltip tells the key. */
    public Button button(Action action) {
        Button button = new Button();
        button.textProperty().bind(texts.of(action.key()));
        equip(button, action);
        return button;
    }

    /** A button with an icon for an action; its tooltip and its accessible name tell what it does. */
    public Button iconButton(Action action, Ikon icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        equip(button, action);
        return button;
    }

    private void equip(Button button, Action action) {
        button.setId(action.id());
        button.accessibleTextProperty().bind(texts.of(action.key()));
        Tooltip tooltip = new Tooltip();
        String keys = keyText(action);
        tooltip.textProperty()
                .bind(texts.made(messages -> keys.isEmpty()
                        ? messages.text(action.key())
                        : messages.text("ui.actions.withKey", messages.text(action.key()), keys)));
        button.setTooltip(tooltip);
        action.enabled().subscribe(enabled -> button.setDisable(!enabled));
        button.setOnAction(event -> action.run());
    }

    /** What is listed under a group, in the order in which it was added; only what has keys. */
    public List<Action> withKeys(ActionGroup group) {
        return all.stream()
                .filter(action -> action.group() == group && !action.keys().isEmpty())
                .toList();
    }
}
