package org.huiji.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A cookie that we did not write is no session, and no fault either. */
@RunningProduct
class ForgedSessionsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "0198b2f0-0000-7000-8000-00000000000\0", "会", "' OR 1=1 --", ""})
    void whoeverBringsOneIsNobody(String forged) throws Exception {
        String cookie = Base64.getEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
        assertThat(statusOf("/desk/queue/counts", cookie)).isEqualTo(401);
        assertThat(statusOf("/desk/queue/live", cookie)).isEqualTo(401);
        assertThat(statusOf("/desk/queue", cookie)).isEqualTo(302);
        assertThat(statusOf("/", cookie)).isEqualTo(200);
        assertThat(statusOf("/sign-in", cookie)).isEqualTo(200);
    }

    private int statusOf(String path, String cookie) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Cookie", "session=" + cookie).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
