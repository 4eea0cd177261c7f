package cn.guicheng.web.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds back the body of an error, and of nothing else: every other answer is passed on as it comes. */
final class ErrorBuffer extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream heldBack = new ByteArrayOutputStream();
    private ServletOutputStream stream;
    private PrintWriter writer;

    ErrorBuffer(HttpServletResponse response) {
        super(response);
    }

    /** The body of an error; empty where there was none. */
    byte[] heldBack() {
        if (writer != null) {
            writer.flush();
        }
        return heldBack.toByteArray();
    }

    private boolean isError() {
        return getStatus() >= 400;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Switch(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8), true);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!isError()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isError()) {
            super.setContentLengthLong(length);
        }
    }

    private final class Switch extends ServletOutputStream {
        private final ServletOutputStream direct;

        Switch(ServletOutputStream direct) {
            this.direct = direct;
        }

        @Override
        public void write(int value) throws IOException {
            if (isError()) {
                heldBack.write(value);
            } else {
                direct.write(value);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (isError()) {
                heldBack.write(bytes, offset, length);
            } else {
                direct.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isError()) {
                direct.flush();
            }
        }

        @Override
        public boolean isReady() {
            return direct.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            direct.setWriteListener(listener);
        }
    }
}
