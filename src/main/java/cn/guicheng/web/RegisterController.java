package cn.guicheng.web;

import cn.guicheng.casework.CaseVisibility;
import cn.guicheng.engine.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office's registers, read by those whom each names. */
@RestController
@RequestMapping({"/api/registers", "/camunda/api/guicheng/registers"})
class RegisterController {
    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_SEARCH = 200;

    private final List<ReadableRegister> registers;
    private final RegisterRows rows;
    private final CurrentPerson person;
    private final CaseVisibility visibility;

    RegisterController(
            List<ReadableRegister> registers, RegisterRows rows, CurrentPerson person, CaseVisibility visibility) {
        this.registers = registers.stream()
                .sorted(Comparator.comparing(ReadableRegister::name))
                .toList();
        this.rows = rows;
        this.person = person;
        this.visibility = visibility;
    }

    record Listed(String name, String title) {}

    /** Those that this person may read, wholly or in part. */
    @GetMapping
    List<Listed> list() {
        List<String> groups = person.groups();
        return registers.stream()
                .filter(register -> register.isReadableBy(groups))
                .map(register -> new Listed(register.name(), register.title()))
                .toList();
    }

    @GetMapping("/{name}")
    RegisterRows.Page read(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        ReadableRegister register = registers.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("没有这本登记簿。"));
        if (!register.isReadableBy(person.groups())) {
            throw Refusal.forbidden("您不能查阅《%s》。".formatted(register.title()));
        }
        check(search, page, size);
        boolean inFull = register.isReadInFullBy(person.groups());
        Set<String> cases = inFull ? Set.of() : visibility.casesWithTasksOf(person.id());
        return rows.page(register, inFull ? null : person.id(), cases, search, page, size);
    }

    private static void check(String search, int page, int size) {
        if (page < 0) {
            throw Refusal.invalid("page", "不得小于 0。");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refusal.invalid("size", "须在 1 至 %d 之间。".formatted(LARGEST_PAGE));
        }
        if (search.length() > LONGEST_SEARCH || search.indexOf('\0') >= 0) {
            throw Refusal.invalid("search", "不得超过 %d 个字。".formatted(LONGEST_SEARCH));
        }
    }
}
