package org.huiji.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiji.web.layout.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent after its session had ended. It travels in the sign-in page itself and is offered again once the
 * same person is back; the server stores nothing of it. Files cannot travel so and are picked anew.
 *
 * @param multipart whether it goes back the way of forms with files
 */
public record KeptForm(String path, boolean multipart, List<Entry> fields) {

    /** The name under which templates and forwarded requests look for it. */
    public static final String MODEL_NAME = "kept";

    private static final String PATH = "kept.path";
    private static final String MULTIPART = "kept.multipart";
    private static final String FIELD = "kept.field.";
    /** What is of one time only, and what must not stand in a page: it is typed anew. */
    private static final Set<String> NOT_KEPT = Set.of(
            "_csrf", "currentPassword", "password", "passwordAgain", "smsCode");

    /** One value of the form. */
    public record Entry(String name, String value) {

        @Override
        public String toString() {
            return "Entry[" + name + "]";
        }
    }

    /** The request itself, as sent to a page behind a door; empty for one that changes nothing. */
    public static Optional<KeptForm> sent(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        return of(request.getRequestURI(), isMultipart(request), entries(request, ""));
    }

    /** The form that the sign-in page brought along. */
    public static Optional<KeptForm> carried(HttpServletRequest request) {
        return of(request.getParameter(PATH), "true".equals(request.getParameter(MULTIPART)), entries(request, FIELD));
    }

    /** The hidden inputs by which the sign-in page carries it. */
    public List<Entry> inputs() {
        List<Entry> inputs = new ArrayList<>();
        inputs.add(new Entry(PATH, path));
        inputs.add(new Entry(MULTIPART, Boolean.toString(multipart)));
        fields.forEach(field -> inputs.add(new Entry(FIELD + field.name(), field.value())));
        return inputs;
    }

    /** How the form is encoded when it is sent again. */
    public String encoding() {
        return multipart ? "multipart/form-data" : "application/x-www-form-urlencoded";
    }

    private static Optional<KeptForm> of(@Nullable String path, boolean multipart, List<Entry> fields) {
        String local = LocalPath.orHome(path);
        return local.equals("/") || fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptForm(local, multipart, fields));
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    private static List<Entry> entries(HttpServletRequest request, String prefix) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String key = parameter.getKey();
            String name = key.startsWith(prefix) ? key.substring(prefix.length()) : "_csrf";
            if (!NOT_KEPT.contains(name)) {
                for (String value : parameter.getValue()) {
                    entries.add(new Entry(name, value));
                }
            }
        }
        return entries;
    }

    @Override
    public String toString() {
        return "KeptForm[" + path + "]";
    }
}
