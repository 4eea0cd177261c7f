package cn.guicheng.identity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the engine's identity provider asks; the engine makes a new provider for each command. */
@Component
record OfficeIdentity(
        OwnPassword ownPassword,
        SavedUser savedUser,
        Accounts accounts,
        AdministratorLimits limits,
        AccountNews news,
        ApplicationEventPublisher events) {}
