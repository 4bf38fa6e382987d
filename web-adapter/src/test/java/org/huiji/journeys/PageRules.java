package org.huiji.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds on every page: nothing that axe finds against WCAG 2.0 to 2.2, A and AA, in three settings, and nothing that
 * page-rules.js finds, in these, at 200 % and with very large letters on a phone.
 */
final class PageRules {

    private static final String AXE = text("/axe.min.js");
    private static final String RULES = text("/browser/page-rules.js");
    private static final String SHOW = "([size, contrast]) => Object.assign(document.documentElement.dataset, {size, contrast})";
    private static final String RUN = """
            () => axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
              resultTypes: ['violations']
            }).then(result => result.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary}`)))""";
    private static final int SMALLEST_TARGET = 44;

    private PageRules() {}

    /** How somebody looks at the pages; letters and contrast are what the cookie makes the server write. */
    private enum Setting {
        STANDARD(1280, 900, "m", "standard", true),
        VERY_LARGE_HIGH_CONTRAST(1280, 900, "xl", "high", true),
        PHONE(390, 844, "m", "standard", true),
        VERY_LARGE_ON_A_PHONE(390, 844, "xl", "standard", false),
        /** A window of 1280 seen at 200 %. */
        ZOOMED(640, 450, "m", "standard", false);

        private final int width;
        private final int height;
        private final List<String> display;
        private final boolean byAxe;

        Setting(int width, int height, String size, String contrast, boolean byAxe) {
            this.width = width;
            this.height = height;
            this.display = List.of(size, contrast);
            this.byAxe = byAxe;
        }

        void show(Page page) {
            page.setViewportSize(width, height);
            page.evaluate(SHOW, display);
        }
    }

    /** Everything found on the page that is open, in all settings; empty when all is well. */
    static List<String> broken(Page page) {
        return broken(page, SMALLEST_TARGET);
    }

    /** The same where smaller targets do, as at the desk (rule 12). */
    static List<String> broken(Page page, int smallestTarget) {
        List<String> found = new ArrayList<>();
        page.evaluate(AXE);
        for (Setting setting : Setting.values()) {
            setting.show(page);
            if (setting.byAxe) {
                add(found, setting, page.evaluate(RUN));
            }
            add(found, setting, page.evaluate(RULES, smallestTarget));
        }
        return found;
    }

    private static void add(List<String> found, Setting setting, Object sentences) {
        for (Object sentence : (List<?>) sentences) {
            found.add(setting + " " + sentence);
        }
    }

    private static String text(String resource) {
        try (InputStream content = PageRules.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
