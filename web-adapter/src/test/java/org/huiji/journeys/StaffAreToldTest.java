package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A review that a reviewer has taken up and leaves: who is told of it, and when. The clock is moved, so it has its own. */
@RunningProduct
@RequiresBrowser
@TestPropertySource(properties = "huiji.journey=staff-are-told")
class StaffAreToldTest {

    private static final TypedPerson PERSON = new TypedPerson("端木云帆", "210103198806154026", "13700021958",
            "1988-6-15", "2", "yunfan.duanmu@example.com", "文艺路 30 号 1-4-1");

    @LocalServerPort
    private int port;

    @Test
    void reviewerAndHeadAreToldAfterSevenWorkingDaysAndTheDepartmentAboveAfterTen() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Filing filing = new Filing(new Walk(browser.window(), "told"), PERSON);
            filing.toTheFewestDocuments();
            filing.upload("IDENTITY_DOCUMENT_FRONT", "identity-front");
            filing.upload("IDENTITY_DOCUMENT_BACK", "identity-back");
            filing.upload("SIGNED_INFORMATION_FORM", "information-form");
            filing.submit();
            Desk reviewer = desk(browser, "reviewer1");
            reviewer.open(PERSON);
            reviewer.claim();
            Walk head = desk(browser, "head1").walk();
            Walk above = desk(browser, "head2").walk();
            look(reviewer.walk().open("/desk/messages").sees("还没有消息。"), "none");
            forward(filing.walk(), 7);
            look(reviewer.walk().openUntilItShows("/desk/messages", "即将到期").sees("由刘晓东审核"), "reminded");
            look(head.openUntilItShows("/desk/messages", "即将到期"), "head-reminded");
            above.open("/desk/messages").doesNotSee("即将到期");
            forward(filing.walk(), 3);
            look(above.openUntilItShows("/desk/messages", "已超期").sees("消息(1条未读)"), "above");
            reviewer.walk().openUntilItShows("/desk/messages", "已超期");
            look(head.openUntilItShows("/desk/messages", "已超期").sees("消息(2条未读)"), "head-overdue");
            head.go("work").isAt("/desk/applications/.*").sees(PERSON.applicantName()).sees("消息(1条未读)");
            look(head.open("/desk/messages").press("#readAll").doesNotSee("条未读"), "read");
            filing.signIn();
            filing.walk().open("/my/messages").sees("审核已超过时限").sees("024-");
        }
    }

    private static Desk desk(Browser browser, String staffId) {
        Desk desk = new Desk(new Walk(browser.window(1440, 900), "told-" + staffId));
        desk.signIn(staffId);
        desk.walk().isAt("/desk/queue");
        return desk;
    }

    private static void forward(Walk walk, int days) {
        walk.open("/demo/clock").fill("days", Integer.toString(days)).go("forward").sees("时钟已调整");
    }

    private static void look(Walk walk, String name) {
        walk.picture(name);
        assertThat(PageRules.broken(walk.page())).isEmpty();
        walk.page().setViewportSize(1440, 900);
    }
}
