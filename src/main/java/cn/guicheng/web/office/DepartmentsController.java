package cn.guicheng.web.office;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.people.Departments;
import cn.guicheng.office.people.Departments.Department;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.web.kit.Asked;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works in which department, for everybody who works here: what forms choose a colleague from. */
@RestController
@RequestMapping({"/api/organisation/departments", "/camunda/api/guicheng/organisation/departments"})
class DepartmentsController {
    private final CurrentPerson person;
    private final Organisation organisation;
    private final Departments departments;

    DepartmentsController(CurrentPerson person, Organisation organisation, Departments departments) {
        this.person = person;
        this.organisation = organisation;
        this.departments = departments;
    }

    /** {@code others}: also, last and without an id, those who hold a post and belong to no department. */
    @GetMapping
    List<Department> departments(@RequestParam(required = false) String others) {
        if (!organisation.isOfTheOffice(person.id()) && !person.isAdministrator()) {
            throw Refusal.forbidden("您不在本单位任何部门或岗位中，不能查阅部门人员。");
        }
        return Asked.flag("others", others) ? departments.allAndOthers() : departments.all();
    }
}
