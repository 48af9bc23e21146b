package vn.lientinh.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** Writes files whole or not at all: first beside their place under another name, then moved there in one step. */
final class SafeFile {

    /** Writes what belongs into a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Looks whether a file could be written.
     *
     * @throws PrintException saying in words for people what is in the way
     */
    static void check(Path file) throws PrintException {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new PrintException("print.error.noFolder", String.valueOf(folder));
        }
        if (Files.isDirectory(target)) {
            throw new PrintException("print.error.isFolder", target.toString());
        }
        if (!Files.isWritable(folder)) {
            throw new PrintException("print.error.notWritable", target.toString());
        }
    }

    /**
     * Writes a file. When this fails, whatever stood there before still does, and nothing else is left behind.
     *
     * @throws PrintException saying in words for people what is in the way
     */
    static void write(Path file, Content content) throws PrintException {
        check(file);
        Path target = file.toAbsolutePath().normalize();
        Path part = target.resolveSibling(
                "." + target.getFileName() + "." + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36)
                        + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
                content.writeTo(out);
            }
            move(part, target);
        } catch (IOException e) {
            discard(part, e);
            throw words(e, target);
        } catch (UncheckedIOException e) {
            discard(part, e);
            throw words(Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)), target);
        } catch (RuntimeException | Error e) {
            discard(part, e);
            throw e;
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path part, Throwable reason) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static PrintException words(IOException e, Path target) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("disk full")
                || said.contains("quota")) {
            return new PrintException(e, "print.error.diskFull", target.toString());
        }
        if (e instanceof AccessDeniedException || e instanceof NoSuchFileException
                || said.contains("read-only file system")) {
            return new PrintException(e, "print.error.notWritable", target.toString());
        }
        return new PrintException(e, "print.error.failed", target.toString(), String.valueOf(e.getMessage()));
    }

    private SafeFile() {
    }
}
