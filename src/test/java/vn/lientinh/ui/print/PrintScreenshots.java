package vn.lientinh.ui.print;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.Part;
import vn.lientinh.print.Template;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.ui.Fx;
import vn.lientinh.ui.ScenePicture;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Takes pictures of the print view in its states, to be looked at and for the documentation. Needs a display of at least
 * 1920×1080. Arguments: folder to write to, and names of the states if not all are wanted.
 */
public final class PrintScreenshots {

    private record Shot(String name, int width, int height, boolean dark, Locale locale, Consumer<PrintViewModel> does,
            Consumer<Scene> then) {
        Shot(String name, int width, int height, boolean dark, Locale locale, Consumer<PrintViewModel> does) {
            this(name, width, height, dark, locale, does, scene -> {
            });
        }
    }

    private static final List<Shot> SHOTS = List.of(
            new Shot("first", 1280, 800, false, Messages.VIETNAMESE, model -> {
            }),
            new Shot("view", 1280, 800, false, Messages.VIETNAMESE, model -> {
                model.open(Objects.requireNonNull(model.workspace()).register().item("i5b").orElseThrow());
                model.fields().agencyProperty().set("Sở Xây dựng tỉnh Quảng Ninh");
                model.fields().makerProperty().set("Nguyễn Văn An");
            }),
            new Shot("item-dark", 1280, 800, true, Messages.VIETNAMESE, model -> {
                model.open(Objects.requireNonNull(model.workspace()).register().item("i5b").orElseThrow());
                model.fields().agencyProperty().set("Sở Giao thông vận tải tỉnh Quảng Ninh");
                model.fields().makerProperty().set("Nguyễn Văn An");
                model.choose(Format.PNG);
            }),
            new Shot("report-en", 1280, 800, false, Messages.ENGLISH, model -> model.choose(Template.REPORT)),
            new Shot("faults", 1280, 800, false, Messages.VIETNAMESE, model -> {
                model.fields().scaleProperty().set("0");
                model.fields().rotationProperty().set("bắc");
                model.fields().titleProperty().set("");
                model.choose(Part.LEGEND, false);
            }),
            new Shot("words", 1280, 800, false, Messages.VIETNAMESE, model -> {
                model.fields().dateProperty().set("31/02/2026");
                model.choose(GridKind.VN2000);
            }, scene -> ((PrintFormPane) scene.lookup("#print-form")).lead(Field.DATE)),
            new Shot("content", 1280, 800, true, Messages.ENGLISH, model -> model.map().choose(Span.TERRITORY),
                    scene -> ((PrintFormPane) scene.lookup("#print-form")).lead(Field.ZONE)),
            new Shot("printer", 1280, 800, false, Messages.VIETNAMESE, model -> {
            }, scene -> ((Button) scene.lookup("#print-to-printer")).fire()),
            new Shot("no-printer", 1280, 800, true, Messages.ENGLISH, model -> {
            }, scene -> ((Button) scene.lookup("#print-to-printer")).fire()),
            new Shot("saved", 1280, 800, false, Messages.VIETNAMESE,
                    model -> model.jobs().save(Path.of("/tmp/ban-do-ha-tang.pdf"))),
            new Shot("failed", 1280, 800, true, Messages.VIETNAMESE,
                    model -> model.jobs().save(Path.of("/khong/co/ban-do-ha-tang.pdf"))),
            new Shot("saving", 1024, 640, false, Messages.VIETNAMESE, model -> {
                model.choose(PaperSize.A0);
                model.choose(Format.PNG);
                model.jobs().save(Path.of("/tmp/ban-do-ha-tang.png"));
            }),
            new Shot("atlas", 1280, 800, false, Messages.VIETNAMESE, model -> model.choose(Book.ROUTE),
                    scene -> ((Button) scene.lookup("#print-page-next")).fire()),
            new Shot("small", 1024, 640, false, Messages.VIETNAMESE, model -> model.map().choose(Span.ITEM)),
            new Shot("wide", 1920, 1080, false, Messages.VIETNAMESE, model -> model.choose(Template.WALL)),
            new Shot("wide-dark", 1920, 1080, true, Messages.ENGLISH, model -> {
                model.fields().rotationProperty().set("20");
                model.choose(GridKind.VN2000);
            }));

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Workspace workspace = new BuiltInWorkspace().read();
        Fx.start();
        List<String> wanted = List.of(args).subList(1, args.length);
        for (Shot shot : SHOTS) {
            if (wanted.isEmpty() || wanted.contains(shot.name())) {
                take(shot, workspace, folder);
            }
        }
        Platform.exit();
    }

    private static void take(Shot shot, Workspace workspace, Path folder) throws Exception {
        Stage stage = Fx.ask(() -> new Stage(StageStyle.UNDECORATED));
        PrintViewModel model = Fx.ask(() -> {
            Fonts.load();
            WindowViewModel window = new WindowViewModel(new Texts(shot.locale()), LocalDate.of(2026, 11, 25));
            window.open(workspace);
            return new PrintViewModel(window,
                    new ReadOnlyObjectWrapper<>(new Viewport(107, 21.1, 9, 900, 600, 1)).getReadOnlyProperty(),
                    new PrintMeans(new VectorBaseMap(), Settings.inMemory(),
                            (title, start, name, ending) -> Optional.empty(), new NoOpener(),
                            shot.name().equals("printer") ? new PrinterStub() : new SystemPrinters(),
                            Path.of("/tmp"),
                            ForkJoinPool.commonPool(), Platform::runLater),
                    () -> LocalDate.of(2026, 11, 25));
        });
        PrintView view = Fx.ask(() -> {
            Application.setUserAgentStylesheet(
                    (shot.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            PrintView made = new PrintView(model, () -> {
            });
            Scene scene = new Scene(made, shot.width(), shot.height());
            scene.getStylesheets()
                    .setAll(css(shot.dark() ? "dark.css" : "light.css"), css("window.css"), css("desk.css"));
            stage.setScene(scene);
            stage.show();
            model.open();
            made.begin();
            return made;
        });
        awaitRest(view);
        Fx.run(() -> shot.does().accept(model));
        awaitRest(view);
        Fx.run(() -> shot.then().accept(stage.getScene()));
        Thread.sleep(400);
        awaitRest(view);
        ScenePicture.save(stage.getScene(), folder.resolve("print-" + shot.name() + ".png"));
        Fx.run(() -> {
            stage.close();
            model.close();
        });
    }

    private static String css(String name) {
        return Objects.requireNonNull(PrintView.class.getResource("/vn/lientinh/ui/" + name)).toExternalForm();
    }

    private static void awaitRest(PrintView view) throws Exception {
        Fx.awaitRest("the preview comes to rest", view::settled);
    }

    /** Opens nothing. */
    private static final class NoOpener implements Opener {
        @Override
        public void open(Path file) {
        }

        @Override
        public void reveal(Path file) {
        }
    }

    private PrintScreenshots() {
    }
}
