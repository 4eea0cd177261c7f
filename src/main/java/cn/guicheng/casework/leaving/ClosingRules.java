package cn.guicheng.casework.leaving;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.absence.Reachable;
import cn.guicheng.office.people.AdministratorLimits;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.person.AccountRegister;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When an account may be closed. What the office cannot do without is asked while nobody else can close one of its holders. */
@Component
record ClosingRules(
        AccountRegister accounts,
        Absences absences,
        Reachable reachable,
        Organisation organisation,
        AdministratorLimits limits) {
    /** Throws a refusal, in the order of the outside contract: clashes before what is invalid. */
    void check(ClosingAsked asked) {
        checkAlone(asked);
        AdministratorLimits.NEEDED.forEach((group, name) -> checkAnotherHolder(asked.person(), group, name));
        checkHeir(asked);
    }

    /** But for what the office needs, and for who takes over. */
    void checkAlone(ClosingAsked asked) {
        String person = asked.person();
        limits.hold();
        // All at once, in one order: with the account end the absences of its person, and those they stand in for.
        accounts.hold(Stream.concat(holdersOfWhatIsNeeded(asked), partnersInAbsence(person))
                .distinct()
                .toList());
        if (accounts.isClosed(person)) {
            throw Refusal.clash("%s的账号已经停用。".formatted(organisation.nameOf(person)));
        }
        if (person.equals(asked.by())) {
            throw Refusal.clash("不能停用自己的账号，请另一位系统管理员办理。");
        }
    }

    private Stream<String> holdersOfWhatIsNeeded(ClosingAsked asked) {
        return Stream.concat(
                Stream.of(asked.person(), asked.by()),
                AdministratorLimits.NEEDED.keySet().stream().flatMap(group -> organisation.membersOf(group).stream()));
    }

    private Stream<String> partnersInAbsence(String person) {
        return Stream.concat(
                absences.openOf(person).stream().map(Absence::substitute).filter(Objects::nonNull),
                absences.stoodInBy(person).stream().map(Absence::person));
    }

    private void checkAnotherHolder(String person, String group, String name) {
        List<String> holders = organisation.membersNow(group);
        boolean isOne = holders.contains(person);
        if (isOne && holders.stream().allMatch(person::equals)) {
            throw Refusal.clash("%s是最后一位%s，请先指定另一位%s。".formatted(organisation.nameOf(person), name, name));
        }
    }

    private void checkHeir(ClosingAsked asked) {
        String heir = asked.handOverTo();
        if (heir == null) {
            return;
        }
        reachable.objection(heir).ifPresent(objection -> {
            throw Refusal.clash("交接给：%s请另选一人。".formatted(objection.replace("。", "，")));
        });
        if (organisation.exists(heir) && !organisation.isOfTheOffice(heir)) {
            throw Refusal.clash("交接给：%s不在任何部门或岗位，请另选一人。".formatted(organisation.nameOf(heir)));
        }
    }
}
