package vn.lientinh.ui.status;

import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import vn.lientinh.ui.problems.ProblemsViewModel;
import vn.lientinh.ui.state.Texts;

/** The strip along the lower edge of the window. */
public final class StatusBar extends HBox {

    private final StatusViewModel model;
    private final Texts texts;
    private final Label kilometre = new Label();

    /**
     * Shows what {@code model} says, and a way back to the list of problems.
     *
     * @param clipboard takes the coordinates as text
     */
    public StatusBar(StatusViewModel model, ProblemsViewModel problems, Texts texts, Consumer<String> clipboard) {
        this.model = model;
        this.texts = texts;
        setId("status-bar");
        getStyleClass().add("status-bar");

        Label coordinates = new Label();
        coordinates.setId("coordinates");
        coordinates.getStyleClass().add("coordinates");
        coordinates.textProperty().bind(model.coordinatesBinding());

        Button copy = new Button(null, new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setId("copy-coordinates");
        copy.getStyleClass().add("icon-button");
        copy.setTooltip(tooltip("ui.coordinates.copy"));
        copy.accessibleTextProperty().bind(texts.of("ui.coordinates.copy"));
        copy.setOnAction(event -> clipboard.accept(model.coordinatesBinding().get()));

        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);

        Label scale = new Label();
        scale.setId("scale");
        scale.textProperty().bind(model.scaleBinding());

        Button reopen = new Button(null, new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        reopen.setId("problems-open");
        reopen.getStyleClass().add("status-problems");
        reopen.textProperty().bind(problems.title());
        reopen.visibleProperty()
                .bind(javafx.beans.binding.Bindings.isNotEmpty(problems.problems())
                        .and(problems.shownProperty().not()));
        reopen.managedProperty().bind(reopen.visibleProperty());
        reopen.setOnAction(event -> problems.shownProperty().set(true));

        kilometre.setId("kilometre");
        kilometre.getStyleClass().add("kilometre");
        kilometre.setTooltip(tooltip("ui.map.kilometre.help"));
        kilometre.visibleProperty().bind(kilometre.textProperty().isNotEmpty());
        getChildren().addAll(systems(), coordinates, copy, kilometre, space, reopen, scale);
    }

    /** Tells the kilometre that {@code words} say, beside the position. */
    public void tellKilometre(ObservableValue<String> words) {
        kilometre.textProperty().bind(words);
    }

    private MenuButton systems() {
        MenuButton menu = new MenuButton();
        menu.setId("coordinate-system");
        menu.getStyleClass().add("quiet-menu");
        menu.setTooltip(tooltip("ui.coordinates.choose"));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.textProperty()
                .bind(
                        texts.made(messages -> messages.text(model.systemProperty().get().key()),
                                model.systemProperty()));
        ToggleGroup group = new ToggleGroup();
        for (CoordinateSystem system : CoordinateSystem.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setToggleGroup(group);
            item.textProperty().bind(texts.of(system.key()));
            item.setSelected(model.systemProperty().get() == system);
            item.setOnAction(event -> model.systemProperty().set(system));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        return tooltip;
    }
}
