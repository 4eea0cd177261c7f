package cn.guicheng.casework.step;

import cn.guicheng.office.people.Organisation;
import org.springframework.stereotype.Component;

/** What models ask about people, as {@code ${office.headOf(department)}}. */
@Component("office")
public class OfficeInModels {
    private final Organisation organisation;

    OfficeInModels(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The id of the department to which somebody belongs, or last belonged; null for none. */
    public String departmentOf(String person) {
        return organisation.lastDepartmentOf(person).orElse(null);
    }

    /** Whether somebody is a member of a department, or holds a post. */
    public boolean isIn(String person, String group) {
        return organisation.groupsOf(person).contains(group);
    }

    /** The user id of who heads a department or a person's department; null where nobody does. */
    public String headOf(String departmentOrPerson) {
        String department =
                organisation.isDepartment(departmentOrPerson) ? departmentOrPerson : departmentOf(departmentOrPerson);
        return organisation.membersOf(department + "-head").stream().findFirst().orElse(null);
    }
}
