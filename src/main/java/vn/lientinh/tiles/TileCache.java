package vn.lientinh.tiles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Keeps tiles of servers in a folder, within a size limit; what was not used for the longest time goes first. A tile is written
 * beside its place and then moved there, so that nobody ever reads half a tile. Safe to use from several threads; a second
 * program on the same folder does no harm either.
 */
public final class TileCache {
    private static final int FORMAT = 1;
    /** After tidying, so much of the limit is in use. */
    private static final double TIDY = 0.8;

    private final Path folder;
    private final long maxBytes;
    private final Clock clock;
    private long bytes = -1;

    /**
     * A tile as kept.
     *
     * @param picture the file that the server sent
     * @param etag    its entity tag, or null
     * @param expires when to ask the server again
     */
    record Entry(byte[] picture, @Nullable String etag, Instant expires) {
    }

    /** A cache in {@code folder}, which is made when the first tile is kept. */
    public TileCache(Path folder, long maxBytes) {
        this(folder, maxBytes, Clock.systemUTC());
    }

    TileCache(Path folder, long maxBytes, Clock clock) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    private Path file(XyzTemplate template, TileCoord coord) {
        return folder.resolve(hash(template.address()))
                .resolve(Integer.toString(coord.zoom()))
                .resolve(Integer.toString(coord.x()))
                .resolve(coord.y() + ".tile");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The tile as kept, expired or not, or null when there is none or its file is damaged. */
    @Nullable
    Entry get(XyzTemplate template, TileCoord coord) {
        Path file = file(template, coord);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (in.readInt() != FORMAT) {
                return null;
            }
            Instant expires = Instant.ofEpochMilli(in.readLong());
            String etag = in.readUTF();
            int length = in.readInt();
            if (length != in.available()) {
                return null;
            }
            byte[] picture = in.readNBytes(length);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return new Entry(picture, etag.isEmpty() ? null : etag, expires);
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Keeps a tile.
     *
     * @throws IOException when it cannot be written
     */
    void put(XyzTemplate template, TileCoord coord, Entry entry) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(entry.picture.length + 64);
        try (DataOutputStream out = new DataOutputStream(buffer)) {
            out.writeInt(FORMAT);
            out.writeLong(entry.expires.toEpochMilli());
            out.writeUTF(entry.etag == null ? "" : entry.etag);
            out.writeInt(entry.picture.length);
            out.write(entry.picture);
        }
        Path file = file(template, coord);
        Files.createDirectories(file.getParent());
        Path beside = Files.createTempFile(file.getParent(), "new", ".part");
        try {
            Files.write(beside, buffer.toByteArray());
            Files.setLastModifiedTime(beside, FileTime.from(clock.instant()));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        grow(buffer.size());
    }

    private synchronized void grow(long added) throws IOException {
        bytes = bytes < 0 ? size() : bytes + added;
        if (bytes > maxBytes) {
            tidy();
        }
    }

    private record Kept(Path file, long size, FileTime used) {
    }

    private List<Kept> kept() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                try {
                    kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
                } catch (NoSuchFileException e) {
                    // Another thread or program has just moved or deleted it.
                    continue;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return kept;
    }

    /** Bytes that all files of the cache take. */
    long size() throws IOException {
        return kept().stream().mapToLong(Kept::size).sum();
    }

    private void tidy() throws IOException {
        List<Kept> kept = new ArrayList<>(kept());
        kept.sort(Comparator.comparing(Kept::used));
        bytes = kept.stream().mapToLong(Kept::size).sum();
        for (Kept oldest : kept) {
            if (bytes <= maxBytes * TIDY) {
                break;
            }
            Files.deleteIfExists(oldest.file);
            bytes -= oldest.size;
        }
    }
}
