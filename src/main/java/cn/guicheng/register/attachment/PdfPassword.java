package cn.guicheng.register.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Whether a PDF opens with a password only. Many are encrypted and open without one: banks and tax offices forbid changing and
 * printing that way.
 */
final class PdfPassword {
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

    private PdfPassword() {}

    static boolean isNeeded(Path file) throws IOException {
        if (!mentionsEncryption(file)) {
            return false;
        }
        try (PDDocument opened =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return false;
        } catch (InvalidPasswordException locked) {
            return true;
        } catch (IOException | RuntimeException damaged) {
            // Not for us to say: other readers are more forgiving.
            return false;
        }
    }

    private static boolean mentionsEncryption(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return ByteSearch.contains(content, ENCRYPT);
        }
    }
}
