package cn.guicheng.engine.internal;

import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/**
 * What the office minds about people, groups and who belongs to which. The engine asks within each change, after the rights to it
 * are checked, whatever brings it about: the administrator's pages, the REST interface, the organisation's file, Java. Each change
 * is handed over to be done; what the office refuses, by not doing it or by an exception, has not happened.
 */
public interface IdentityOffice {
    /** @param person who changes something, null for the program itself */
    record Caller(String person, Collection<String> groups) {}

    /**
     * A person as they are to be saved.
     *
     * @param salt of the password that is stored, which {@code user} has
     */
    record Draft(User user, boolean isNew, boolean hasNewPassword, String salt) {}

    /** Whether it is the password of the person, who is in and changes it. */
    boolean isPasswordOf(String person, String password);

    void saveUser(Draft draft, Caller caller, Runnable save);

    /** @param delete does it; whether there was such a person */
    void deleteUser(String person, Caller caller, BooleanSupplier delete);

    /** @param save does it; whether the group is new */
    void saveGroup(Group group, Caller caller, BooleanSupplier save);

    /** @param delete does it; whether there was such a group */
    void deleteGroup(String group, Caller caller, BooleanSupplier delete);

    void createMembership(String person, String group, Caller caller, Runnable create);

    /** @param delete does it; whether the person belonged to the group */
    void deleteMembership(String person, String group, Caller caller, BooleanSupplier delete);
}
