package cn.guicheng.register.attachment;

import cn.guicheng.register.attachment.AttachmentKindNotAccepted.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** Tells what a file is by its content, as the programs that open it do; its name is not believed. */
final class FileKinds {
    private static final Tika TIKA = new Tika();

    private static final MediaTypeRegistry TYPES = MediaTypeRegistry.getDefaultRegistry();

    /** Readers look for a document's head this far into a file. */
    private static final int HEAD = 1024;

    /** How much of what is in an archive is looked at, all its parts and what they hold taken together. */
    private static final long UNPACKED = 128L << 20;

    /** What a head may be taken for that was only left in front of a document: by a web server, a mail, a damaged disk. */
    private static final Set<String> NOISE =
            Set.of("application/octet-stream", "text/plain", "application/x-httpresponse", "message/rfc822");

    private FileKinds() {}

    static FileKind of(Path file) throws IOException, NotTaken {
        String detected = detected(file);
        Optional<FileKind> known = FileKind.of(detected);
        if (known.isPresent() && known.get() != FileKind.PDF) {
            return known.get();
        }
        if (known.isPresent() || NOISE.contains(detected) && headOf(file).contains("%PDF-")) {
            return pdf(file);
        }
        if (detected.equals("application/x-tika-msoffice")) {
            throw new NotTaken(CompoundFile.isEncryptedPackage(file) ? Why.PASSWORD : Why.KIND);
        }
        if (detected.equals("video/quicktime")) {
            return HeifBrands.of(headBytes(file)).orElseThrow(() -> new NotTaken(Why.KIND));
        }
        if (NOISE.contains(detected) || isArchive(detected)) {
            return archive(file);
        }
        throw new NotTaken(Why.KIND);
    }

    private static String detected(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            // The name is kept from the detector: it would believe it.
            return TIKA.detect(content);
        }
    }

    private static boolean isArchive(String detected) {
        MediaType type = MediaType.parse(detected);
        return type.equals(MediaType.APPLICATION_ZIP) || TYPES.isSpecializationOf(type, MediaType.APPLICATION_ZIP);
    }

    private static FileKind pdf(Path file) throws IOException, NotTaken {
        if (PdfPassword.isNeeded(file)) {
            throw new NotTaken(Why.PASSWORD);
        }
        return FileKind.PDF;
    }

    private static FileKind archive(Path file) throws NotTaken {
        try (Archive archive = Archive.open(file, new Allowance(UNPACKED))) {
            return new PackageKind(archive).judged();
        } catch (Allowance.UsedUp tooMuch) {
            throw new NotTaken(Why.TOO_MUCH_INSIDE);
        } catch (IOException noArchive) {
            throw new NotTaken(Why.KIND);
        }
    }

    private static String headOf(Path file) throws IOException {
        return new String(headBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static byte[] headBytes(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD + "%PDF-".length() - 1);
        }
    }
}
