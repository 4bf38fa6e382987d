package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.huiji.web.publicsite.GuideStep;
import org.jspecify.annotations.Nullable;

/**
 * Watches a walk and finds the screen of each step of the guide. With {@code -Dhuiji.guide.write=true} it writes the pictures
 * of the guide anew.
 */
final class GuidePictures {

    private static final boolean WRITE = Boolean.getBoolean("huiji.guide.write");
    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    private static final int QUALITY = 60;
    private static final String TO_THE_SCREEN = """
            () => {
              document.activeElement?.blur();
              document.querySelector('main').scrollIntoView();
            }""";
    private static final Map<String, GuideStep> STEPS = Map.ofEntries(
            Map.entry("home", GuideStep.VISIT),
            Map.entry("register", GuideStep.REGISTER),
            Map.entry("notice", GuideStep.NOTICE),
            Map.entry("personal-info", GuideStep.PERSONAL_INFO),
            Map.entry("management-department-employed", GuideStep.MANAGEMENT_DEPARTMENT),
            Map.entry("education", GuideStep.EDUCATION),
            Map.entry("qualification", GuideStep.QUALIFICATION),
            Map.entry("documents", GuideStep.DOCUMENTS),
            Map.entry("check", GuideStep.CHECK),
            Map.entry("status", GuideStep.STATUS),
            Map.entry("corrections", GuideStep.CORRECTIONS),
            Map.entry("file", GuideStep.FILE));

    private final Set<GuideStep> seen = EnumSet.noneOf(GuideStep.class);

    /** The steps whose screens were come by. */
    Set<GuideStep> seen() {
        return seen;
    }

    /** Looks at the screen that goes by this name, if the guide speaks of it. */
    void look(Page page, String name) {
        @Nullable
        GuideStep step = STEPS.get(name);
        if (step != null && seen.add(step)) {
            if (step != GuideStep.VISIT) {
                assertThat(page.locator("a[target=_blank][href='/guide#" + step.anchor() + "']").count()).as(name)
                        .isOne();
            }
            if (WRITE) {
                write(page, step);
            }
        }
    }

    private static void write(Page page, GuideStep step) {
        int height = page.viewportSize().height;
        page.setViewportSize(GuideStep.PICTURE_WIDTH, GuideStep.PICTURE_HEIGHT);
        page.evaluate(TO_THE_SCREEN);
        JsonObject how = new JsonObject();
        how.addProperty("format", "webp");
        how.addProperty("quality", QUALITY);
        CDPSession browser = page.context().newCDPSession(page);
        String picture = browser.send("Page.captureScreenshot", how).get("data").getAsString();
        browser.detach();
        page.setViewportSize(GuideStep.PICTURE_WIDTH, height);
        try {
            Path file = STATIC.resolve(step.picture().substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(picture));
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
