package vn.lientinh.ui.table;

import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.layout.HBox;
import vn.lientinh.ui.state.Texts;

/** The line of a column in the menu of columns. The menu stays, so that several are chosen one after the other. */
final class ColumnItem extends CustomMenuItem {

    /** Whether {@code column} is among the columns of {@code model}, to be changed. */
    ColumnItem(Column column, TableViewModel model, Texts texts) {
        setId("column-" + column.code());
        getStyleClass().add("column-item");
        setHideOnClick(false);
        CheckBox box = new CheckBox();
        box.setId("column-box-" + column.code());
        box.textProperty().bind(texts.of("ui.column." + column.code()));
        // The line takes mouse and keys for it: so the arrow keys go from line to line, as in any menu.
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        HBox line = new HBox(box);
        line.getStyleClass().add("column-line");
        line.accessibleTextProperty()
                .bind(texts.made(
                        messages -> messages.text(box.isSelected() ? "ui.table.column.shown" : "ui.table.column.hidden",
                                messages.text("ui.column." + column.code())),
                        box.selectedProperty()));
        box.setSelected(model.columns().contains(column));
        model.columns()
                .addListener((ListChangeListener<Column>) change -> box.setSelected(model.columns().contains(column)));
        setContent(line);
        setOnAction(event -> model.toggle(column));
    }
}
