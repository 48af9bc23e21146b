package vn.lientinh.ui.present;

import java.util.List;

import javafx.scene.control.Label;

import vn.lientinh.Messages;
import vn.lientinh.io.TourFile;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Tour;

/** What is wrong with the stop in the tour's file, small in a corner of the map; absent when all is well. */
final class StageProblems extends Label {

    private final StageViewModel model;
    private final TourFile file;

    StageProblems(StageViewModel model, TourFile file) {
        this.model = model;
        this.file = file;
        getStyleClass().add("stage-problems");
        setId("stage-problems");
        setWrapText(true);
        setMouseTransparent(true);
        model.stopProperty().subscribe(this::show);
        model.texts().messagesProperty().subscribe(() -> show(model.stopProperty().get()));
    }

    private void show(Tour.Stop stop) {
        List<Problem> found = file.problemsOf(stop.id());
        setVisible(!found.isEmpty());
        Messages messages = model.texts().messages();
        setText(found.isEmpty() ? ""
                : "⚠ " + messages.text("tour.stage.problems",
                        String.join(" ",
                                found.stream().map(problem -> problem.what().in(messages.locale())).toList())));
    }
}
