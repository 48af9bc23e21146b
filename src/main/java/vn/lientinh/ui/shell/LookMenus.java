package vn.lientinh.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.ui.about.AboutPane;
import vn.lientinh.ui.about.AboutViewModel;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/** Language, look, names of provinces, and the sources, in the menu of the window. */
final class LookMenus implements Feature {

    @Override
    public void join(Workbench bench) {
        WindowViewModel window = bench.window();
        bench.header().menu().add(AppMenu.Section.LANGUAGE, languages(window.texts()));
        bench.header().menu().add(AppMenu.Section.LOOK, themes(window));
        bench.header().menu().add(AppMenu.Section.PROVINCES, provinces(window));
        Action about = bench.actions()
                .register(Action.of("about", "ui.about.open", ActionGroup.WINDOW,
                        () -> bench
                                .showCard(new AboutPane(new AboutViewModel(window), window.texts().messages(),
                                        () -> bench.dialogs().hide(true)))));
        bench.map().pane().onAttribution(about::run);
        bench.header().menu().add(AppMenu.Section.HELP, bench.actions().menuItem(about));
    }

    private static MenuItem[] languages(Texts texts) {
        List<MenuItem> items = new ArrayList<>(List.of(AppMenu.heading("ui.language.choose", texts)));
        ToggleGroup group = new ToggleGroup();
        for (Locale locale : new Locale[]{Messages.VIETNAMESE, Messages.ENGLISH}) {
            // Each language is named in itself, so that whoever is lost in the other finds it.
            RadioMenuItem item = new RadioMenuItem(new Messages(locale).text("ui.language.this"));
            item.setId("language-" + locale.getLanguage());
            item.setToggleGroup(group);
            texts.messagesProperty().subscribe(now -> item.setSelected(locale.equals(now.locale())));
            item.setOnAction(event -> texts.setLocale(locale));
            items.add(item);
        }
        return items.toArray(MenuItem[]::new);
    }

    private static MenuItem[] provinces(WindowViewModel window) {
        List<MenuItem> items = new ArrayList<>(List.of(AppMenu.heading("ui.provinces.choose", window.texts())));
        ToggleGroup group = new ToggleGroup();
        for (TerritoryView view : TerritoryView.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("provinces-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setToggleGroup(group);
            item.textProperty().bind(window.texts().of(switch (view) {
                case OF_2022 -> "ui.provinces.of2022";
                case SINCE_2025 -> "ui.provinces.since2025";
            }));
            window.territoryViewProperty().subscribe(now -> item.setSelected(now == view));
            item.setOnAction(event -> window.territoryViewProperty().set(view));
            items.add(item);
        }
        return items.toArray(MenuItem[]::new);
    }

    private static MenuItem[] themes(WindowViewModel window) {
        List<MenuItem> items = new ArrayList<>(List.of(AppMenu.heading("ui.theme.choose", window.texts())));
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("theme-" + choice.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.textProperty().bind(window.texts().of(switch (choice) {
                case SYSTEM -> "ui.theme.system";
                case LIGHT -> "ui.theme.light";
                case DARK -> "ui.theme.dark";
            }));
            window.themeChoiceProperty().subscribe(now -> item.setSelected(now == choice));
            item.setOnAction(event -> window.themeChoiceProperty().set(choice));
            items.add(item);
        }
        return items.toArray(MenuItem[]::new);
    }
}
