package org.huiji.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huiji.HuijiApplication;
import org.huiji.application.port.DemoClock;
import org.huiji.web.support.Browser;
import org.huiji.web.support.ProductionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Started as production is, without a profile: nothing of the demo is there. */
@SpringBootTest(classes = HuijiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = ProductionSettings.class)
class ProductionKnowsNoDemoTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void noBeanOfTheDemoIsThere() {
        List<String> types = Arrays.stream(context.getBeanDefinitionNames()).map(context::getType)
                .filter(Objects::nonNull).map(Class::getName).toList();
        assertThat(types).hasSizeGreaterThan(100).noneMatch(type -> type.startsWith("org.huiji.web.demo."))
                .noneMatch(type -> type.contains("ShownStaffAccounts"))
                .noneMatch(type -> type.contains("SampleAccounts"));
        assertThat(context.getBeanNamesForType(DemoClock.class)).isEmpty();
    }

    @Test
    void noRouteLeadsToTheDemo() {
        assertThat(routes.getHandlerMethods().keySet()).isNotEmpty()
                .noneMatch(route -> route.getPatternValues().stream().anyMatch(path -> path.startsWith("/demo")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/demo/messages", "/demo/clock"})
    void itsPagesAreNotFound(String path) {
        Browser browser = new Browser(port);
        browser.get("/");
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.post(path, "go", "day").status()).isEqualTo(404);
    }

    @Test
    void healthSaysNoMoreThanUp() throws Exception {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("UP").doesNotContain("postgresql", "jdbc", "version");
        }
        assertThat(new Browser(port).get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void noPageSpeaksOfTheDemo() {
        Browser browser = new Browser(port);
        for (String path : List.of("/", "/sign-in", "/staff/login", "/register", "/former-holders")) {
            Browser.Page page = browser.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).doesNotContain("/demo/", "演示", "huiji-demo-2026", "reviewer1");
        }
    }

    @Test
    void nobodyHasAnAccountThatEverybodyKnows() {
        assertThat(jdbc.sql("SELECT count(*) FROM service.staff_account").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM service.account").query(Long.class).single()).isZero();
        Browser browser = new Browser(port);
        browser.get("/staff/login");
        assertThat(browser.post("/staff/login", "staffId", "reviewer1", "password", "huiji-demo-2026").status())
                .isEqualTo(401);
    }

    @Test
    void aCodeThatCannotBeSentIsSaidSo() {
        Browser browser = new Browser(port);
        browser.get("/register");
        assertThat(browser.post("/register", "applicantName", "赵云", "identityNumber", "210102199010011335",
                "mobileNumber", "13800000056", "go", "code").text()).contains("短信服务未开通");
        browser.get("/former-holders");
        assertThat(browser.post("/former-holders", "applicantName", "赵云", "identityNumber", "210102199010011335", "go",
                "code").text()).contains("短信服务未开通,请到当地会计管理部门当面领取验证码").doesNotContain("没有查到");
    }
}
