package vn.lientinh.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import vn.lientinh.ui.state.Texts;

/** The one menu of the window, in sections. */
public final class AppMenu {

    private final MenuButton button = new MenuButton(null, new FontIcon(MaterialDesignM.MENU));
    private final Map<Section, List<MenuItem>> sections = new EnumMap<>(Section.class);

    /** Parts of the menu, from top to bottom. */
    public enum Section {
        /** Opening, saving, importing. */
        WORKSPACE,
        /** What can be done on the map and with the view. */
        VIEW,
        /** The language. */
        LANGUAGE,
        /** Light or dark. */
        LOOK,
        /** Under which names provinces are shown. */
        PROVINCES,
        /** What lies under the layers. */
        BASE_MAP,
        /** Keyboard map, sources. */
        HELP
    }

    AppMenu(Texts texts) {
        button.setId("menu");
        button.getStyleClass().add("header-menu");
        button.accessibleTextProperty().bind(texts.of("ui.menu.name"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("ui.menu.name"));
        button.setTooltip(tooltip);
    }

    /** Adds items at the end of a section. */
    public void add(Section section, MenuItem... items) {
        sections.computeIfAbsent(section, none -> new ArrayList<>()).addAll(List.of(items));
        List<MenuItem> all = new ArrayList<>();
        sections.values().forEach(part -> {
            if (!all.isEmpty()) {
                all.add(new SeparatorMenuItem());
            }
            all.addAll(part);
        });
        button.getItems().setAll(all);
    }

    /** A line that names the choices below it. */
    static MenuItem heading(String key, Texts texts) {
        MenuItem heading = new MenuItem();
        heading.getStyleClass().add("menu-heading");
        heading.textProperty().bind(texts.of(key));
        heading.setDisable(true);
        return heading;
    }

    MenuButton button() {
        return button;
    }
}
