package cn.guicheng.register.attachment;

import cn.guicheng.register.attachment.AttachmentKindNotAccepted.Why;
import cn.guicheng.register.attachment.PackageMarkup.Element;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Looks for macros wherever they lie in an archive: in what its types and relationships call so, in a part of macros under any
 * name, in a template that would be fetched from the net, and in the documents that it holds in turn.
 */
final class MacroSearch {
    /** In content types and in kinds of relationships alike. */
    private static final List<String> MACROS = List.of("macroenabled", "vbaproject", "vbadata", "macrosheet");

    private static final String TEMPLATE = "/attachedtemplate";
    private static final int DEEPEST = 3;

    private final Archive archive;
    private final int depth;

    MacroSearch(Archive archive) {
        this(archive, 0);
    }

    private MacroSearch(Archive archive, int depth) {
        this.archive = archive;
        this.depth = depth;
    }

    void refuseAny() throws IOException, NotTaken {
        for (Archive.Part part : archive.parts()) {
            if (part.name().equals("[content_types].xml") || part.name().endsWith(".rels")) {
                markup(part);
            } else {
                content(part);
            }
        }
    }

    private void markup(Archive.Part part) throws IOException, NotTaken {
        for (Element element : PackageMarkup.read(archive, part)) {
            String type = (element.attribute("ContentType") + " " + element.attribute("Type")).toLowerCase(Locale.ROOT);
            boolean fetched = type.endsWith(TEMPLATE)
                    && element.attribute("Target").toLowerCase(Locale.ROOT).startsWith("http");
            if (fetched || MACROS.stream().anyMatch(type::contains)) {
                throw new NotTaken(Why.MACROS);
            }
        }
    }

    private void content(Archive.Part part) throws IOException, NotTaken {
        byte[] head = archive.head(part);
        if (CompoundFile.begins(head)) {
            try (InputStream content = archive.open(part)) {
                if (CompoundFile.hasMacros(content)) {
                    throw new NotTaken(Why.MACROS);
                }
            }
        } else if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
            inside(part);
        }
    }

    /** A document within a document is written to disk for as long as it is looked through. */
    private void inside(Archive.Part part) throws IOException, NotTaken {
        if (depth == DEEPEST) {
            throw new NotTaken(Why.TOO_MUCH_INSIDE);
        }
        Path file = Files.createTempFile("inside", ".part");
        try {
            try (InputStream content = archive.open(part)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            look(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void look(Path file) throws IOException, NotTaken {
        Archive inner;
        try {
            inner = Archive.open(file, archive.allowance());
        } catch (IOException noArchive) {
            return;
        }
        try (inner) {
            new MacroSearch(inner, depth + 1).refuseAny();
        }
    }
}
