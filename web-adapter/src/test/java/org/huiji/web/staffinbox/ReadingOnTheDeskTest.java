package org.huiji.web.staffinbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiji.application.Role;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.web.account.StaffAccounts;
import org.huiji.web.demo.sample.SubmittedCrowd;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The page of messages on the desk. */
@RunningProduct
class ReadingOnTheDeskTest {

    private static final String PAGE = "/desk/messages";
    private static final Pattern UNREAD = Pattern.compile("<li id=\"m-[0-9a-f-]{36}\" class=\"new\">");
    private static final Pattern SHOWN = Pattern.compile("<li id=\"m-");

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private SubmittedCrowd crowd;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private FreshIds ids;

    @Autowired
    private JdbcClient jdbc;

    private final List<UUID> told = new ArrayList<>();
    private Browser reader = new Browser(0);
    private String readerId = "";

    @BeforeEach
    void signIn() {
        readerId = "reader-" + ids.next();
        accounts.add(new StaffMember(readerId, "韩梅", Role.REVIEWER, SubmittedCrowd.DEPARTMENT), null,
                String.valueOf(encoder.encode("huiji-demo-2026")));
        reader = new Browser(port);
        NewAccount.signInStaff(reader, readerId);
    }

    @Test
    void whoWasToldNothingReadsSo() {
        Page page = reader.get(PAGE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("还没有消息。").doesNotContain("readAll", "条未读");
    }

    @Test
    void aMessageSaysWhatHappenedAndTheBarHowManyAreUnread() {
        tell("REMINDER", UUID.randomUUID(), "");
        tell("OVERDUE", UUID.randomUUID(), "刘晓东");
        Page page = reader.get(PAGE);
        assertThat(page.text()).contains("消息(2条未读)", "即将到期:HJ-", "第7个工作日已结束,和平区财政局尚未办结,尚无人领取。",
                "已超期:HJ-", "由刘晓东审核", "审核时限为8月6日(第10个工作日)");
        assertThat(page.text().indexOf("已超期:HJ-")).as("the newest first").isLessThan(page.text().indexOf("即将到期:HJ-"));
        assertThat(reader.get("/desk/queue").text()).contains("消息(2条未读)");
    }

    @Test
    void lookingMarksNothingAndReadingMarksOne() {
        tell("ASSIGNED", UUID.randomUUID(), "");
        tell("REASSIGNED", UUID.randomUUID(), "陈静");
        reader.get(PAGE);
        assertThat(unread()).isEqualTo(2);
        assertThat(reader.post(PAGE + "/" + told.getFirst(), "go", "noted").location()).isEqualTo(PAGE);
        assertThat(unread()).isEqualTo(1);
        assertThat(reader.post(PAGE + "/" + told.getFirst(), "go", "noted").location()).as("again").isEqualTo(PAGE);
        assertThat(unread()).isEqualTo(1);
        assertThat(reader.get(PAGE).text()).contains("消息(1条未读)");
    }

    @Test
    void aMessageLeadsToItsApplication() throws Exception {
        UUID application = crowd.submit(SubmittedCrowd.DEPARTMENT, 790, 1, 1).getFirst();
        tell("TRANSFERRED", application, "");
        reader.get(PAGE);
        String path = "/desk/applications/" + application;
        assertThat(reader.post(PAGE + "/" + told.getFirst(), "go", "work").location()).isEqualTo(path);
        assertThat(unread()).isZero();
        assertThat(reader.get(PAGE).text()).contains("href=\"" + path + "\"");
    }

    @Test
    void manyMessagesAreReadPageByPageAndMarkedUpToTheNewestSeen() {
        for (int i = 0; i < 45; i++) {
            tell("RESUBMITTED", UUID.randomUUID(), "");
        }
        List<Integer> sizes = new ArrayList<>();
        String next = PAGE;
        while (!next.isEmpty()) {
            Page page = reader.get(next);
            sizes.add((int) SHOWN.matcher(page.text()).results().count());
            next = Pattern.compile("href=\"(/desk/messages\\?before=[^\"]+)\"").matcher(page.text()).results()
                    .map(found -> found.group(1)).findFirst().orElse("");
        }
        assertThat(sizes).containsExactly(20, 20, 5);
        UUID seen = told.getLast();
        reader.get(PAGE);
        tell("ASSIGNED", UUID.randomUUID(), "");
        assertThat(reader.post(PAGE, "newest", seen.toString()).location()).isEqualTo(PAGE);
        assertThat(unread()).as("the one that came since").isEqualTo(1);
        assertThat(UNREAD.matcher(reader.get(PAGE).text()).results().count()).isEqualTo(1);
    }

    @Test
    void whatIsAnothersOrNobodysLooksAsIfItDidNotExist() {
        tell("ASSIGNED", UUID.randomUUID(), "");
        Browser other = new Browser(port);
        NewAccount.signInStaff(other, "reviewer2");
        other.get(PAGE);
        assertThat(other.post(PAGE + "/" + told.getFirst(), "go", "noted").status()).isEqualTo(404);
        assertThat(other.post(PAGE + "/" + UUID.randomUUID(), "go", "noted").status()).isEqualTo(404);
        other.post(PAGE, "newest", told.getFirst().toString());
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void whoIsOutOfServiceReadsNothingAndMarksNothing() {
        tell("ASSIGNED", UUID.randomUUID(), "");
        reader.get(PAGE);
        serve(false);
        assertThat(reader.get(PAGE).status()).isEqualTo(404);
        assertThat(reader.post(PAGE + "/" + told.getFirst(), "go", "noted").status()).isEqualTo(404);
        assertThat(reader.post(PAGE, "newest", told.getFirst().toString()).status()).isEqualTo(404);
        assertThat(unread()).isEqualTo(1);
        serve(true);
        assertThat(reader.get(PAGE).text()).contains("消息(1条未读)");
    }

    @Test
    void anAddressThatMakesNoSenseIsNoFault() {
        assertThat(reader.get(PAGE + "?before=x").status()).isEqualTo(400);
        assertThat(reader.post(PAGE + "/x", "go", "noted").status()).isEqualTo(400);
        assertThat(reader.post(PAGE).status()).isEqualTo(400);
        assertThat(reader.get(PAGE + "?before=00000000-0000-0000-0000-000000000000").text()).contains("没有更早的消息了。");
    }

    @Test
    void withoutItsTokenAFormMarksNothing() {
        tell("ASSIGNED", UUID.randomUUID(), "");
        reader.forgetToken();
        assertThat(reader.post(PAGE + "/" + told.getFirst(), "go", "noted").status()).isIn(302, 403);
        assertThat(unread()).isEqualTo(1);
    }

    private void tell(String kind, UUID application, String reviewerName) {
        UUID id = ids.next();
        told.add(id);
        jdbc.sql("""
                INSERT INTO service.staff_message
                    (id, recipient_id, application_id, occasion, kind, department_code, due, reviewer_name,
                     happened_at, made_at)
                VALUES (?, ?, ?, 'event/9', ?, '210102', '8月6日(第10个工作日)', ?, now(), now())
                """).params(id, readerId, application, kind, reviewerName).update();
    }

    private void serve(boolean active) {
        jdbc.sql("UPDATE service.staff_account SET active = ? WHERE id = ?").params(active, readerId).update();
    }

    private int unread() {
        return jdbc.sql("SELECT count(*) FROM service.staff_message WHERE recipient_id = ? AND read_at IS NULL")
                .param(readerId).query(Integer.class).single();
    }
}
