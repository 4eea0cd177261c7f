package cn.guicheng.casework.leaving;

import cn.guicheng.casework.cases.OpenCasesOfPerson;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cases somebody started that are still open: they are their head's. */
@Component
@Order(0)
record CasesLeft(OpenCasesOfPerson cases, Signatories signatories, Organisation organisation) implements LeftBehind {
    @Override
    public List<Left> of(String person, Set<String> groups) {
        String head = organisation.groupName(signatories.inChargeOf(person));
        return cases.of(person).stream()
                .map(open -> new Left(
                        open.caseNumber(),
                        "其发起的“%s”还没有办结，由%s接手：可以查看、撤回，退回时可以更正。".formatted(open.procedureName(), head)))
                .toList();
    }
}
