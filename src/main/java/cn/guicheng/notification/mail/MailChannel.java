package cn.guicheng.notification.mail;

import cn.guicheng.notification.Channel;
import cn.guicheng.notification.Letter;
import cn.guicheng.notification.NotificationSettings;
import cn.guicheng.notification.Undeliverable;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Delivers letters by mail. */
@Component
record MailChannel(JavaMailSender sender, MailWording wording, NotificationSettings settings) implements Channel {
    private static final String OFFICE = "规程";

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void deliver(Letter letter) throws Undeliverable {
        InternetAddress address = address(letter);
        try {
            sender.send(message(letter, address));
        } catch (MailSendException refused) {
            if (isRefusedForGood(refused)) {
                throw new Undeliverable("邮件服务器不接受地址 %s：%s".formatted(address.getAddress(), cause(refused)));
            }
            throw refused;
        } catch (MessagingException | UnsupportedEncodingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static InternetAddress address(Letter letter) throws Undeliverable {
        String email = letter.to().email();
        if (email == null || email.isBlank()) {
            throw new Undeliverable("没有邮件地址。");
        }
        try {
            InternetAddress address = new InternetAddress(email.strip(), true);
            // Without a domain it is the name of a mailbox on the mail server itself, which no office means.
            if (!address.getAddress().contains("@")) {
                throw new AddressException();
            }
            address.setPersonal(oneLine(letter.to().name()), StandardCharsets.UTF_8.name());
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new Undeliverable("“%s”不是邮件地址。".formatted(oneLine(email)));
        }
    }

    private MimeMessage message(Letter letter, InternetAddress to)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from(), OFFICE);
        helper.setTo(to);
        helper.setSubject(oneLine(letter.subject()));
        helper.setText(wording.text(letter), wording.html(letter));
        // The same for every attempt: a server or reader that got it before knows it again.
        UUID id = UUID.nameUUIDFromBytes(letter.id().getBytes(StandardCharsets.UTF_8));
        message.setHeader("Message-ID", "<" + id + "@guicheng>");
        if (letter.first().caseNumber() != null && letter.items().size() == 1) {
            message.setHeader("References", "<" + letter.first().caseNumber() + "@guicheng>");
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** A header is one line, whatever a name or purpose contains. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static boolean isRefusedForGood(MailSendException refused) {
        return failures(refused)
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .anyMatch(failure -> failure.getInvalidAddresses() != null && failure.getInvalidAddresses().length > 0);
    }

    private static String cause(MailSendException refused) {
        return failures(refused)
                .map(failure -> failure instanceof MessagingException nested && nested.getNextException() != null
                        ? nested.getNextException()
                        : failure)
                .map(failure -> oneLine(String.valueOf(failure.getMessage())))
                .findFirst()
                .orElse("");
    }

    private static Stream<Exception> failures(MailSendException refused) {
        return refused.getFailedMessages().values().stream();
    }
}
