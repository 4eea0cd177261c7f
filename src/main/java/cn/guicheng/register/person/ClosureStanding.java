package cn.guicheng.register.person;

import java.util.List;
import org.springframework.stereotype.Component;

/** An account that was closed, or somebody who had to do with one. */
@Component
record ClosureStanding(AccountRegister accounts) implements Standing {
    @Override
    public List<String> of(String person) {
        return accounts.isNamed(person) ? List.of("停用记录") : List.of();
    }
}
