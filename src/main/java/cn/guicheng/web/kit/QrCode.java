package cn.guicheng.web.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a code that a telephone reads. */
final class QrCode {
    /** What the address of such a picture begins with. */
    static final String ADDRESS = "data:image/png;base64,";

    /** Longer ones are too fine to be read off paper. */
    private static final int LONGEST = 200;

    private static final int DOTS = 4;

    private QrCode() {}

    /** The picture as an address of itself. */
    static String address(String text) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture(text.substring(0, Math.min(text.length(), LONGEST))), "png", png);
            return ADDRESS + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(String text) {
        BitMatrix code = matrix(text);
        int size = code.getWidth() * DOTS;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                picture.setRGB(x, y, code.get(x / DOTS, y / DOTS) ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 1));
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
