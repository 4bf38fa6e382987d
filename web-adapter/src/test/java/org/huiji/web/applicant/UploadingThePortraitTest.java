package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.huiji.application.port.DocumentStore;
import org.huiji.web.applicant.picture.OddPictures;
import org.huiji.web.applicant.picture.SamplePictures;
import org.huiji.web.support.Browser;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portrait by the plain file field, as it is sent without script: the server trusts no tool. */
@RunningProduct
class UploadingThePortraitTest {

    private static final int LIMIT = 100 * 1024;
    private static final Pattern PORTRAIT = Pattern
            .compile("class=\"portrait\"[^>]*src=\"/my/pictures/([^/\"]+)/([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DocumentStore store;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("of the limit", SamplePictures.jpegOfSize(295, 413, LIMIT), "照片须小于 100 KB"),
                Arguments.of("empty", new byte[0], "照片文件是空的"),
                Arguments.of("none", Browser.NOTHING_PICKED, "请先选择要上传的照片"),
                Arguments.of("a page", bytes("<html></html>"), "所选文件的内容不是这些格式"),
                Arguments.of("heic", bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "照片是 HEIC 格式"),
                Arguments.of("cut short", Arrays.copyOf(SamplePictures.jpeg(295, 413), 2_000), "照片不完整或已损坏"),
                Arguments.of("a bomb", OddPictures.bomb(20_000, 20_000), "照片像素过大"),
                Arguments.of("too narrow", SamplePictures.jpeg(294, 413), "照片至少 295 × 413 像素"),
                Arguments.of("too low", SamplePictures.jpeg(295, 412), "照片至少 295 × 413 像素"),
                Arguments.of("high enough only when laid on its side", OddPictures.fromPhone(6, 295, 413),
                        "照片至少 295 × 413 像素"),
                Arguments.of("with a page behind",
                        SamplePictures.joined(SamplePictures.jpeg(295, 413), bytes("<html>")), "除图片外还有其他内容"));
    }

    @Test
    void everyBadPortraitIsRefusedInItsOwnWordsAtTheField() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).answered();
        String before = shown(filing);
        refused().forEach(row -> {
            Browser.Page answer = filing.uploadPortrait((byte[]) row.get()[1]);
            assertThat(answer.status()).as(row.get()[0].toString()).isEqualTo(200);
            String message = answer.text().substring(answer.text().indexOf("id=\"portrait-error\""));
            assertThat(message.substring(0, message.indexOf("</p>"))).contains(row.get()[2].toString());
            assertThat(shown(filing)).isEqualTo(before);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isTaken(String name, byte[] upload) throws IOException {
        FormFiling filing = FormFiling.signedIn(port, jdbc).answered();
        String before = shown(filing);
        assertThat(filing.uploadPortrait(upload).location()).as(name).isEqualTo("/my/personal-info");
        String[] address = shown(filing).split("/", 2);
        assertThat(String.join("/", address)).isNotEqualTo(before);
        byte[] stored = store.get(UUID.fromString(address[0]), UUID.fromString(address[1])).orElseThrow();
        assertThat(stored).hasSizeLessThan(LIMIT);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Huawei");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(image.getWidth()).isEqualTo(295);
        assertThat(image.getHeight()).isEqualTo(413);
    }

    static Stream<Arguments> isTaken() {
        return Stream.of(
                Arguments.of("one byte under the limit", SamplePictures.jpegOfSize(295, 413, LIMIT - 1)),
                Arguments.of("progressive", SamplePictures.progressive(295, 413)),
                Arguments.of("laid on its side by the camera", OddPictures.fromPhone(6, 413, 295)));
    }

    private static String shown(FormFiling filing) {
        Matcher found = PORTRAIT.matcher(filing.browser().get("/my/personal-info").text());
        assertThat(found.find()).isTrue();
        return found.group(1) + "/" + found.group(2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
