package org.huiji.web.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway of the test's own: answers as told and remembers what it was asked. */
final class StubGateway implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = exchange -> reply(exchange, 200, "{\"status\":\"accepted\"}");

    /** A request as it came in. */
    record Asked(String method, String path, String time, String signature, String key, String body) {}

    /** What is done with a request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    StubGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/send", this::take);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    }

    List<Asked> asked() {
        return asked;
    }

    void answers(int status, String body) {
        answer = exchange -> reply(exchange, status, body);
    }

    /** Takes the request and says nothing. */
    void staysSilent() {
        answer = exchange -> await();
    }

    /** Says that it is fine, and never comes to the end of it. */
    void stopsInTheMiddle() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"status\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        };
    }

    /** Takes the request and breaks the connection. */
    void hangsUp() {
        answer = HttpExchange::close;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst(SmsSignature.TIME),
                exchange.getRequestHeaders().getFirst(SmsSignature.SIGNATURE),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"), body));
        answer.to(exchange);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
