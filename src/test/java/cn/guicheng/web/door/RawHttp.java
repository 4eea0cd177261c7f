package cn.guicheng.web.door;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sends a request as it is written, which no proper client does, over a connection that is kept. */
final class RawHttp implements Closeable {
    private final URI server;
    private String host;
    private Socket socket;
    private InputStream in;

    RawHttp(String address) {
        this.server = URI.create(address);
        this.host = server.getAuthority();
    }

    /** From now on the server is called so. */
    RawHttp as(String name) {
        this.host = name;
        return this;
    }

    /**
     * @param headers by name in small letters
     * @param body as text; empty where there was none
     */
    record Answer(int status, Map<String, String> headers, String body) {}

    Answer get(String target, String... headers) {
        return send("GET", target, "", headers);
    }

    /** The answer; the status is 0 where the server closed the connection without one. */
    Answer send(String method, String target, String body, String... headers) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return length == 0 && method.equals("GET")
                ? asWritten(method, target, body, headers)
                : asWritten(
                        method,
                        target,
                        body,
                        Stream.concat(Stream.of(headers), Stream.of("Content-Length: " + length))
                                .toArray(String[]::new));
    }

    /** The same, where the headers alone say whether and how there is a body. */
    Answer asWritten(String method, String target, String body, String... headers) {
        try {
            connect();
            StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return answer(method);
        } catch (IOException gone) {
            close();
            return new Answer(0, Map.of(), "");
        }
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(30_000);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Answer answer(String method) throws IOException {
        String first = line();
        if (first.isEmpty()) {
            throw new IOException("no answer");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        int status = Integer.parseInt(first.split(" ")[1]);
        String body = method.equals("HEAD") || status == 204 || status == 304 ? "" : body(headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private String body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            StringBuilder body = new StringBuilder();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line();
            }
            line();
            return body.toString();
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = in.read(); sign >= 0 && sign != '\n'; sign = in.read()) {
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            socket = null;
        }
    }
}
