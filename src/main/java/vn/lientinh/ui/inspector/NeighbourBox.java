package vn.lientinh.ui.inspector;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.model.Segment;
import vn.lientinh.ui.inspector.InspectorViewModel.Neighbour;
import vn.lientinh.ui.state.Texts;

/** What lies beyond the border: amber where the two sides do not agree. */
final class NeighbourBox extends VBox {

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    /**
     * Shows a neighbour.
     *
     * @param number tells the boxes of a segment apart
     * @param visit  shows the segment beyond the border
     * @param border shows both sides facing each other
     */
    NeighbourBox(int number, Neighbour neighbour, Texts texts, Consumer<Segment> visit,
            Consumer<BorderConnection> border) {
        setId("neighbour-" + number);
        getStyleClass().add("neighbour");
        pseudoClassStateChanged(DIFFERS, !neighbour.agrees());
        getChildren().addAll(InspectorText.styled(neighbour.sides(), "neighbour-sides"),
                InspectorText.styled(neighbour.verdict(), "neighbour-verdict"));
        Segment other = neighbour.other();
        if (other == null) {
            getChildren().add(InspectorText.small(neighbour.name()));
        } else {
            Hyperlink link = InspectorText.link(neighbour.name());
            link.setId("neighbour-segment-" + number);
            link.setOnAction(event -> visit.accept(other));
            getChildren().addAll(link, InspectorText.small(neighbour.plan()), InspectorText.small(neighbour.state()));
        }
        Hyperlink compare = InspectorText.link(texts.messages().text("ui.inspector.compare"));
        compare.setId("neighbour-compare-" + number);
        compare.setOnAction(event -> border.accept(neighbour.connection()));
        getChildren().add(compare);
    }
}
