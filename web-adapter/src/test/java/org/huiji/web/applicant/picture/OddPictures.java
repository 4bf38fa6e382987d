package org.huiji.web.applicant.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures as phones, editors and attackers make them. */
public final class OddPictures {

    /** What a phone writes beside the pixels. */
    static final String CAMERA = "Huawei-Mate-60";

    private static final int PNG_HEADER_END = 33;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private OddPictures() {}

    /** A JPEG taken with the camera held that way, with its model and the place where it was taken. */
    public static byte[] fromPhone(int orientation, int width, int height) {
        return fromPhone(orientation, SamplePictures.jpeg(width, height));
    }

    /** The same of given pixels. */
    public static byte[] fromPhone(int orientation, byte[] jpeg) {
        byte[] model = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
        int modelAt = 8 + 2 + 3 * 12 + 4;
        int placeAt = modelAt + model.length;
        ByteBuffer exif = ByteBuffer.allocate(6 + placeAt + 2 + 12 + 4);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 3);
        entry(exif, 0x0110, ASCII, model.length).putInt(modelAt);
        entry(exif, 0x0112, SHORT, 1).putShort((short) orientation).putShort((short) 0);
        entry(exif, 0x8825, LONG, 1).putInt(placeAt).putInt(0);
        exif.put(model).putShort((short) 1);
        entry(exif, 0x0001, ASCII, 2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        return withSegment(jpeg, 0xE1, exif.array());
    }

    /** A JPEG with one more segment at its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] segment = ByteBuffer.allocate(4 + content.length).put((byte) 0xFF).put((byte) marker)
                .putShort((short) (2 + content.length)).put(content).array();
        return SamplePictures.inserted(jpeg, 2, segment);
    }

    /** A colour profile whose own length is as large as a number can be. */
    static byte[] lyingProfile() {
        return ByteBuffer.allocate(200).put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 1)
                .put((byte) 1).putInt(Integer.MAX_VALUE).array();
    }

    /** A PNG with one more chunk before its pixels. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        return SamplePictures.inserted(png, PNG_HEADER_END, chunk(type, content));
    }

    /** A PNG that moves: the frame after the first is said to be larger than the picture. */
    static byte[] animated(int width, int height) {
        byte[] control = ByteBuffer.allocate(8).putInt(2).putInt(0).array();
        byte[] frame = ByteBuffer.allocate(26).putInt(0).putInt(width * 9).putInt(height * 9).array();
        return withChunk(withChunk(SamplePictures.png(width, height), "fcTL", frame), "acTL", control);
    }

    /** Real pixels, all black, that take a thousandth of their number in the file: one bit each. */
    public static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).array();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(Arrays.copyOf(SamplePictures.png(1, 1), 8));
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("IDAT", deflatedNothing((long) height * (1 + (width + 7) / 8))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** Red left half on blue, with what lies on the right half seen through. */
    static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        return image;
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] deflatedNothing(long length) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] nothing = new byte[1 << 16];
        byte[] packed = new byte[1 << 16];
        for (long left = length; left > 0; left -= nothing.length) {
            deflater.setInput(nothing, 0, (int) Math.min(left, nothing.length));
            drain(deflater, packed, out);
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(packed, 0, deflater.deflate(packed));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] packed, ByteArrayOutputStream out) {
        while (!deflater.needsInput()) {
            out.write(packed, 0, deflater.deflate(packed));
        }
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = SamplePictures.joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length).putInt(content.length).put(named).putInt((int) sum.getValue())
                .array();
    }
}
