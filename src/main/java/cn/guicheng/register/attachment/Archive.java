package cn.guicheng.register.attachment;

import cn.guicheng.register.attachment.AttachmentKindNotAccepted.Why;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP archive as the office programs read it: by its list of contents at the end, wherever it begins, and with names in any
 * spelling. Nothing is unpacked to disk, and no more is read than is allowed.
 */
final class Archive implements Closeable {
    private static final byte[] LIST_ENTRY = {'P', 'K', 1, 2};
    private static final int MOST_PARTS = 20_000;
    private static final Set<Integer> READABLE = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);
    private static final int HEAD = 8;

    private final ZipFile zip;
    private final Allowance allowance;
    private final List<Part> parts;
    private final Map<String, List<Part>> byName;

    /** One file in the archive; {@code name} in the one spelling that all are compared in. */
    record Part(String name, ZipArchiveEntry entry) {}

    private Archive(ZipFile zip, Allowance allowance) {
        this.zip = zip;
        this.allowance = allowance;
        this.parts = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> new Part(PartNames.normal(entry.getName()), entry))
                .toList();
        this.byName = parts.stream().collect(Collectors.groupingBy(Part::name));
    }

    /** @throws IOException when it is no archive */
    static Archive open(Path file, Allowance allowance) throws IOException, NotTaken {
        try (InputStream content = Files.newInputStream(file)) {
            // Counted before the list is read into memory. It may say anything about its own length.
            if (ByteSearch.count(content, LIST_ENTRY, MOST_PARTS + 1) > MOST_PARTS) {
                throw new NotTaken(Why.TOO_MUCH_INSIDE);
            }
        }
        Archive archive = new Archive(
                ZipFile.builder()
                        .setPath(file)
                        .setCharset(StandardCharsets.UTF_8)
                        .get(),
                allowance);
        if (archive.parts.stream()
                .anyMatch(part -> part.entry().getGeneralPurposeBit().usesEncryption())) {
            archive.close();
            throw new NotTaken(Why.PASSWORD);
        }
        return archive;
    }

    List<Part> parts() {
        return parts;
    }

    /** Those that a program may take for the part of this name. */
    List<Part> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** What is in the part; the caller closes it. */
    InputStream open(Part part) throws IOException {
        if (!READABLE.contains(part.entry().getMethod())) {
            throw new IOException("method " + part.entry().getMethod());
        }
        return allowance.of(zip.getInputStream(part.entry()));
    }

    /** Its first bytes. */
    byte[] head(Part part) throws IOException {
        try (InputStream content = open(part)) {
            return content.readNBytes(HEAD);
        }
    }

    Allowance allowance() {
        return allowance;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
