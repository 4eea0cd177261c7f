package cn.guicheng.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever picture is handed in, it stands upright on the card, and none can take the machine's memory. */
class PortraitTest {
    /** Stored lying: red on the left, blue on the right. What a camera says turns it. */
    @ParameterizedTest
    @CsvSource({"1, left", "6, top", "3, right", "8, bottom", "0, left", "99, left"})
    void itStandsAsTheCameraWasHeld(int orientation, String red) throws IOException {
        BufferedImage card = card(withOrientation(jpeg(halves(1_200, 900)), orientation));
        assertThat(card.getWidth()).isEqualTo(300);
        assertThat(card.getHeight()).isEqualTo(400);
        assertThat(isRed(card, 10, 200) && isRed(card, 100, 200) && !isRed(card, 290, 200))
                .isEqualTo(red.equals("left"));
        assertThat(isRed(card, 290, 200) && !isRed(card, 10, 200)).isEqualTo(red.equals("right"));
        assertThat(isRed(card, 150, 10) && !isRed(card, 150, 390)).isEqualTo(red.equals("top"));
        assertThat(isRed(card, 150, 390) && !isRed(card, 150, 10)).isEqualTo(red.equals("bottom"));
    }

    @Test
    void aLargePictureIsReadAsASmallOne() throws IOException {
        assertThat(isRed(card(jpeg(halves(6_000, 8_000))), 10, 200)).isTrue();
        assertThat(isRed(card(jpeg(halves(4, 4))), 10, 200)).isTrue();
    }

    @Test
    void whatIsNoPictureOrSaysThatItIsHugeIsLeftOut() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(halves(10, 10), "png", png);
        byte[] huge = ByteBuffer.wrap(png.toByteArray())
                .putInt(16, 60_000)
                .putInt(20, 60_000)
                .array();
        byte[] cut = java.util.Arrays.copyOf(jpeg(halves(300, 400)), 200);
        for (byte[] file : new byte[][] {huge, cut, {}, "照片".getBytes(), {(byte) 0xFF, (byte) 0xD8}}) {
            assertThat(Portrait.address(new ByteArrayInputStream(file))).isEmpty();
        }
    }

    private static BufferedImage card(byte[] file) throws IOException {
        String address = Portrait.address(new ByteArrayInputStream(file)).orElseThrow();
        assertThat(address).startsWith(Portrait.ADDRESS);
        return ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(Portrait.ADDRESS.length()))));
    }

    private static boolean isRed(BufferedImage card, int x, int y) {
        Color color = new Color(card.getRGB(x, y));
        return color.getRed() > 180 && color.getBlue() < 80;
    }

    private static BufferedImage halves(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, Math.max(1, width / 2), height);
        pen.dispose();
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    /** A directory of one entry behind the start of the image, as cameras write it. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).putInt(0x45786966).putShort((short) 0);
        exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
