package org.huiji.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import java.util.TreeSet;
import org.huiji.application.Role;
import org.huiji.web.command.Commands;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route there is: who may not go there is led to a door or told that there is nothing. Its context is its own:
 * {@code csrf()} exchanges the product's tokens for those of a test, for good.
 */
@RunningProduct
class RoutesByRoleTest {

    private static final String SOME_ID = "0198b2f0-0000-7000-8000-000000000000";

    @Autowired
    private MockMvcTester mvc;

    @MockitoSpyBean
    private Commands commands;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void nobodyEntersWithoutSigningIn() {
        for (Route route : guarded()) {
            int status = mvc.perform(request(route)).getResponse().getStatus();
            assertThat(status).as(route.toString()).isIn(302, 401, 404);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void nobodyEntersThePlacesOfAnotherRole(Role role) {
        for (Route route : guarded()) {
            if (!isOf(role, route.path())) {
                int status = mvc.perform(request(route).with(user(SOME_ID).roles(role.name()))).getResponse()
                        .getStatus();
                assertThat(status).as(role + " " + route).isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void stateNeverChangesByGet(Role role) {
        for (Route route : guarded()) {
            if (route.method() == RequestMethod.GET && isOf(role, route.path())) {
                mvc.perform(request(route).with(user(SOME_ID).roles(role.name())));
            }
        }
        verify(commands, never()).send(any(), any());
    }

    private record Route(RequestMethod method, String path) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return (path + method).compareTo(other.path + other.method);
        }
    }

    private Set<Route> guarded() {
        Set<Route> found = new TreeSet<>();
        for (RequestMappingInfo info : routes.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                String path = pattern.replaceAll("\\{[^}]*}", SOME_ID).replace("*", "x");
                if (path.matches("/(my|desk|audit|admin|security|erasures)(/.*)?")) {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                            .forEach(method -> found.add(new Route(method, path)));
                }
            }
        }
        return found;
    }

    private static boolean isOf(Role role, String path) {
        return switch (role) {
            case APPLICANT -> path.startsWith("/my");
            case REVIEWER, HEAD -> path.startsWith("/desk");
            case AUDITOR -> path.startsWith("/audit");
            case ADMINISTRATOR -> path.startsWith("/admin") || path.startsWith("/erasures");
            case SECURITY_ADMINISTRATOR -> path.startsWith("/security") || path.startsWith("/erasures");
            case SYSTEM -> false;
        };
    }

    private MockMvcTester.MockMvcRequestBuilder request(Route route) {
        return mvc.method(HttpMethod.valueOf(route.method().name())).uri(route.path()).with(csrf());
    }
}
