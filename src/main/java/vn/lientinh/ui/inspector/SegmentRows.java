package vn.lientinh.ui.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.lientinh.model.Segment;
import vn.lientinh.ui.inspector.InspectorViewModel.SegmentLine;

/** The segments of an item: name, territory, and at the right how long and by when. */
final class SegmentRows extends VBox {

    /**
     * Lists segments; what the pointer is over is highlighted on the map.
     *
     * @param visit shows a segment
     */
    SegmentRows(List<SegmentLine> lines, InspectorViewModel model, Consumer<Segment> visit) {
        setId("item-segments");
        getStyleClass().add("segment-rows");
        for (SegmentLine line : lines) {
            Hyperlink link = InspectorText.link(line.segment().name());
            link.setId("segment-" + line.segment().id());
            link.setOnAction(event -> visit.accept(line.segment()));
            Label territory = InspectorText.small(line.territory());
            HBox.setHgrow(territory, Priority.ALWAYS);
            territory.setMaxWidth(Double.MAX_VALUE);
            Label length = InspectorText.small(line.length());
            length.setMinWidth(USE_PREF_SIZE);
            Label years = InspectorText.small(line.years());
            years.setMinWidth(USE_PREF_SIZE);
            years.getStyleClass().add(line.dated() ? "segment-years" : "segment-undated");
            HBox facts = new HBox(territory, length, years);
            facts.getStyleClass().add("segment-facts");
            VBox row = new VBox(link, facts);
            row.getStyleClass().add("segment-row");
            row.hoverProperty().subscribe((before, over) -> model.point(over ? line.segment() : null));
            getChildren().add(row);
        }
    }
}
