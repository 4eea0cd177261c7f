package cn.guicheng.web.limit;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.limit.TableVersions;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.web.kit.Asked;
import cn.guicheng.web.limit.LimitAnswer.Details;
import cn.guicheng.web.limit.LimitAnswer.OneVersion;
import cn.guicheng.web.limit.LimitAnswer.Summary;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Limit tables, as those whom they concern read them. */
@RestController
@RequestMapping({"/api/limits", "/camunda/api/guicheng/limits"})
record LimitController(LimitAccess access, LimitAnswers answers, TableVersions versions) {
    @GetMapping
    List<Summary> all() {
        return access.readable().stream()
                .map(table -> answers.summary(table, access.isManager()))
                .toList();
    }

    /** {@code shown}: whether the pages stand in the person's menu. */
    record Menu(boolean shown) {}

    @GetMapping("/menu")
    Menu menu() {
        return new Menu(access.readsChanges());
    }

    @GetMapping("/{key}")
    Details one(@PathVariable String key) {
        return answers.details(access.readable(key), access.isManager(), access.readsChanges());
    }

    @GetMapping("/{key}/versions/{number}")
    OneVersion version(@PathVariable String key, @PathVariable String number) {
        Version inForce = access.readable(key);
        int asked = Asked.number("number", number, 0);
        return versions.of(key).stream()
                .filter(version -> version.number() == asked)
                .findFirst()
                .map(version -> answers.version(version, inForce))
                .orElseThrow(() -> Refusal.unknown("这张规则表没有第 %d 版。".formatted(asked)));
    }
}
