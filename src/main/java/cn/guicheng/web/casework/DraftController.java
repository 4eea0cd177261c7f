package cn.guicheng.web.casework;

import cn.guicheng.casework.draft.DraftDesk;
import cn.guicheng.casework.draft.DraftDesk.Listed;
import cn.guicheng.web.kit.CurrentPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own drafts, on every device; {@code task} is a task's id or {@code start}. */
@RestController
@RequestMapping({"/api/drafts", "/camunda/api/guicheng/drafts"})
record DraftController(CurrentPerson person, DraftDesk desk) {
    @GetMapping
    List<Listed> all() {
        return desk.of(person.id());
    }

    @GetMapping("/{slug}/{task}")
    ResponseEntity<byte[]> read(@PathVariable String slug, @PathVariable String task) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(desk.read(person.id(), slug, task).getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping(path = "/{slug}/{task}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String slug, @PathVariable String task, @RequestBody(required = false) byte[] content) {
        desk.keep(person.id(), slug, task, content == null ? new byte[0] : content);
    }

    @DeleteMapping("/{slug}/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String slug, @PathVariable String task) {
        desk.drop(person.id(), slug, task);
    }
}
