package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.huiji.application.port.DemoClock;
import org.huiji.review.ReviewDates;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * The administrator publishes next year's calendar while a review runs into it by a provisional date. The clock is moved to
 * the end of the year first, so it has a product of its own.
 */
@RunningProduct
@RequiresBrowser
@TestPropertySource(properties = "huiji.journey=publishing-the-calendar")
class PublishingTheCalendarTest {

    private static final TypedPerson PERSON = new TypedPerson("欧阳若水", "210103198806154026", "13700021959",
            "1988-6-15", "2", "ruoshui.ouyang@example.com", "文艺路 31 号 1-4-1");
    private static final String WRONG = "日期,类型,名称\n2027-02-30,休,春节\n2027-01-01,假,元旦\n";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoClock clock;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Clock businessTime;

    @Test
    void aProvisionalDateBecomesFirmOnThePagesOfApplicantAndReviewer() {
        while (calendar.isPublished(inTenWorkingDays())) {
            clock.toNextWorkingDay();
        }
        int year = inTenWorkingDays().getYear();
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Filing filing = new Filing(new Walk(browser.window(), "calendar"), PERSON);
            filing.toTheFewestDocuments();
            filing.upload("IDENTITY_DOCUMENT_FRONT", "identity-front");
            filing.upload("IDENTITY_DOCUMENT_BACK", "identity-back");
            filing.upload("SIGNED_INFORMATION_FORM", "information-form");
            filing.submit();
            filing.walk().open("/my/status").sees("暂定");
            Walk admin = new Walk(browser.window(1440, 900), "calendar-admin");
            new Desk(admin).signIn("admin1");
            admin.isAt("/admin/calendar").picture("this-year");
            isForEveryone(admin);
            admin.open("/admin/calendar?year=" + year).sees("尚未导入");
            send(admin, WRONG.replace("2027", "" + year));
            admin.sees("文件有2处错误").picture("wrong-file");
            isForEveryone(admin);
            send(admin, schedule(year));
            admin.isAt("/admin/calendar/proposals/.*").sees("逐日更改").picture("preview");
            assertThat(admin.page().locator("#firm").innerText()).isEqualTo("1");
            isForEveryone(admin);
            admin.press("#apply").isAt("/admin/calendar").reloadUntil("body:has-text('已按第2版日历重新计算')")
                    .picture("applied");
            isForEveryone(admin);
            admin.open("/admin/operations").picture("operations");
            isForEveryone(admin);
            admin.press("#rebuild").picture("rebuild");
            isForEveryone(admin);
            admin.press("#confirm").isAt("/admin/operations").sees("重建1件审核的计时");
            String due = ReviewPeriod.workingDayAfter(today(), ReviewPeriod.DUE_DAY, calendar).getDayOfMonth() + "日";
            filing.walk().openUntilItShows("/my/status", due).doesNotSee("暂定").picture("firm");
            Desk desk = new Desk(new Walk(browser.window(1440, 900), "calendar-desk"));
            desk.signIn("reviewer1");
            desk.open(PERSON);
            desk.walk().sees(Pattern.compile(due)).doesNotSee("暂定").picture("firm");
        }
    }

    private static String schedule(int year) {
        return "日期,类型,名称\n%1$d-01-01,休,元旦\n%1$d-01-04,休,元旦\n".formatted(year);
    }

    private static void send(Walk walk, String schedule) {
        walk.page().waitForLoadState();
        walk.page().locator("input[name=schedule]").setInputFiles(
                new FilePayload("schedule.csv", "text/csv", schedule.getBytes(StandardCharsets.UTF_8)));
        walk.press("#read");
    }

    private static void isForEveryone(Walk walk) {
        List<String> broken = PageRules.broken(walk.page());
        walk.page().setViewportSize(1440, 900);
        assertThat(broken).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), ReviewDates.ZONE);
    }

    private LocalDate inTenWorkingDays() {
        return ReviewPeriod.workingDayAfter(today(), ReviewPeriod.DUE_DAY, calendar);
    }
}
