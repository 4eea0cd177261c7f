package cn.guicheng.web.door;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Ways in which one address may be spelled otherwise, so that one reader takes it for another address and the next one does not. */
final class AddressSpellings {
    private static final List<String> INSERTED = List.of(
            ";",
            ";x",
            ";x=1",
            ";jsessionid=1",
            "/",
            "//",
            "/./",
            "/../",
            "/x/../",
            "/.",
            "/..",
            "\\",
            "/..;/",
            "%2e",
            "%2e%2e",
            "%2f",
            "%2F",
            "%5c",
            "%5C",
            "%00",
            "%0a",
            "%0d",
            "%0d%0a",
            "%09",
            "%0b",
            "%0c",
            "%1f",
            "%20",
            "%7f",
            "%85",
            "%c2%85",
            "%c2%a0",
            "%e2%80%a8",
            "%E2%80%A9",
            "%e2%80%8b",
            "%ef%bb%bf",
            "%ef%bc%8f",
            "%c0%af",
            "%c0%ae",
            "%e0%80%af",
            "%25",
            "%252f",
            "%252e",
            "%3b",
            "%3Bx",
            "%3f",
            "%23",
            "?",
            "#",
            "+",
            " ",
            "\t",
            ".",
            "..",
            "...",
            "%",
            "%u002f",
            "%uff0f",
            "%8",
            "%zz",
            "*",
            "|",
            "\"",
            "<",
            "^",
            "`",
            "{",
            "}",
            "\u0001",
            "\u00a0");

    private final Random random;

    AddressSpellings(long seed) {
        this.random = new Random(seed);
    }

    /** One to three changes of an address. */
    String of(String address) {
        String spelled = address;
        for (int change = 1 + random.nextInt(3); change > 0; change--) {
            spelled = changed(spelled);
        }
        return spelled;
    }

    private String changed(String address) {
        int at = random.nextInt(address.length());
        return switch (random.nextInt(7)) {
            case 0 -> encoded(address, at);
            case 1 -> flipped(address, at);
            case 2 -> address + any();
            case 3 -> any() + address;
            case 4 -> atSlash(address);
            case 5 -> doublyEncoded(address, at);
            default -> address.substring(0, at) + any() + address.substring(at);
        };
    }

    private String any() {
        return INSERTED.get(random.nextInt(INSERTED.size()));
    }

    private static String encoded(String address, int at) {
        return address.substring(0, at) + hex(address.charAt(at)) + address.substring(at + 1);
    }

    private static String doublyEncoded(String address, int at) {
        return address.substring(0, at) + hex(address.charAt(at)).replace("%", "%25") + address.substring(at + 1);
    }

    private static String hex(char sign) {
        StringBuilder hex = new StringBuilder();
        for (byte unit : String.valueOf(sign).getBytes(StandardCharsets.UTF_8)) {
            hex.append("%%%02x".formatted(unit & 0xff));
        }
        return hex.toString();
    }

    private static String flipped(String address, int at) {
        String sign = address.substring(at, at + 1);
        String other = sign.equals(sign.toUpperCase(Locale.ROOT))
                ? sign.toLowerCase(Locale.ROOT)
                : sign.toUpperCase(Locale.ROOT);
        return address.substring(0, at) + other + address.substring(at + 1);
    }

    /** Most readers disagree at the borders of segments. */
    private String atSlash(String address) {
        List<Integer> slashes =
                address.chars().filter(sign -> sign == '/').boxed().toList();
        int which = random.nextInt(slashes.size() + 1);
        int at = -1;
        for (int count = 0; count < which; count++) {
            at = address.indexOf('/', at + 1);
        }
        at = Math.max(at, 0);
        return address.substring(0, at) + any() + address.substring(at);
    }
}
