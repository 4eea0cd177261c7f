package cn.guicheng.register.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How many bytes are read at most, of one stream or of several together. */
final class Allowance {
    private long left;

    Allowance(long bytes) {
        left = bytes;
    }

    /** More was in it. */
    static final class UsedUp extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The same stream, which ends with {@link UsedUp} when nothing more may be read. */
    InputStream of(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                take(1);
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                take(Math.max(0, read));
                return read;
            }
        };
    }

    private void take(long bytes) throws UsedUp {
        left -= bytes;
        if (left < 0) {
            throw new UsedUp();
        }
    }
}
