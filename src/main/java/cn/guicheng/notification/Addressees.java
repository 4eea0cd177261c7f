package cn.guicheng.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody a notice can be addressed to, whoever knows them. */
@Component
public class Addressees {
    private final List<AddressBook> books;

    Addressees(List<AddressBook> books) {
        this.books = books;
    }

    public Optional<Addressee> find(String recipient) {
        return books.stream().flatMap(book -> book.find(recipient).stream()).findFirst();
    }
}
