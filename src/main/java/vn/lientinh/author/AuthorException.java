package vn.lientinh.author;

import vn.lientinh.Messages;

/** Something in the recipe or in an extract that keeps the files from being made, for the person who can mend it. */
public final class AuthorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key       key of the text, without the prefix {@code author.}
     * @param arguments what the text names: recipe entry, extract, figures
     */
    AuthorException(String key, Object... arguments) {
        super(key);
        this.key = "author." + key;
        this.arguments = arguments.clone();
    }

    /** What is wrong and where, in the language of {@code messages}. */
    public String text(Messages messages) {
        return messages.text(key, arguments);
    }

    @Override
    public String getMessage() {
        return text(new Messages(Messages.ENGLISH));
    }
}
