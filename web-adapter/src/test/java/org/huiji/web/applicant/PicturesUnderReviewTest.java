package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.application.port.DocumentStore;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of pictures at the submission, while they are reviewed, and after a return. */
@RunningProduct
class PicturesUnderReviewTest {

    private static final String SLOT = "SIGNED_INFORMATION_FORM";
    private static final byte[] FORM = SamplePictures.png(403, 300);
    private static final Pattern PICTURE = Pattern.compile("/my/pictures/([0-9a-f-]{36})/([0-9a-f-]{36})");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DocumentStore store;

    private FormFiling filing;

    @BeforeEach
    void fillEverySlot() {
        filing = FormFiling.signedIn(port, jdbc).complete();
        filing.replace(SLOT, FORM);
    }

    @Test
    void aPictureLostSinceItsUploadIsFoundBeforeTheSubmission() {
        UUID application = application();
        store.delete(application, UUID.fromString(filing.shown("IDENTITY_DOCUMENT_BACK")));
        long events = events();
        Browser.Page refused = filing.browser().post("/my/check", filing.submission());
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text()).contains("id=\"errsum\"", "有效身份证件反面照片的图片已无法读取,请重新上传",
                "href=\"/my/documents#IDENTITY_DOCUMENT_BACK\"");
        assertThat(refused.text()).doesNotContain("有效身份证件正面照片的图片已无法读取");
        assertThat(events()).isEqualTo(events);
        filing.replace("IDENTITY_DOCUMENT_BACK", SamplePictures.png(404, 300));
        assertThat(filing.browser().post("/my/check", filing.submission()).location()).isEqualTo("/my/status");
    }

    @Test
    void aLostPortraitIsFoundToo() {
        Matcher portrait = found(filing.browser().get("/my/personal-info"));
        store.delete(UUID.fromString(portrait.group(1)), UUID.fromString(portrait.group(2)));
        assertThat(filing.browser().post("/my/check", filing.submission()).text()).contains(
                "近期1寸免冠照的图片已无法读取,请重新上传", "href=\"/my/personal-info#portrait\"");
    }

    @Test
    void whatIsUploadedAfterTheSubmissionIsRefusedAndSaysSo() {
        Map<String, String> documents = filing.documentsPage();
        documents.put("go", "upload:" + SLOT);
        String[] submission = filing.submission();
        filing.browser().post("/my/check", submission);
        long events = events();
        Browser.Page answer = filing.browser().sendParts("/my/documents", documents,
                Map.of("files." + SLOT, SamplePictures.png(405, 300)));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("该申报现在的状态是“待审核”,不能进行这项操作");
        Browser.Page portrait = filing.browser().sendParts("/my/personal-info", Map.of("go", "portrait"),
                Map.of("portrait", SamplePictures.png(300, 420)));
        assertThat(portrait.status()).isEqualTo(409);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void theVeryPicturesFoundWrongAreNotTakenAgain() {
        UUID application = application();
        filing.browser().post("/my/check", filing.submission());
        Reviewer.sendsBack(port, application, "verdict." + SLOT, "wrong", "reason." + SLOT, "E01", "text." + SLOT,
                "看不清签名,请重新拍摄");
        String before = filing.shown(SLOT);
        assertThat(slot()).contains("需修改", "看不清签名");
        Browser.Page again = filing.replace(SLOT, FORM);
        assertThat(again.text()).contains("id=\"" + SLOT + "-error\"", "与被退回的图片相同,请重新拍摄后上传");
        assertThat(filing.shown(SLOT)).isEqualTo(before);
        assertThat(filing.replace(SLOT, SamplePictures.png(406, 300)).location()).isEqualTo("/my/documents#" + SLOT);
        assertThat(slot()).doesNotContain("需修改");
    }

    private String slot() {
        String page = filing.browser().get("/my/documents").text();
        return page.substring(page.indexOf("id=\"" + SLOT + "-slot\""));
    }

    /** The application's id, as it stands in the address of its pictures. */
    private UUID application() {
        return UUID.fromString(found(filing.browser().get("/my/documents")).group(1));
    }

    private static Matcher found(Browser.Page page) {
        Matcher picture = PICTURE.matcher(page.text());
        assertThat(picture.find()).isTrue();
        return picture;
    }

    private long events() {
        return jdbc.sql("SELECT count(*) FROM event_store.domain_event_entry").query(Long.class).single();
    }
}
