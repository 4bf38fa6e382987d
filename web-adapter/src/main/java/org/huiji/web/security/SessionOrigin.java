package org.huiji.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.session.Session;

/**
 * Where a session was begun, as far as its owner needs it to tell their own from a stranger's: kind of device, browser,
 * neighbourhood of the address. Three words and no more stand in the session, never what the browser says of itself.
 */
public record SessionOrigin(String device, String browser, String address) {

    private static final String ATTRIBUTE = "origin";
    private static final String OTHER = "OTHER";

    /** Looked for in this order: most browsers also name those that they descend from. */
    private static final Map<String, String> BROWSERS = ordered(
            "micromessenger", "WECHAT", "alipayclient", "ALIPAY", "dingtalk", "DINGTALK", "qqbrowser", "QQ", " qq/",
            "QQ",
            "ucbrowser", "UC", "huaweibrowser", "HUAWEI", "miuibrowser", "XIAOMI", "edg", "EDGE", "firefox", "FIREFOX",
            "fxios", "FIREFOX", "chrome", "CHROME", "crios", "CHROME", "safari", "SAFARI", "trident", "EXPLORER",
            "msie",
            "EXPLORER");

    private static final Map<String, String> DEVICES = ordered(
            "ipad", "TABLET", "tablet", "TABLET", "mobile", "PHONE", "iphone", "PHONE", "android", "TABLET", "windows",
            "COMPUTER", "macintosh", "COMPUTER", "cros", "COMPUTER", "linux", "COMPUTER");

    /** Notes it in the session of the request. */
    static void note(HttpServletRequest request) {
        String agent = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT)).toLowerCase(Locale.ROOT);
        String address = NetworkAddress.shortened(request.getRemoteAddr());
        request.getSession().setAttribute(
                ATTRIBUTE, first(DEVICES, agent) + " " + first(BROWSERS, agent) + " " + address);
    }

    /** As noted; a session begun before there were notes is of other origin. */
    public static SessionOrigin of(Session session) {
        Object noted = session.getAttribute(ATTRIBUTE);
        String[] words = (noted == null ? "" : noted.toString()).split(" ", -1);
        return words.length == 3
                ? new SessionOrigin(words[0], words[1], words[2])
                : new SessionOrigin(OTHER, OTHER, "");
    }

    private static String first(Map<String, String> words, String agent) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    private static Map<String, String> ordered(String... words) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            ordered.put(words[i], words[i + 1]);
        }
        return ordered;
    }
}
