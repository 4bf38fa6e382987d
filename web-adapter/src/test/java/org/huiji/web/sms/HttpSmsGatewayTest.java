package org.huiji.web.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huiji.web.sms.SmsGateway.Outcome;
import org.huiji.web.sms.StubGateway.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that answers well, badly, late, twice or not at all. */
@ExtendWith(OutputCaptureExtension.class)
class HttpSmsGatewayTest {

    private static final Instant NOW = Instant.parse("2026-08-06T02:00:00Z");
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String PHONE = "13900000701";
    private static final String TEXT = "您的会计人员信息申报已审核通过";
    private static final UUID ID = UUID.fromString("0198b2f0-0000-7000-8000-000000000701");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StubGateway stub = new StubGateway();
    private final SmsGateway gateway = gateway(stub.address());

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aMessageIsPostedSignedUnderItsId() {
        assertThat(send()).isEqualTo(Outcome.ACCEPTED);
        Asked asked = stub.asked().getFirst();
        JsonNode body = JSON.readTree(asked.body());
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.key()).isEqualTo(ID.toString());
        assertThat(body.path("id").asString()).isEqualTo(ID.toString());
        assertThat(body.path("phone").asString()).isEqualTo(PHONE);
        assertThat(body.path("text").asString()).isEqualTo(TEXT);
        assertThat(body.path("signature").asString()).isEqualTo("会计之家");
        assertThat(asked.time()).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(asked.signature()).isEqualTo(new SmsSignature(KEY, () -> NOW).of(asked.time(), ID.toString(), asked
                .body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSignatureFitsOneTimeOneIdAndOneBody() {
        SmsSignature signature = new SmsSignature(KEY, () -> NOW);
        String one = signature.of("1", "a", "body".getBytes(StandardCharsets.UTF_8));
        assertThat(one).isEqualTo("b5c34f8055cf913eb8c950bf72ea58b0aa9ad611bf374771690c4e240da488ee");
        assertThat(signature.of("2", "a", "body".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(one);
        assertThat(signature.of("1", "b", "body".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(one);
        assertThat(signature.of("1", "a", "bode".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"accepted,ACCEPTED", "duplicate,ACCEPTED", "delivered,DELIVERED", "refused,REFUSED",
            "undelivered,REFUSED", "something new,UNKNOWN"})
    void itsWordIsTaken(String status, Outcome outcome) {
        stub.answers(200, "{\"status\":\"" + status + "\"}");
        assertThat(send()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"400,REFUSED", "422,REFUSED", "413,REFUSED", "401,NOT_TAKEN", "403,NOT_TAKEN", "404,NOT_TAKEN",
            "429,NOT_TAKEN", "302,NOT_TAKEN", "503,NOT_TAKEN", "409,UNKNOWN", "500,UNKNOWN", "502,UNKNOWN",
            "504,UNKNOWN"})
    void anErrorIsFinalOnlyWhereTheMessageIsToBlame(int status, Outcome outcome) {
        stub.answers(status, "{\"status\":\"accepted\"}");
        assertThat(send()).isEqualTo(outcome);
        assertThat(stub.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>fine</html>", "[]", "\"accepted\"", "{\"status\":", "null", "{\"status\":{}}"})
    void rubbishSaysNothing(String body) {
        stub.answers(200, body);
        assertThat(send()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        stub.answers(200, "{\"status\":\"accepted\",\"more\":\"" + "x".repeat(200_000) + "\"}");
        assertThat(send()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void silenceSaysNothing() {
        stub.staysSilent();
        assertThat(send()).isEqualTo(Outcome.UNKNOWN);
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatStopsInTheMiddleSaysNothing() {
        stub.stopsInTheMiddle();
        assertThat(send()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aBrokenConnectionSaysNothing() {
        stub.hangsUp();
        assertThat(send()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whereNobodyListensNothingWasTaken() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(gateway(URI.create("http://127.0.0.1:" + port + "/send")).send(ID, PHONE, TEXT))
                .isEqualTo(Outcome.NOT_TAKEN);
    }

    @Test
    void whatBecameOfAMessageIsAskedByItsId() {
        stub.answers(200, "{\"status\":\"delivered\"}");
        assertThat(gateway.ask(ID)).isEqualTo(Outcome.DELIVERED);
        Asked asked = stub.asked().getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.path()).isEqualTo("/send/" + ID);
        assertThat(asked.signature()).isEqualTo(new SmsSignature(KEY, () -> NOW).of(asked.time(), ID.toString(),
                new byte[0]));
    }

    @Test
    void neitherPhoneNorTextNorKeyIsLogged(CapturedOutput log) {
        stub.answers(400, "no such phone " + PHONE);
        send();
        stub.answers(200, PHONE + TEXT);
        send();
        stub.hangsUp();
        send();
        assertThat(log.getAll()).contains("answered 400", ID.toString()).doesNotContain(PHONE, TEXT, KEY);
    }

    private Outcome send() {
        return gateway.send(ID, PHONE, TEXT);
    }

    private static SmsGateway gateway(URI address) {
        return new HttpSmsGateway(new SmsSettings(address, KEY, "会计之家", Duration.ofSeconds(2), Duration.ofSeconds(1)),
                () -> NOW, JSON);
    }
}
