package vn.lientinh.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;
import vn.lientinh.ui.table.TableViewModel.Sorting;

/** Keeps the columns of the table, how wide they are, and by which it is sorted, as the user left them. */
final class TableMemory {

    private static final Setting<List<Column>> COLUMNS = Setting.list("table.columns", Column.class);
    private static final Setting<List<Width>> WIDTHS = Setting.list("table.widths", Width.class);
    private static final Setting<Optional<Sorting>> SORTING = Setting.optional("table.sorting", Sorting.class);
    private static final int WIDEST = 2000;

    /** A column that is not as wide as usual; in logical pixels. */
    record Width(Column column, int width) {
        Width {
            if (column == null || width < 1 || width > WIDEST) {
                throw new IllegalArgumentException("No width: " + width);
            }
        }
    }

    static void keep(TableViewModel model, Settings settings) {
        List<Column> columns = settings.get(COLUMNS).stream().distinct().toList();
        if (!columns.isEmpty()) {
            model.columns().setAll(columns);
        }
        settings.get(WIDTHS).forEach(width -> model.widths().put(width.column(), width.width()));
        settings.get(SORTING).ifPresent(model.sortingProperty()::set);
        model.columns()
                .addListener((ListChangeListener<Column>) change -> settings.set(COLUMNS,
                        model.columns().equals(Column.USUAL) ? List.of() : new ArrayList<>(model.columns())));
        model.widths()
                .addListener((MapChangeListener<Column, Integer>) change -> settings.set(WIDTHS,
                        model.widths()
                                .entrySet()
                                .stream()
                                .map(width -> new Width(width.getKey(), width.getValue()))
                                .toList()));
        model.sortingProperty()
                .subscribe((before, now) -> settings.set(SORTING, Optional.ofNullable(now)));
    }

    private TableMemory() {
    }
}
