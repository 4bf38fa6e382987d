package org.huiji.web.applicant.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever made a picture, what is stored is its pixels and nothing else; whatever else it is, is refused for what it is. */
class PicturesOfEveryOriginTest {

    private static final byte[] JPEG = SamplePictures.jpeg(400, 500);
    private static final byte[] PNG = SamplePictures.png(400, 500);

    private final PictureCheck check = new PictureCheck();

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a progressive jpeg", SamplePictures.progressive(400, 500)),
                Arguments.of("a jpeg of a phone", OddPictures.fromPhone(1, 400, 500)),
                Arguments.of("a jpeg with a profile that lies about its length",
                        OddPictures.withSegment(JPEG, 0xE2, OddPictures.lyingProfile())),
                Arguments.of("a jpeg with a bogus APP2", OddPictures.withSegment(JPEG, 0xE2, new byte[3])),
                Arguments.of("a jpeg with a short film behind", SamplePictures.joined(JPEG, new byte[300_000])),
                Arguments.of("a jpeg in its own colours", SamplePictures.encoded(
                        OddPictures.drawn(400, 500, BufferedImage.TYPE_3BYTE_BGR), "jpeg", false)),
                Arguments.of("a png that moves", OddPictures.animated(400, 500)),
                Arguments.of("a png with a profile that unpacks to anything",
                        OddPictures.withChunk(PNG, "iCCP", OddPictures.bomb(3_000, 3_000))),
                Arguments.of("a png with a text", OddPictures.withChunk(PNG, "tEXt", ascii("Author\0somebody"))),
                Arguments.of("a png seen through", SamplePictures.encoded(
                        OddPictures.drawn(400, 500, BufferedImage.TYPE_INT_ARGB), "png", false)),
                Arguments.of("a png of 256 colours", SamplePictures.encoded(
                        OddPictures.drawn(400, 500, BufferedImage.TYPE_BYTE_INDEXED), "png", false)),
                Arguments.of("a png line by line", SamplePictures.encoded(
                        OddPictures.drawn(400, 500, BufferedImage.TYPE_INT_RGB), "png", true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void isTakenAndStoredAsItsPixelsAlone(String name, byte[] upload) throws IOException {
        CheckedPicture checked = check.check(upload, PictureLimits.DOCUMENT);
        assertThat(new String(checked.content(), StandardCharsets.ISO_8859_1)).as(name)
                .doesNotContain("Exif", OddPictures.CAMERA, "ICC_PROFILE", "iCCP", "acTL", "fcTL", "tEXt", "somebody");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(checked.content()));
        assertThat(image.getWidth()).isEqualTo(400).isEqualTo(checked.widthPx());
        assertThat(image.getHeight()).isEqualTo(500).isEqualTo(checked.heightPx());
        Color left = new Color(image.getRGB(50, 250));
        assertThat(left.getRed()).as(name).isGreaterThan(200);
        assertThat(left.getGreen()).as(name).isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 8})
    void aPictureOfAPhoneStandsUprightAndTellsNeitherCameraNorPlace(int orientation) throws IOException {
        byte[] upload = OddPictures.fromPhone(orientation, 400, 200);
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains("Exif", OddPictures.CAMERA);
        CheckedPicture checked = check.check(upload, PictureLimits.DOCUMENT);
        assertThat(new String(checked.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif",
                OddPictures.CAMERA);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(checked.content()));
        assertThat(image.getWidth()).isEqualTo(orientation == 3 ? 400 : 200);
        Color first = new Color(image.getRGB(10, 10));
        assertThat(first.getRed() > first.getBlue()).isEqualTo(orientation == 6);
    }

    @Test
    void whatIsSeenThroughBecomesWhite() throws IOException {
        byte[] upload = SamplePictures.encoded(OddPictures.drawn(400, 500, BufferedImage.TYPE_INT_ARGB), "png", false);
        byte[] stored = check.check(upload, PictureLimits.DOCUMENT).content();
        assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getRGB(350, 250)).isEqualTo(0xFFFFFFFF);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a small png of 20,000 by 20,000 real pixels", OddPictures.bomb(20_000, 20_000),
                        PictureProblem.DIMENSIONS),
                Arguments.of("a jpeg in four colours of print", SamplePictures.cmyk(400, 500), PictureProblem.COLOURS),
                Arguments.of("a pdf called jpg", ascii("%PDF-1.7\n1 0 obj"), PictureProblem.WRONG_TYPE),
                Arguments.of("a page called jpg", ascii("<html><body>"), PictureProblem.WRONG_TYPE),
                Arguments.of("a page that begins with blanks", ascii("\r\n  <!doctype html>"),
                        PictureProblem.WRONG_TYPE),
                Arguments.of("a film of a phone", ascii("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"),
                        PictureProblem.WRONG_TYPE),
                Arguments.of("a jpeg with a page as its tail",
                        SamplePictures.joined(JPEG, ascii("\n<!DOCTYPE html><body onload=x>")),
                        PictureProblem.CARRIES_MORE),
                Arguments.of("a jpeg with a script beside its pixels",
                        OddPictures.withSegment(JPEG, 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<script>x</script>")),
                        PictureProblem.CARRIES_MORE),
                Arguments.of("a png with a page in a text", OddPictures.withChunk(PNG, "tEXt", ascii("a\0<html>")),
                        PictureProblem.CARRIES_MORE),
                Arguments.of("a png with a pdf behind", SamplePictures.joined(PNG, ascii("%PDF-1.4")),
                        PictureProblem.CARRIES_MORE),
                Arguments.of("a png without its last byte", Arrays.copyOf(PNG, PNG.length - 1),
                        PictureProblem.UNREADABLE),
                Arguments.of("a progressive jpeg cut short", Arrays.copyOf(SamplePictures.progressive(400, 500), 2_000),
                        PictureProblem.UNREADABLE),
                Arguments.of("the beginning of a jpeg alone", Arrays.copyOf(JPEG, 4), PictureProblem.UNREADABLE),
                Arguments.of("the beginning of a png alone", Arrays.copyOf(PNG, 8), PictureProblem.UNREADABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedForWhatItIs(String name, byte[] upload, PictureProblem problem) {
        assertThat(upload.length).as(name).isLessThan(PictureLimits.DOCUMENT.tooLargeFromBytes());
        assertThatExceptionOfType(PictureRejected.class)
                .as(name)
                .isThrownBy(() -> check.check(upload, PictureLimits.DOCUMENT))
                .satisfies(rejected -> assertThat(rejected.problem()).isEqualTo(problem));
    }

    @Test
    void manyPixelsInASmallFileAreStoredAsFewerOnes() {
        CheckedPicture checked = check.check(OddPictures.bomb(6_000, 6_000), PictureLimits.DOCUMENT);
        assertThat((long) checked.widthPx() * checked.heightPx()).isLessThanOrEqualTo(12_000_000);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
