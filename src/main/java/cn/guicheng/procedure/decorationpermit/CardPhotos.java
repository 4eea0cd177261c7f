package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.attachment.Attachment;
import cn.guicheng.register.attachment.Attachments;
import cn.guicheng.register.attachment.Photos;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Photos that come with the cards can be printed, and are called as the worker on whose card they stand (DECO-06; [P]). */
@Component
record CardPhotos(Attachments attachments) implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(DecorationPermit.KEY) && element.equals(DecorationPermit.ISSUE_CARDS);
    }

    @Override
    public void check(Submission cards) {
        String files = CaseVariables.ATTACHMENTS.name();
        if (!cards.isSent(files)) {
            return;
        }
        Set<String> workers = StreamSupport.stream(
                        cards.json(DecorationPermit.WORKER_NAMES).spliterator(), false)
                .map(worker -> Photos.nameOf(worker.asText()))
                .collect(Collectors.toSet());
        for (String id : cards.text(files).split(",")) {
            attachments.find(id.strip()).ifPresent(photo -> check(cards, files, photo, workers));
        }
    }

    private static void check(Submission cards, String files, Attachment photo, Set<String> workers) {
        if (!Photos.KINDS.contains(photo.mediaType())) {
            throw cards.invalid(files, "%s 不能印在证件上，须为 JPEG 或 PNG 照片。".formatted(photo.fileName()));
        }
        if (!workers.contains(Photos.nameOf(photo.fileName()))) {
            throw cards.invalid(files, "%s 不是施工人员的姓名；照片的文件名须与姓名相同，如 赵大.jpg。".formatted(photo.fileName()));
        }
    }
}
