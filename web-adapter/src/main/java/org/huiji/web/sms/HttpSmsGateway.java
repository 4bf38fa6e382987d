package org.huiji.web.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway spoken to by HTTP: JSON, signed, with the message's id as idempotency key. docs/operations.md says what it is
 * expected to answer. Neither phone nor text is ever logged, nor what the gateway says beyond its status.
 */
final class HttpSmsGateway implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(HttpSmsGateway.class);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final SmsSettings settings;
    private final SmsSignature signature;
    private final JsonMapper json;
    private final HttpClient client;

    HttpSmsGateway(SmsSettings settings, InstantSource realTime, JsonMapper json) {
        this.settings = settings;
        this.signature = new SmsSignature(settings.key(), realTime);
        this.json = json;
        // One connection for many streams would let one lost answer hold up the others.
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connecting()).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Outcome send(UUID messageId, String mobileNumber, String text) {
        byte[] body = json.writeValueAsBytes(Map.of("id", messageId, "signature", settings.signature(), "phone",
                mobileNumber, "text", text));
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.address())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return outcome(messageId, request, body);
    }

    @Override
    public Outcome ask(UUID messageId) {
        String address = settings.address().toString();
        URI place = URI.create((address.endsWith("/") ? address : address + "/") + messageId);
        return outcome(messageId, HttpRequest.newBuilder(place).GET(), new byte[0]);
    }

    private Outcome outcome(UUID messageId, HttpRequest.Builder request, byte[] body) {
        try {
            signature.sign(request, messageId, body);
            return reading(answer(request.header("Idempotency-Key", messageId.toString()).build()));
        } catch (ConnectException | HttpConnectTimeoutException notReached) {
            return told(messageId, Outcome.NOT_TAKEN, notReached);
        } catch (IOException | TimeoutException lost) {
            return told(messageId, Outcome.UNKNOWN, lost);
        }
    }

    /** The limit covers the whole answer; the client's own ends with its head. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, TimeoutException {
        CompletableFuture<HttpResponse<String>> coming = client.sendAsync(request, HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            return coming.get(settings.answering().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            coming.cancel(true);
        }
    }

    private Outcome reading(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return said(answer.body());
        }
        LOG.warn("The text message gateway answered {}", status);
        return switch (status) {
            // Something is wrong with this one message; everything else may be put right.
            case 400, 413, 422 -> Outcome.REFUSED;
            // Another request with the same key is just being handled, or an answer got lost behind the gateway.
            case 409, 500, 502, 504 -> Outcome.UNKNOWN;
            default -> Outcome.NOT_TAKEN;
        };
    }

    private Outcome said(String body) {
        String status = "";
        try {
            JsonNode answer = json.readTree(body);
            status = answer.path("status").asString("");
        } catch (JacksonException noJson) {
            LOG.warn("The text message gateway answered what is no JSON");
        }
        return switch (status) {
            case "accepted", "duplicate" -> Outcome.ACCEPTED;
            case "delivered" -> Outcome.DELIVERED;
            case "refused", "undelivered" -> Outcome.REFUSED;
            default -> Outcome.UNKNOWN;
        };
    }

    private static Outcome told(UUID messageId, Outcome outcome, Exception failed) {
        LOG.warn("Text message {}: {} after {}", messageId, outcome, failed.getClass().getSimpleName());
        return outcome;
    }
}
