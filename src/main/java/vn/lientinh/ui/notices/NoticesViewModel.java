package vn.lientinh.ui.notices;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user is being told; the newest last. */
public final class NoticesViewModel {

    /** More than these are never seen at once; the oldest that goes away by itself makes room. */
    static final int MOST = 3;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> unmodifiable = FXCollections.unmodifiableObservableList(notices);

    /** Tells this, in the place of the notice with the same id if there is one. On the FX thread. */
    public void show(Notice notice) {
        for (int i = 0; i < notices.size(); i++) {
            if (notices.get(i).id().equals(notice.id())) {
                notices.set(i, notice);
                return;
            }
        }
        notices.add(notice);
        for (int i = 0; notices.size() > MOST && i < notices.size() - 1;) {
            if (notices.get(i).kind() == Notice.Kind.DONE) {
                notices.remove(i);
            } else {
                i++;
            }
        }
    }

    /** Tells the notice with this id no longer. */
    public void withdraw(String id) {
        notices.removeIf(notice -> notice.id().equals(id));
    }

    /** Takes this very notice away; one that has taken its place stays. */
    public void dismiss(Notice notice) {
        notices.removeIf(one -> one == notice);
    }

    /** Does what the notice offers, and takes it away. */
    public void take(Notice notice) {
        dismiss(notice);
        Notice.Remedy remedy = notice.remedy();
        if (remedy != null) {
            remedy.does().run();
        }
    }

    /** What is told now. */
    public ObservableList<Notice> notices() {
        return unmodifiable;
    }
}
