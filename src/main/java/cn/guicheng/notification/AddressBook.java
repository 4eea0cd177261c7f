package cn.guicheng.notification;

import java.util.Optional;

/** Knows how people are reached; implemented by who knows people. */
public interface AddressBook {
    Optional<Addressee> find(String person);
}
