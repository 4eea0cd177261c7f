package cn.guicheng;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The office's mail server, which a test takes down and brings up again on the same port; what it received it keeps. */
public final class MailServer {
    public static final int PORT = freePort();
    private static final List<MimeMessage> EARLIER = new ArrayList<>();
    private static GreenMail running;

    private MailServer() {}

    public static synchronized void up() {
        if (running == null) {
            running = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            running.start();
        }
    }

    public static synchronized void down() {
        if (running != null) {
            EARLIER.addAll(Arrays.asList(running.getReceivedMessages()));
            running.stop();
            running = null;
        }
    }

    /** Everything it ever received whose subject contains the text, such as a case number. */
    public static synchronized List<MimeMessage> received(String inSubject) {
        List<MimeMessage> all = new ArrayList<>(EARLIER);
        if (running != null) {
            all.addAll(Arrays.asList(running.getReceivedMessages()));
        }
        return all.stream().filter(mail -> subject(mail).contains(inSubject)).toList();
    }

    public static String subject(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The user id before the @ of the only recipient. */
    public static String recipient(MimeMessage mail) {
        try {
            return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0])
                    .getAddress()
                    .replaceAll("@.*", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail's plain form. */
    public static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    /** A mail's HTML form. */
    public static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) {
        try {
            MimeMultipart alternatives = (MimeMultipart) mail.getContent();
            while (alternatives.getCount() == 1) {
                alternatives = (MimeMultipart) alternatives.getBodyPart(0).getContent();
            }
            return alternatives.getBodyPart(number).getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
