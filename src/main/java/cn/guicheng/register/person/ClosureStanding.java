package cn.guicheng.register.person;

import java.util.List;
import org.springframework.stereotype.Component;

/** An account that was closed, or somebody who had to do with one. */
@Component
class ClosureStanding implements Standing {
    private final AccountRegister accounts;

    ClosureStanding(AccountRegister accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> of(String person) {
        return accounts.isNamed(person) ? List.of("停用记录") : List.of();
    }
}
