package cn.guicheng.web.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which release of our files this program has: twelve digits of a hash over all of them, reckoned at the start. The same files are
 * the same release on every node, wherever they lie.
 */
@Component
class BrowserRelease {
    /** Any release, as a part of an address. */
    static final String ANY = "{release:[0-9a-f]{12}}";

    private final String id;

    BrowserRelease() {
        this(new PathMatchingResourcePatternResolver());
    }

    /** Throws UncheckedIOException where a file cannot be read. */
    BrowserRelease(ResourcePatternResolver files) {
        MessageDigest hash = sha256();
        BrowserFiles.FOLDERS.values().forEach(folder -> of(files, folder).forEach(file -> {
            byte[] content = content(file);
            add(hash, name(file, folder) + "\n" + content.length + "\n");
            hash.update(content);
        }));
        add(hash, ProcedurePages.module(files));
        id = HexFormat.of().formatHex(hash.digest(), 0, 6);
    }

    String id() {
        return id;
    }

    private static List<Resource> of(ResourcePatternResolver files, String folder) {
        try {
            return Arrays.stream(files.getResources("classpath*:" + folder + "/**"))
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(file -> name(file, folder)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From its folder on: where the program itself lies makes no release. */
    private static String name(Resource file, String folder) {
        try {
            String path = file.getURL().getPath();
            return path.substring(path.lastIndexOf("/" + folder + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest hash, String text) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
