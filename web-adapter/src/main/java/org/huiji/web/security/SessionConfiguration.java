package org.huiji.web.security;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Sessions in the database, as JSON: with Java serialisation whoever writes to the table would run code (B17). */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** The name under which Spring Session looks for it. */
    @Bean
    GenericConversionService springSessionConversionService() {
        JsonMapper json = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(
                        SessionConfiguration.class.getClassLoader(), BasicPolymorphicTypeValidator.builder()))
                .build();
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(
                Object.class,
                byte[].class,
                value -> value instanceof String text
                        ? ("\"" + text).getBytes(StandardCharsets.UTF_8)
                        : json.writeValueAsBytes(value));
        conversion.addConverter(byte[].class, Object.class, bytes -> bytes.length > 0 && bytes[0] == '"'
                ? new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8)
                : json.readValue(bytes, Object.class));
        return conversion;
    }

    /** First requests side by side must not collide (B22). */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager flashMapManager(JsonMapper json) {
        return new TextFlashMaps(json);
    }
}
