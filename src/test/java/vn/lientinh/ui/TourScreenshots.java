package vn.lientinh.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import vn.lientinh.Messages;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.UserFolders;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/** Takes pictures of the card before the stage and of the editor of tours. Needs a display. Argument: folder to write to. */
final class TourScreenshots {

    static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Fx.start();
        OpenedWorkspace opened = OpenedWorkspace.read(new BuiltInWorkspace()::read);
        take(folder, opened, ThemeChoice.LIGHT, Messages.VIETNAMESE, 1280, 800);
        take(folder, opened, ThemeChoice.DARK, Messages.ENGLISH, 1280, 800);
        take(folder, opened, ThemeChoice.LIGHT, Messages.VIETNAMESE, 1920, 1080);
        Platform.exit();
    }

    private static void take(Path folder, OpenedWorkspace opened, ThemeChoice theme, Locale locale, int width,
            int height) throws Exception {
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
        WindowViewModel model = new WindowViewModel(new Texts(locale));
        model.themeChoiceProperty().set(theme);
        // Each picture begins with no tours but the built-in ones.
        System.setProperty(UserFolders.PROPERTY, Files.createTempDirectory(folder, "user").toString());
        ShownWindow shown = ShownWindow.open(model, opened, width, height);
        shown.awaitRest();
        Fx.run(shown.window().bench().actions().find("present").orElseThrow()::run);
        shown.awaitRest();
        shown.save(folder.resolve("start-" + name));
        Fx.run(() -> {
            shown.window().bench().dialogs().hide(true);
            shown.window().bench().dockModel().open("tours");
        });
        shown.awaitRest();
        shown.save(folder.resolve("editor-builtin-" + name));
        press(shown, "tour-copy-to-edit");
        Fx.await("the copy can be edited", () -> !shown.find("stop-add").isDisabled());
        press(shown, "stop-add");
        shown.awaitRest();
        shown.save(folder.resolve("editor-own-" + name));
        shown.close();
    }

    private static void press(ShownWindow shown, String id) throws Exception {
        Fx.run(() -> shown.find(id).fireEvent(new ActionEvent()));
    }

    private TourScreenshots() {
    }
}
