package vn.lientinh.ui.shell;

import java.util.Locale;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/** The strip along the upper edge: name, what it is about, language, look, sources. */
final class HeaderBar extends HBox {

    private final WindowViewModel window;
    private final Texts texts;

    /**
     * A header.
     *
     * @param about what to do when the sources are asked for
     */
    HeaderBar(WindowViewModel window, Runnable about) {
        this.window = window;
        this.texts = window.texts();
        getStyleClass().add("header-bar");
        Label name = new Label();
        name.getStyleClass().add("brand");
        name.textProperty().bind(texts.of("app.name"));
        name.setMinWidth(USE_PREF_SIZE);
        Label subject = new Label();
        subject.getStyleClass().add("brand-subject");
        subject.textProperty().bind(texts.of("ui.header.subject"));
        HBox brand = new HBox(name, subject);
        brand.getStyleClass().add("brand-box");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);

        Button sources = new Button(null, new FontIcon(MaterialDesignI.INFORMATION_OUTLINE));
        sources.setId("about");
        sources.getStyleClass().add("header-button");
        sources.textProperty().bind(texts.of("ui.about.open"));
        sources.setOnAction(event -> about.run());
        getChildren().addAll(brand, space, provinces(), themes(), languages(), sources);
    }

    private MenuButton languages() {
        MenuButton menu = menu("language", MaterialDesignT.TRANSLATE, "ui.language.choose");
        menu.textProperty().bind(texts.of("ui.language.this"));
        ToggleGroup group = new ToggleGroup();
        for (Locale locale : new Locale[]{Messages.VIETNAMESE, Messages.ENGLISH}) {
            // Each language is named in itself, so that whoever is lost in the other finds it.
            RadioMenuItem item = new RadioMenuItem(new Messages(locale).text("ui.language.this"));
            item.setId("language-" + locale.getLanguage());
            item.setToggleGroup(group);
            item.setSelected(locale.equals(texts.locale()));
            item.setOnAction(event -> texts.setLocale(locale));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuButton provinces() {
        MenuButton menu = menu("provinces", MaterialDesignM.MAP_MARKER_OUTLINE, "ui.provinces.choose");
        menu.textProperty()
                .bind(texts.made(messages -> messages.text(key(window.territoryViewProperty().get())),
                        window.territoryViewProperty()));
        ToggleGroup group = new ToggleGroup();
        for (TerritoryView view : TerritoryView.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("provinces-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setToggleGroup(group);
            item.textProperty().bind(texts.of(key(view)));
            window.territoryViewProperty().subscribe(now -> item.setSelected(now == view));
            item.setOnAction(event -> window.territoryViewProperty().set(view));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String key(TerritoryView view) {
        return switch (view) {
            case OF_2022 -> "ui.provinces.of2022";
            case SINCE_2025 -> "ui.provinces.since2025";
        };
    }

    private MenuButton themes() {
        MenuButton menu = menu("theme", MaterialDesignT.THEME_LIGHT_DARK, "ui.theme.choose");
        menu.textProperty()
                .bind(texts.made(messages -> messages.text(key(window.themeChoiceProperty().get())),
                        window.themeChoiceProperty()));
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("theme-" + choice.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.textProperty().bind(texts.of(key(choice)));
            window.themeChoiceProperty().subscribe(now -> item.setSelected(now == choice));
            item.setOnAction(event -> window.themeChoiceProperty().set(choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String key(ThemeChoice choice) {
        return switch (choice) {
            case SYSTEM -> "ui.theme.system";
            case LIGHT -> "ui.theme.light";
            case DARK -> "ui.theme.dark";
        };
    }

    private MenuButton menu(String id, Ikon icon, String tooltipKey) {
        MenuButton menu = new MenuButton(null, new FontIcon(icon));
        menu.setId(id);
        menu.getStyleClass().add("header-button");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(tooltipKey));
        menu.setTooltip(tooltip);
        return menu;
    }
}
