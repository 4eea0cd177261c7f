package cn.guicheng.office.absence;

import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.person.AccountRegister;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether somebody is there to be given, asked or told something. */
@Component
public record Reachable(AccountRegister accounts, Absences absences, Organisation organisation) {
    /** Why not, as a sentence. */
    public Optional<String> objection(String person) {
        if (accounts.isClosed(person)) {
            return Optional.of("%s的账号已停用。".formatted(organisation.nameOf(person)));
        }
        return absences.ofNow(person).map(away -> "%s现在离岗。".formatted(organisation.nameOf(person)));
    }
}
