package vn.lientinh.cli;

/** A command was understood and cannot be carried out; the message says why, in the user's language. Exit code 1. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }

    Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
