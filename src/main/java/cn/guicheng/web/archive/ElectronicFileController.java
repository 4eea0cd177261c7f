package cn.guicheng.web.archive;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.register.archive.ArchiveItem;
import cn.guicheng.register.archive.ArchiveItems;
import cn.guicheng.register.archive.ElectronicLooks;
import cn.guicheng.register.archive.ItemNotAvailable;
import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.attachment.Attachment;
import cn.guicheng.register.attachment.Attachments;
import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.web.kit.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An item's electronic file: kept by the clerk, looked at by whoever may just now, each look on record (FILE-14). */
@RestController
@RequestMapping({
    "/api/registers/archive-items/{itemNumber}/file",
    "/camunda/api/guicheng/registers/archive-items/{itemNumber}/file"
})
class ElectronicFileController {
    private final CurrentPerson person;
    private final Clerks clerks;
    private final ArchiveItems items;
    private final ElectronicLooks looks;
    private final Attachments attachments;
    private final ElectronicFiles files;

    ElectronicFileController(
            CurrentPerson person,
            Clerks clerks,
            ArchiveItems items,
            ElectronicLooks looks,
            Attachments attachments,
            ElectronicFiles files) {
        this.person = person;
        this.clerks = clerks;
        this.items = items;
        this.looks = looks;
        this.attachments = attachments;
        this.files = files;
    }

    record Body(String attachment) {}

    /** The item's electronic file is this upload of the clerk's. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String itemNumber, @RequestBody(required = false) String body) {
        clerks.check();
        String attachment = Texts.tidy(SentObject.of(body).as(Body.class).attachment());
        if (attachment == null) {
            throw Refusal.invalid("附件", "必须填写。");
        }
        try {
            files.put(NormalForm.NAME.of(itemNumber), attachment, person.id());
        } catch (ItemNotAvailable refused) {
            throw refused.reason() == ItemNotAvailable.Reason.UNKNOWN
                    ? Refusal.unknown(refused.inWords())
                    : Refusal.clash(refused.inWords());
        }
    }

    /** The same 404 for whoever may not look now and where there is nothing to look at. */
    @GetMapping
    ResponseEntity<InputStreamResource> look(@PathVariable String itemNumber, HttpServletResponse response) {
        String number = NormalForm.NAME.of(itemNumber);
        Optional<Loan> loan = looks.allowed(number, person.id());
        Attachment file = items.find(number)
                .filter(item -> loan.isPresent() || clerks.isOne())
                .map(ArchiveItem::electronicFile)
                .flatMap(attachments::find)
                .orElseThrow(() -> Refusal.unknown("没有这份电子档案，或您现在不能查看；须先申请查看电子档案（FILE-14）。"));
        looks.note(number, loan.map(Loan::caseNumber).orElse(null), person.id());
        // Every answer is a text in UTF-8 by default, and a file is none.
        response.setCharacterEncoding(null);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(attachments.open(file)));
    }
}
