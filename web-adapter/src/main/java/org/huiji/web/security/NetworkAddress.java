package org.huiji.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Network addresses, shortened so that they point at a neighbourhood and not at a person: /24, or /48 of IPv6. */
public final class NetworkAddress {

    private static final int IPV4_BYTES = 4;
    private static final int IPV4_KEPT = 3;
    private static final int IPV6_KEPT = 6;

    private NetworkAddress() {}

    /** The shortened address of the request on this thread; empty where there is none. */
    public static String ofCurrentRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? shortened(attributes.getRequest().getRemoteAddr())
                : "";
    }

    /** For example {@code 192.0.2.0/24}; empty for anything that is not an address. */
    public static String shortened(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length == IPV4_BYTES ? IPV4_KEPT : IPV6_KEPT;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException | IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
