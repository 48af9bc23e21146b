package vn.lientinh.ui.print;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;

/** What is chosen in the print view, remembered from one run to the next, and what was chosen before it. */
final class FormHistory {

    private static final Setting<PrintForm> FORM = Setting.of("print.form", PrintForm.USUAL);
    private static final int MOST_UNDONE = 50;

    private final Settings settings;
    private final ReadOnlyObjectWrapper<PrintForm> form;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final Deque<PrintForm> before = new ArrayDeque<>();

    /** Begins with what was chosen last time. */
    FormHistory(Settings settings) {
        this.settings = settings;
        form = new ReadOnlyObjectWrapper<>(settings.get(FORM));
    }

    ReadOnlyObjectProperty<PrintForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    PrintForm get() {
        return form.get();
    }

    /** Takes over what is chosen now; returns whether that is anything else than before. */
    boolean set(PrintForm now) {
        if (now.equals(form.get())) {
            return false;
        }
        form.set(now);
        settings.set(FORM, now);
        return true;
    }

    /** What is chosen now can be come back to. */
    void keep() {
        before.addLast(form.get());
        if (before.size() > MOST_UNDONE) {
            before.removeFirst();
        }
        undoable.set(true);
    }

    /** What was {@linkplain #keep kept} last, and is no longer; null when nothing is. */
    @Nullable
    PrintForm takeBack() {
        PrintForm last = before.pollLast();
        undoable.set(!before.isEmpty());
        return last;
    }

    /** Whether there is something to come back to. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }
}
