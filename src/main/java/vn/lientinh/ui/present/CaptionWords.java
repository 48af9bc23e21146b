package vn.lientinh.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;
import vn.lientinh.tour.Caption;
import vn.lientinh.tour.Caption.Role;

/** What the caption of one stop says, set once. */
final class CaptionWords extends Pane {

    /** Height of a line of the font as a part of its size. */
    private static final double LINE = 1.265;
    private static final Map<Role, String> IDS = Map.of(Role.TITLE, "stage-title", Role.TEXT, "stage-text",
            Role.CLAUSE, "stage-clause", Role.WHO, "stage-who", Role.WHO_BASIS, "stage-who-basis", Role.WHEN,
            "stage-when", Role.WHEN_BASIS, "stage-when-basis");

    private final List<Node> fading = new ArrayList<>();

    CaptionWords(Caption caption) {
        for (double x : caption.separator()) {
            Region line = new Region();
            line.getStyleClass().add("caption-separator");
            place(line, x, Caption.ANSWERS_TOP, 1, Caption.SEPARATOR);
        }
        Palette palette = Palette.of(Theme.DARK);
        for (Caption.Stripe stripe : caption.stripes()) {
            Region colour = new Region();
            colour.getStyleClass().add("caption-stripe");
            // As the map has it on a dark ground.
            colour.setStyle(String.format(Locale.ROOT, "-fx-background-color: #%06x;",
                    palette.investor(stripe.investor()).getRGB() & 0xffffff));
            place(colour, stripe.x(), Caption.ANSWERS_TOP, stripe.width(), Caption.STRIPE);
        }
        caption.blocks().forEach(this::add);
    }

    private void place(Region region, double x, double y, double width, double height) {
        region.setManaged(false);
        region.resizeRelocate(x, y, width, height);
        show(region);
    }

    private void show(Node node) {
        fading.add(node);
        getChildren().add(node);
    }

    private void add(Caption.Block block) {
        Text words = new Text(String.join("\n", block.lines()));
        words.setId(IDS.get(block.role()));
        words.getStyleClass().add(switch (block.tone()) {
            case LOUD -> "caption-loud";
            case PLAIN -> "caption-plain";
            case QUIET -> "caption-quiet";
        });
        words.setTextOrigin(VPos.TOP);
        // As a style: what a style sheet says of the font would win over setFont.
        words.setStyle(String.format(Locale.ROOT, "-fx-font-family: \"%s\"; -fx-font-size: %.2fpx;",
                block.heavy() ? "Be Vietnam Pro SemiBold" : "Be Vietnam Pro", block.size()));
        words.setLineSpacing(block.leading() - block.size() * LINE);
        words.setManaged(false);
        words.relocate(block.x(), block.top());
        // Letters of this size are outlines to software, drawn anew at every picture of a map that moves below.
        words.setCache(true);
        show(words);
    }

    /** How opaque it is; each part by itself, since software takes longer to fade them as one. */
    void setWordsOpacity(double opacity) {
        fading.forEach(node -> node.setOpacity(opacity));
    }
}
