package org.huiji.web.applicant.picture;

import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Checks an upload by its content and makes it harmless: size, type by the first bytes, dimensions from the header, then
 * decoding without anything but pixels, turning upright, encoding anew. Names and declared types are never looked at.
 *
 * <p>Decoders trust their input too much, so only two pictures are decoded at a time and whatever they throw means that
 * the picture is unreadable.
 */
@Component
public class PictureCheck {

    private static final int AT_A_TIME = 2;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Semaphore decoders = new Semaphore(AT_A_TIME, true);

    /** The picture as it may be stored; throws {@link PictureRejected} with the reason otherwise. */
    public CheckedPicture check(byte[] upload, PictureLimits limits) {
        if (upload.length == 0) {
            throw new PictureRejected(PictureProblem.EMPTY);
        }
        if (upload.length >= limits.tooLargeFromBytes()) {
            throw new PictureRejected(PictureProblem.TOO_LARGE);
        }
        PictureSource source = PictureSource.read(upload);
        requireDimensions(source, limits);
        return decodeInTurn(source, limits);
    }

    private static void requireDimensions(PictureSource source, PictureLimits limits) {
        if (source.widthPx() > PictureLimits.MAX_SIDE_PX
                || source.heightPx() > PictureLimits.MAX_SIDE_PX
                || source.pixels() > PictureLimits.MAX_PIXELS) {
            throw new PictureRejected(PictureProblem.DIMENSIONS);
        }
        boolean lying = Uprighting.swapsSides(source.orientation());
        int width = lying ? source.heightPx() : source.widthPx();
        int height = lying ? source.widthPx() : source.heightPx();
        if (width < limits.minWidthPx() || height < limits.minHeightPx()) {
            throw new PictureRejected(PictureProblem.TOO_FEW_PIXELS);
        }
    }

    private CheckedPicture decodeInTurn(PictureSource source, PictureLimits limits) {
        try {
            if (!decoders.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new PictureRejected(PictureProblem.INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureRejected(PictureProblem.INTERRUPTED);
        }
        try {
            BufferedImage upright = Uprighting.apply(decode(source), source.orientation());
            return PictureEncoding.encode(upright, source.mediaType(), limits);
        } catch (IOException | CMMException | IllegalArgumentException | IllegalStateException
                | IndexOutOfBoundsException | NegativeArraySizeException | OutOfMemoryError e) {
            throw new PictureRejected(PictureProblem.UNREADABLE);
        } finally {
            decoders.release();
        }
    }

    private static BufferedImage decode(PictureSource source) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(source.mediaType());
        ImageReader reader = readers.next();
        // in memory: the default keeps a copy in the temporary directory
        try (ImageInputStream input = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(source.pixelsOnly()))) {
            reader.setInput(input, true, true);
            boolean[] warned = {false};
            reader.addIIOReadWarningListener((from, warning) -> warned[0] |= isAboutMissingData(warning));
            ImageReadParam param = reader.getDefaultReadParam();
            int step = stepFor(source.pixels());
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            if (warned[0]) {
                throw new IOException("data are missing");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static boolean isAboutMissingData(String warning) {
        return warning.contains("remature") || warning.contains("runcated") || warning.contains("Corrupt");
    }

    private static int stepFor(long pixels) {
        int step = 1;
        while (pixels / ((long) step * step) > PictureLimits.MAX_STORED_PIXELS) {
            step++;
        }
        return step;
    }
}
