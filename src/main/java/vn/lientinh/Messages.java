package vn.lientinh;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The program's texts in one language. Vietnamese is the language of the program; English is used for English locales only.
 */
public final class Messages {

    /** Vietnamese as written in Vietnam. */
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");
    /** English, with figures as written in Britain. */
    public static final Locale ENGLISH = Locale.UK;

    private final Locale locale;
    private final ResourceBundle bundle;

    /** Texts for {@code locale}: English when its language is English, Vietnamese otherwise. */
    public Messages(Locale locale) {
        this.locale = locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
        this.bundle = ResourceBundle.getBundle("vn.lientinh.messages", this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The locale that figures and dates beside these texts are formatted in. */
    public Locale locale() {
        return locale;
    }

    /**
     * The text of {@code key} with {0}, {1} … filled in. Pass years and ids as strings: numbers are grouped by the locale.
     *
     * @throws java.util.MissingResourceException when there is no such text
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        // Most texts are not patterns at all, and a window that opens asks for hundreds of them.
        return isPattern(pattern) ? new MessageFormat(pattern, locale).format(arguments) : pattern;
    }

    private static boolean isPattern(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('\'') >= 0;
    }
}
