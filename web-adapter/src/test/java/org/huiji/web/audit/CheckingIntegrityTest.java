package org.huiji.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.application.ReceiptNumber;
import org.huiji.integrity.IntegrityLog;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.note.SignedNote;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.DatabaseOwner;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor has the whole history computed anew, and is told the first thing that does not fit. */
@RunningProduct
class CheckingIntegrityTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern HEAD = Pattern.compile("href=\"(/audit/integrity/heads/\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private IntegrityLog log;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private Environment environment;

    private Browser auditor;

    @BeforeEach
    void fillIn() {
        samples.fillIn();
        log.coverNow();
        auditor = new Browser(port);
        NewAccount.signInStaff(auditor, "auditor1");
    }

    @Test
    void whatNobodyTouchedFitsAndTheCheckIsOnRecord() {
        Page page = check();
        assertThat(page.text()).contains("data-state=\"PASSED\"", "全部相符", "根散列").doesNotContain("id=\"misfit\"",
                "hx-get");
        String path = page.response().uri().getPath();
        assertThat(auditor.get("/audit/integrity").text()).contains("href=\"" + path + "\"", "全部相符");
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(auditor.getFragment("/audit/integrity/progress?check=" + id).text()).contains("全部相符")
                .doesNotContain("<html");
    }

    @Test
    void aHeadIsTakenAwayAndVerifiedByThePublishedKey() {
        String page = auditor.get("/audit/integrity").text();
        Matcher head = HEAD.matcher(page);
        assertThat(head.find()).isTrue();
        HttpResponse<byte[]> file = auditor.download(head.group(1));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment");
        SignedNote note = SignedNote.parse(new String(file.body(), StandardCharsets.UTF_8));
        String key = log.standing().verifierKey();
        assertThat(page).contains(key);
        assertThat(note.verify(List.of(NoteVerifier.parse(key)))).isEqualTo(SignedNote.Verdict.SIGNED);
    }

    @Test
    void whatIsNotThereIsNotThere() {
        for (String path : List.of("/audit/integrity/checks/0", "/audit/integrity/checks/x",
                "/audit/integrity/heads/0", "/audit/integrity/progress?check=0", "/audit/integrity/progress")) {
            assertThat(auditor.get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void nothingIsThereForOthers() {
        for (String staff : List.of("reviewer1", "head1", "admin1")) {
            Browser other = new Browser(port);
            NewAccount.signInStaff(other, staff);
            other.get(staff.equals("admin1") ? "/admin/operations" : "/desk/queue");
            assertThat(other.get("/audit/integrity").status()).as(staff).isEqualTo(404);
            assertThat(other.get("/audit/integrity/progress?check=1").status()).as(staff).isEqualTo(404);
            assertThat(other.post("/audit/integrity/checks").status()).as(staff).isEqualTo(404);
        }
    }

    /** What the owner of the database does to an event of which the position is known, and what the auditor is told. */
    enum Tampering {
        ALTER("UPDATE %1$s SET payload = replace(payload, '{', '{ ') WHERE global_index = :first", "内容被修改"),
        DELETE("DELETE FROM %1$s WHERE global_index = :first", "已被删除"),
        RE_TIME("UPDATE %1$s SET time_stamp = time_stamp - interval '1 day' WHERE global_index = :first", "时间被修改"),
        RE_ATTRIBUTE("UPDATE %1$s SET meta_data = replace(meta_data, '\"actorName\"', '\"actorName\" ')"
                + " WHERE global_index = :first", "操作者或命令信息被修改"),
        SWAP("""
                DELETE FROM %1$s WHERE global_index IN (:first, :second);
                INSERT INTO %1$s (tx_id, global_index, event_identifier, aggregate_identifier, sequence_number, type,
                        payload_type, payload_revision, time_stamp, payload, meta_data)
                    OVERRIDING SYSTEM VALUE
                    SELECT tx_id, :first + :second - global_index, event_identifier, aggregate_identifier,
                        sequence_number, type, payload_type, payload_revision, time_stamp, payload, meta_data
                      FROM kept""", "次序被调换"),
        INSERT("""
                INSERT INTO %1$s (global_index, event_identifier, aggregate_identifier, sequence_number, type,
                        payload_type, payload_revision, time_stamp, payload, meta_data)
                    OVERRIDING SYSTEM VALUE
                    SELECT -1, 'made up', aggregate_identifier, 999, type, payload_type, payload_revision, time_stamp,
                        payload, meta_data FROM kept WHERE global_index = :first""", "是事后插入的");

        private final String statement;
        private final String told;

        Tampering(String statement, String told) {
            this.statement = statement;
            this.told = told;
        }

        String with(long first, long second) {
            return statement.formatted("event_store.domain_event_entry").replace(":first", Long.toString(first))
                    .replace(":second", Long.toString(second));
        }
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void whatWasDoneToAnEventIsNamed(Tampering tampering) {
        try (DatabaseOwner owner = new DatabaseOwner(database, environment)) {
            JdbcClient jdbc = owner.jdbc();
            List<Long> victims = twoOfOneApplication(jdbc);
            long first = victims.getFirst();
            long second = victims.getLast();
            String application = jdbc.sql("""
                    SELECT aggregate_identifier FROM event_store.domain_event_entry WHERE global_index = :first
                    """).param("first", first).query(String.class).single();
            jdbc.sql("CREATE TEMP TABLE kept AS SELECT * FROM event_store.domain_event_entry WHERE global_index IN ("
                    + first + ", " + second + ")").update();
            try {
                jdbc.sql(tampering.with(first, second)).update();
                assertThat(check().text()).contains("data-state=\"MISFIT\"", tampering.told,
                        ReceiptNumber.of(UUID.fromString(application)), "href=\"/audit/applications/" + application);
            } finally {
                putBack(jdbc, first, second);
            }
        }
        assertThat(check().text()).contains("全部相符");
    }

    @Test
    void anEndThatWasCutOffIsFoundByALaterHead() {
        try (DatabaseOwner owner = new DatabaseOwner(database, environment)) {
            JdbcClient jdbc = owner.jdbc();
            jdbc.sql("""
                    CREATE TEMP TABLE kept AS SELECT * FROM event_store.log_leaf
                     WHERE leaf_index = (SELECT max(leaf_index) FROM event_store.log_leaf)""").update();
            try {
                jdbc.sql("DELETE FROM event_store.log_leaf WHERE leaf_index IN (SELECT leaf_index FROM kept)").update();
                assertThat(check().text()).contains("data-state=\"MISFIT\"", "日志末尾被截去");
            } finally {
                jdbc.sql("INSERT INTO event_store.log_leaf SELECT * FROM kept ON CONFLICT DO NOTHING").update();
            }
        }
        assertThat(check().text()).contains("全部相符");
    }

    private static List<Long> twoOfOneApplication(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT global_index FROM event_store.domain_event_entry
                 WHERE aggregate_identifier = (SELECT aggregate_identifier FROM event_store.domain_event_entry
                                                GROUP BY 1 HAVING count(*) > 3 ORDER BY min(global_index) LIMIT 1)
                 ORDER BY sequence_number LIMIT 2 OFFSET 1""").query(Long.class).list();
    }

    private static void putBack(JdbcClient jdbc, long first, long second) {
        jdbc.sql("DELETE FROM event_store.domain_event_entry WHERE global_index IN (-1, " + first + ", " + second + ")")
                .update();
        jdbc.sql("INSERT INTO event_store.domain_event_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept").update();
    }

    private Page check() {
        auditor.get("/audit/integrity");
        String path = auditor.post("/audit/integrity/checks").location();
        assertThat(path).startsWith("/audit/integrity/checks/");
        await().atMost(PATIENCE).until(() -> !auditor.get(path).text().contains("data-state=\"RUNNING\""));
        return auditor.get(path);
    }
}
