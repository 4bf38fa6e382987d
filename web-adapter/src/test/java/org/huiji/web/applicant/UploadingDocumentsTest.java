package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiji.web.applicant.picture.OddPictures;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A slot takes pictures, says of every other file what is wrong with it, and shows them to nobody else. */
@RunningProduct
class UploadingDocumentsTest {

    private static final String SLOT = "IDENTITY_DOCUMENT_FRONT";
    private static final int LIMIT = 5 * 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private FormFiling filing;

    @BeforeEach
    void answerWhatComesBefore() {
        filing = FormFiling.signedIn(port, jdbc).answered();
    }

    @Test
    void onlyTheDocumentsThatTheAnswersCallForAreAsked() {
        String page = filing.browser().get("/my/documents").text();
        assertThat(page).contains("id=\"IDENTITY_DOCUMENT_FRONT-title\"", "id=\"IDENTITY_DOCUMENT_BACK-title\"",
                "id=\"SIGNED_INFORMATION_FORM-title\"");
        assertThat(page).doesNotContain("EMPLOYMENT_PROOF", "EMPLOYER_LICENCE", "FULL_TIME_DIPLOMA",
                "PART_TIME_DIPLOMA", "QUALIFICATION_CERTIFICATE");
    }

    @Test
    void aFileOfTheLimitIsTooLarge() {
        isRefused(Arrays.copyOf(SamplePictures.jpeg(400, 300), LIMIT), "的图片须小于 5 MB");
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        isRefused(new byte[0], "的文件是空的");
    }

    @Test
    void aTextThatIsNamedPngIsOfTheWrongType() {
        isRefused("no picture at all".getBytes(StandardCharsets.UTF_8), "所选文件的内容不是这些格式");
    }

    @Test
    void aPictureOfANewPhoneTellsHowToSwitchTheCamera() {
        byte[] heic = Arrays.copyOf("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), 200);
        isRefused(heic, "是 HEIC 格式的图片");
    }

    @Test
    void aPictureCutShortIsUnreadable() {
        byte[] whole = SamplePictures.jpeg(400, 300);
        isRefused(Arrays.copyOf(whole, whole.length / 2), "的图片不完整或已损坏");
    }

    @Test
    void whatElseIsWrongWithAFileIsSaidAtItsSlot() {
        isRefused(OddPictures.bomb(20_000, 20_000), "的图片像素过大");
        byte[] page = "<html><script>1</script>".getBytes(StandardCharsets.UTF_8);
        isRefused(SamplePictures.joined(SamplePictures.jpeg(400, 300), page), "除图片外还有其他内容");
        isRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "所选文件的内容不是这些格式");
    }

    @Test
    void aSeventhPictureIsTooMany() {
        for (int number = 0; number < 6; number++) {
            filing.upload(SLOT, SamplePictures.png(400 + number, 300));
        }
        String six = filing.shown(SLOT);
        assertThat(six.split(",", -1)).hasSize(6);
        Browser.Page answer = filing.upload(SLOT, SamplePictures.png(300, 300));
        assertThat(answer.text()).contains("id=\"" + SLOT + "-error\"", "最多上传 6 张图片");
        assertThat(filing.shown(SLOT)).isEqualTo(six);
    }

    @Test
    void thePicturesOfADocumentChangePlacesByButtons() {
        for (int number = 0; number < 3; number++) {
            filing.upload(SLOT, SamplePictures.png(400 + number, 300));
        }
        List<String> first = List.of(filing.shown(SLOT).split(","));
        assertThat(press("earlier", first.get(2)).location()).isEqualTo("/my/documents#" + SLOT);
        assertThat(filing.shown(SLOT)).isEqualTo(String.join(",", first.get(0), first.get(2), first.get(1)));
        press("later", first.get(0));
        assertThat(filing.shown(SLOT)).isEqualTo(String.join(",", first.get(2), first.get(0), first.get(1)));
        long events = events();
        press("earlier", first.get(2));
        press("later", first.get(1));
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void aDoubleClickOnAMoveMovesOnce() {
        filing.upload(SLOT, SamplePictures.png(400, 300));
        filing.upload(SLOT, SamplePictures.png(401, 300));
        List<String> first = List.of(filing.shown(SLOT).split(","));
        Map<String, String> page = filing.documentsPage();
        page.put("go", "later:" + SLOT + ":" + first.getFirst());
        filing.browser().sendParts("/my/documents", page, Map.of());
        filing.browser().sendParts("/my/documents", page, Map.of());
        assertThat(filing.shown(SLOT)).isEqualTo(first.get(1) + "," + first.get(0));
    }

    @Test
    void aSlotThatIsNoLongerAskedForSaysSo() {
        Map<String, String> page = filing.documentsPage();
        page.put("go", "upload:FULL_TIME_DIPLOMA");
        long events = events();
        Browser.Page answer = filing.browser().sendParts("/my/documents", page,
                Map.of("files.FULL_TIME_DIPLOMA", SamplePictures.png(400, 300)));
        assertThat(answer.text()).contains("id=\"errsum\"", "按您填写的内容不需要上传这项附件");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void theSignedFormThatWasOvertakenSaysByWhatAndWhatToDo() {
        filing.upload("SIGNED_INFORMATION_FORM", SamplePictures.png(400, 300));
        assertThat(filing.browser().get("/my/documents").text()).doesNotContain("需重新上传");
        filing.liveAt("青年大街2号");
        String page = filing.browser().get("/my/documents").text();
        String notice = page.substring(page.indexOf("id=\"SIGNED_INFORMATION_FORM-outdated\""));
        assertThat(page).contains("需重新上传");
        assertThat(notice.substring(0, notice.indexOf("</div>"))).contains("上传之后修改过", "会计管理部门", "重新打印", "在右下方签名")
                .doesNotContain("个人信息</span>");
        filing.replace("SIGNED_INFORMATION_FORM", SamplePictures.png(401, 300));
        assertThat(filing.browser().get("/my/documents").text()).doesNotContain("需重新上传");
    }

    @Test
    void aSampleIsShownOnAPageOfItsOwn() {
        assertThat(filing.browser().get("/my/documents").text()).contains("/my/documents/examples/" + SLOT + "\"");
        Browser.Page sample = filing.browser().get("/my/documents/examples/" + SLOT);
        assertThat(sample.text()).contains("示例:有效身份证件正面照片", "/img/idcard", "/my/documents#" + SLOT);
        assertThat(filing.browser().get("/my/documents/examples/NOTHING").status()).isEqualTo(404);
    }

    @Test
    void pressingTheButtonWithoutAFileAsksForOne() {
        Map<String, String> page = filing.documentsPage();
        page.put("go", "upload:" + SLOT);
        Map<String, byte[]> nothing = Map.of("files." + SLOT, Browser.NOTHING_PICKED);
        Browser.Page answer = filing.browser().sendParts("/my/documents", page, nothing);
        assertThat(answer.text()).contains("id=\"" + SLOT + "-error\"", "请先选择要上传的");
    }

    @Test
    void aGoodPictureIsShownAndAnotherTakesItsPlace() {
        assertThat(filing.upload(SLOT, SamplePictures.png(400, 300)).location()).isEqualTo("/my/documents#" + SLOT);
        String first = filing.shown(SLOT);
        assertThat(first).isNotEmpty();
        assertThat(filing.browser().get("/my/documents").text()).contains("已上传 1 张", "/" + first + "\"");
        filing.replace(SLOT, SamplePictures.jpeg(500, 400));
        assertThat(filing.shown(SLOT)).isNotEmpty().isNotEqualTo(first).doesNotContain(",");
        filing.remove(SLOT);
        assertThat(filing.shown(SLOT)).isEmpty();
    }

    @Test
    void aDoubleClickStoresOnePicture() {
        Map<String, String> page = filing.documentsPage();
        page.put("go", "upload:" + SLOT);
        Map<String, byte[]> picked = Map.of("files." + SLOT, SamplePictures.png(400, 300));
        assertThat(filing.browser().sendParts("/my/documents", page, picked).status()).isEqualTo(302);
        assertThat(filing.browser().sendParts("/my/documents", page, picked).status()).isEqualTo(302);
        assertThat(filing.shown(SLOT)).isNotEmpty().doesNotContain(",");
    }

    @Test
    void anotherFilePickedOnAPageThatWasSentAlreadyIsRefusedAtItsSlot() {
        Map<String, String> page = filing.documentsPage();
        page.put("go", "upload:" + SLOT);
        filing.browser().sendParts("/my/documents", page, Map.of("files." + SLOT, SamplePictures.png(400, 300)));
        String first = filing.shown(SLOT);
        Browser.Page answer = filing.browser().sendParts("/my/documents", page,
                Map.of("files." + SLOT, SamplePictures.png(401, 300)));
        assertThat(answer.text()).contains("id=\"" + SLOT + "-error\"", "请刷新页面后再操作一次");
        assertThat(filing.shown(SLOT)).isEqualTo(first);
    }

    @Test
    void aPageWithAllSlotsFullIsSentWhole() {
        Map<String, String> page = filing.documentsPage();
        page.put("go", "next");
        Map<String, byte[]> untouched = new LinkedHashMap<>();
        for (int i = 0; i < 8 * 9; i++) {
            untouched.put("replace.EMPLOYMENT_PROOF." + i, Browser.NOTHING_PICKED);
        }
        assertThat(filing.browser().sendParts("/my/documents", page, untouched).location()).isEqualTo("/my/check");
    }

    @Test
    void aPictureIsServedToItsOwnerOnly() {
        filing.upload(SLOT, SamplePictures.png(400, 300));
        String page = filing.browser().get("/my/documents").text();
        String address = page.substring(page.indexOf("/my/pictures/")).split("\"", 2)[0];
        Browser.Page own = filing.browser().get(address);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(own.response().headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(FormFiling.signedIn(port, jdbc).browser().get(address).status()).isEqualTo(404);
        assertThat(new Browser(port).get(address).location()).startsWith("/sign-in");
    }

    private Browser.Page press(String way, String contentId) {
        Map<String, String> page = filing.documentsPage();
        page.put("go", way + ":" + SLOT + ":" + contentId);
        return filing.browser().sendParts("/my/documents", page, Map.of());
    }

    private void isRefused(byte[] file, String words) {
        long events = events();
        Browser.Page answer = filing.upload(SLOT, file);
        assertThat(answer.status()).isEqualTo(200);
        String slot = answer.text().substring(answer.text().indexOf("id=\"" + SLOT + "-title\""));
        assertThat(slot.substring(0, slot.indexOf("IDENTITY_DOCUMENT_BACK-title"))).contains(
                "id=\"" + SLOT + "-error\"", words);
        assertThat(filing.shown(SLOT)).isEmpty();
        assertThat(events()).isEqualTo(events);
    }

    private long events() {
        return jdbc.sql("SELECT count(*) FROM event_store.domain_event_entry").query(Long.class).single();
    }
}
