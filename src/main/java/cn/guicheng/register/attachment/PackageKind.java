package cn.guicheng.register.attachment;

import cn.guicheng.register.attachment.AttachmentKindNotAccepted.Why;
import cn.guicheng.register.attachment.PackageMarkup.Element;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an archive is: the main part is the one that the package's relationships name, and its content type says what it is.
 * What the parts are called says nothing; programs call them as they like.
 */
record PackageKind(Archive archive) {
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String MAIN_PART = "/relationships/officedocument";
    private static final Map<String, FileKind> MAIN_TYPES = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileKind.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind.XLSX);

    FileKind judged() throws IOException, NotTaken {
        boolean office = !archive.named(CONTENT_TYPES).isEmpty();
        if (!office && archive.named("ofd.xml").isEmpty()) {
            throw new NotTaken(Why.KIND);
        }
        new MacroSearch(archive).refuseAny();
        return office ? officeDocument() : ofd();
    }

    private FileKind officeDocument() throws IOException, NotTaken {
        ContentTypes types = ContentTypes.of(PackageMarkup.read(archive, only(CONTENT_TYPES)));
        Set<FileKind> kinds = new HashSet<>();
        for (Element relationship : PackageMarkup.read(archive, only(RELATIONSHIPS))) {
            if (relationship.attribute("Type").toLowerCase(Locale.ROOT).endsWith(MAIN_PART)) {
                kinds.add(kind(PartNames.normal(relationship.attribute("Target")), types));
            }
        }
        if (kinds.size() != 1) {
            throw new NotTaken(Why.KIND);
        }
        return kinds.iterator().next();
    }

    private FileKind kind(String mainPart, ContentTypes types) throws NotTaken {
        return Optional.of(mainPart)
                .filter(part -> !archive.named(part).isEmpty())
                .map(types::of)
                .map(MAIN_TYPES::get)
                .orElseThrow(() -> new NotTaken(Why.KIND));
    }

    private FileKind ofd() throws IOException, NotTaken {
        if (!archive.named("encryptions.xml").isEmpty()) {
            throw new NotTaken(Why.PASSWORD);
        }
        if (!PackageMarkup.root(archive, only("ofd.xml")).name().equals("OFD")) {
            throw new NotTaken(Why.KIND);
        }
        return FileKind.OFD;
    }

    /** Of two parts of one name, one program reads the first and another the last. */
    private Archive.Part only(String name) throws NotTaken {
        List<Archive.Part> parts = archive.named(name);
        if (parts.size() != 1) {
            throw new NotTaken(Why.KIND);
        }
        return parts.get(0);
    }
}
