package cn.guicheng.casework.guard;

import cn.guicheng.engine.form.Finding;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.attachment.Attachment;
import cn.guicheng.register.attachment.AttachmentNotAvailable;
import cn.guicheng.register.attachment.Attachments;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ties the files named in a submission to its case, in the case's transaction. */
@Component
record CasePapers(Attachments attachments) {
    private static final String NOT_AVAILABLE = "附件不存在，或不是您上传的。";

    /** Attaches what the submission of an existing case names. */
    void attach(Submission submission) {
        attach(submission.caseNumber(), submission);
    }

    /** Throws a refusal naming the field where a file is somebody else's or is not there. */
    void attach(String caseNumber, Submission submission) {
        String name = CaseVariables.ATTACHMENTS.name();
        if (!submission.isSent(name)) {
            return;
        }
        Set<String> ids = ids(submission.text(name));
        if (ids.isEmpty()) {
            throw submission.invalid(name, "必须填写。");
        }
        try {
            attachments.attach(caseNumber, ids, submission.person());
        } catch (AttachmentNotAvailable e) {
            throw submission.invalid(name, NOT_AVAILABLE);
        }
    }

    /** What {@link #attach} would refuse; nothing is tied. */
    Optional<Finding> objection(Submission submission) {
        String name = CaseVariables.ATTACHMENTS.name();
        boolean available = !submission.isSent(name)
                || ids(submission.text(name)).stream().allMatch(id -> attachments
                        .find(id)
                        .filter(file -> isFreeFor(file, submission))
                        .isPresent());
        return available
                ? Optional.empty()
                : Optional.of(new Finding(name, submission.label(name) + "：" + NOT_AVAILABLE));
    }

    private static boolean isFreeFor(Attachment file, Submission submission) {
        return file.caseNumber() == null
                ? file.uploadedBy().equals(submission.person())
                : file.caseNumber().equals(submission.caseNumber());
    }

    private static Set<String> ids(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
