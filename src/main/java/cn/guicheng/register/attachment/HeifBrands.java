package cn.guicheng.register.attachment;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Pictures of telephones whose head names the kind only further back; the detector of kinds takes them for films. */
final class HeifBrands {
    private static final Set<String> PICTURE = Set.of("heic", "heix", "heim", "heis");
    private static final Set<String> SEQUENCE = Set.of("hevc", "hevx", "hevm", "hevs");
    private static final int BRAND = 4;

    private HeifBrands() {}

    static Optional<FileKind> of(byte[] head) {
        Set<String> brands = brands(head);
        if (brands.stream().anyMatch(SEQUENCE::contains)) {
            return Optional.of(FileKind.HEIC_SEQUENCE);
        }
        return brands.stream().anyMatch(PICTURE::contains) ? Optional.of(FileKind.HEIC) : Optional.empty();
    }

    /** The main brand and those it is compatible with, from the first box: its size, {@code ftyp}, brand, version, brands. */
    private static Set<String> brands(byte[] head) {
        Set<String> brands = new HashSet<>();
        int end = Math.min(head.length, (head[2] & 0xff) << 8 | head[3] & 0xff);
        for (int at = 2 * BRAND; at + BRAND <= end; at += BRAND) {
            if (at != 3 * BRAND) {
                brands.add(new String(head, at, BRAND, StandardCharsets.ISO_8859_1));
            }
        }
        return brands;
    }
}
