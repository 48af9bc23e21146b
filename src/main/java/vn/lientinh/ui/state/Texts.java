package vn.lientinh.ui.state;

import java.util.Locale;
import java.util.function.Function;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.lientinh.Messages;

/** The texts of the window in the language of the moment: what is bound to them changes with it at once. */
public final class Texts {

    private final ReadOnlyObjectWrapper<Messages> messages;

    /** Texts in the language of {@code locale} to begin with. */
    public Texts(Locale locale) {
        this.messages = new ReadOnlyObjectWrapper<>(new Messages(locale));
    }

    /** The texts now. */
    public Messages messages() {
        return messages.get();
    }

    /** The texts now; changes with the language. */
    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    /** The language of the moment. */
    public Locale locale() {
        return messages.get().locale();
    }

    /** Changes the language. */
    public void setLocale(Locale locale) {
        Messages wanted = new Messages(locale);
        if (!wanted.locale().equals(locale())) {
            messages.set(wanted);
        }
    }

    /** The text of a key, following the language. */
    public StringBinding of(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> messages.get().text(key, arguments), messages);
    }

    /** A text made by {@code make}, following the language and whatever else it depends on. */
    public StringBinding made(Function<Messages, String> make, Observable... dependencies) {
        Observable[] all = new Observable[dependencies.length + 1];
        all[0] = messages;
        System.arraycopy(dependencies, 0, all, 1, dependencies.length);
        return Bindings.createStringBinding(() -> make.apply(messages.get()), all);
    }
}
