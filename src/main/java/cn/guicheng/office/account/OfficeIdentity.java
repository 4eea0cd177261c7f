package cn.guicheng.office.account;

import cn.guicheng.office.login.OwnPassword;
import cn.guicheng.office.people.AdministratorLimits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the engine's identity provider asks; the engine makes a new provider for each command. */
@Component
public record OfficeIdentity(
        OwnPassword ownPassword,
        SavedUser savedUser,
        Accounts accounts,
        AdministratorLimits limits,
        AccountNews news,
        ApplicationEventPublisher events) {}
