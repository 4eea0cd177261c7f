package cn.guicheng.web.casework;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.register.attachment.Attachment;
import cn.guicheng.register.attachment.AttachmentEmpty;
import cn.guicheng.register.attachment.AttachmentKindNotAccepted;
import cn.guicheng.register.attachment.AttachmentTooLarge;
import cn.guicheng.register.attachment.Attachments;
import cn.guicheng.register.attachment.AttachmentsNotWritable;
import cn.guicheng.register.attachment.TooManyUploads;
import cn.guicheng.web.kit.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploading files, and reading those of cases one may see. */
@RestController
@RequestMapping({"/api/attachments", "/camunda/api/guicheng/attachments"})
record AttachmentController(Attachments attachments, CaseVisibility visibility, CurrentPerson person) {
    private static final Set<String> SHOWN_IN_BROWSER = Set.of("image/jpeg", "image/png", "application/pdf");
    private static final int MOST_IDS = 200;

    record Described(String id, String fileName, long size, String sha256, String mediaType) {
        static Described of(Attachment file) {
            return new Described(file.id(), file.fileName(), file.size(), file.sha256(), file.mediaType());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Described upload(@RequestParam MultipartFile file)
            throws IOException, AttachmentEmpty, AttachmentTooLarge, AttachmentKindNotAccepted, TooManyUploads,
                    AttachmentsNotWritable {
        try (InputStream content = file.getInputStream()) {
            return Described.of(attachments.store(file.getOriginalFilename(), content, person.id()));
        }
    }

    /** A file belongs to one case; for another its uploader has it copied. */
    @PostMapping("/{id}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    Described copy(@PathVariable String id) throws TooManyUploads, AttachmentsNotWritable {
        Attachment file = readable(id).orElseThrow(() -> Refusal.unknown("没有这个附件。"));
        if (!file.uploadedBy().equals(person.id())) {
            throw Refusal.forbidden("附件：“%s”不是您上传的，不能复制，请自行上传。".formatted(file.fileName()));
        }
        return Described.of(attachments.copy(file, person.id()));
    }

    /** Those of the ids that this person may read. */
    @GetMapping
    List<Described> describe(@RequestParam String ids) {
        return Arrays.stream(ids.split(","))
                .limit(MOST_IDS)
                .map(String::strip)
                .filter(Texts::canBeKept)
                .map(this::readable)
                .flatMap(Optional::stream)
                .map(Described::of)
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> download(@PathVariable String id, HttpServletResponse response) {
        Attachment file = readable(id).orElseThrow(() -> Refusal.unknown("没有这个附件。"));
        // Every answer is a text in UTF-8 by default, and a file is none.
        response.setCharacterEncoding(null);
        boolean shown = SHOWN_IN_BROWSER.contains(file.mediaType());
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy(file))
                .body(new InputStreamResource(attachments.open(file)));
    }

    /** Nothing in it runs. The browser's own viewer of PDF is a page with scripts, and does not open in a sandbox. */
    private static String policy(Attachment file) {
        String nothing = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";
        return file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE) ? nothing : nothing + "; sandbox";
    }

    private Optional<Attachment> readable(String id) {
        return attachments.find(id).filter(this::mayRead);
    }

    private boolean mayRead(Attachment file) {
        return file.caseNumber() == null || visibility.isConcealed(person.id(), file.caseNumber())
                ? file.uploadedBy().equals(person.id())
                : visibility.maySee(person.id(), file.caseNumber());
    }
}
