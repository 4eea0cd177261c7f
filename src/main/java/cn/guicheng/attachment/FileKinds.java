package cn.guicheng.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Tells what a file is by its content. Of archives only the list of entries is read, so none is ever unpacked. */
final class FileKinds {
    private static final Tika TIKA = new Tika();

    private static final Map<String, String> ACCEPTED = Map.of(
            "application/pdf", "application/pdf",
            "image/jpeg", "image/jpeg",
            "image/png", "image/png",
            "image/heic", "image/heic",
            "image/heif", "image/heif");

    private static final String OFD = "application/ofd";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MOST_ENTRIES = 20_000;

    private FileKinds() {}

    /** The media type, or empty for a kind that is not accepted. */
    static Optional<String> of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            // The name is kept from the detector: it would believe it.
            String detected = TIKA.detect(content);
            return detected.equals("application/zip") || detected.equals("application/x-tika-ooxml")
                    ? archive(file)
                    : Optional.ofNullable(ACCEPTED.get(detected));
        }
    }

    private static Optional<String> archive(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                return Optional.empty();
            }
            Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
                return Optional.empty();
            }
            if (names.contains("OFD.xml")) {
                return Optional.of(OFD);
            }
            if (!names.contains("[Content_Types].xml")) {
                return Optional.empty();
            }
            return names.contains("xl/workbook.xml")
                    ? Optional.of(XLSX)
                    : names.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
        } catch (IOException | IllegalArgumentException noArchive) {
            return Optional.empty();
        }
    }
}
