package cn.guicheng.notification;

import cn.guicheng.MailServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that misbehaves as told, on the port of the office's. */
final class FaultyMailServer implements AutoCloseable {
    /** What it does wrong. */
    enum Fault {
        /** Refuses one recipient for good. */
        REFUSES_ONE_ADDRESS,
        /** Refuses one recipient for now. */
        DEFERS_ONE_ADDRESS,
        /** Takes the mail, says so, and hangs up before the client is done. */
        HANGS_UP_AFTER_THE_ANSWER,
        /** Takes the mail and hangs up instead of saying so. */
        HANGS_UP_BEFORE_THE_ANSWER,
        /** Does not answer until it is released. */
        SLOW
    }

    private final ServerSocket socket;
    private final Fault fault;
    private final String address;
    /** Every mail it has taken, as it came. */
    final List<String> taken = new CopyOnWriteArrayList<>();
    /** Somebody has called. */
    final CountDownLatch called = new CountDownLatch(1);
    /** Lets a slow server answer. */
    final CountDownLatch released = new CountDownLatch(1);

    FaultyMailServer(Fault fault, String address) {
        this.fault = fault;
        this.address = address;
        try {
            this.socket = new ServerSocket(MailServer.PORT, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread acceptor = new Thread(this::accept, "faulty-mail-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                called.countDown();
                if (fault == Fault.SLOW) {
                    released.await();
                }
                converse(client);
            } catch (IOException clientOrServerGone) {
                // The next one, or the end.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && line.contains(address) && fault == Fault.REFUSES_ONE_ADDRESS) {
                say(client, "550 no such user");
            } else if (line.startsWith("RCPT") && line.contains(address) && fault == Fault.DEFERS_ONE_ADDRESS) {
                say(client, "451 try later");
            } else if (line.startsWith("DATA")) {
                say(client, "354 go on");
                taken.add(mail(in));
                if (fault == Fault.HANGS_UP_BEFORE_THE_ANSWER) {
                    return;
                }
                say(client, "250 taken");
                if (fault == Fault.HANGS_UP_AFTER_THE_ANSWER) {
                    return;
                }
            } else if (line.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        released.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
