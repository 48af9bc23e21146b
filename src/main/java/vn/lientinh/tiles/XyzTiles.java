package vn.lientinh.tiles;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Text;
import vn.lientinh.render.Theme;

/**
 * The tiles of a server, one by one as they come into view: never in bulk, never more than two at once, under the program's own
 * name, and from the cache as long as the server allows. What is kept is shown when the server cannot be reached, however old. A
 * request whose thread is interrupted is given up. Safe to use from several threads.
 */
public final class XyzTiles implements TileSource, AutoCloseable {
    private static final Logger LOG = System.getLogger(XyzTiles.class.getName());
    private static final int CONNECTIONS = 2;
    private static final int TRIES = 3;
    private static final long MOST_BYTES = 4 << 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** How long a tile is kept when the server does not say. */
    private static final Duration USUAL_LIFE = Duration.ofDays(7);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*(\\d{1,9})");

    private final XyzTemplate template;
    private final TileCache cache;
    private final String userAgent;
    private final Clock clock;
    private final Duration firstWait;
    private final HttpClient client;
    private final Semaphore connections = new Semaphore(CONNECTIONS, true);
    /** Until when the server is left alone after it failed. */
    private final AtomicReference<Instant> restUntil = new AtomicReference<>(Instant.MIN);

    /**
     * Tiles of a server; nothing is asked before the first tile.
     *
     * @param version version of the program, told to the server
     */
    public XyzTiles(XyzTemplate template, TileCache cache, String version) {
        this(template, cache, version, Clock.systemUTC(), Duration.ofMillis(500));
    }

    XyzTiles(XyzTemplate template, TileCache cache, String version, Clock clock, Duration firstWait) {
        this.template = template;
        this.cache = cache;
        this.userAgent = "LienTinh/" + version + " (desktop map of provincial infrastructure)";
        this.clock = clock;
        this.firstWait = firstWait;
        this.client = HttpClient.newBuilder()
                // One request a connection: so two permits are two connections.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public Text title() {
        return new Text(template.host(), template.host());
    }

    @Override
    public Text attribution() {
        return new Text(template.attribution(), template.attribution());
    }

    @Override
    public BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException {
        if (coord.zoom() > template.maxZoom()) {
            TileCoord closest = coord.ancestor(coord.zoom() - template.maxZoom());
            return TilePictures.part(tile(closest, size, theme), closest, coord);
        }
        TileCache.Entry kept = cache.get(template, coord);
        if (kept != null && clock.instant().isBefore(kept.expires())) {
            return TilePictures.read(kept.picture(), size);
        }
        try {
            TileCache.Entry fresh = fetch(coord, kept);
            BufferedImage picture = TilePictures.read(fresh.picture(), size);
            keep(coord, fresh);
            return picture;
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            if (kept == null) {
                throw e;
            }
            return TilePictures.read(kept.picture(), size);
        }
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public @Nullable AtHand atHand(TileCoord coord, int size, Theme theme) {
        TileCoord closest = coord.zoom() > template.maxZoom()
                ? coord.ancestor(coord.zoom() - template.maxZoom())
                : coord;
        TileCache.Entry kept = cache.get(template, closest);
        if (kept == null) {
            return null;
        }
        try {
            BufferedImage picture = TilePictures.read(kept.picture(), size);
            return new AtHand(closest == coord ? picture : TilePictures.part(picture, closest, coord),
                    clock.instant().isBefore(kept.expires()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A kept tile is no picture", e);
            return null;
        }
    }

    /** A cache that cannot be written to costs time, not the map. */
    private void keep(TileCoord coord, TileCache.Entry entry) {
        try {
            cache.put(template, coord, entry);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A tile could not be kept", e);
        }
    }

    private TileCache.Entry fetch(TileCoord coord, TileCache.@Nullable Entry kept) throws IOException {
        if (clock.instant().isBefore(restUntil.get())) {
            throw new TilesException("resting", template.uri(coord).getHost());
        }
        try {
            connections.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            return fetchPatiently(coord, kept);
        } finally {
            connections.release();
        }
    }

    private TileCache.Entry fetchPatiently(TileCoord coord, TileCache.@Nullable Entry kept) throws IOException {
        Duration wait = firstWait;
        for (int attempt = 1;; attempt++) {
            Duration asked = null;
            try {
                HttpResponse<byte[]> response = client.send(request(coord, kept),
                        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
                int status = response.statusCode();
                if (status == 200) {
                    return new TileCache.Entry(response.body(), response.headers().firstValue("ETag").orElse(null),
                            expires(response));
                }
                if (status == 304 && kept != null) {
                    return new TileCache.Entry(kept.picture(), kept.etag(), expires(response));
                }
                if (status != 429 && status < 500) {
                    // Asking again would not help: there is no such tile, or it is not for us.
                    throw new RefusedException(status, template.uri(coord).getHost());
                }
                asked = retryAfter(response).orElse(null);
            } catch (InterruptedException e) {
                throw interrupted();
            } catch (RefusedException e) {
                if (e.status == 404 || e.status == 204 || e.status == 410) {
                    throw TilesException.noTile(coord);
                }
                throw new TilesException("refused", e.host, Integer.toString(e.status));
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "No tile from the server", e);
            }
            Duration pause = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
            if (attempt == TRIES || pause.compareTo(LONGEST_WAIT) > 0) {
                // All requests that wait for a connection would fail the same way: let the server rest.
                restUntil.set(clock.instant().plus(pause.multipliedBy(4)));
                throw new TilesException("unreachable", template.uri(coord).getHost());
            }
            pause(pause);
            wait = wait.multipliedBy(2);
        }
    }

    /** The server has answered, and its answer is no. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String host;

        RefusedException(int status, String host) {
            this.status = status;
            this.host = host;
        }
    }

    private HttpRequest request(TileCoord coord, TileCache.@Nullable Entry kept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(template.uri(coord))
                .timeout(TIMEOUT)
                .header("User-Agent", userAgent)
                .header("Accept", "image/png, image/jpeg");
        if (kept != null && kept.etag() != null) {
            request.header("If-None-Match", kept.etag());
        }
        return request.build();
    }

    private Instant expires(HttpResponse<?> response) {
        Optional<String> control = response.headers().firstValue("Cache-Control");
        if (control.isPresent()) {
            Matcher maxAge = MAX_AGE.matcher(control.get());
            if (maxAge.find()) {
                return clock.instant().plusSeconds(Long.parseLong(maxAge.group(1)));
            }
            if (control.get().contains("no-cache") || control.get().contains("no-store")) {
                return clock.instant();
            }
        }
        return response.headers()
                .firstValue("Expires")
                .flatMap(XyzTiles::date)
                .orElseGet(() -> clock.instant().plus(USUAL_LIFE));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static void pause(Duration pause) throws InterruptedIOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Nobody waits for the tile any more");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
