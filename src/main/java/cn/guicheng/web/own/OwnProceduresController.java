package cn.guicheng.web.own;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.own.OwnProcedure;
import cn.guicheng.engine.own.OwnProcedures;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of the procedures of the office's own at the last start, for the administrator. */
@RestController
@RequestMapping({"/api/own-procedures", "/camunda/api/guicheng/own-procedures"})
record OwnProceduresController(CurrentPerson person, OwnProcedures procedures) {
    /** {@code state} is {@code deployed}, {@code refused} or {@code gone}. */
    record Shown(String slug, String name, String state, List<String> findings) {}

    /** Whether the reader has use for the page. */
    record Menu(boolean shown) {}

    @GetMapping
    List<Shown> all() {
        if (!person.isAdministrator()) {
            throw Refusal.forbidden("只有系统管理员可以查看本单位流程。");
        }
        return procedures.all().stream().map(OwnProceduresController::shown).toList();
    }

    @GetMapping("/menu")
    Menu menu() {
        return new Menu(person.isAdministrator() && !procedures.all().isEmpty());
    }

    private static Shown shown(OwnProcedure procedure) {
        return new Shown(procedure.slug(), procedure.name(), procedure.state().id(), procedure.findings());
    }
}
