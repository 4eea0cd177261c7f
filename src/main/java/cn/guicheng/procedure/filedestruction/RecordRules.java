package cn.guicheng.procedure.filedestruction;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Two who are not the applicant destroy and witness it; of finance archives one is of finance (FILE-15, FILE-16). */
@Component
record RecordRules(Organisation organisation, Clock clock) implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(FileDestruction.KEY) && element.equals(FileDestruction.RECORD);
    }

    @Override
    public void check(Submission record) {
        String field = FileDestruction.WITNESS.name();
        String witness = record.text(field);
        if (witness.equals(record.person())) {
            throw record.invalid(field, "须为另一人：两人在场才可以销毁（FILE-15）。");
        }
        if (witness.equals(record.caseText(CaseVariables.STARTED_BY.name()))) {
            throw record.invalid(field, "不得是申请人本人。");
        }
        boolean finance = Boolean.parseBoolean(record.caseText(FileDestruction.FINANCE_ARCHIVE.name()));
        if (finance
                && organisation
                        .departmentOf(witness)
                        .filter(FileDestruction.FINANCE::equals)
                        .isEmpty()) {
            throw record.invalid(field, "财务档案须由财务部的人监销（FILE-16、FILE-17）。");
        }
        if (record.date(FileDestruction.DESTROYED_AT.name()).toInstant().isAfter(clock.instant())) {
            throw record.invalid(FileDestruction.DESTROYED_AT.name(), "不得晚于现在。");
        }
    }
}
