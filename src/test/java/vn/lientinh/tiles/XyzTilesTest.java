package vn.lientinh.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.render.Theme;

class XyzTilesTest {
    private static final TileCoord COORD = new TileCoord(10, 817, 452);

    @TempDir
    private Path folder;
    private HttpServer server;
    private ExecutorService serverThreads;
    private final Queue asked = new Queue();
    private final Now now = new Now();
    /** What the server sends with a tile. */
    private final Map<String, String> headers = new HashMap<>();

    /** What the server was asked, as "path etag user-agent". */
    private static final class Queue extends ConcurrentLinkedQueue<String> {
        private static final long serialVersionUID = 1L;
    }

    /** A clock that the test moves. */
    private static final class Now extends Clock {
        private Instant instant = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @FunctionalInterface
    private interface Answer {
        void give(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serverThreads = Executors.newCachedThreadPool();
        server.setExecutor(serverThreads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        serverThreads.shutdownNow();
    }

    private void answers(Answer answer) {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            try (exchange) {
                answer.give(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private XyzTiles tiles(TileCache cache) throws TilesException {
        return tiles(cache, Duration.ofMillis(10));
    }

    private XyzTiles tiles(TileCache cache, Duration firstWait) throws TilesException {
        String address = "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/{z}/{x}/{y}.png";
        return new XyzTiles(XyzTemplate.of(address, "© Người vẽ", 18), cache, "1.2", now, firstWait);
    }

    private TileCache cache() {
        return new TileCache(folder, 1 << 20, now);
    }

    private static int colour(XyzTiles tiles) throws IOException {
        return tiles.tile(COORD, 256, Theme.LIGHT).getRGB(5, 5);
    }

    @Test
    void asksUnderItsOwnNameAndKeepsTheTile() throws IOException {
        answers(exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=3600");
            send(exchange, 200, MbTilesTest.png(Color.RED));
        });
        try (XyzTiles tiles = tiles(cache()); XyzTiles later = tiles(cache())) {
            assertEquals(Color.RED.getRGB(), colour(tiles));
            assertEquals(Color.RED.getRGB(), colour(tiles));
            assertEquals(Color.RED.getRGB(), colour(later), "kept on disk for the next start");
        }
        assertEquals(1, asked.size());
        String request = asked.remove();
        assertTrue(request.startsWith("/10/817/452.png "), request);
        assertTrue(request.contains("LienTinh/1.2"), request);
    }

    @Test
    void anExpiredTileIsAskedForByItsTag() throws IOException {
        answers(exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, known ? 304 : 200, known ? new byte[0] : MbTilesTest.png(Color.RED));
        });
        try (XyzTiles tiles = tiles(cache())) {
            assertEquals(Color.RED.getRGB(), colour(tiles));
            now.instant = now.instant.plusSeconds(61);
            assertEquals(Color.RED.getRGB(), colour(tiles));
            now.instant = now.instant.plusSeconds(30);
            assertEquals(Color.RED.getRGB(), colour(tiles), "good for another minute");
        }
        assertEquals(2, asked.size());
        asked.remove();
        assertTrue(asked.remove().contains(" \"v1\" "));
    }

    @Test
    void anOldTileIsShownWhenTheServerFails() throws IOException {
        AtomicInteger count = new AtomicInteger();
        answers(exchange -> {
            if (count.incrementAndGet() == 1) {
                exchange.getResponseHeaders().add("Cache-Control", "max-age=1");
                send(exchange, 200, MbTilesTest.png(Color.GREEN));
            } else {
                send(exchange, 503, new byte[0]);
            }
        });
        try (XyzTiles tiles = tiles(cache())) {
            assertEquals(Color.GREEN.getRGB(), colour(tiles));
            now.instant = now.instant.plus(Duration.ofDays(400));
            assertEquals(Color.GREEN.getRGB(), colour(tiles));
            assertEquals(4, count.get(), "three tries with pauses");
            assertEquals(Color.GREEN.getRGB(), colour(tiles));
            assertEquals(4, count.get(), "then the server is left alone");
            now.instant = now.instant.plusSeconds(60);
            assertEquals(Color.GREEN.getRGB(), colour(tiles));
            assertTrue(count.get() > 4, "and asked again later");
        }
    }

    @Test
    void aFailureThatPassesIsTriedAgain() throws IOException {
        AtomicInteger count = new AtomicInteger();
        answers(exchange -> {
            boolean busy = count.incrementAndGet() < 3;
            send(exchange, busy ? 500 : 200, busy ? new byte[0] : MbTilesTest.png(Color.BLUE));
        });
        try (XyzTiles tiles = tiles(cache())) {
            assertEquals(Color.BLUE.getRGB(), colour(tiles));
        }
        assertEquals(3, count.get());
    }

    @Test
    void itWaitsLongerAfterEachFailureThenLeavesTheServerAlone() throws IOException {
        List<Long> times = new CopyOnWriteArrayList<>();
        answers(exchange -> {
            times.add(System.nanoTime());
            send(exchange, 500, new byte[0]);
        });
        try (XyzTiles tiles = tiles(cache(), Duration.ofMillis(80))) {
            assertThrows(TilesException.class, () -> colour(tiles));
            assertEquals(3, times.size());
            // Only ever longer on a busy machine.
            assertTrue(times.get(1) - times.get(0) >= 80_000_000, "first pause");
            assertTrue(times.get(2) - times.get(1) >= 160_000_000, "twice as long");
            TilesException resting = assertThrows(TilesException.class,
                    () -> tiles.tile(new TileCoord(10, 818, 452), 256, Theme.LIGHT));
            assertTrue(resting.text().vi().contains("127.0.0.1"), resting.text().vi());
            assertEquals(3, times.size(), "other tiles do not ask it either");
        }
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() throws IOException {
        AtomicInteger count = new AtomicInteger();
        answers(exchange -> {
            boolean first = count.incrementAndGet() == 1;
            if (first) {
                exchange.getResponseHeaders().add("Retry-After", "30");
            }
            send(exchange, first ? 429 : 200, first ? new byte[0] : MbTilesTest.png(Color.RED));
        });
        try (XyzTiles tiles = tiles(cache())) {
            assertThrows(TilesException.class, () -> colour(tiles));
            assertEquals(1, count.get(), "half a minute is not waited for by the tile");
            now.instant = now.instant.plusSeconds(31);
            assertThrows(TilesException.class, () -> colour(tiles));
            assertEquals(1, count.get(), "nor is the server asked again right after it");
            now.instant = now.instant.plusSeconds(120);
            assertEquals(Color.RED.getRGB(), colour(tiles));
        }
    }

    /** Whether the server is asked again after so many seconds, when it sent this header with the tile. */
    private boolean isAskedAgain(@Nullable String header, String value, long seconds) throws IOException {
        now.instant = Instant.parse("2026-01-01T00:00:00Z");
        try (XyzTiles tiles = tiles(new TileCache(folder.resolve("cache" + asked.size()), 1 << 20, now))) {
            if (header != null) {
                headers.put(header, value);
            }
            assertEquals(Color.RED.getRGB(), colour(tiles));
            int before = asked.size();
            now.instant = now.instant.plusSeconds(seconds);
            assertEquals(Color.RED.getRGB(), colour(tiles));
            return asked.size() > before;
        } finally {
            headers.clear();
        }
    }

    @Test
    void aTileIsKeptAsLongAsTheServerSays() throws IOException {
        answers(exchange -> {
            headers.forEach(exchange.getResponseHeaders()::add);
            send(exchange, 200, MbTilesTest.png(Color.RED));
        });
        assertFalse(isAskedAgain("Cache-Control", "public, max-age=100", 99));
        assertTrue(isAskedAgain("Cache-Control", "public, max-age=100", 101));
        assertTrue(isAskedAgain("Cache-Control", "no-cache", 0));
        assertTrue(isAskedAgain("Cache-Control", "no-store", 0));
        assertFalse(isAskedAgain("Expires", "Thu, 01 Jan 2026 01:00:00 GMT", 3_599));
        assertTrue(isAskedAgain("Expires", "Thu, 01 Jan 2026 01:00:00 GMT", 3_601));
        assertFalse(isAskedAgain("Expires", "soon", 86_400), "what is no date says nothing");
        long week = Duration.ofDays(7).toSeconds();
        assertFalse(isAskedAgain(null, "", week - 1));
        assertTrue(isAskedAgain(null, "", week + 1));
    }

    @Test
    void nothingIsAskedBeforeATileIsWanted() throws IOException {
        answers(exchange -> send(exchange, 200, MbTilesTest.png(Color.RED)));
        try (XyzTiles tiles = tiles(cache())) {
            assertFalse(tiles.title().vi().isEmpty());
            assertEquals("© Người vẽ", tiles.attribution().vi());
            assertNull(tiles.atHand(COORD, 256, Theme.LIGHT));
        }
        assertTrue(asked.isEmpty(), asked.toString());
    }

    @Test
    void aRefusalIsNotTriedAgain() throws IOException {
        answers(exchange -> send(exchange, 403, new byte[0]));
        try (XyzTiles tiles = tiles(cache())) {
            TilesException refused = assertThrows(TilesException.class, () -> colour(tiles));
            assertTrue(refused.text().vi().contains("403"), refused.text().vi());
            assertFalse(refused.absent());
        }
        assertEquals(1, asked.size());
    }

    @Test
    void aTileThatTheServerDoesNotHaveIsNoFailure() throws IOException {
        answers(exchange -> send(exchange, 404, new byte[0]));
        try (XyzTiles tiles = tiles(cache())) {
            assertTrue(assertThrows(TilesException.class, () -> colour(tiles)).absent());
        }
        assertEquals(1, asked.size());
    }

    @Test
    void whatIsKeptIsAtHandWithoutTheServer() throws IOException {
        answers(exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
            send(exchange, 200, MbTilesTest.png(Color.RED));
        });
        try (XyzTiles tiles = tiles(cache())) {
            assertTrue(tiles.waits());
            assertNull(tiles.atHand(COORD, 256, Theme.LIGHT));
            assertEquals(Color.RED.getRGB(), colour(tiles));
            TileSource.AtHand fresh = tiles.atHand(COORD, 256, Theme.LIGHT);
            assertNotNull(fresh);
            assertTrue(fresh.fresh());
            assertEquals(Color.RED.getRGB(), fresh.picture().getRGB(5, 5));
            now.instant = now.instant.plusSeconds(61);
            TileSource.AtHand old = tiles.atHand(COORD, 256, Theme.LIGHT);
            assertNotNull(old);
            assertFalse(old.fresh());
        }
        assertEquals(1, asked.size());
    }

    @Test
    void whatIsNoPictureIsNotKept() throws IOException {
        answers(exchange -> send(exchange, 200,
                "<html>log in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        try (XyzTiles tiles = tiles(cache())) {
            assertThrows(IOException.class, () -> colour(tiles));
            assertThrows(IOException.class, () -> colour(tiles));
        }
        assertEquals(2, asked.size());
    }

    @Test
    void neverMoreThanTwoRequestsAtOnce() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        answers(exchange -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(30);
            running.decrementAndGet();
            send(exchange, 200, MbTilesTest.png(Color.RED));
        });
        List<Callable<Object>> tasks = new ArrayList<>();
        try (XyzTiles tiles = tiles(cache()); ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 12; i++) {
                TileCoord coord = new TileCoord(10, 800 + i, 452);
                tasks.add(() -> tiles.tile(coord, 256, Theme.LIGHT));
            }
            for (Future<Object> tile : threads.invokeAll(tasks)) {
                tile.get();
            }
        }
        assertEquals(12, asked.size());
        assertEquals(2, most.get());
    }

    @Test
    void aRequestIsGivenUpWhenItsTileLeavesTheView() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        answers(exchange -> {
            arrived.countDown();
            Thread.sleep(60_000);
        });
        try (XyzTiles tiles = tiles(cache()); ExecutorService threads = Executors.newSingleThreadExecutor()) {
            List<Throwable> thrown = new ArrayList<>();
            CountDownLatch ended = new CountDownLatch(1);
            Future<?> request = threads.submit(() -> {
                try {
                    colour(tiles);
                } catch (IOException e) {
                    thrown.add(e);
                } finally {
                    ended.countDown();
                }
            });
            assertTrue(arrived.await(30, TimeUnit.SECONDS));
            request.cancel(true);
            assertTrue(ended.await(30, TimeUnit.SECONDS), "does not wait for the server");
            assertTrue(thrown.getFirst() instanceof InterruptedIOException, thrown.toString());
        }
    }

    @Test
    void theCacheKeepsWithinItsSizeAndLetsTheLongestUnusedGo() throws IOException {
        byte[] picture = new byte[1000];
        XyzTemplate template = new XyzTemplate("http://a/{z}/{x}/{y}", "a", 18);
        TileCache cache = new TileCache(folder, 10_000, now);
        for (int i = 0; i < 30; i++) {
            now.instant = now.instant.plusSeconds(10);
            cache.put(template, new TileCoord(10, i, 0), new TileCache.Entry(picture, null, now.instant));
            // The first tile is used all the time.
            assertTrue(cache.get(template, new TileCoord(10, 0, 0)) != null, "after " + i);
            assertTrue(cache.size() <= 10_000, "size " + cache.size());
        }
        assertTrue(cache.get(template, new TileCoord(10, 29, 0)) != null);
        assertTrue(cache.get(template, new TileCoord(10, 3, 0)) == null);
    }

    @Test
    void whatAnEarlierRunLeftCountsToo() throws IOException {
        XyzTemplate template = new XyzTemplate("http://a/{z}/{x}/{y}", "a", 18);
        for (int run = 0; run < 6; run++) {
            TileCache cache = new TileCache(folder, 10_000, now);
            for (int i = 0; i < 3; i++) {
                now.instant = now.instant.plusSeconds(10);
                cache.put(template, new TileCoord(10, 10 * run + i, 0),
                        new TileCache.Entry(new byte[1000], null, now.instant));
            }
            assertTrue(cache.size() <= 10_000, "run " + run + ": " + cache.size());
        }
    }

    @Test
    void aTileIsNeverReadHalfWritten() throws Exception {
        XyzTemplate template = new XyzTemplate("http://a/{z}/{x}/{y}", "a", 18);
        TileCache cache = new TileCache(folder, 1 << 30, now);
        byte[] one = new byte[400_000];
        byte[] other = new byte[300_000];
        Arrays.fill(one, (byte) 1);
        Arrays.fill(other, (byte) 2);
        cache.put(template, COORD, new TileCache.Entry(one, null, now.instant));
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> writing = writer.submit(() -> {
                for (int i = 0; i < 150; i++) {
                    cache.put(template, COORD, new TileCache.Entry(i % 2 == 0 ? other : one, null, now.instant));
                }
                return null;
            });
            int read = 0;
            while (!writing.isDone() || read < 50) {
                TileCache.Entry entry = cache.get(template, COORD);
                assertNotNull(entry, "half a tile was read");
                assertArrayEquals(entry.picture()[0] == 1 ? one : other, entry.picture());
                read++;
            }
            writing.get();
        }
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        XyzTemplate template = new XyzTemplate("http://a/{z}/{x}/{y}", "a", 18);
        TileCache cache = cache();
        cache.put(template, COORD, new TileCache.Entry(new byte[100], "t", now.instant));
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertEquals(1, kept.size(), "no half-written file stays");
            byte[] bytes = Files.readAllBytes(kept.getFirst());
            Files.write(kept.getFirst(), Arrays.copyOf(bytes, 60));
            assertNull(cache.get(template, COORD), "cut off");
            // The length of the picture, before the picture itself.
            ByteBuffer.wrap(bytes).putInt(bytes.length - 104, Integer.MAX_VALUE);
            Files.write(kept.getFirst(), bytes);
            assertNull(cache.get(template, COORD), "longer than the file");
        }
    }

    @Test
    void templatesAreCheckedBeforeTheyAreUsed() throws TilesException {
        assertEquals("https://t/5/3/28", XyzTemplate.of(" https://t/{z}/{x}/{-y} ", "a", 18)
                .uri(new TileCoord(5, 3, 3))
                .toString());
        assertTrue(refused("ftp://t/{z}/{x}/{y}", "a").text().vi().contains("https"));
        assertTrue(refused("https://t/{z}/{x}", "a").text().vi().contains("{y}"));
        assertTrue(refused("https://t/{z}/{x}/{y}", " ").text().vi().contains("nguồn"));
        assertTrue(refused("https://t t/{z}/{x}/{y}", "a").text().vi().contains("không hợp lệ"));
        assertFalse(refused("https://t/{z}/{x}", "a").text().en().isBlank());
    }

    private static TilesException refused(String address, String attribution) {
        return assertThrows(TilesException.class, () -> XyzTemplate.of(address, attribution, 18));
    }

    @Test
    void beyondTheServersLevelsTheClosestTileIsStretched() throws IOException {
        answers(exchange -> send(exchange, 200, quarters()));
        try (XyzTiles tiles = tiles(cache())) {
            TileCoord closest = new TileCoord(18, 209_152, 115_712);
            TileCoord southEast = new TileCoord(19, 2 * closest.x() + 1, 2 * closest.y() + 1);
            assertEquals(Color.BLUE.getRGB(), tiles.tile(southEast, 256, Theme.LIGHT).getRGB(40, 40));
            assertEquals(Color.BLUE.getRGB(), tiles.tile(southEast, 256, Theme.LIGHT).getRGB(250, 250));
            TileCoord northWest = new TileCoord(19, 2 * closest.x(), 2 * closest.y());
            assertEquals(Color.RED.getRGB(), tiles.tile(northWest, 256, Theme.LIGHT).getRGB(200, 200));
        }
        assertEquals(1, asked.size(), "one tile of the closest level serves them all");
        assertTrue(asked.peek().startsWith("/18/209152/115712.png"), asked.peek());
    }

    /** Red all over, blue in the south east. */
    private static byte[] quarters() throws IOException {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 256; y++) {
                image.setRGB(x, y, (x < 128 || y < 128 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
