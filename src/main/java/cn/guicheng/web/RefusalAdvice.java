package cn.guicheng.web;

import cn.guicheng.engine.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals of our own REST, in the shape of the engine's. */
@RestControllerAdvice
class RefusalAdvice {
    @ExceptionHandler
    ResponseEntity<ErrorBody> refusal(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).body(new ErrorBody("Refusal", refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> movedOn(OptimisticLockingException e) {
        return ResponseEntity.status(409).body(new ErrorBody("Refusal", EngineErrors.MOVED_ON));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unreadable(HttpMessageNotReadableException e) {
        return ResponseEntity.badRequest().body(new ErrorBody("Refusal", "请求内容:无法识别,须为 JSON。"));
    }
}
