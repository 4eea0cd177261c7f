package cn.guicheng.notification.mail;

import cn.guicheng.notification.NotificationSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Stands in for a mail server while none is configured: each mail is an {@code .eml} file, which any mail program opens. */
@Component
@ConditionalOnExpression("'${spring.mail.host:}'.isBlank()")
class MailFiles extends JavaMailSenderImpl {
    private final Path directory;

    MailFiles(NotificationSettings settings) {
        this.directory = settings.mailDirectory();
    }

    /** Named by its Message-ID, so that another attempt replaces the file instead of adding one. */
    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        for (MimeMessage message : messages) {
            try {
                String id = message.getMessageID();
                message.saveChanges();
                message.setHeader("Message-ID", id);
                write(message, id.replaceAll("[^A-Za-z0-9-]+", " ").strip().replace(' ', '-') + ".eml");
            } catch (MessagingException | IOException e) {
                throw new MailSendException("邮件文件无法写入 " + directory, e);
            }
        }
    }

    private void write(MimeMessage message, String name) throws IOException, MessagingException {
        Files.createDirectories(directory);
        Path unfinished = Files.createTempFile(directory, "mail", ".tmp");
        try {
            // A mail encodes itself letter by letter.
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                message.writeTo(file);
            }
            Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
