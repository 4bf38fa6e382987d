package org.huiji.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.huiji.web.applicant.picture.OddPictures;
import org.huiji.web.applicant.picture.SamplePictures;

/** Photographs as they come from a camera: large, noisy, held sideways. */
final class Photographs {

    static final int WIDTH = 1200;
    static final int HEIGHT = 1680;

    private Photographs() {}

    /** Redder to the right, greener to the bottom, so that every pixel says where it was taken from. */
    static FilePayload map() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Random noise = new Random(7);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int blue = noise.nextInt(256);
                image.setRGB(x, y, x * 255 / WIDTH << 16 | y * 255 / HEIGHT << 8 | blue);
            }
        }
        return payload(SamplePictures.jpegOf(image));
    }

    /** Of more than eight megabytes, taken upright by a camera that writes lying pictures. */
    static FilePayload ofACamera() {
        return payload(OddPictures.fromPhone(6, SamplePictures.noise(4400, 3300, "jpeg")));
    }

    static FilePayload plain(int width, int height) {
        return payload(SamplePictures.jpeg(width, height));
    }

    static FilePayload payload(byte[] content) {
        return new FilePayload("照片 1.jpg", "image/jpeg", content);
    }
}
