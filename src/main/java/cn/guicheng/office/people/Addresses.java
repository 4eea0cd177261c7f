package cn.guicheng.office.people;

import cn.guicheng.notification.AddressBook;
import cn.guicheng.notification.Addressee;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How people are reached: their address is the one in their profile. Who left is written to no more. */
@Component
record Addresses(Organisation organisation) implements AddressBook {
    @Override
    public Optional<Addressee> find(String person) {
        return organisation.exists(person) && !organisation.isClosed(person)
                ? Optional.of(new Addressee(
                        person,
                        organisation.nameOf(person),
                        organisation.emailOf(person).orElse(null),
                        false))
                : Optional.empty();
    }
}
