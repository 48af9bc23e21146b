package vn.lientinh.ui.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import vn.lientinh.Messages;
import vn.lientinh.model.Text;
import vn.lientinh.print.Finding;
import vn.lientinh.ui.state.Texts;

/** What is to be read before a sheet is printed: what is wrong with what was typed, and what was found on the sheet. */
final class SheetChecks {

    private final SheetPreview preview;
    private final SheetFields fields;
    private final Texts texts;
    private final BooleanProperty otherBaseMap = new SimpleBooleanProperty();
    private final ObjectBinding<List<Check>> all;

    SheetChecks(SheetPreview preview, SheetFields fields, Texts texts) {
        this.preview = preview;
        this.fields = fields;
        this.texts = texts;
        all = Bindings.createObjectBinding(this::current,
                new Observable[]{preview.sheetProperty(), preview.troubleProperty(), fields.faultsProperty(),
                        otherBaseMap, texts.messagesProperty()});
    }

    /** All of them, the worst first. */
    ObjectBinding<List<Check>> allBinding() {
        return all;
    }

    /** What must be mended before anything can be printed. */
    Optional<Check> error() {
        return all.get().stream().filter(check -> check.grave() == Check.Grave.ERROR).findFirst();
    }

    /** Whether the window shows another base map than the built-in one. */
    BooleanProperty otherBaseMapProperty() {
        return otherBaseMap;
    }

    private List<Check> current() {
        Messages messages = texts.messages();
        List<Check> list = new ArrayList<>();
        Text wrong = preview.troubleProperty().get();
        if (wrong != null) {
            list.add(new Check(Check.Grave.ERROR, wrong.in(messages.locale()), Field.EXTENT));
        }
        fields.faultsProperty()
                .get()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fault -> list.add(
                        new Check(Check.Grave.ERROR, fault.getValue().apply(messages), fault.getKey())));
        Laid now = preview.sheetProperty().get();
        if (now != null && wrong == null) {
            now.findings()
                    .forEach(finding -> list.add(new Check(grave(finding), finding.words(),
                            Field.of(finding.kind()))));
        }
        if (otherBaseMap.get()) {
            list.add(new Check(Check.Grave.NOTE, messages.text("ui.print.otherBaseMap"), Field.EXTENT));
        }
        return list.stream().sorted(Comparator.comparing(Check::grave)).toList();
    }

    private static Check.Grave grave(Finding finding) {
        return switch (finding.grave()) {
            case WARNING -> Check.Grave.WARNING;
            case NOTE -> Check.Grave.NOTE;
        };
    }
}
