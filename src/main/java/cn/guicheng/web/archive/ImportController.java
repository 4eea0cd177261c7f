package cn.guicheng.web.archive;

import cn.guicheng.web.kit.Asked;
import cn.guicheng.web.kit.CsvTable;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.ErrorBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Items by the thousand, as a table in CSV; by the archive clerk. */
@RestController
@RequestMapping({"/api/registers/archive-items/import", "/camunda/api/guicheng/registers/archive-items/import"})
class ImportController {
    private static final int LARGEST = 8 << 20;

    private final CurrentPerson person;
    private final Clerks clerks;
    private final ItemImport items;

    ImportController(CurrentPerson person, Clerks clerks, ItemImport items) {
        this.person = person;
        this.clerks = clerks;
        this.items = items;
    }

    /**
     * 200 with what was, or on a dry run would be, done; 400 with the same where a line is refused; 413 where it is too large.
     *
     * @param lines whether what becomes of each line is said too
     */
    @PostMapping(consumes = "text/csv")
    ResponseEntity<Object> take(
            @RequestParam(required = false) String dryRun,
            @RequestParam(required = false) String lines,
            HttpServletRequest request)
            throws IOException {
        clerks.check();
        Asked.checkSpelling(request.getParameterMap().keySet(), "dryRun", "lines");
        boolean tried = Asked.flag("dryRun", dryRun);
        boolean lineByLine = Asked.flag("lines", lines);
        byte[] table = request.getInputStream().readNBytes(LARGEST + 1);
        if (table.length > LARGEST) {
            return tooLarge();
        }
        if (lineByLine) {
            ItemImport.LineByLine result = items.takeLineByLine(table, tried, person.id());
            return answer(result.refused().isEmpty() || tried, result);
        }
        ItemImport.Result result = items.take(table, tried, person.id());
        return answer(result.refused().isEmpty() || tried, result);
    }

    private static ResponseEntity<Object> answer(boolean done, Object result) {
        return ResponseEntity.status(done ? 200 : 400).body(result);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooManyLines(CsvTable.TooManyLines e) {
        return tooLarge();
    }

    private static ResponseEntity<Object> tooLarge() {
        return ResponseEntity.status(413)
                .header("Connection", "close")
                .body(new ErrorBody("Refusal", "导入文件：不得超过 8 MB、50,000 行，请分次导入。"));
    }
}
