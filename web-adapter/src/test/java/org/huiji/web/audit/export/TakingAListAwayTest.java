package org.huiji.web.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.huiji.application.Role;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.web.account.StaffAccounts;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.util.HtmlUtils;

/** The list that a search found, as a spreadsheet: alone up to a thousand, with a second person beyond. */
@RunningProduct
class TakingAListAwayTest {

    private static final Pattern ID = Pattern.compile("name=\"exportId\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dX](?!\\d)");
    private static final Pattern CELL = Pattern.compile("<c ([^>]*)>(.*?)</c>");
    private static final Pattern SHARED = Pattern.compile("<si><t[^>]*>(.*?)</t></si>");
    private static final String REASON = "年度抽查";
    /** A name nobody has. */
    private static final String MANY = "测";
    private static final String ONE = "式";

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BlindIndex index;

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
        accounts.add(new StaffMember("auditor8", "钱审", Role.AUDITOR, "210000"), null,
                String.valueOf(encoder.encode("huiji-demo-2026")));
        auditor = as("auditor1");
    }

    @AfterEach
    void forgetTheMany() {
        jdbc.sql("DELETE FROM read_model.audited_application WHERE status = 'DISCARDED' AND version = 4711").update();
    }

    @Test
    void theListLeavesAsTheSearchShowsIt() {
        String name = someName();
        String search = auditor.get("/audit?q=" + encoded(name)).text();
        assertThat(search).contains("href=\"/audit/exports/new?q=");
        HttpResponse<byte[]> file = take(asked(name));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"list-")
                .contains(".xlsx");
        List<List<String>> rows = sheet(file.body(), 1);
        assertThat(rows.getFirst()).startsWith("受理编号", "申报人", "证件号码");
        assertThat(rows).hasSizeGreaterThan(1);
        rows.stream().skip(1).forEach(row -> assertThat(search).contains(row.get(0)).contains(row.get(2)));
        assertThat(rows.get(1)).contains(name);
        assertThat(String.join("", rows.stream().flatMap(List::stream).toList())).doesNotContainPattern(NUMBER);
        List<List<String>> conditions = sheet(file.body(), 2);
        assertThat(conditions).contains(List.of("查找内容", name), List.of("导出事由", REASON),
                List.of("件数", Integer.toString(rows.size() - 1)));
    }

    @Test
    void everyPersonOnTheListIsOnRecordWithWhatItWasFor() {
        UUID export = asked(someName());
        take(export);
        assertThat(jdbc
                .sql("SELECT count(*) FROM service.access_log WHERE list_export_id = :id AND screen = 'LIST_EXPORT'")
                .param("id", export).query(Integer.class).single())
                .isEqualTo(jdbc.sql("SELECT cardinality(application_ids) FROM service.list_export WHERE id = :id")
                        .param("id", export).query(Integer.class).single());
        assertThat(auditor.get("/audit/looks?kind=EXPORT&viewer=auditor1").text()).contains("导出查找结果",
                "href=\"/audit/exports/" + export + "\"");
        assertThat(auditor.get("/audit/exports/" + export).text()).contains(REASON, "最近下载");
    }

    @Test
    void whatLooksLikeAFormulaStaysANameAndAnErasedPersonHasNone() {
        UUID formula = plant(ONE, "=HYPERLINK(\"http://x\",\"y\")<&>");
        plant(ONE, null);
        List<List<String>> rows = sheet(take(asked(ONE)).body(), 1);
        assertThat(rows).hasSize(3).anySatisfy(row -> assertThat(row).contains("已依法删除"))
                .anySatisfy(row -> assertThat(row).contains("=HYPERLINK(\"http://x\",\"y\")<&>"));
        assertThat(formula).isNotNull();
    }

    @Test
    void moreThanAThousandTakeASecondPerson() {
        plantMany(1_001);
        UUID export = asked(MANY);
        Page waiting = auditor.get("/audit/exports/" + export);
        assertThat(waiting.text()).contains("等待他人同意").doesNotContain("id=\"approve\"", "id=\"take\"");
        assertThat(take(export).statusCode()).isEqualTo(404);
        auditor.get("/audit/exports/" + export);
        Page own = auditor.post("/audit/exports/" + export + "/decision", "approved", "true");
        assertThat(auditor.get(own.location()).text()).contains("不能审批自己的申请", "等待他人同意");
        Browser other = as("auditor8");
        assertThat(other.get("/audit/exports").text()).contains("/audit/exports/" + export);
        assertThat(other.get("/audit/exports/" + export).text()).contains("id=\"approve\"", REASON);
        Page decided = other.post("/audit/exports/" + export + "/decision", "approved", "true");
        assertThat(other.get(decided.location()).text()).contains("已同意").doesNotContain("id=\"take\"");
        assertThat(other.postForFile("/audit/exports/" + export + "/file").statusCode()).isEqualTo(404);
        List<List<String>> rows = sheet(take(export).body(), 1);
        assertThat(rows).hasSize(1_002);
        assertThat(recorded(export)).containsExactlyInAnyOrder("LIST_EXPORT_ASKED", "LIST_EXPORT_APPROVED",
                "LIST_EXPORT");
        Page again = other.post("/audit/exports/" + export + "/decision", "approved", "false");
        assertThat(other.get(again.location()).text()).contains("已有人审批或已过期");
    }

    @Test
    void anAdministratorDecidesTooAndSeesNobody() {
        plantMany(1_001);
        UUID export = asked(MANY);
        Browser admin = as("admin1");
        assertThat(admin.get("/admin/exports").text()).contains("/admin/exports/" + export);
        Page page = admin.get("/admin/exports/" + export);
        assertThat(page.text()).contains(REASON, "1001").doesNotContain("查找内容");
        Page decided = admin.post("/admin/exports/" + export + "/decision", "approved", "false");
        assertThat(admin.get(decided.location()).text()).contains("已记录不同意", "未获同意");
        assertThat(take(export).statusCode()).isEqualTo(404);
        assertThat(recorded(export)).containsExactlyInAnyOrder("LIST_EXPORT_ASKED", "LIST_EXPORT_REFUSED");
    }

    @Test
    void whatIsPastItsTimeIsNeitherApprovedNorTaken() {
        plantMany(1_001);
        UUID late = asked(MANY);
        UUID ready = asked(someName());
        jdbc.sql("UPDATE service.list_export SET expires_at = asked_at").update();
        Browser other = as("auditor8");
        assertThat(other.get("/audit/exports/" + late).text()).contains("已过期").doesNotContain("id=\"approve\"");
        Page decided = other.post("/audit/exports/" + late + "/decision", "approved", "true");
        assertThat(other.get(decided.location()).text()).contains("已有人审批或已过期");
        assertThat(take(ready).statusCode()).isEqualTo(404);
        assertThat(recorded(late)).containsExactly("LIST_EXPORT_ASKED");
    }

    @Test
    void whatWouldBeTooMuchIsAskedForInParts() {
        plantMany(10_001);
        Page form = auditor.get("/audit/exports/new?q=" + encoded(MANY));
        Page answer = auditor.post("/audit/exports", "exportId", id(form), "q", MANY, "reason", REASON);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("一次最多导出10000人", REASON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "查无此人", "\0", "%"})
    void nothingIsNoList(String text) {
        Page form = auditor.get("/audit/exports/new?q=" + encoded(text));
        assertThat(form.status()).isEqualTo(200);
        Page answer = auditor.post("/audit/exports", "exportId", id(form), "q", text, "reason", REASON);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("没有找到可以导出的申报");
    }

    @Test
    void aReasonIsNeeded() {
        Page form = auditor.get("/audit/exports/new?q=" + encoded(someName()));
        Page answer = auditor.post("/audit/exports", "exportId", id(form), "q", someName(), "reason", " ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("id=\"reason-error\"");
    }

    @Test
    void aDoubleClickAsksOnce() {
        Page form = auditor.get("/audit/exports/new?q=" + encoded(someName()));
        for (int i = 0; i < 2; i++) {
            assertThat(auditor.post("/audit/exports", "exportId", id(form), "q", someName(), "reason", REASON)
                    .location()).isEqualTo("/audit/exports/" + id(form));
        }
        assertThat(jdbc.sql("SELECT count(*) FROM service.list_export WHERE id = :id")
                .param("id", UUID.fromString(id(form))).query(Integer.class).single()).isOne();
    }

    @Test
    void nobodyElseAsksDecidesOrTakes() {
        UUID export = asked(someName());
        for (String staff : List.of("reviewer1", "head1")) {
            Browser other = as(staff);
            other.get("/staff/login");
            for (String path : List.of("/audit/exports", "/audit/exports/" + export, "/admin/exports/" + export)) {
                assertThat(other.get(path).status()).as(staff + path).isEqualTo(404);
            }
            assertThat(other.post("/admin/exports/" + export + "/decision", "approved", "true").status())
                    .isEqualTo(404);
            assertThat(other.post("/audit/exports/" + export + "/file").status()).isEqualTo(404);
        }
        Browser admin = as("admin1");
        admin.get("/admin/exports");
        assertThat(admin.get("/audit/exports/new?q=x").status()).isEqualTo(404);
        assertThat(admin.post("/audit/exports/" + export + "/file").status()).isEqualTo(404);
        assertThat(admin.post("/admin/exports/" + export + "/file").status()).isIn(404, 405);
        auditor.forgetToken();
        assertThat(auditor.post("/audit/exports/" + export + "/file").status()).isEqualTo(403);
        assertThat(auditor.get("/audit/exports/" + export + "/file").status()).isIn(404, 405);
        assertThat(recorded(export)).isEmpty();
    }

    @Test
    void whatWasAskedForCannotBeReadInTheTableNorChanged() {
        UUID export = asked(someName());
        assertThat(jdbc.sql("SELECT r::text FROM service.list_export r").query(String.class).list())
                .noneMatch(row -> row.contains(someName()) || row.contains(REASON));
        for (String change : List.of("UPDATE service.list_export SET asked_by = 'nobody'",
                "UPDATE service.list_export SET application_ids = '{}'", "DELETE FROM service.list_export")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class)
                    .rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("""
                UPDATE service.list_export SET approved = true, decided_by = asked_by WHERE id = :id""")
                .param("id", export).update()).isInstanceOf(DataAccessException.class);
    }

    private UUID asked(String text) {
        Page form = auditor.get("/audit/exports/new?q=" + encoded(text));
        Page answer = auditor.post("/audit/exports", "exportId", id(form), "q", text, "reason", REASON);
        assertThat(answer.location()).isEqualTo("/audit/exports/" + id(form));
        return UUID.fromString(id(form));
    }

    private HttpResponse<byte[]> take(UUID export) {
        auditor.get("/audit/exports/" + export);
        return auditor.postForFile("/audit/exports/" + export + "/file");
    }

    private List<String> recorded(UUID export) {
        return jdbc.sql("SELECT DISTINCT screen FROM service.access_log WHERE list_export_id = :id")
                .param("id", export).query(String.class).list();
    }

    /** An application that only the audit's read model knows. */
    private UUID plant(String name, String shown) {
        UUID id = UUID.randomUUID();
        byte[] sealed = shown == null
                ? null
                : vault.seal(id, "read-model/auditsearch",
                        ("{\"applicantName\":" + quoted(shown) + ",\"maskedIdentityNumber\":\"210***********1335\"}")
                                .getBytes(StandardCharsets.UTF_8));
        jdbc.sql(
                """
                        INSERT INTO read_model.audited_application
                          (application_id, status, version, round, returns, department_code, started_at, changed_at,
                           receipt_number, name_tokens, sealed)
                        VALUES (:id, 'DISCARDED', 4711, 0, 0, '', now(), now(), :number, ARRAY[:token], CAST(:sealed AS bytea))""")
                .param("id", id).param("number", "planted " + id).param("token", index.token(Purpose.NAME, name))
                .param("sealed", sealed, Types.BINARY).update();
        return id;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private void plantMany(int count) {
        jdbc.sql("""
                INSERT INTO read_model.audited_application
                  (application_id, status, version, round, returns, department_code, started_at, changed_at,
                   receipt_number, name_tokens)
                SELECT gen_random_uuid(), 'DISCARDED', 4711, 0, 0, '', now(), now(), 'planted ' || place, ARRAY[:token]
                FROM generate_series(1, :count) AS place""")
                .param("token", index.token(Purpose.NAME, MANY)).param("count", count).update();
    }

    /** The rarest one, so that the page shows all who have it whoever filed before. */
    private String someName() {
        String page = auditor.get("/audit?q=" + encoded(jdbc.sql("""
                SELECT receipt_number FROM read_model.audited_application one
                WHERE status = 'APPROVED' AND department_code = '210102' AND sealed IS NOT NULL
                ORDER BY (SELECT count(*) FROM read_model.audited_application other
                          WHERE other.name_tokens && one.name_tokens), application_id LIMIT 1""").query(String.class)
                .single())).text();
        Matcher name = Pattern.compile("class=\"who\">([^<]+)<").matcher(page);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    /** The cells of a sheet, row by row; every one has to be text. */
    private static List<List<String>> sheet(byte[] file, int number) {
        List<String> shared = SHARED.matcher(entry(file, "xl/sharedStrings.xml")).results()
                .map(found -> plain(found.group(1))).toList();
        List<List<String>> rows = new ArrayList<>();
        for (String row : entry(file, "xl/worksheets/sheet" + number + ".xml").split("<row ")) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row);
            while (cell.find()) {
                assertThat(cell.group()).doesNotContain("<f>");
                assertThat(cell.group(1)).contains("t=\"s\"");
                cells.add(shared.get(Integer.parseInt(cell.group(2).replaceAll("</?v>", ""))));
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String plain(String xml) {
        return HtmlUtils.htmlUnescape(xml).replace("&apos;", "'");
    }

    private static String entry(byte[] file, String name) {
        try {
            Path kept = Files.write(Files.createTempFile("list", ".xlsx"), file);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(kept);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String id(Page form) {
        Matcher id = ID.matcher(form.text());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Browser as(String staffId) {
        Browser browser = new Browser(port);
        NewAccount.signInStaff(browser, staffId);
        return browser;
    }
}
