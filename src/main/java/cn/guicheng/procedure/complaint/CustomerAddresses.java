package cn.guicheng.procedure.complaint;

import cn.guicheng.notification.AddressBook;
import cn.guicheng.notification.Addressee;
import cn.guicheng.register.request.Request;
import cn.guicheng.register.request.Requests;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Customers as letters reach them: by the address they left with their request. */
@Component
record CustomerAddresses(Requests requests) implements AddressBook {
    @Override
    public Optional<Addressee> find(String recipient) {
        return recipient.startsWith(CustomerLetters.RECIPIENT)
                ? requests.find(recipient.substring(CustomerLetters.RECIPIENT.length()))
                        .map(request -> addressee(recipient, request))
                : Optional.empty();
    }

    private static Addressee addressee(String recipient, Request request) {
        String name = request.customerName() == null ? "尊敬的客户" : request.customerName();
        return new Addressee(recipient, name, request.customerEmail(), true);
    }
}
