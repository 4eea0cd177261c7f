package cn.guicheng.engine.internal;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the program itself look something up in the engine, whoever is logged in: the engine checks rights of people only. */
@Component
public class Unrestricted {
    private final IdentityService identityService;

    Unrestricted(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    /** What {@code work} returns when nobody is logged in; afterwards the same person is logged in as before. */
    public <T> T get(Supplier<T> work) {
        Authentication person = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identityService.setAuthentication(person);
            }
        }
    }

    /** The same for work that returns nothing. */
    public void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }
}
