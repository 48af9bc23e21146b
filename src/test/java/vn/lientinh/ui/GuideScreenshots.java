package vn.lientinh.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import javafx.application.Platform;

import vn.lientinh.Messages;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.UserFolders;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Takes the pictures of {@code docs/guide.md}. Needs a display of at least 1280×800. Arguments: folder to write to, and how the
 * names of the wanted pictures begin, if not all are wanted. With the test classes, the classes and the libraries of the tests
 * in {@code $CP}:
 *
 * <pre>
 * xvfb-run -s "-screen 0 1920x1080x24" java --module-path target/fx --add-modules javafx.controls -cp "$CP" \
 *     vn.lientinh.ui.GuideScreenshots target/guide
 * for f in target/guide/*.png; do convert "$f" +dither -colors 220 PNG8:docs/images/$(basename "$f"); done
 * </pre>
 */
public final class GuideScreenshots {

    /** The day on which the guide is read. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /** A picture: its name, and what is done before it is taken. */
    private record Shot(String name, Scenario scenario) {
    }

    /** What is done in the window, off the FX thread. */
    private interface Scenario {
        void play(Hands at) throws Exception;
    }

    private static final List<Shot> SHOTS = List.of(
            new Shot("guide-window", at -> {
            }),
            new Shot("guide-1-search", at -> at.type("search", "dt342")),
            new Shot("guide-1-answer", at -> {
                at.type("search", "dt342");
                at.enter("search");
            }),
            new Shot("guide-2-filter", at -> {
                at.press("side-filter");
                at.press("chip-investor-bac-giang");
                at.press("chip-year-2022-2023");
                at.press("dock-table");
                at.look(106.85, 21.18, 11);
            }),
            new Shot("guide-3-borders", at -> {
                at.press("dock-borders");
                at.choose("borders-table", 1);
            }),
            new Shot("guide-4-totals", at -> {
                at.press("side-filter");
                at.expand("filter-expert");
                at.type("filter-expression", "route = 'QL279'");
                at.enter("filter-expression");
                at.press("dock-totals");
            }),
            new Shot("guide-5-kilometre", at -> {
                at.type("search", "QL37 km 10");
                at.enter("search");
            }),
            new Shot("guide-measure", at -> {
                at.look(106.93, 21.0, 11);
                at.press("measure-distance");
                at.click(106.84, 21.02);
                at.click(106.93, 21.05);
                at.click(106.98, 20.97);
                at.move(107.05, 21.02);
            }),
            new Shot("guide-tours", at -> {
                at.press("dock-tours");
                at.press("tour-copy-to-edit");
                Fx.await("the copy can be edited", () -> !at.shown().find("stop-add").isDisabled());
            }));

    private GuideScreenshots() {
    }

    /** Takes all pictures whose names begin with the second argument. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        // Tours of whoever takes the pictures are not among them.
        System.setProperty(UserFolders.PROPERTY, Files.createTempDirectory("guide").toString());
        Fx.start();
        Workspace workspace = new BuiltInWorkspace().read();
        for (Shot shot : SHOTS) {
            if (args.length < 2 || shot.name().startsWith(args[1])) {
                take(shot, workspace, folder);
            }
        }
        Platform.exit();
    }

    private static void take(Shot shot, Workspace workspace, Path folder) throws Exception {
        WindowViewModel model = new WindowViewModel(new Texts(Messages.VIETNAMESE), TODAY);
        model.themeChoiceProperty().set(ThemeChoice.LIGHT);
        ShownWindow shown = ShownWindow.open(model, OpenedWorkspace.read(() -> workspace), WIDTH, HEIGHT);
        shown.awaitRest();
        Fx.await("what is prepared after the map has been drawn", () -> model.desk() != null);
        shot.scenario().play(new Hands(shown));
        shown.awaitRest();
        // What comes into view fades in.
        Thread.sleep(500);
        shown.save(folder.resolve(shot.name() + ".png"));
        shown.close();
    }
}
