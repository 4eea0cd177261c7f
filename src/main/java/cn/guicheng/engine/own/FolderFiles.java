package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.ProcedureFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a folder, read once, so that what is checked is what is deployed. Nothing from outside the folder, nothing too large,
 * nothing but models, tables and forms; names that begin with a dot are passed over.
 */
final class FolderFiles implements ProcedureFiles {
    private static final int LARGEST = 1 << 20;
    private static final int MOST = 2000;
    private static final int DEEPEST = 8;

    private final Path root;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, String> problems = new TreeMap<>();

    private FolderFiles(Path root) {
        this.root = root;
    }

    /** Reads a folder; one that is not there has a problem and no files. */
    static FolderFiles of(String folder) {
        try {
            FolderFiles files = new FolderFiles(Path.of(folder).toRealPath());
            files.readAll();
            return files;
        } catch (IOException | RuntimeException unreadable) {
            FolderFiles none = new FolderFiles(null);
            none.problems.put(folder, "读不出这个文件夹：" + unreadable.getMessage());
            return none;
        }
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public List<String> find(String folder, String ending) {
        return texts.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending))
                .filter(name -> name.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    /** Names of all files, also of those that cannot be used. */
    Stream<String> names() {
        return Stream.concat(texts.keySet().stream(), problems.keySet().stream());
    }

    /** What is wrong with files, in Chinese, by their names. */
    Map<String, String> problems() {
        return problems;
    }

    private void readAll() throws IOException {
        try (Stream<Path> found = Files.find(root, DEEPEST, (path, attributes) -> !attributes.isDirectory())) {
            List<Path> files = found.filter(path -> !isHidden(path))
                    .sorted()
                    .limit(MOST + 1L)
                    .toList();
            if (files.size() > MOST) {
                throw new IOException("多于 " + MOST + " 个文件");
            }
            files.forEach(this::readOne);
        }
    }

    private boolean isHidden(Path path) {
        for (Path part : root.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void readOne(Path path) {
        String name = root.relativize(path).toString().replace('\\', '/');
        try {
            Optional<String> problem = problem(name, path);
            if (problem.isPresent()) {
                problems.put(name, problem.get());
            } else {
                texts.put(name, text(path));
            }
        } catch (CharacterCodingException notUtf8) {
            problems.put(name, "不是 UTF-8 文本");
        } catch (IOException unreadable) {
            problems.put(name, "读不出这个文件");
        }
    }

    private Optional<String> problem(String name, Path path) throws IOException {
        if (!OwnFileNames.isAllowed(name)) {
            return Optional.of(
                    "这里只能放 processes/<流程>.bpmn、decisions/<流程>/*.dmn、decisions/limits/*.dmn、forms/<流程>/*.html、forms/<流程>/print/*.html");
        }
        Path real = path.toRealPath();
        if (!real.startsWith(root)) {
            return Optional.of("是指向文件夹之外的链接");
        }
        if (!Files.isRegularFile(real)) {
            return Optional.of("不是普通文件");
        }
        return Files.size(real) > LARGEST ? Optional.of("超过 1 MB") : Optional.empty();
    }

    private static String text(Path path) throws IOException {
        byte[] content = Files.readAllBytes(path);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }
}
