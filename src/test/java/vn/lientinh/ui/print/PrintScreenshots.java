package vn.lientinh.ui.print;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;
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
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Takes pictures of the print view in its states, to be looked at and for the documentation. Needs a display of at least
 * 1920×1080. Arguments: folder to write to, and names of the states if not all are wanted.
 */
public final class PrintScreenshots {

    private static final long PATIENCE_MS = 60_000;

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
            new Shot("content", 1280, 800, true, Messages.ENGLISH, model -> model.choose(Span.TERRITORY),
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
            new Shot("small", 1024, 640, false, Messages.VIETNAMESE, model -> model.choose(Span.ITEM)),
            new Shot("wide", 1920, 1080, false, Messages.VIETNAMESE, model -> model.choose(Template.WALL)),
            new Shot("wide-dark", 1920, 1080, true, Messages.ENGLISH, model -> {
                model.fields().rotationProperty().set("20");
                model.choose(GridKind.VN2000);
            }));

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Workspace workspace = new BuiltInWorkspace().read();
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        Platform.setImplicitExit(false);
        started.get();
        List<String> wanted = List.of(args).subList(1, args.length);
        for (Shot shot : SHOTS) {
            if (wanted.isEmpty() || wanted.contains(shot.name())) {
                take(shot, workspace, folder);
            }
        }
        Platform.exit();
    }

    private static void take(Shot shot, Workspace workspace, Path folder) throws Exception {
        Stage stage = ask(() -> new Stage(StageStyle.UNDECORATED));
        PrintViewModel model = ask(() -> {
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
        PrintView view = ask(() -> {
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
        awaitSettled(view);
        ask(() -> {
            shot.does().accept(model);
            return true;
        });
        awaitSettled(view);
        ask(() -> {
            shot.then().accept(stage.getScene());
            return true;
        });
        Thread.sleep(400);
        awaitSettled(view);
        write(ask(() -> stage.getScene().snapshot(null)), folder.resolve("print-" + shot.name() + ".png"));
        ask(() -> {
            stage.close();
            model.close();
            return true;
        });
    }

    private static String css(String name) {
        return Objects.requireNonNull(PrintView.class.getResource("/vn/lientinh/ui/" + name)).toExternalForm();
    }

    private static void awaitSettled(PrintView view) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        int still = 0;
        while (still < 4) {
            still = ask(view::settled) ? still + 1 : 0;
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("The preview does not come to rest");
            }
            Thread.sleep(60);
        }
    }

    private static <T> T ask(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.get();
    }

    private static void write(WritableImage picture, Path file) throws Exception {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(image, "png", file.toFile());
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
