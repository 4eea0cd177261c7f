package cn.guicheng.office.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** An IP address as guesses are counted by it: whoever has an IPv6 network of 64 bits has all its addresses. */
final class NetworkAddress {
    private static final int LONGEST = 64;
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    static String of(String address) {
        String text = address == null ? "" : address.strip();
        if (text.indexOf(':') >= 0) {
            return network(text);
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String network(String text) {
        try {
            // With a colon it is never looked up as a name. An IPv4 address written as IPv6 comes back as what it is.
            InetAddress address = InetAddress.getByName(text.replaceAll("%.*", ""));
            if (address instanceof Inet6Address) {
                byte[] bytes = address.getAddress();
                Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return address.getHostAddress();
        } catch (UnknownHostException none) {
            return "";
        }
    }
}
