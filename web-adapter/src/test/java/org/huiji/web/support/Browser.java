package org.huiji.web.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A visitor without JavaScript: keeps cookies, sends forms with the token of the page it saw last, follows no redirect. */
public final class Browser {

    /** What a browser sends for a file field that nothing was picked in. */
    public static final byte[] NOTHING_PICKED = {};

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String agent;
    private String token = "";

    public Browser(int port) {
        this(port,
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36");
    }

    /** One that says of itself what {@code agent} says. */
    public Browser(int port, String agent) {
        this.site = "http://localhost:" + port;
        this.agent = agent;
    }

    /** What came back. */
    public record Page(int status, String location, String text, HttpResponse<String> response) {}

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
    }

    /** What a script of the page asks for. */
    public Page getFragment(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).header("HX-Request", "true").GET());
    }

    /** An answer that goes on; its lines are there as they come. */
    public HttpResponse<Stream<String>> listen(String path) {
        return sent(HttpRequest.newBuilder(URI.create(site + path)).GET(), HttpResponse.BodyHandlers.ofLines());
    }

    /** Fetches a file. */
    public HttpResponse<byte[]> download(String path) {
        return sent(HttpRequest.newBuilder(URI.create(site + path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** How many bytes come over the line for a path, to a browser that takes compressed content. */
    public int bytesOf(String path) {
        HttpResponse<byte[]> response = sent(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept-Encoding", "gzip").GET(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answers " + response.statusCode());
        }
        return response.body().length;
    }

    /** Sends a form; name and value by turns. */
    public Page post(String path, String... parameters) {
        return send(form(path, parameters));
    }

    /** Sends a form that a file answers. */
    public HttpResponse<byte[]> postForFile(String path, String... parameters) {
        return sent(form(path, parameters), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder form(String path, String... parameters) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < parameters.length; i += 2) {
            body.append('&').append(encoded(parameters[i])).append('=').append(encoded(parameters[i + 1]));
        }
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /** Sends an upload of so many bytes; files are refused by what the container counts, not by what they hold. */
    public Page upload(String path, String field, int bytes) {
        String mark = "----a-boundary";
        String head = "--" + mark + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + mark
                + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        String tail = "\r\n--" + mark + "--\r\n";
        byte[] body = (head + "x".repeat(bytes) + tail).getBytes(StandardCharsets.US_ASCII);
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Sends a form that holds files; every file is called a.png and said to be one, whatever it holds. */
    public Page sendParts(String path, Map<String, String> texts, Map<String, byte[]> files) {
        String mark = "----a-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.put("_csrf", token);
        all.forEach((name, value) -> body.writeBytes(part(mark, name, "", value.getBytes(StandardCharsets.UTF_8))));
        files.forEach((name, content) -> body.writeBytes(part(mark, name, kind(content), content)));
        body.writeBytes(("--" + mark + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The same array, not an equal one: a picked file may be empty too. */
    private static String kind(byte[] content) {
        return content == NOTHING_PICKED
                ? "; filename=\"\"\r\nContent-Type: application/octet-stream"
                : "; filename=\"a.png\"\r\nContent-Type: image/png";
    }

    private static byte[] part(String mark, String name, String kind, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        String head = "--" + mark + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + kind + "\r\n\r\n";
        part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    /** Any other method, without a body. */
    public Page method(String name, String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).method(name,
                HttpRequest.BodyPublishers.noBody()));
    }

    /** The value of a cookie, empty when there is none. */
    public String cookie(String name) {
        List<HttpCookie> kept = cookies.getCookieStore().getCookies();
        return kept.stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst()
                .orElse("");
    }

    /** Forgets the token, as a page of another site would not have it. */
    public void forgetToken() {
        token = "";
    }

    private Page send(HttpRequest.Builder request) {
        HttpResponse<String> response = sent(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        String location = response.headers().firstValue("Location").orElse("").replace(site, "");
        return new Page(response.statusCode(), location, response.body(), response);
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.header("Accept", "text/html, text/event-stream, application/json")
                    .header("User-Agent", agent).build(), body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
