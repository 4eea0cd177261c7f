package cn.guicheng.procedure.depositrefund;

import cn.guicheng.notification.AddressBook;
import cn.guicheng.notification.Addressee;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Owners as letters reach them: by the address they left with their deposit. */
@Component
class OwnerAddresses implements AddressBook {
    private final Deposits deposits;

    OwnerAddresses(Deposits deposits) {
        this.deposits = deposits;
    }

    @Override
    public Optional<Addressee> find(String recipient) {
        return recipient.startsWith(OwnerLetters.RECIPIENT)
                ? deposits.ofRefund(recipient.substring(OwnerLetters.RECIPIENT.length()))
                        .map(deposit -> addressee(recipient, deposit))
                : Optional.empty();
    }

    private static Addressee addressee(String recipient, Deposit deposit) {
        return new Addressee(recipient, deposit.owner(), deposit.ownerEmail(), true);
    }
}
