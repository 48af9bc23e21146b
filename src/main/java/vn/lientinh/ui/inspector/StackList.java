package vn.lientinh.ui.inspector;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.lientinh.model.Segment;
import vn.lientinh.render.Palette;
import vn.lientinh.ui.inspector.InspectorViewModel.Content;
import vn.lientinh.ui.state.Texts;

/** Everything that lay under the click; what the pointer is over is highlighted on the map. */
final class StackList extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /**
     * Lists what lay there with what is shown of it.
     *
     * @param focus whether the keyboard is to go on in this list
     */
    StackList(Content.OfSegment shown, Palette palette, InspectorViewModel model, Texts texts, boolean focus) {
        setId("inspector-stack");
        getStyleClass().add("stack");
        int number = 1;
        for (Segment segment : shown.stack()) {
            Region mark = new Region();
            mark.getStyleClass().add("item-mark");
            String investor = segment.investor();
            if (investor != null) {
                mark.setStyle(String.format(Locale.ROOT, "-investor: #%06x;",
                        palette.investor(investor).getRGB() & 0xffffff));
            }
            boolean current = segment.equals(shown.segment());
            Label name = new Label(segment.name());
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            HBox row = new HBox(mark, name);
            row.setId("stack-" + number);
            row.getStyleClass().add("stack-row");
            row.pseudoClassStateChanged(CURRENT, current);
            row.setFocusTraversable(true);
            row.setAccessibleRole(AccessibleRole.BUTTON);
            row.setAccessibleText(texts.messages()
                    .text(current ? "ui.inspector.stackCurrent" : "ui.inspector.stackRow", number, shown.stack().size(),
                            segment.name()));
            row.setOnMouseClicked(event -> model.showOfStack(segment));
            row.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    model.showOfStack(segment);
                    event.consume();
                }
            });
            row.hoverProperty().subscribe((before, over) -> model.point(over ? segment : null));
            row.focusedProperty().subscribe((before, on) -> model.point(on ? segment : null));
            getChildren().add(row);
            if (focus && current) {
                row.requestFocus();
            }
            number++;
        }
    }

    /** Whether the keyboard is in such a list. */
    static boolean hasFocus(@Nullable Scene scene) {
        Node owner = scene == null ? null : scene.getFocusOwner();
        return owner != null && owner.getStyleClass().contains("stack-row");
    }
}
