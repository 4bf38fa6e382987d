package org.huiji.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents photographed with a phone: made smaller on the way, several to a slot, in any order, through a broken line. */
@RunningProduct
@RequiresBrowser
class UploadingFromACameraTest {

    private static final TypedPerson PERSON = new TypedPerson("卫知秋", "210102199009036228", "13840560103", "1990-9-3",
            "2", "zhiqiu.wei@example.com", "文化路 72 号");
    private static final int LIMIT = 5 * 1024 * 1024;
    private static final String FRONT = "IDENTITY_DOCUMENT_FRONT";
    private static final String BACK = "IDENTITY_DOCUMENT_BACK";
    private static final String FORM = "SIGNED_INFORMATION_FORM";

    @LocalServerPort
    private int port;

    @Test
    void documentsAreUploadedFromACamera() {
        try (Browser browser = new Browser("http://localhost:" + port)) {
            Filing filing = new Filing(new Walk(browser.window(390, 844), "camera"), PERSON);
            SentFiles.watch(filing.walk().page());
            filing.toTheFewestDocuments();
            Page page = filing.walk().page();
            aLargePictureArrivesSmallerAndUpright(page);
            aSmallOneIsLeftAsItIs(page);
            severalAreOneDocumentInAnyOrder(page);
            whatIsNoPictureIsRefusedAtItsSlot(page);
            filing.walk().picture("slots");
            assertThat(browser.complaints()).isEmpty();
            aBrokenLineLosesNothing(page);
            twoSlotsAtOnce(page);
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
        }
    }

    private static void aLargePictureArrivesSmallerAndUpright(Page page) {
        FilePayload original = Photographs.ofACamera();
        assertThat(original.buffer.length).isGreaterThan(8 * 1024 * 1024);
        pick(page, FRONT, original);
        uploaded(page, FRONT, 1);
        assertThat(page.locator("#" + FRONT + "-state")).hasText("已完成");
        assertThat(page.locator("#" + FRONT + "-title")).isFocused();
        assertThat(SentFiles.of(page)).hasSize(1).allSatisfy(bytes -> assertThat(bytes).isLessThan(LIMIT - 1_000_000));
        Shown shown = Shown.of(pictures(page, FRONT).first());
        assertThat(shown.height()).isGreaterThan(shown.width()).isBetween(1800, 3000);
    }

    private static void aSmallOneIsLeftAsItIs(Page page) {
        pick(page, BACK, Photographs.plain(3500, 2500));
        uploaded(page, BACK, 1);
        assertThat(Shown.of(pictures(page, BACK).first()).width()).isEqualTo(3500);
    }

    private static void severalAreOneDocumentInAnyOrder(Page page) {
        pick(page, FORM, Photographs.plain(401, 300), Photographs.plain(402, 300), Photographs.plain(403, 300));
        uploaded(page, FORM, 3);
        isShown(page, 401, 402, 403);
        Locator last = page.locator("#" + FORM + "-slot button[value^='earlier:']").last();
        assertThat(last).hasAccessibleName("把会计专业技术人员基本信息第 3 张前移");
        String moved = last.getAttribute("id");
        last.press("Enter");
        isShown(page, 401, 403, 402);
        assertThat(page.locator("#" + moved)).isFocused();
        page.locator("#" + moved).press("Enter");
        assertThat(page.locator("#" + moved)).hasCount(0);
        isShown(page, 403, 401, 402);
        assertThat(page.locator(":focus")).hasAccessibleName("把会计专业技术人员基本信息第 1 张后移");
        Locator instead = page.locator("#" + FORM + "-slot details").nth(1);
        instead.locator("summary").press("Enter");
        instead.locator("input[type=file]").setInputFiles(Photographs.plain(404, 300));
        isShown(page, 403, 404, 402);
        page.locator("#" + FORM + "-slot button[value^='remove:']").first().click();
        uploaded(page, FORM, 2);
        page.reload();
        isShown(page, 404, 402);
    }

    private static void whatIsNoPictureIsRefusedAtItsSlot(Page page) {
        byte[] text = Arrays.copyOf("<html>".getBytes(StandardCharsets.UTF_8), 2 * 1024 * 1024);
        pick(page, BACK, Photographs.payload(text));
        assertThat(page.locator("#" + BACK + "-error")).containsText("所选文件的内容不是这些格式");
        assertThat(page.locator("#errsum")).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^错误"));
        uploaded(page, BACK, 1);
        page.reload();
    }

    private static void aBrokenLineLosesNothing(Page page) {
        page.context().setOffline(true);
        pick(page, BACK, Photographs.plain(410, 300));
        assertThat(page.locator("#" + BACK + "-state")).containsText("没有传完,网络中断");
        uploaded(page, BACK, 1);
        page.context().setOffline(false);
        page.locator("button[value='upload:" + BACK + "']").click();
        uploaded(page, BACK, 2);
    }

    /** The second is picked while the first is under way. */
    private static void twoSlotsAtOnce(Page page) {
        pick(page, FRONT, Photographs.plain(420, 300));
        pick(page, BACK, Photographs.plain(421, 300));
        uploaded(page, FRONT, 2);
        uploaded(page, BACK, 3);
    }

    private static void pick(Page page, String slot, FilePayload... pictures) {
        page.locator("#" + slot).setInputFiles(pictures);
    }

    private static void uploaded(Page page, String slot, int number) {
        assertThat(page.locator("#" + slot + "-title .tag.ok")).hasText("已上传 " + number + " 张");
    }

    private static Locator pictures(Page page, String slot) {
        return page.locator("#" + slot + "-slot .shot img");
    }

    /** The pictures of the form, told apart by their widths. */
    private static void isShown(Page page, Integer... widths) {
        page.waitForCondition(() -> pictures(page, FORM).all().stream().map(picture -> Shown.of(picture).width())
                .toList().equals(List.of(widths)));
    }
}
