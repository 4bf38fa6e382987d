package org.huiji.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RunningProduct
class EveryAnswerCarriesItsHeadersTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/notices", "/guide", "/phones", "/privacy", "/accessibility", "/register", "/sign-in",
            "/forgot-password", "/staff/login", "/my", "/desk/queue", "/desk/queue/live", "/desk/queue/counts",
            "/desk/keys", "/audit", "/nothing-here", "/huiji.css",
            "/demo/messages", "/demo/clock"})
    void policyAndCompanions(String path) {
        MockHttpServletResponse response = mvc.get().uri(path).secure(true).exchange().getResponse();
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(response.getStatus()).isLessThan(500);
        if (!path.endsWith(".css")) {
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        }
    }
}
