package cn.guicheng.web.people;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.web.kit.Asked;
import cn.guicheng.web.kit.CsvTable;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.ErrorBody;
import cn.guicheng.web.people.PeopleImport.RefusedLine;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole organisation as a table in CSV; by the administrator alone. */
@RestController
@RequestMapping({"/api/people/import", "/camunda/api/guicheng/people/import"})
record PeopleImportController(CurrentPerson person, PeopleImport people) {
    private static final int LARGEST = 8 << 20;

    /** {@code lines}: null where they are not asked for; {@code firstPasswords}: null where there is none to be told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            int added,
            int changed,
            int closed,
            List<RefusedLine> refused,
            List<PeopleImport.Line> lines,
            Map<String, String> firstPasswords) {}

    /**
     * 200 with what was, or on a dry run would be, done; 409 where the office as it is forbids it; 400 with the same body where a line is
     * refused; 413 where it is too large.
     *
     * @param lines whether what becomes of each line is said too
     */
    @PostMapping(consumes = "text/csv")
    ResponseEntity<Object> take(
            @RequestParam(required = false) String dryRun,
            @RequestParam(required = false) String closeMissing,
            @RequestParam(required = false) String force,
            @RequestParam(required = false) String lines,
            HttpServletRequest request)
            throws IOException {
        if (!person.isAdministrator()) {
            throw Refusal.forbidden("人员名单只能由系统管理员导入。");
        }
        Asked.checkSpelling(request.getParameterMap().keySet(), "dryRun", "closeMissing", "force", "lines");
        boolean tried = Asked.flag("dryRun", dryRun);
        boolean lineByLine = Asked.flag("lines", lines);
        PeopleImport.Asked asked = new PeopleImport.Asked(
                tried, Asked.flag("closeMissing", closeMissing), Asked.flag("force", force), person.id());
        byte[] table = request.getInputStream().readNBytes(LARGEST + 1);
        if (table.length > LARGEST) {
            return tooLarge();
        }
        PeopleImport.Result done = people.take(table, asked);
        return ResponseEntity.status(done.refused().isEmpty() || tried ? 200 : 400)
                .body(new Answer(
                        done.added(),
                        done.changed(),
                        done.closed(),
                        done.refused(),
                        lineByLine ? done.lines() : null,
                        done.firstPasswords().isEmpty() ? null : done.firstPasswords()));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooManyLines(CsvTable.TooManyLines e) {
        return tooLarge();
    }

    /** Somebody entered one of them by hand at the same moment. */
    @ExceptionHandler
    ResponseEntity<Object> atTheSameMoment(DuplicateKeyException e) {
        return ResponseEntity.status(409).body(new ErrorBody("Refusal", "人员或岗位刚刚被他人更改，请再试一次。"));
    }

    private static ResponseEntity<Object> tooLarge() {
        return ResponseEntity.status(413)
                .header("Connection", "close")
                .body(new ErrorBody("Refusal", "导入文件：不得超过 8 MB、50,000 行，请分次导入。"));
    }
}
