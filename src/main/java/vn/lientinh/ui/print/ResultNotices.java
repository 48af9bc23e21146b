package vn.lientinh.ui.print;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.notices.NoticesViewModel;

/** Tells what has become of a sheet when the print view, which would say so, has been put away meanwhile. */
final class ResultNotices {
    private static final String NOTICE = "print";

    private final PrintViewModel model;
    private final NoticesViewModel notices;
    private final BooleanSupplier seen;

    /**
     * Tells of what {@code model} sends.
     *
     * @param seen whether the print view is there to be seen
     */
    ResultNotices(PrintViewModel model, NoticesViewModel notices, BooleanSupplier seen) {
        this.model = model;
        this.notices = notices;
        this.seen = seen;
        model.jobs().taskProperty().subscribe(this::tell);
    }

    private void tell(Task task) {
        if (seen.getAsBoolean()) {
            notices.withdraw(NOTICE);
            return;
        }
        switch (task) {
            case Task.Done done -> {
                Notice notice = new Notice(NOTICE, Notice.Kind.DONE, done.words(), null);
                Path file = done.files().isEmpty() ? null : done.files().getFirst();
                notices.show(file == null
                        ? notice
                        : notice.offering("ui.print.openFile", () -> model.jobs().openFile(file)));
                model.jobs().acknowledge();
            }
            case Task.Failed failed -> {
                notices.show(new Notice(NOTICE, Notice.Kind.FAILURE, failed.words(), null));
                model.jobs().acknowledge();
            }
            case Task.None none -> {
            }
            case Task.Running running -> {
            }
            case Task.Cancelled cancelled -> {
            }
        }
    }
}
