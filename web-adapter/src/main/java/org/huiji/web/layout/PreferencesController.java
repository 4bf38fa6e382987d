package org.huiji.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the display settings and leads back. */
@Controller
public class PreferencesController {

    private static final Duration KEPT = Duration.ofDays(365);

    /** The settings on a page of their own, for narrow screens, whose bar has no room for them. */
    @GetMapping("/display")
    public String show() {
        return "public/display";
    }

    @PostMapping("/preferences")
    public ResponseEntity<Void> keep(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "") String contrast,
            @RequestParam(defaultValue = "") String keys,
            @RequestParam @Nullable String back) {
        DisplaySettings chosen = DisplaySettings.of(request).withSize(size).withContrast(contrast).withKeys(keys);
        ResponseCookie cookie = ResponseCookie.from(DisplaySettings.COOKIE, chosen.cookieValue())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalPath.orHome(back))
                .build();
    }
}
