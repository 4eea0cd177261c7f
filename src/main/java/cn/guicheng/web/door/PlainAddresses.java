package cn.guicheng.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets pass only an address in its normal form (RFC 3986 §6.2.2): what is one address to us is then the same address to the
 * container, to Jersey and to the web applications, whichever of them reads it. Spring's firewall refuses {@code ;},
 * {@code //}, dot segments, backslashes and encoded slashes; this adds what may be spelled otherwise besides.
 */
final class PlainAddresses extends StrictHttpFirewall {
    /** Unreserved and sub-delimiters, {@code : @ /} and percent signs that are followed by two hexadecimal digits. */
    private static final Pattern SPELLED = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})*+");

    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

    /** Nothing that is invisible, a separator of lines or unknown; letters of every script and their signs remain. */
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (request instanceof Checked checked) {
            return checked;
        }
        if (!isPlain(request.getRequestURI())) {
            throw new RequestRejectedException("The address is not in its normal form");
        }
        return new Checked(super.getFirewalledRequest(request));
    }

    /** One that has passed, which a second guard need not take apart again. */
    private static final class Checked extends FirewalledRequest {
        private final FirewalledRequest passed;

        Checked(FirewalledRequest passed) {
            super(passed);
            this.passed = passed;
        }

        @Override
        public void reset() {
            passed.reset();
        }
    }

    /** Whether the path of an address, as it was sent, is spelled the one way that is taken. */
    static boolean isPlain(String path) {
        if (!SPELLED.matcher(path).matches()) {
            return false;
        }
        if (path.indexOf('%') < 0) {
            return true;
        }
        return decoded(path) != null;
    }

    /** The path with its escapes read; null where one of them stands for what needs none or is not taken. */
    private static String decoded(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int at = 0; at < path.length(); at++) {
            if (path.charAt(at) != '%') {
                bytes.put((byte) path.charAt(at));
                continue;
            }
            int value = Integer.parseInt(path, at + 1, at + 3, 16);
            if (value < 0x80 && !mayBeEscaped((char) value)) {
                return null;
            }
            bytes.put((byte) value);
            at += 2;
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return text.codePoints().anyMatch(sign -> UNSEEN.contains(Character.getType(sign))) ? null : text;
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static boolean mayBeEscaped(char sign) {
        return sign >= ' '
                && sign != 0x7f
                && "/\\%;?#".indexOf(sign) < 0
                && !UNRESERVED.matcher(String.valueOf(sign)).matches();
    }
}
