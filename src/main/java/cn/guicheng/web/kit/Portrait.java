package cn.guicheng.web.kit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture as it stands on a card: three to four, its middle, upright, and no finer than paper shows. */
final class Portrait {
    /** What the address of such a picture begins with. */
    static final String ADDRESS = "data:image/jpeg;base64,";

    private static final int WIDTH = 300;
    private static final int HEIGHT = 400;

    /** More dots than any telephone takes: a small file may say that it is a square kilometre. */
    private static final long MOST_DOTS = 60_000_000;

    /** How many dots are held at once of a picture that is being made smaller. */
    private static final int ENOUGH = 4 * HEIGHT;

    private Portrait() {}

    /** The picture as an address of itself; empty where it is none, or too large. The stream is closed. */
    static Optional<String> address(InputStream file) {
        try (file) {
            byte[] content = file.readAllBytes();
            return small(content)
                    .map(picture -> upright(picture, Orientation.of(content)))
                    .map(Portrait::written);
        } catch (IOException | RuntimeException noPicture) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> small(byte[] content) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? read(readers.next(), stream) : Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_DOTS) {
                return Optional.empty();
            }
            ImageReadParam sparsely = reader.getDefaultReadParam();
            int each = (int) Math.max(1, Math.min(width, height) / ENOUGH);
            sparsely.setSourceSubsampling(each, each, 0, 0);
            return Optional.of(reader.read(0, sparsely));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = card.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        boolean lies = orientation.lies();
        double width = lies ? picture.getHeight() : picture.getWidth();
        double height = lies ? picture.getWidth() : picture.getHeight();
        double scale = Math.max(WIDTH / width, HEIGHT / height);
        AffineTransform place = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        place.scale(scale, scale);
        place.rotate(orientation.turn());
        place.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        pen.drawImage(picture, place, null);
        pen.dispose();
        return card;
    }

    private static String written(BufferedImage card) {
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(card, "jpeg", jpeg);
            return ADDRESS + Base64.getEncoder().encodeToString(jpeg.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
