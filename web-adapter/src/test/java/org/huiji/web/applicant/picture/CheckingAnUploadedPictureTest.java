package org.huiji.web.applicant.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingAnUploadedPictureTest {

    private static final byte[] JPEG = SamplePictures.jpeg(400, 500);
    private static final byte[] PNG = SamplePictures.png(400, 500);

    private final PictureCheck check = new PictureCheck();

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("empty", new byte[0], PictureProblem.EMPTY),
                Arguments.of("one byte", new byte[]{1}, PictureProblem.WRONG_TYPE),
                Arguments.of("a page called jpg", text("<!DOCTYPE html><html></html>"), PictureProblem.WRONG_TYPE),
                Arguments.of("a drawing", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), PictureProblem.WRONG_TYPE),
                Arguments.of("gif", SamplePictures.gif(20, 20), PictureProblem.WRONG_TYPE),
                Arguments.of("bmp", SamplePictures.bmp(20, 20), PictureProblem.WRONG_TYPE),
                Arguments.of("heic", text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), PictureProblem.HEIC),
                Arguments.of("half a jpg", Arrays.copyOf(JPEG, JPEG.length / 2), PictureProblem.UNREADABLE),
                Arguments.of("a jpg without its end", Arrays.copyOf(JPEG, JPEG.length - 2), PictureProblem.UNREADABLE),
                Arguments.of("a jpg with lost pixels", withoutPixels(), PictureProblem.UNREADABLE),
                Arguments.of("half a png", Arrays.copyOf(PNG, PNG.length / 2), PictureProblem.UNREADABLE),
                Arguments.of("a png without pixels", pngWithoutPixels(), PictureProblem.UNREADABLE),
                Arguments.of("four colours", inFourColours(), PictureProblem.COLOURS),
                Arguments.of("a png that says 20000", pngSaying(20_000, 20_000), PictureProblem.DIMENSIONS),
                Arguments.of("a png that says 12001", pngSaying(12_001, 1), PictureProblem.DIMENSIONS),
                Arguments.of("a png of 41 million pixels", pngSaying(8_200, 5_000), PictureProblem.DIMENSIONS),
                Arguments.of("a jpg that says 20000", jpegSaying(20_000, 20_000), PictureProblem.DIMENSIONS),
                Arguments.of("a jpg with a page behind", SamplePictures.joined(JPEG, text("<html><script>1</script>")),
                        PictureProblem.CARRIES_MORE),
                Arguments.of("a jpg with a script in its comment", withComment("<script>alert(1)</script>"),
                        PictureProblem.CARRIES_MORE),
                Arguments.of("a png with an archive behind", SamplePictures.joined(PNG, text("PK\u0003\u0004")),
                        PictureProblem.CARRIES_MORE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void eachBadUploadHasItsOwnReason(String name, byte[] upload, PictureProblem problem) {
        assertThatExceptionOfType(PictureRejected.class)
                .as(name)
                .isThrownBy(() -> check.check(upload, PictureLimits.DOCUMENT))
                .satisfies(rejected -> assertThat(rejected.problem()).isEqualTo(problem));
    }

    @Test
    void jpegAndPngAreTakenAndKeepTheirType() {
        assertThat(check.check(JPEG, PictureLimits.DOCUMENT))
                .returns("image/jpeg", CheckedPicture::mediaType)
                .returns(400, CheckedPicture::widthPx)
                .returns(500, CheckedPicture::heightPx);
        assertThat(check.check(PNG, PictureLimits.DOCUMENT)).returns("image/png", CheckedPicture::mediaType);
        assertThat(check.check(SamplePictures.progressive(400, 500), PictureLimits.DOCUMENT))
                .returns("image/jpeg", CheckedPicture::mediaType);
    }

    @Test
    void aDocumentOfOneByteLessThanFiveMegabytesIsTakenAndOneOfExactlyFiveIsNot() {
        int limit = 5 * 1024 * 1024;
        check.check(SamplePictures.jpegOfSize(400, 500, limit - 1), PictureLimits.DOCUMENT);
        assertRejected(SamplePictures.jpegOfSize(400, 500, limit), PictureLimits.DOCUMENT, PictureProblem.TOO_LARGE);
    }

    @Test
    void aPortraitIsUnderHundredKilobytesAndHasTheSidesOfOneInch() {
        check.check(SamplePictures.jpegOfSize(295, 413, 102_399), PictureLimits.PORTRAIT);
        assertRejected(
                SamplePictures.jpegOfSize(295, 413, 102_400), PictureLimits.PORTRAIT, PictureProblem.TOO_LARGE);
        assertRejected(SamplePictures.jpeg(294, 413), PictureLimits.PORTRAIT, PictureProblem.TOO_FEW_PIXELS);
        assertRejected(SamplePictures.jpeg(295, 412), PictureLimits.PORTRAIT, PictureProblem.TOO_FEW_PIXELS);
    }

    @Test
    void aPortraitFullOfDetailStaysUnderItsLimitWhenEncodedAnew() {
        byte[] noise = SamplePictures.noise(295, 413, "jpeg");
        assertThat(noise.length).isLessThan(102_400);
        assertThat(check.check(noise, PictureLimits.PORTRAIT).content()).hasSizeLessThan(102_400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureTakenSidewaysIsTurnedUprightAndTellsNothingOfTheCamera(int orientation) throws IOException {
        CheckedPicture checked = check.check(
                SamplePictures.jpegHeld(orientation, 400, 200), PictureLimits.DOCUMENT);
        assertThat(new String(checked.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(checked.content()));
        boolean swapped = orientation >= 5;
        assertThat(image.getWidth()).isEqualTo(swapped ? 200 : 400);
        boolean redFirst = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
        assertThat(new Color(image.getRGB(10, 10)).getRed() > 128).isEqualTo(redFirst);
    }

    @Test
    void aVeryLargePictureIsStoredSmallEnoughToDecode() {
        CheckedPicture checked = check.check(SamplePictures.jpeg(7_000, 5_000), PictureLimits.DOCUMENT);
        assertThat((long) checked.widthPx() * checked.heightPx()).isLessThanOrEqualTo(12_000_000);
    }

    private void assertRejected(byte[] upload, PictureLimits limits, PictureProblem problem) {
        assertThatExceptionOfType(PictureRejected.class)
                .isThrownBy(() -> check.check(upload, limits))
                .satisfies(rejected -> assertThat(rejected.problem()).isEqualTo(problem));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] inFourColours() {
        byte[] jpeg = JPEG.clone();
        jpeg[SamplePictures.positionOf(jpeg, 0xC0) + 9] = 4;
        return jpeg;
    }

    private static byte[] jpegSaying(int width, int height) {
        byte[] jpeg = JPEG.clone();
        ByteBuffer.wrap(jpeg, SamplePictures.positionOf(jpeg, 0xC0) + 5, 4)
                .putShort((short) height)
                .putShort((short) width);
        return jpeg;
    }

    private static byte[] pngSaying(int width, int height) {
        byte[] png = PNG.clone();
        ByteBuffer.wrap(png, 16, 8).putInt(width).putInt(height);
        return png;
    }

    private static byte[] withComment(String comment) {
        byte[] segment = ByteBuffer.allocate(4 + comment.length())
                .putShort((short) 0xFFFE)
                .putShort((short) (2 + comment.length()))
                .put(text(comment))
                .array();
        return SamplePictures.inserted(JPEG, 2, segment);
    }

    /** The end marker right after a fifth of the compressed pixels. */
    private static byte[] withoutPixels() {
        byte[] noise = SamplePictures.noise(300, 300, "jpeg");
        byte[] cut = Arrays.copyOf(noise, noise.length / 5);
        return SamplePictures.joined(cut, new byte[]{(byte) 0xFF, (byte) 0xD9});
    }

    /** Header and end, and nothing between them. */
    private static byte[] pngWithoutPixels() {
        byte[] head = Arrays.copyOf(PNG, 33);
        return SamplePictures.joined(head, Arrays.copyOfRange(PNG, PNG.length - 12, PNG.length));
    }
}
