package org.huiji.web.applicant.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as a new file of the same type that keeps to the same limit as the upload did. */
final class PictureEncoding {

    private static final float[] QUALITIES = {0.92f, 0.85f, 0.75f, 0.6f, 0.45f};

    private PictureEncoding() {}

    static CheckedPicture encode(BufferedImage image, String mediaType, PictureLimits limits) throws IOException {
        if (mediaType.equals(PictureSource.PNG)) {
            byte[] png = png(image);
            if (png.length < limits.tooLargeFromBytes()) {
                return checked(PictureSource.PNG, png, image);
            }
        }
        for (float quality : QUALITIES) {
            byte[] jpeg = jpeg(image, quality);
            if (jpeg.length < limits.tooLargeFromBytes()) {
                return checked(PictureSource.JPEG, jpeg, image);
            }
        }
        throw new PictureRejected(PictureProblem.TOO_LARGE);
    }

    private static CheckedPicture checked(String mediaType, byte[] content, BufferedImage image) {
        return new CheckedPicture(mediaType, content, image.getWidth(), image.getHeight());
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        return write(image, writer, writer.getDefaultWriteParam());
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        return write(image, writer, param);
    }

    private static byte[] write(BufferedImage image, ImageWriter writer, ImageWriteParam param) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
