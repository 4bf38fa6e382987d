package org.huiji.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The texts that messages begin with. */
class MessageTextsTest {

    /** What is filled in on a phone: counts, days and the site; no name, no reason, no department. */
    private static final Set<String> ON_A_PHONE = Set.of("findings", "days", "site");
    private static final Set<String> IN_A_PAGE = Set.of("findings", "days", "department", "contact", "receiptNumber",
            "due");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    /** One text message; longer ones cost double and may come in pieces. */
    private static final int LONGEST = 70;
    private static final String SITE = "https://kj.ln.gov.cn";

    private final List<CSVRecord> texts = MessageTexts.first();

    @Test
    void everyKindHasItsTextOnBothChannels() {
        List<String> wanted = Arrays.stream(MessageKind.values()).flatMap(kind -> Arrays.stream(
                MessageChannel.values()).map(channel -> kind + " " + channel)).sorted().toList();
        assertThat(texts.stream().map(text -> text.get("kind") + " " + text.get("channel")).distinct().sorted())
                .isEqualTo(wanted);
    }

    @Test
    void onAPhoneStandNeitherNameNorReasonNorALinkButTheSite() {
        on(MessageChannel.SMS).forEach(text -> {
            assertThat(parameters(text)).as(text).isSubsetOf(ON_A_PHONE).contains("site");
            assertThat(text).doesNotContain("http", "www", "//");
        });
    }

    @Test
    void onAPhoneItIsOneMessage() {
        on(MessageChannel.SMS).forEach(text -> {
            String sent = MessageTexts.filled(text, Map.of("findings", "12", "days", "90", "site", SITE));
            assertThat(sent.length()).as(sent).isLessThanOrEqualTo(LONGEST);
        });
    }

    @Test
    void inAPageNothingIsLeftUnfilled() {
        on(MessageChannel.IN_PAGE).forEach(text -> assertThat(parameters(text)).as(text).isSubsetOf(IN_A_PAGE));
        assertThat(texts.stream().filter(text -> text.get("channel").equals("IN_PAGE")))
                .allMatch(text -> !text.get("title").isBlank());
    }

    @Test
    void whatIsFilledInIsTakenAsItIs() {
        assertThat(MessageTexts.filled("{department}审核,{missing}。", Map.of("department", "$1\\{due}", "due", "x")))
                .isEqualTo("$1\\{due}审核,。");
    }

    @Test
    void aMessageKeepsTheVersionItWasMadeWith() {
        Outbox outbox = new Outbox();
        assertThat(outbox.texts().body(MessageKind.RECALLED, MessageChannel.SMS, 1)).contains("继续审核");
    }

    private Stream<String> on(MessageChannel channel) {
        return texts.stream().filter(text -> text.get("channel").equals(channel.name())).map(text -> text.get("body"));
    }

    private static List<String> parameters(String text) {
        Matcher found = PARAMETER.matcher(text);
        return found.results().map(result -> result.group(1)).toList();
    }
}
