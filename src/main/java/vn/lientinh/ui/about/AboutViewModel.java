package vn.lientinh.ui.about;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Register;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.WindowViewModel;

/** The agreement, the sources of the data and the licences, in words. */
public final class AboutViewModel {

    private final WindowViewModel window;

    /**
     * A source of data.
     *
     * @param title       what it is
     * @param licence     its licence, or null for a document
     * @param attribution the words that it asks for, or null
     */
    public record SourceLine(String title, @Nullable String licence, @Nullable String attribution) {
    }

    /** About the workspace that {@code window} shows. */
    public AboutViewModel(WindowViewModel window) {
        this.window = window;
    }

    /** Number, date and title of the agreement; empty as long as nothing has been read. */
    public String agreement() {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return "";
        }
        Messages messages = window.texts().messages();
        Register.Agreement agreement = workspace.register().agreement();
        return messages.text("ui.about.agreement", agreement.number(), Wording.date(agreement.date()),
                agreement.title().in(messages.locale()));
    }

    /** Every source that the workspace names. */
    public List<SourceLine> sources() {
        Messages messages = window.texts().messages();
        return window.sources()
                .stream()
                .map(source -> new SourceLine(source.title().in(messages.locale()), source.licence(),
                        source.attribution() == null ? null : source.attribution().in(messages.locale())))
                .toList();
    }
}
