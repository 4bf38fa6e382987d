package org.huiji.web.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Role;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.integrity.IntegrityLog;
import org.huiji.proof.file.FileOutcome;
import org.huiji.proof.file.FileVerification;
import org.huiji.proof.file.ProofFile;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.web.account.StaffAccounts;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.print.ReadPdf;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole history as a document and as a file for machines. */
@RunningProduct
class ExportingAHistoryTest {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dX](?!\\d)");
    private static final Pattern FINGERPRINT = Pattern.compile("SM3([0-9a-f]{64})");
    private static final String REASON = "案卷归档,核对经过";
    private static final float RIGHT_EDGE = 595.3f - 42.5f + 1;

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private IntegrityLog log;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PersonalDataVault vault;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    private Browser auditor;

    @BeforeEach
    void enter() {
        Limits.forgetFailures(jdbc);
        samples.fillIn();
        auditor = as("auditor1");
    }

    @Test
    void theFileForMachinesHoldsEveryEventInOrderAndItsOwnDigest() {
        UUID id = reviewed();
        HttpResponse<byte[]> file = export(id, "json");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"history-" + ReceiptNumber.of(id) + ".json\"");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String text = new String(file.body(), StandardCharsets.UTF_8);
        JsonNode read = JsonMapper.builder().build().readTree(text);
        assertThat(read.get("format").asString()).isEqualTo("huiji-history");
        assertThat(read.get("version").asInt()).isEqualTo(1);
        assertThat(read.get("reason").asString()).isEqualTo(REASON);
        assertThat(read.get("exportedBy").get("id").asString()).isEqualTo("auditor1");
        JsonNode content = read.get("content");
        List<String> types = content.get("events").valueStream().map(event -> event.get("type").asString()).toList();
        assertThat(types).containsExactlyElementsOf(stored(id));
        assertThat(types).contains("ApplicationSubmittedForReview", "ApplicationReturned");
        assertThat(content.get("events").valueStream().map(event -> event.get("sequence").asLong()).toList())
                .isSorted().doesNotHaveDuplicates();
        JsonNode changed = content.get("events").valueStream().flatMap(event -> event.get("changes").valueStream())
                .filter(change -> change.get("key").asString().equals("applicantName")).findFirst().orElseThrow();
        assertThat(changed.get("after").asString()).isEqualTo(content.get("applicantName").asString()).isNotEmpty();
        assertThat(content.get("state").get("sections").valueStream().map(part -> part.get("name").asString()))
                .contains("PERSONAL_INFO", "EDUCATION");
        assertThat(text).doesNotContainPattern(NUMBER);
        assertThat(digest(text.substring(text.indexOf(",\"content\":") + 11, text.length() - 1)))
                .isEqualTo(read.get("fingerprint").get("digest").asString());
    }

    @Test
    void aHistoryThatProvesItselfIsVerifiedWithoutUsAndShowsNothingOfThePerson() {
        UUID id = reviewed();
        log.coverNow();
        HttpResponse<byte[]> file = export(id, "proof");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"history-" + ReceiptNumber.of(id) + ".proof.json\"");
        String text = new String(file.body(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContainPattern(NUMBER).doesNotContain(JsonMapper.builder().build()
                .readTree(export(id, "json").body()).get("content").get("applicantName").asString());
        NoteVerifier published = NoteVerifier.parse(log.standing().verifierKey());
        FileOutcome told = new FileVerification(List.of(published)).verify(ProofFile.parse(file.body()));
        assertThat(told.outcome().fits()).isTrue();
        assertThat(told.outcome().entries()).isGreaterThanOrEqualTo(stored(id).size());
    }

    @Test
    void whatTheLogHasNotSignedYetIsNotHandedOutAsProved() throws SQLException {
        UUID id = submitted();
        try (Connection elsewhere = dataSource.getConnection(); Statement lock = elsewhere.createStatement()) {
            // as long as this is held, no node adds to the log
            lock.execute("SELECT pg_advisory_lock(x'6875696a696c6f67'::bigint)");
            send(new AddStaffNote(id, UUID.randomUUID(), "核实"),
                    new Actor("reviewer1", Role.REVIEWER, department(id), "刘晓东", Channel.WEB, ""));
            HttpResponse<byte[]> refused = export(id, "proof");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("还没有进入已签名的日志");
            lock.execute("SELECT pg_advisory_unlock_all()");
        }
        log.coverNow();
        assertThat(export(id, "proof").statusCode()).isEqualTo(200);
    }

    @Test
    void theDocumentTellsTheSameUnderTheSameFingerprint() throws IOException {
        UUID id = reviewed();
        JsonNode json = JsonMapper.builder().build().readTree(export(id, "json").body());
        HttpResponse<byte[]> file = export(id, "pdf");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        keepToLookAt(file.body());
        ReadPdf pdf = ReadPdf.of(file.body());
        assertThat(pdf.rightmost()).isLessThan(RIGHT_EDGE);
        assertThat(pdf.fonts()).noneMatch(font -> font.contains("missing"));
        String run = pdf.run();
        Matcher fingerprint = FINGERPRINT.matcher(run);
        assertThat(fingerprint.find()).isTrue();
        assertThat(fingerprint.group(1)).isEqualTo(json.get("fingerprint").get("digest").asString());
        for (int page = 1; page <= pdf.pages(); page++) {
            assertThat(run).contains("第" + page + "页,共" + pdf.pages() + "页");
        }
        assertThat(Pattern.compile("指纹" + fingerprint.group(1).substring(0, 16)).matcher(run).results().count())
                .isEqualTo(pdf.pages());
        json.get("content").get("events").forEach(event -> assertThat(run).contains(
                "第" + (event.get("sequence").asInt() + 1) + "个事件" + event.get("title").asString()));
        assertThat(run).contains(ReceiptNumber.of(id), json.get("content").get("applicantName").asString(), REASON,
                "auditor1").doesNotContainPattern(NUMBER);
    }

    @Test
    void longTextWrapsAndWhatNoFontHasIsSaidByItsNumber() {
        UUID id = submitted();
        String words = "长".repeat(300) + "https://" + "x".repeat(300) + " \uD869\uDEA5 完";
        send(new AddStaffNote(id, UUID.randomUUID(), words),
                new Actor("reviewer1", Role.REVIEWER, department(id), "刘晓东", Channel.WEB, ""));
        ReadPdf pdf = ReadPdf.of(export(id, "pdf").body());
        assertThat(pdf.rightmost()).isLessThan(RIGHT_EDGE);
        assertThat(pdf.run()).contains("长".repeat(300) + "https://" + "x".repeat(300), "〔U+2A6A5〕完");
    }

    @Test
    void whatWasErasedLeavesItsSkeleton() {
        UUID id = application("status = 'APPROVED' AND department_code NOT IN ('210102', '210103')");
        String name = JsonMapper.builder().build().readTree(export(id, "json").body()).get("content")
                .get("applicantName").asString();
        send(new ErasePersonalData(id, "request 8"),
                new Actor("security1", Role.SECURITY_ADMINISTRATOR, "210000", "security1", Channel.WEB, ""));
        vault.destroy(id);
        JsonNode content = JsonMapper.builder().build().readTree(export(id, "json").body()).get("content");
        assertThat(content.get("erased").asBoolean()).isTrue();
        assertThat(content.get("applicantName").asString()).isEmpty();
        assertThat(content.get("events").valueStream().map(event -> event.get("type").asString()).toList())
                .contains("ApplicationStarted", "ApplicationApproved").endsWith("PersonalDataErased");
        assertThat(content.toString()).doesNotContain(name);
        ReadPdf pdf = ReadPdf.of(export(id, "pdf").body());
        assertThat(pdf.run()).contains("已依法删除").doesNotContain(name);
    }

    @Test
    void eachExportIsOnRecordWithItsReason() {
        UUID id = submitted();
        long before = looks();
        export(id, "pdf");
        export(id, "json");
        assertThat(looks()).isEqualTo(before + 2);
        String log = auditor.get("/audit/looks?kind=EXPORT&application=" + id).text();
        assertThat(log).contains("导出申报历史(PDF)", "导出申报历史(JSON)", "事由:" + REASON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "归", "归\u200B"})
    void withoutAReasonNothingLeaves(String reason) {
        UUID id = submitted();
        long before = looks();
        auditor.get(path(id));
        Page answer = auditor.post(path(id), "format", "pdf", "reason", reason);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("请填写导出事由", "id=\"reason-error\"").contains("value=\"pdf\" checked");
        assertThat(looks()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "exe", "\0"})
    void aFormatThatThereIsNotIsSaidAtTheField(String format) {
        UUID id = submitted();
        auditor.get(path(id));
        Page answer = auditor.post(path(id), "format", format, "reason", REASON);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("id=\"format-error\"", REASON);
    }

    @Test
    void aReasonThatIsTooLongComesBack() {
        UUID id = submitted();
        auditor.get(path(id));
        String reason = "查".repeat(201);
        assertThat(auditor.post(path(id), "format", "pdf", "reason", reason).text()).contains(reason);
    }

    @Test
    void nobodyElseTakesAnythingAway() {
        UUID id = submitted();
        long before = looks();
        for (String staff : List.of("reviewer1", "head1", "admin1")) {
            Browser other = as(staff);
            other.get("/staff/login");
            assertThat(other.get(path(id)).status()).as(staff).isEqualTo(404);
            assertThat(other.post(path(id), "format", "pdf", "reason", REASON).status()).as(staff).isEqualTo(404);
        }
        assertThat(auditor.get(path(UUID.randomUUID())).status()).isEqualTo(404);
        auditor.forgetToken();
        assertThat(auditor.post(path(id), "format", "pdf", "reason", REASON).status()).isEqualTo(403);
        assertThat(looks()).isEqualTo(before);
    }

    @Test
    void whoTakesVeryManyHasToWait() {
        UUID id = submitted();
        accounts.add(new StaffMember("auditor7", "孙勤", Role.AUDITOR, "210000"), null,
                String.valueOf(encoder.encode("huiji-demo-2026")));
        Browser busy = as("auditor7");
        busy.get(path(id));
        assertThat(busy.postForFile(path(id), "format", "json", "reason", REASON).statusCode()).isEqualTo(200);
        jdbc.sql("""
                INSERT INTO service.access_log
                  (occurred_at, staff_id, staff_name, staff_role, department_code, application_id, screen, address)
                SELECT (SELECT max(occurred_at) FROM service.access_log), 'auditor7', '孙勤', 'AUDITOR', '210000', :id,
                  'HISTORY_PDF', '' FROM generate_series(1, 59)""").param("id", id).update();
        Page answer = busy.post(path(id), "format", "json", "reason", REASON);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("一小时内最多导出60次", REASON);
    }

    private static void keepToLookAt(byte[] document) throws IOException {
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(Path.of("target", "screenshots", "history.pdf"), document);
    }

    private HttpResponse<byte[]> export(UUID id, String format) {
        auditor.get(path(id));
        return auditor.postForFile(path(id), "format", format, "reason", REASON);
    }

    private static String path(UUID id) {
        return "/audit/applications/" + id + "/export";
    }

    private List<String> stored(UUID id) {
        return jdbc.sql("""
                SELECT payload_type FROM event_store.domain_event_entry WHERE aggregate_identifier = :id
                ORDER BY sequence_number""").param("id", id.toString()).query(String.class).list();
    }

    private UUID submitted() {
        return application("status = 'PENDING_REVIEW'");
    }

    /** One that was returned and handed in again. */
    private UUID reviewed() {
        return application("status = 'APPROVED' AND round > 1");
    }

    private UUID application(String which) {
        return jdbc.sql("SELECT application_id FROM read_model.audited_application WHERE " + which
                + " ORDER BY application_id LIMIT 1").query(UUID.class).single();
    }

    private String department(UUID id) {
        return jdbc.sql("SELECT department_code FROM read_model.audited_application WHERE application_id = :id")
                .param("id", id).query(String.class).single();
    }

    private long looks() {
        return jdbc.sql("SELECT count(*) FROM service.access_log WHERE screen LIKE 'HISTORY%'").query(Long.class)
                .single();
    }

    private void send(Object command, Actor actor) {
        Map<String, String> metadata = new HashMap<>(
                new CommandContext(actor, Instant.now(), UUID.randomUUID(), "").toMetadata());
        metadata.remove(CommandContext.COMMAND_DIGEST);
        gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata));
    }

    private static String digest(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SM3Digest sm3 = new SM3Digest();
        sm3.update(bytes, 0, bytes.length);
        byte[] digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    private Browser as(String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }
}
