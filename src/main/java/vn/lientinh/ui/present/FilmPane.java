package vn.lientinh.ui.present;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.lientinh.Messages;
import vn.lientinh.tour.TourFilm;

/** Asks how many frames a second a film is to have, and says how many frames that makes. */
final class FilmPane extends VBox {

    /** What programs that make films of frames commonly take. */
    private static final List<Integer> RATES = List.of(24, TourFilm.USUAL_RATE, 30, 50, TourFilm.MOST_RATE);

    private final Messages messages;
    private final IntFunction<CompletableFuture<Integer>> frames;
    private final Executor foreground;
    private final Label facts = new Label();
    private int rate;

    /**
     * A card.
     *
     * @param title      of the tour
     * @param used       the rate that was used last
     * @param frames     counts the frames of a film of a rate, in the background
     * @param foreground the FX thread
     * @param choose     what follows, told the rate
     * @param close      puts the card away
     */
    FilmPane(String title, int used, IntFunction<CompletableFuture<Integer>> frames, Executor foreground,
            Messages messages, IntConsumer choose, Runnable close) {
        this.messages = messages;
        this.frames = frames;
        this.foreground = foreground;
        setId("film-pane");
        getStyleClass().addAll("card-pane", "form-card", "film-pane");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label(messages.text("tour.film.title"));
        heading.getStyleClass().add("card-title");
        Button closing = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        closing.setId("film-close");
        closing.getStyleClass().add("icon-button");
        closing.setAccessibleText(messages.text("ui.about.close"));
        closing.setOnAction(event -> close.run());
        closing.setCancelButton(true);
        HBox head = new HBox(heading, space(), closing);
        head.getStyleClass().add("card-head");

        Label name = new Label(title);
        name.getStyleClass().add("tour-title");
        name.setWrapText(true);
        Label asked = new Label(messages.text("tour.film.rate"));
        asked.getStyleClass().add("section-heading");
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add("present-displays");
        ToggleGroup rates = new ToggleGroup();
        for (int each : RATES) {
            RadioButton button = new RadioButton(Integer.toString(each));
            button.setId("film-rate-" + each);
            button.setToggleGroup(rates);
            button.setOnAction(event -> show(each));
            button.setSelected(each == used || each == TourFilm.USUAL_RATE && !RATES.contains(used));
            choices.getChildren().add(button);
        }
        facts.setId("film-facts");
        facts.getStyleClass().add("small-text");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        Button go = new Button(messages.text("tour.film.choose"));
        go.setId("film-choose");
        go.getStyleClass().add("primary-button");
        go.setDefaultButton(true);
        go.setOnAction(event -> choose.accept(rate));
        HBox foot = new HBox(space(), go);
        foot.getStyleClass().add("present-foot");
        VBox body = new VBox(name, asked, choices, facts, foot);
        body.getStyleClass().add("card-body");
        getChildren().addAll(head, body);
        show(RATES.contains(used) ? used : TourFilm.USUAL_RATE);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void show(int chosen) {
        rate = chosen;
        facts.setText(messages.text("tour.film.counting"));
        frames.apply(chosen).thenAcceptAsync(count -> {
            if (rate == chosen) {
                int seconds = Math.round((float) count / chosen);
                facts.setText(messages.text("tour.film.facts", count,
                        String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)));
            }
        }, foreground);
    }
}
