import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Fetches what package-lock.json names from the npm registry, each package held against its checksum, so that the build needs no
 * node. Run by Maven as a source file; what was fetched once is kept beside Maven's own repository and needs no network.
 */
public class FetchPackages {
    /** As npm writes the lock: one entry of a package begins with its folder and holds its version and checksum. */
    private static final Pattern ENTRY = Pattern.compile(
            "\"((?:node_modules/(?:@[\\w.-]+/)?[\\w.-]+/?)+)\": \\{\\s*\"version\": \"([\\w.+-]+)\",(?:\\s*\"resolved\": \"[^\"]*\",)?\\s*\"integrity\": \"sha512-([^\"]+)\"");

    private static final int BLOCK = 512;

    private final Path target;
    private final Path kept;
    private final String registry;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private FetchPackages(Path target, Path kept, String registry) {
        this.target = target;
        this.kept = kept;
        this.registry = registry;
    }

    /** @param given the lock file, the folder to fill, the folder of what was fetched before, the registry's address */
    public static void main(String[] given) throws Exception {
        String lock = Files.readString(Path.of(given[0]));
        Path target = Path.of(given[1]);
        Path done = target.resolve("package-lock.json");
        if (Files.exists(done) && Files.readString(done).equals(lock)) {
            return;
        }
        FetchPackages fetching = new FetchPackages(target, Files.createDirectories(Path.of(given[2])), given[3]);
        long packages = lock.lines().filter(line -> line.contains("\"node_modules/")).count();
        long fetched = 0;
        for (Matcher entry = ENTRY.matcher(lock); entry.find(); fetched++) {
            fetching.fetch(entry.group(1), entry.group(2), entry.group(3));
        }
        if (fetched != packages) {
            throw new IllegalStateException("package-lock.json names " + packages + " packages, read were " + fetched);
        }
        Files.writeString(done, lock);
    }

    private void fetch(String folder, String version, String checksum) throws Exception {
        String name = folder.substring(folder.lastIndexOf("node_modules/") + "node_modules/".length());
        String file = name.substring(name.indexOf('/') + 1) + "-" + version + ".tgz";
        Path archive = kept.resolve(name.replace('/', '+') + "-" + version + ".tgz");
        if (!Files.exists(archive)) {
            byte[] bytes = download(URI.create(registry + "/" + name + "/-/" + file));
            Path part = Files.createTempFile(kept, "part", null);
            Files.write(part, bytes);
            Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
        }
        byte[] bytes = Files.readAllBytes(archive);
        if (!sha512(bytes).equals(checksum)) {
            Files.delete(archive);
            throw new IOException(archive.getFileName() + " is not what package-lock.json says");
        }
        unpack(bytes, target.resolve(folder));
    }

    private byte[] download(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String sha512(byte[] bytes) throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes));
    }

    /** A package is a gzipped tar archive with one folder, which npm leaves out. */
    private static void unpack(byte[] bytes, Path folder) throws IOException {
        try (DataInputStream tar = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            byte[] header = new byte[BLOCK];
            String longName = null;
            while (tar.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
                int size = Integer.parseInt(text(header, 124, 12).trim(), 8);
                byte[] content = tar.readNBytes(size);
                tar.readNBytes((BLOCK - size % BLOCK) % BLOCK);
                String prefix = text(header, 345, 155);
                String name = longName != null ? longName : (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
                longName = header[156] == 'x' ? pathOf(content) : null;
                if (header[156] == '0' || header[156] == 0) {
                    write(folder, name.substring(name.indexOf('/') + 1), content);
                }
            }
        }
    }

    private static void write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(name + " leads out of its package");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** The name in an extended header, where it is longer than the old header holds. */
    private static String pathOf(byte[] extended) {
        Matcher path = Pattern.compile("\\d+ path=([^\n]+)\n").matcher(new String(extended, StandardCharsets.UTF_8));
        return path.find() ? path.group(1) : null;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
