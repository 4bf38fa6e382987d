package org.huiji.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Flash attributes as text in the session, since sessions hold no Java objects. Values are texts only; they must not be
 * personal.
 */
final class TextFlashMaps extends AbstractFlashMapManager {

    private static final String ATTRIBUTE = "flash";
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {
    };

    private final JsonMapper json;

    TextFlashMaps(JsonMapper json) {
        this.json = json;
    }

    /** A flash map as kept. */
    private record Kept(
            @Nullable String path, Map<String, List<String>> parameters, long expiresAt, Map<String, String> values) {

        @Override
        public String toString() {
            return "Kept[…]";
        }
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object text = session == null ? null : session.getAttribute(ATTRIBUTE);
        return text == null
                ? null
                : new ArrayList<>(json.readValue(text.toString(), KEPT).stream()
                        .map(TextFlashMaps::restored)
                        .toList());
    }

    @Override
    protected void updateFlashMaps(
            List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
        if (!flashMaps.isEmpty()) {
            request.getSession()
                    .setAttribute(
                            ATTRIBUTE,
                            json.writeValueAsString(
                                    flashMaps.stream().map(TextFlashMaps::kept).toList()));
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    private static Kept kept(FlashMap map) {
        Map<String, String> values = new TreeMap<>();
        map.forEach((name, value) -> values.put(name, String.valueOf(value)));
        return new Kept(
                map.getTargetRequestPath(),
                new TreeMap<>(map.getTargetRequestParams()),
                map.getExpirationTime(),
                values);
    }

    private static FlashMap restored(Kept kept) {
        FlashMap map = new FlashMap();
        map.putAll(kept.values());
        map.setTargetRequestPath(kept.path());
        map.addTargetRequestParams(new LinkedMultiValueMap<>(kept.parameters()));
        map.setExpirationTime(kept.expiresAt());
        return map;
    }
}
