package org.huiji.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.data.Offset;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rule 17: the tool in the page makes the portrait out of any larger picture, by every way there is to point at something. */
@RunningProduct
@RequiresBrowser
class MakingThePortraitTest {

    private static final TypedPerson AT_A_DESK = new TypedPerson("冯若澜", "210102199105123129", "13840560101",
            "1991-5-12", "2", "ruolan.feng@example.com", "北陵大街 45 号");
    private static final TypedPerson ON_A_PHONE = new TypedPerson("褚望舒", "210102198812015712", "13840560102",
            "1988-12-1", "1", "wangshu.chu@example.com", "崇山中路 66 号");
    private static final Offset<Integer> CLOSE = within(8);
    private static final int LIMIT = 100 * 1024;

    @LocalServerPort
    private int port;

    @Test
    void byMouseKeysSliderAndButtonsTheCropIsWhatTheServerShows() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = atPersonalInfo(browser.window(), AT_A_DESK);
            FilePayload original = Photographs.map();
            pick(page, original);
            assertThat(page.locator("#photo-state")).containsText("已裁成 295 × 413 像素");
            assertThat(page.locator("#photo-stage")).isFocused();
            page.locator("#photo-zoom").press("End");
            dragByMouse(page.locator("#photo-stage"), 80, 60);
            for (int presses = 0; presses < 10; presses++) {
                page.locator("#photo-stage").press("ArrowRight");
            }
            for (int presses = 0; presses < 5; presses++) {
                page.locator("#photo-down").press("Enter");
            }
            assertThat(SentFiles.of(page)).isEmpty();
            page.locator("#photo-use").press("Enter");
            Shown shown = shown(page);
            // 600 - 80 * 295 / 234 - 10 * 6 and 840 - 60 * 413 / 328 - 5 * 6 of the whole, one pixel for one
            assertThat(shown.red("middle")).isCloseTo(439 * 255 / Photographs.WIDTH, CLOSE);
            assertThat(shown.green("middle")).isCloseTo(734 * 255 / Photographs.HEIGHT, CLOSE);
            assertThat(shown.red("left")).isCloseTo(298 * 255 / Photographs.WIDTH, CLOSE);
            assertThat(original.buffer.length).isGreaterThan(2 * LIMIT);
            assertThat(SentFiles.of(page)).hasSize(1).allSatisfy(bytes -> assertThat(bytes).isLessThan(LIMIT));
            assertThat(page.locator("#portrait")).hasValue("");
            page.locator("button:not(.sr)[name=go][value=next]").click();
            assertThat(page.locator("#portrait-error")).hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void byFingersOnAPhone() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Page page = atPersonalInfo(browser.phone(), ON_A_PHONE);
            pick(page, Photographs.map());
            assertThat(page.locator("#photo-state")).containsText("已裁成");
            Locator stage = page.locator("#photo-stage");
            stage.scrollIntoViewIfNeeded();
            CDPSession fingers = page.context().newCDPSession(page);
            pinch(fingers, stage, 40, 80);
            assertThat(Integer.parseInt(page.locator("#photo-zoom").inputValue())).isBetween(40, 60);
            dragByFinger(fingers, stage, 50);
            page.locator("#photo-use").press("Enter");
            Shown shown = shown(page);
            // twice as large: 600 of 1,200 are seen, and 50 points of the screen are 128 of them
            assertThat(shown.red("middle")).isCloseTo((600 - 128) * 255 / Photographs.WIDTH, CLOSE);
            assertThat(shown.red("left")).isCloseTo((312 - 128) * 255 / Photographs.WIDTH, CLOSE);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            refusals(page);
            interruption(page, browser);
        }
    }

    /** Each in its own words, nothing sent, the portrait that stands untouched. */
    private static void refusals(Page page) {
        List<Integer> sent = SentFiles.of(page);
        String standing = page.locator("img.portrait").getAttribute("src");
        says(page, SamplePictures.png(294, 413), "这张照片只有 294 × 413 像素,至少要 295 × 413 像素");
        says(page, new byte[0], "照片文件是空的");
        says(page, "<html></html>".getBytes(StandardCharsets.UTF_8), "所选文件的内容不是这些格式");
        says(page, "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), "照片是 HEIC 格式");
        says(page, new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2, 3}, "照片不完整或已损坏");
        pick(page, Photographs.map());
        page.locator("button:not(.sr)[name=go][value=next]").click();
        assertThat(page.locator("#photo-state")).containsText("照片还没有确认");
        assertThat(page.locator("#photo-use")).isFocused();
        page.locator("#photo-cancel").click();
        assertThat(page.locator("#photo-work")).isHidden();
        assertThat(SentFiles.of(page)).isEqualTo(sent);
        assertThat(page.locator("img.portrait")).hasAttribute("src", standing);
    }

    private static void interruption(Page page, Browser browser) {
        String standing = page.locator("img.portrait").getAttribute("src");
        page.locator("[name=email]").fill("wangshu@example.com");
        pick(page, Photographs.map());
        page.context().setOffline(true);
        page.locator("#photo-use").press("Enter");
        assertThat(page.locator("#photo-state")).containsText("照片没有传完");
        assertThat(page.locator("[name=email]")).hasValue("wangshu@example.com");
        page.context().setOffline(false);
        page.locator("#photo-use").press("Enter");
        assertThat(page.locator("img.portrait")).not().hasAttribute("src", standing);
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    private static Page atPersonalInfo(Page page, TypedPerson person) {
        SentFiles.watch(page);
        Filing filing = new Filing(new Walk(page, "portrait-" + person.gender()), person);
        filing.register();
        filing.readNotice();
        return page;
    }

    private static void pick(Page page, FilePayload picture) {
        page.locator("#portrait").setInputFiles(picture);
        page.locator("#photo-work").waitFor();
        assertThat(page.locator("#portrait")).hasValue("");
    }

    private static void says(Page page, byte[] file, String words) {
        page.locator("#portrait").setInputFiles(Photographs.payload(file));
        assertThat(page.locator("#photo-state")).containsText(words);
        assertThat(page.locator("#photo-work")).isHidden();
    }

    private static Shown shown(Page page) {
        assertThat(page.locator("#photo-state")).hasText("照片已上传。");
        Shown shown = Shown.of(page.locator("img.portrait"));
        assertThat(shown.mediaType()).isEqualTo("image/jpeg");
        assertThat(shown.width()).isEqualTo(295);
        assertThat(shown.height()).isEqualTo(413);
        assertThat(shown.bytes()).isLessThan(LIMIT);
        return shown;
    }

    private static void dragByMouse(Locator stage, int byX, int byY) {
        BoundingBox box = stage.boundingBox();
        stage.page().mouse().move(box.x + 100, box.y + 100);
        stage.page().mouse().down();
        stage.page().mouse().move(box.x + 100 + byX / 2.0, box.y + 100 + byY / 2.0);
        stage.page().mouse().move(box.x + 100 + byX, box.y + 100 + byY);
        stage.page().mouse().up();
    }

    private static void dragByFinger(CDPSession fingers, Locator stage, int byX) {
        BoundingBox box = stage.boundingBox();
        double y = box.y + box.height / 2;
        touch(fingers, "touchStart", box.x + 100, y);
        touch(fingers, "touchMove", box.x + 100 + byX / 2.0, y);
        touch(fingers, "touchMove", box.x + 100 + byX, y);
        touch(fingers, "touchEnd");
    }

    /** Two fingers on both sides of the middle, from one distance to another. */
    private static void pinch(CDPSession fingers, Locator stage, int from, int to) {
        BoundingBox box = stage.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        touch(fingers, "touchStart", x - from, y, x + from, y);
        for (int apart = from; apart <= to; apart += 4) {
            touch(fingers, "touchMove", x - apart, y, x + apart, y);
        }
        touch(fingers, "touchEnd");
    }

    private static void touch(CDPSession fingers, String type, double... places) {
        JsonArray points = new JsonArray();
        for (int i = 0; i < places.length; i += 2) {
            JsonObject point = new JsonObject();
            point.addProperty("x", places[i]);
            point.addProperty("y", places[i + 1]);
            point.addProperty("id", i);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }
}
