package cn.guicheng.web.kit;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.Clashes;
import cn.guicheng.register.attachment.AttachmentTooLarge;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Refusals of our own REST, in the shape of the engine's. */
@RestControllerAdvice
class RefusalAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    ResponseEntity<ErrorBody> refusal(Refusal refusal) {
        return answer(refusal.status(), new ErrorBody("Refusal", refusal.getMessage()));
    }

    @ExceptionHandler({OptimisticLockingException.class, PessimisticLockingFailureException.class})
    ResponseEntity<ErrorBody> movedOn() {
        return answer(409, new ErrorBody("Refusal", ErrorBody.MOVED_ON));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unreadable(HttpMessageNotReadableException e) {
        return answer(400, new ErrorBody("Refusal", "请求内容：无法识别，须为 JSON。"));
    }

    /** The server stops reading a body that is too large before it knows for whom it is. */
    @ExceptionHandler({AttachmentTooLarge.class, MaxUploadSizeExceededException.class})
    ResponseEntity<ErrorBody> tooLarge() {
        return answer(413, new ErrorBody("Refusal", "附件：单个文件不得超过 20 MB。"));
    }

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    ResponseEntity<ErrorBody> noFile(Exception e) {
        if (UploadRefusals.isDiskFull(e)) {
            return UploadRefusals.noRoom(e);
        }
        return answer(400, new ErrorBody("Refusal", "附件：请以表单字段 file 上传一个文件。"));
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeException.class
    })
    ResponseEntity<ErrorBody> misused(Exception e) {
        return answer(400, new ErrorBody("Refusal", "请求：缺少参数，或参数、方法不正确。"));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> mistyped(MethodArgumentTypeMismatchException e) {
        return answer(400, new ErrorBody("Refusal", e.getName() + "：类型或大小不正确。"));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unbindable(BindException e) {
        String field =
                e.getFieldErrors().isEmpty() ? "请求" : e.getFieldErrors().get(0).getField();
        return answer(400, new ErrorBody("Refusal", field + "：类型或大小不正确。"));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> nowhere(NoResourceFoundException e) {
        return answer(404, new ErrorBody("Refusal", "没有这个地址。"));
    }

    /** Where the answer has begun already, its reader is told by an end before its time, or is gone and told nothing. */
    @ExceptionHandler
    ResponseEntity<ErrorBody> fault(Exception e, HttpServletResponse response) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        if (response.isCommitted()) {
            throw e;
        }
        if (Clashes.isOne(e)) {
            return movedOn();
        }
        LOG.error("fault in a request", e);
        return answer(500, new ErrorBody("Fault", "系统故障，没有任何改变，请稍后再试或联系管理员。"));
    }

    /** In JSON, whatever the caller would rather have: a refusal is not negotiated. */
    private static ResponseEntity<ErrorBody> answer(int status, ErrorBody body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
