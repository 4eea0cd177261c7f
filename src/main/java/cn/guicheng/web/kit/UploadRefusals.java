package cn.guicheng.web.kit;

import cn.guicheng.register.attachment.AttachmentEmpty;
import cn.guicheng.register.attachment.AttachmentKindNotAccepted;
import cn.guicheng.register.attachment.AttachmentsNotWritable;
import cn.guicheng.register.attachment.TooManyUploads;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said to somebody whose upload is not kept. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(UploadRefusals.class);

    @ExceptionHandler
    ResponseEntity<ErrorBody> empty(AttachmentEmpty e) {
        return refused(HttpStatus.BAD_REQUEST, "附件：“%s”是空文件。".formatted(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> kind(AttachmentKindNotAccepted e) {
        String why =
                switch (e.why()) {
                    case KIND -> "附件：“%s”的内容不是可接受的类型（PDF、JPEG、PNG、HEIC、OFD、XLSX、DOCX），或文件已损坏。";
                    case MACROS -> "附件：“%s”含有宏，不能上传。请另存为不含宏的文档，或导出为 PDF。";
                    case PASSWORD -> "附件：“%s”已加密，须输入密码才能打开，办理的人看不到内容。请取消密码后再上传。";
                    case TOO_MUCH_INSIDE -> "附件：“%s”内部的文件过多、过大或层层嵌套，无法检查。请导出为 PDF 后再上传。";
                };
        return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, why.formatted(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> tooMany(TooManyUploads e) {
        String wait = wait(e.waitFor());
        String message =
                switch (e.of()) {
                    case FILES -> "附件：您一小时内上传的附件已达 %d 个，请 %s后再试。".formatted(e.limit(), wait);
                    case UNATTACHED ->
                        "附件：您已上传、还没有随单据提交的附件超过了 %d MB，请先提交单据，或 %s后再试。"
                                .formatted(DataSize.ofBytes(e.limit()).toMegabytes(), wait);
                };
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", Long.toString(seconds(e.waitFor())))
                .body(new ErrorBody("Refusal", message));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> notWritable(AttachmentsNotWritable e) {
        return noRoom(e);
    }

    /** The web server keeps an upload on the disk, too, while it arrives. */
    static boolean isDiskFull(Throwable e) {
        String reason =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        return reason.contains("No space left on device") || reason.contains("Disk quota exceeded");
    }

    static ResponseEntity<ErrorBody> noRoom(Exception e) {
        LOG.error("an upload could not be kept", e);
        return refused(HttpStatus.INSUFFICIENT_STORAGE, "附件：服务器存储空间不足或无法写入，文件没有保存，请稍后再试或联系管理员。");
    }

    private static String wait(Duration wait) {
        long minutes = (seconds(wait) + 59) / 60;
        return minutes < 120 ? minutes + " 分钟" : (minutes + 59) / 60 + " 小时";
    }

    /** The next full second, so that whoever waits that long does not come a moment too early. */
    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    private static ResponseEntity<ErrorBody> refused(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(new ErrorBody("Refusal", message));
    }
}
