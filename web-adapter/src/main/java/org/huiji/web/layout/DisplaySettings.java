package org.huiji.web.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/**
 * Size of letters, contrast, and whether single keys do something, as chosen; kept in a cookie, so that it holds without
 * signing in.
 */
public record DisplaySettings(String size, String contrast, String keys) {

    /** The cookie's name. */
    public static final String COOKIE = "display";

    private static final DisplaySettings STANDARD = new DisplaySettings("m", "standard", "on");
    private static final Set<String> SIZES = Set.of("m", "l", "xl");
    private static final Set<String> CONTRASTS = Set.of("standard", "high");
    private static final Set<String> KEYS = Set.of("on", "off");

    /** As the request's cookie says; the standard where it says nothing that is known. */
    public static DisplaySettings of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return STANDARD;
        }
        String[] parts = (cookie.getValue() + "---").split("-", -1);
        return STANDARD.withSize(parts[0]).withContrast(parts[1]).withKeys(parts[2]);
    }

    public DisplaySettings withSize(String newSize) {
        return SIZES.contains(newSize) ? new DisplaySettings(newSize, contrast, keys) : this;
    }

    public DisplaySettings withContrast(String newContrast) {
        return CONTRASTS.contains(newContrast) ? new DisplaySettings(size, newContrast, keys) : this;
    }

    public DisplaySettings withKeys(String newKeys) {
        return KEYS.contains(newKeys) ? new DisplaySettings(size, contrast, newKeys) : this;
    }

    public String cookieValue() {
        return size + "-" + contrast + "-" + keys;
    }
}
