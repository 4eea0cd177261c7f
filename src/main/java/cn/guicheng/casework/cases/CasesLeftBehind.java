package cn.guicheng.casework.cases;

import cn.guicheng.casework.separation.StandIns;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.person.Closure;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Cases whose applicant's account is closed: they are their head's to see, to withdraw and to correct. */
@Component
public class CasesLeftBehind {
    private final AccountRegister accounts;
    private final Signatures signatures;
    private final Signatories signatories;
    private final StandIns standIns;
    private final Organisation organisation;

    CasesLeftBehind(
            AccountRegister accounts,
            Signatures signatures,
            Signatories signatories,
            StandIns standIns,
            Organisation organisation) {
        this.accounts = accounts;
        this.signatures = signatures;
        this.signatories = signatories;
        this.standIns = standIns;
        this.organisation = organisation;
    }

    /** Whether the person answers for the case in the place of its applicant. */
    public boolean isAnsweredForBy(String person, String caseNumber) {
        return signatures
                .latest(caseNumber, Signature.START)
                .filter(start -> accounts.isClosed(start.person()))
                .filter(start -> inCharge(start).contains(person))
                .isPresent();
    }

    /** User ids of those who answer for the case; nobody while its applicant is there. */
    public Set<String> answeringFor(String caseNumber) {
        return signatures
                .latest(caseNumber, Signature.START)
                .filter(start -> accounts.isClosed(start.person()))
                .map(this::inCharge)
                .orElse(Set.of());
    }

    private Set<String> inCharge(Signature start) {
        String group = standIns.groupFor(start.caseNumber(), start.procedure(), signatories.inChargeOf(start.person()));
        return standIns.able(start.caseNumber(), start.procedure(), group);
    }

    /** Numbers of all cases for which the person answers. */
    public Set<String> of(String person) {
        return signatures.startedByAny(peopleAnsweredForBy(person), person);
    }

    /** User ids of those who are gone and for whom the person answers. */
    public List<String> peopleAnsweredForBy(String person) {
        Set<String> groups = organisation.groupsOf(person);
        return groups.stream().noneMatch(Signatories::answersForOthers)
                ? List.of()
                : accounts.closed().stream()
                        .map(Closure::person)
                        .filter(gone -> groups.contains(signatories.inChargeOf(gone)))
                        .toList();
    }
}
