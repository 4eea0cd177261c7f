package cn.guicheng.register.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Files of the office programs of before 2007, and what later ones still keep in that form: documents with a password, macros,
 * embedded objects. Their table of contents holds names in two bytes a letter, never torn apart.
 */
final class CompoundFile {
    private static final byte[] HEAD = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] VBA = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);

    private CompoundFile() {}

    static boolean begins(byte[] head) {
        return head.length >= HEAD.length && Arrays.equals(head, 0, HEAD.length, HEAD, 0, HEAD.length);
    }

    static boolean isEncryptedPackage(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return ByteSearch.contains(content, ENCRYPTED_PACKAGE);
        }
    }

    static boolean hasMacros(InputStream content) throws IOException {
        return ByteSearch.contains(content, VBA);
    }
}
