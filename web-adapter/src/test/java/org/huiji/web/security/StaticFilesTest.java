package org.huiji.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.pattern.PathPatternParser;

/** Files are linked by the digest of what is in them or the version of their library, may be kept for long, and are the only links that are looked for among files. */
@RunningProduct
class StaticFilesTest {

    private static final Pattern FILES = Pattern.compile("(?:href|src)=\"(/(?:huiji|js|img|webjars)[^\"]+)\"");
    private static final Pattern OF_ONE_EDITION = Pattern.compile(
            "/.+-[0-9a-f]{32}\\.(?:css|js|svg|webp|png)|/webjars/[^/]+/[0-9.]+/.+");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ResourceUrlProvider files;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/guide", "/phones", "/staff/login", "/register"})
    void eachFileOfAPageIsLinkedByItsDigestOrVersionAndMayBeKept(String page) throws Exception {
        List<String> linked = FILES.matcher(answer(page).getContentAsString()).results()
                .map(MatchResult::group).map(match -> match.replaceAll("^[^\"]*\"|\"$", "")).toList();
        assertThat(linked).isNotEmpty().allSatisfy(path -> {
            assertThat(path).matches(OF_ONE_EDITION);
            assertThat(answer(path).getStatus()).isEqualTo(200);
            assertThat(answer(path).getHeader("Cache-Control")).contains("max-age=2592000");
        });
        assertThat(linked).anyMatch(path -> path.startsWith("/huiji-")).anyMatch(path -> path.startsWith("/webjars/"));
    }

    /** It would be looked for in every library, each time the page is shown. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "/my/personal-info", "/my/check", "/desk/queue",
            "/desk/applications/1/documents",
            "/sign-in", "/guide", "/phones", "/audit/events", "/notices"})
    void noLinkToAPageIsLookedForAmongFiles(String path) {
        assertThat(files.getHandlerMap().keySet()).noneMatch(
                pattern -> PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path)));
        assertThat(files.getForLookupPath(path)).isNull();
    }

    @Test
    void whatIsNoFileIsNotFoundAsAnyPageIs() {
        assertThat(answer("/js/nothing.js").getStatus()).isEqualTo(404);
        assertThat(answer("/nothing.css").getStatus()).isEqualTo(404);
        assertThat(answer("/js/../application.properties").getStatus()).isBetween(400, 404);
    }

    private MockHttpServletResponse answer(String path) {
        return mvc.get().uri(path).secure(true).exchange().getResponse();
    }
}
