package vn.lientinh.ui.inspector;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Words of the inspector: whole, over as many lines as they need. */
final class InspectorText {

    /** What explains. */
    static Label small(String words) {
        return styled(words, "small-text");
    }

    /** Words in a look of their own. */
    static Label styled(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** Words that lead somewhere. */
    static Hyperlink link(String words) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        return link;
    }

    private InspectorText() {
    }
}
