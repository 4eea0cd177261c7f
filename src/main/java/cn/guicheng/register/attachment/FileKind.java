package cn.guicheng.register.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that is accepted, with the endings its names may have; the first is given to a name that has none of them. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    HEIC("image/heic", "heic", "heif", "hif"),
    /** Several pictures in one file, as telephones keep a burst. */
    HEIC_SEQUENCE("image/heic-sequence", "heic", "heics", "heif", "heifs"),
    HEIF("image/heif", "heif", "heic", "hif"),
    HEIF_SEQUENCE("image/heif-sequence", "heif", "heifs", "heic"),
    OFD("application/ofd", "ofd"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return endings.get(0);
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }
}
