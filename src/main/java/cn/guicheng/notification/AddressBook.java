package cn.guicheng.notification;

import java.util.Optional;

/** Knows how people are reached; implemented by who knows people. Each knows those it knows. */
public interface AddressBook {
    Optional<Addressee> find(String person);
}
