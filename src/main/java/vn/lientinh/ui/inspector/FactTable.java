package vn.lientinh.ui.inspector;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.lientinh.analysis.Answer.Fact;

/** Facts that are told in a few words, in two columns, the values at the right; their names give way. */
final class FactTable extends GridPane {

    private static final double NAME_WIDTH = 96;
    /** Longer values stand under their name, over the whole width. */
    private static final int SHORT_VALUE = 30;

    /** A table of those of {@code facts} that are short. */
    FactTable(List<Fact> facts) {
        getStyleClass().add("fact-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAME_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        int row = 0;
        for (Fact fact : facts) {
            if (isShort(fact)) {
                Label value = value(fact);
                value.setMinWidth(USE_PREF_SIZE);
                addRow(row++, name(fact), value);
            }
        }
    }

    /** Those that are long, each under its name over the whole width. */
    static List<Node> blocks(List<Fact> facts) {
        return facts.stream().filter(fact -> !isShort(fact)).map(FactTable::block).toList();
    }

    private static Node block(Fact fact) {
        VBox block = new VBox(name(fact), value(fact));
        String basis = fact.basis();
        if (basis != null) {
            block.getChildren().add(InspectorText.small(basis));
        }
        block.getStyleClass().add("fact-block");
        return block;
    }

    private static boolean isShort(Fact fact) {
        return fact.value().length() <= SHORT_VALUE && fact.basis() == null;
    }

    private static Label name(Fact fact) {
        Label name = InspectorText.styled(fact.label(), "fact-name");
        name.setMaxHeight(Double.MAX_VALUE);
        return name;
    }

    private static Label value(Fact fact) {
        Label value = InspectorText.styled(fact.value(), fact.stated() ? "fact-value" : "fact-missing");
        value.setId("fact-" + fact.topic().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        value.setMaxWidth(Double.MAX_VALUE);
        value.setMaxHeight(Double.MAX_VALUE);
        return value;
    }
}
