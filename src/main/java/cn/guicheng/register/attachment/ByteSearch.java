package cn.guicheng.register.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Looks for some bytes in a stream, without keeping it. */
final class ByteSearch {
    private ByteSearch() {}

    /** How often they stand there, at most {@code most} times. */
    static int count(InputStream content, byte[] wanted, int most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int filled = 0;
        int found = 0;
        for (int read = content.read(buffer); read >= 0 && found < most; ) {
            filled += read;
            int at = 0;
            for (; at + wanted.length <= filled && found < most; at++) {
                if (standsAt(buffer, at, wanted)) {
                    found++;
                }
            }
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            filled -= at;
            read = content.read(buffer, filled, buffer.length - filled);
        }
        return found;
    }

    static boolean contains(InputStream content, byte[] wanted) throws IOException {
        return count(content, wanted, 1) > 0;
    }

    private static boolean standsAt(byte[] buffer, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (buffer[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
