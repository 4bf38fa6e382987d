package org.huiji.web.applicant.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns a picture the way it was taken and lays it on white, so that three plain colours remain. */
final class Uprighting {

    private Uprighting() {}

    /** Whether width and height change places. */
    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    static BufferedImage apply(BufferedImage image, int orientation) {
        boolean swaps = swapsSides(orientation);
        int width = swaps ? image.getHeight() : image.getWidth();
        int height = swaps ? image.getWidth() : image.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = upright.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.drawImage(image, transform(orientation, width, height), null);
        } finally {
            graphics.dispose();
        }
        return upright;
    }

    /** The eight orientations of EXIF as matrices from stored to shown pixels. */
    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
