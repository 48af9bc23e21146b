package vn.lientinh.cli;

import picocli.CommandLine.TypeConversionException;

/** The value of an option cannot be used; the message says why, in the user's language. */
final class WrongValue extends TypeConversionException {

    private static final long serialVersionUID = 1L;

    WrongValue(String message) {
        super(message);
    }
}
