package cn.guicheng.web.people;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.web.kit.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People and posts, for the administrator alone. */
@RestController
@RequestMapping({"/api/people", "/camunda/api/guicheng/people"})
record StaffController(CurrentPerson person, StaffOverview overview) {
    record Menu(boolean shown) {}

    @GetMapping
    StaffOverview.Overview now() {
        if (!person.isAdministrator()) {
            throw Refusal.forbidden("人员与岗位由系统管理员查看和安排。");
        }
        return overview.now();
    }

    /** Whether the reader has use for the page. */
    @GetMapping("/menu")
    Menu menu() {
        return new Menu(person.isAdministrator());
    }
}
