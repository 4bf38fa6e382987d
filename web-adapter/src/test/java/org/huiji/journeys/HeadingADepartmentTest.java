package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.huiji.review.ReviewDates;
import org.huiji.web.support.FilledProduct;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A head's day: looks at the board, gives work away, sets an absence, puts back what is held, looks at approvals again. */
@RunningProduct
@RequiresBrowser
@TestPropertySource(properties = "huiji.journey=heading-a-department")
class HeadingADepartmentTest extends FilledProduct {

    @Autowired
    private Clock clock;

    @Test
    void everyScreenOfTheHeadServesItsPurpose() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Walk walk = new Walk(browser.window(1440, 900), "head").lookedAtBy(name -> {});
            new Desk(walk).signIn("head1");
            walk.isAt("/desk/queue");
            board(walk);
            assign(walk);
            staff(walk);
            sample(walk);
            assertThat(browser.complaints().stream().filter(said -> !said.contains("a status of 4"))).isEmpty();
        }
    }

    private void board(Walk walk) {
        walk.press(".bar nav a[href='/desk/board']").isAt("/desk/board").shows("svg.ageing").sees("请假中");
        look(walk, "board");
        walk.press("#departments ~ .scrolls a:has-text('和平')").isAt("/desk/board").sees("刘晓东");
    }

    private void assign(Walk walk) {
        walk.press(".bar nav a[href='/desk/assignments']").isAt("/desk/assignments")
                .press("button[value=ASSIGN]").isAt("/desk/assignments").sees("还没有勾选申报");
        look(walk, "assignments");
        walk.open("/desk/assignments?department=210102&reviewer=-");
        walk.page().locator("input[name=row]").nth(0).check();
        walk.page().locator("input[name=row]").nth(1).check();
        walk.press("button[value=ASSIGN]").isAt("/desk/assignments/confirm").sees("下列2件申报");
        look(walk, "assign");
        walk.press("#confirm").shows("#errsum").sees("请选择审核员");
        look(walk, "assign-nobody");
        walk.pick("reviewerId", "reviewer2").press("#confirm").sees("全部办妥,共2件");
        look(walk, "assigned");
        samples.fillIn();
    }

    private void staff(Walk walk) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE);
        walk.press(".bar nav a[href='/desk/staff']").isAt("/desk/staff").press("#add").shows("#errsum");
        look(walk, "staff-nothing-filled");
        String day = today.getYear() + "-" + today.getMonthValue() + "-" + today.getDayOfMonth();
        walk.pick("staffId", "reviewer2").pick("kind", "TRAINING").date("firstDay", day).date("lastDay", day)
                .press("#add").sees("已登记请假").sees("放回其全部在办");
        look(walk, "staff");
        walk.press("tr:has-text('reviewer2') button:has-text('放回')").sees("放回队列").press("#confirm")
                .sees("全部办妥,共2件");
        walk.open("/desk/staff").press("tr:has-text('reviewer2') button:has-text('今天到岗')").sees("请假已结束");
        samples.fillIn();
    }

    private void sample(Walk walk) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE);
        LocalDate before = today.minusMonths(6);
        walk.press(".bar nav a[href='/desk/samples']").isAt("/desk/samples").press("#do").shows("#errsum");
        look(walk, "samples-nothing-filled");
        walk.pick("department", "210102").fill("percent", "1")
                .date("firstDay", before.getYear() + "-" + before.getMonthValue() + "-1")
                .date("lastDay", today.getYear() + "-" + today.getMonthValue() + "-" + today.getDayOfMonth())
                .press("#do").sees("已抽取");
        look(walk, "drawn");
        walk.press("th a.num").sees("申报内容(只读)");
        look(walk, "item");
        walk.choose("result", "FAULTY").fill("note", "签字日期不清楚").press("#close").sees("已保存复核结果");
        look(walk, "item-closed");
        walk.open("/desk/samples").sees("各审核员的复核结果");
        look(walk, "samples");
    }

    private static void look(Walk walk, String name) {
        walk.picture(name);
        assertThat(PageRules.broken(walk.page())).as(name).isEmpty();
        walk.page().setViewportSize(1440, 900);
    }
}
