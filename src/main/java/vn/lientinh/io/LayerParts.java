package vn.lientinh.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Segment;

/**
 * Reads a large layer file in several parts at once, a processor each. Where a feature begins cannot be known without reading all
 * that comes before it, so a place that looks like one is guessed; the guess was right when the part before comes to just that
 * place between two features. Where it was not, or when there is anything at all to be told about the file, nothing comes of it:
 * the file is to be read from beginning to end, so that faults are told in order and with their places.
 */
final class LayerParts {

    private static final long LEAST_PART = 4 << 20;
    private static final int MOST_PARTS = 4;
    private static final int LOOKED_THROUGH = 1 << 16;
    private static final Pattern FEATURE = Pattern.compile("\\{\\s*\"type\"\\s*:\\s*\"Feature\"\\s*[,}]");
    private static final byte[] BEGINNING = "{\"type\":\"FeatureCollection\",\"features\":["
            .getBytes(StandardCharsets.US_ASCII);

    private final String layer;
    private final References references;
    private final WorkspaceFiles files;
    private final String path;
    private final int most;
    private final AtomicBoolean givenUp = new AtomicBoolean();

    /** Parts of the file at {@code path}, which holds the layer with this id. */
    LayerParts(String layer, References references, WorkspaceFiles files, String path) {
        this(layer, references, files, path, Math.min(Runtime.getRuntime().availableProcessors(), MOST_PARTS));
    }

    /** At most so many parts. */
    LayerParts(String layer, References references, WorkspaceFiles files, String path, int most) {
        this.most = most;
        this.layer = layer;
        this.references = references;
        this.files = files;
        this.path = path;
    }

    /** All segments of the file, or null when it is small or has to be read from beginning to end. */
    @Nullable
    List<Segment> read() {
        List<Long> starts = starts();
        List<CompletableFuture<@Nullable List<Segment>>> parts = new ArrayList<>();
        for (int i = 1; i < starts.size(); i++) {
            int part = i;
            parts.add(CompletableFuture.supplyAsync(() -> part(starts, part)));
        }
        if (parts.isEmpty()) {
            return null;
        }
        parts.addFirst(CompletableFuture.completedFuture(part(starts, 0)));
        List<Segment> all = new ArrayList<>();
        for (CompletableFuture<@Nullable List<Segment>> part : parts) {
            List<Segment> segments = part.join();
            if (segments != null) {
                all.addAll(segments);
            }
        }
        return givenUp.get() ? null : List.copyOf(all);
    }

    private List<Long> starts() {
        List<Long> starts = new ArrayList<>(List.of(0L));
        try {
            long size = files.size(path);
            long parts = Math.min(most, size / LEAST_PART);
            for (int i = 1; i < parts; i++) {
                long start = featureAfter(size * i / parts);
                if (start > starts.getLast()) {
                    starts.add(start);
                }
            }
        } catch (IOException e) {
            // Whoever reads the file from its beginning meets the same, and tells it.
            return List.of(0L);
        }
        return starts;
    }

    /** Where a feature seems to begin soon after a byte, or -1. */
    private long featureAfter(long from) throws IOException {
        try (InputStream in = files.open(path)) {
            in.skipNBytes(from);
            // One character a byte, so that places are counted in bytes.
            String text = new String(in.readNBytes(LOOKED_THROUGH), StandardCharsets.ISO_8859_1);
            Matcher feature = FEATURE.matcher(text);
            return feature.find() ? from + feature.start() : -1;
        }
    }

    private @Nullable List<Segment> part(List<Long> starts, int part) {
        long start = starts.get(part);
        long end = part + 1 < starts.size() ? starts.get(part + 1) : Long.MAX_VALUE;
        LayerReader reader = new LayerReader(layer, references, new Problems(path));
        List<Segment> segments = null;
        try (InputStream in = files.open(path)) {
            in.skipNBytes(start);
            segments = part == 0
                    ? reader.readPart(in, 0, end, givenUp::get)
                    : reader.readPart(new SequenceInputStream(new ByteArrayInputStream(BEGINNING), in),
                            start - BEGINNING.length, end, givenUp::get);
        } catch (IOException e) {
            // Told by whoever reads the file from its beginning.
        }
        if (segments == null) {
            givenUp.set(true);
        }
        return segments;
    }
}
