package org.huiji.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Lets no id of a session out of a cookie that we cannot have written there: what a hand put into the cookie is no session,
 * and is not looked for in the database, which takes no null character.
 */
@Component
class WrittenSessions implements BeanPostProcessor {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CookieSerializer cookies ? new Checked(cookies) : bean;
    }

    private record Checked(CookieSerializer cookies) implements CookieSerializer {

        @Override
        public void writeCookieValue(CookieValue value) {
            cookies.writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return cookies.readCookieValues(request).stream().filter(id -> ID.matcher(id).matches()).toList();
        }
    }
}
