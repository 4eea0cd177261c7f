package cn.guicheng.casework.absence;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.absence.AbsenceLetters;
import cn.guicheng.office.people.AdministratorLimits;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.person.AccountRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When somebody may be away, who may say so, and who may stand in. Refuses in the order of the outside contract. */
@Component
record AbsenceRules(
        Organisation organisation,
        Signatories signatories,
        AccountRegister accounts,
        Absences absences,
        AbsenceLetters letters,
        Clock clock) {
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Whether this person may enter and end absences of that one: oneself, one's head, the administrator. */
    boolean mayEnterFor(String by, String person) {
        return by.equals(person)
                || isAdministrator(by)
                || organisation.groupsOf(by).contains(signatories.inChargeOf(person));
    }

    /** Whether this person enters absences of anybody but themselves. */
    boolean mayEnterForOthers(String by) {
        return isAdministrator(by) || organisation.groupsOf(by).stream().anyMatch(Signatories::answersForOthers);
    }

    /** User ids of those of whom this person may enter absences, oneself first. */
    List<String> peopleOf(String by) {
        Stream<String> others = mayEnterForOthers(by)
                ? new TreeSet<>(organisation.peopleNames().keySet())
                        .stream().filter(person -> !person.equals(by) && mayEnterFor(by, person))
                : Stream.empty();
        return Stream.concat(Stream.of(by), others)
                .filter(person -> organisation.isOfTheOffice(person) && !isAdministrator(person))
                .toList();
    }

    /** Refuses (409) who cannot be away then, or stand in. Asked while both are held. */
    void checkPeople(AbsenceAsked asked) {
        if (isAdministrator(asked.person())) {
            throw Refusal.clash("系统管理员不办理单据，不登记离岗。");
        }
        if (accounts.isClosed(asked.person())) {
            throw Refusal.clash("%s的账号已停用，不能登记离岗。".formatted(nameOf(asked.person())));
        }
        if (!organisation.isOfTheOffice(asked.person())) {
            throw Refusal.clash("%s不在任何部门或岗位，不登记离岗。".formatted(nameOf(asked.person())));
        }
        if (asked.substitute() != null) {
            checkSubstitute(asked);
        }
    }

    private void checkSubstitute(AbsenceAsked asked) {
        String substitute = asked.substitute();
        String name = nameOf(substitute);
        if (substitute.equals(asked.person())) {
            throw Refusal.clash("代理人：不能是离岗人本人。");
        }
        if (isAdministrator(substitute)) {
            throw Refusal.clash("代理人：系统管理员不办理单据，不能代理。");
        }
        if (accounts.isClosed(substitute)) {
            throw Refusal.clash("代理人：%s的账号已停用，请另选一人。".formatted(name));
        }
        if (!organisation.isOfTheOffice(substitute)) {
            throw Refusal.clash("代理人：%s不在任何部门或岗位，请另选一人。".formatted(name));
        }
        for (Absence away : absences.between(substitute, asked.from(), asked.to())) {
            throw Refusal.clash(
                    asked.person().equals(away.substitute())
                            ? "代理人：%s那时也离岗，并由%s代理，不能互相代理。".formatted(name, nameOf(asked.person()))
                            : "代理人：%s那时也离岗（%s），请另选一人。".formatted(name, letters.span(away)));
        }
    }

    /** Refuses (400) a span that is past or too long. */
    void checkSpan(AbsenceAsked asked) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (Duration.between(asked.from(), asked.to()).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("离岗结束", "一次离岗最长 366 天。");
        }
        if (asked.from()
                .isBefore(now.toLocalDate().atStartOfDay(clock.getZone()).toOffsetDateTime())) {
            throw Refusal.invalid("离岗开始", "不得早于今天。");
        }
        if (!asked.to().isAfter(now)) {
            throw Refusal.invalid("离岗结束", "已经过去，不必登记。");
        }
    }

    boolean isAdministrator(String person) {
        return organisation.groupsOf(person).contains(AdministratorLimits.ADMINISTRATORS);
    }

    String nameOf(String person) {
        return organisation.nameOf(person);
    }
}
