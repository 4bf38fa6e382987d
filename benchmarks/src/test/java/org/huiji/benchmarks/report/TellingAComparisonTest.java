package org.huiji.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.benchmarks.contender.ContenderName.ENVERS;
import static org.huiji.benchmarks.contender.ContenderName.FLOWABLE;
import static org.huiji.benchmarks.contender.ContenderName.HAND_WRITTEN;
import static org.huiji.benchmarks.contender.ContenderName.HUIJI;
import static org.huiji.benchmarks.contender.ContenderName.LIMIT;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TellingAComparisonTest {

    @Test
    void aFigureIsTheMedianOfItsRounds() {
        Standing limit = new Rounds().of(LIMIT, 8, 1_000, 1_200, 1_100).measured().standing(LIMIT, 8).orElseThrow();

        assertThat(limit.acknowledgedPerSecond()).isEqualTo(1_100);
        assertThat(limit.walBytesAChange()).isEqualTo(2_000);
        assertThat(limit.jvmCpuMillisAChange()).isEqualTo(500.0 / 1_100);
        assertThat(limit.behindP99Millis()).as("nothing follows the limit").isNull();
    }

    @Test
    void whatIsAcknowledgedAndWhatIsLevelAreToldApart() {
        Standing huiji = new Rounds().ofFollowed(HUIJI, 8, 2, 1_000, 1_000, 1_000).measured().standing(HUIJI, 8)
                .orElseThrow();

        assertThat(huiji.acknowledgedPerSecond()).isEqualTo(1_000);
        assertThat(huiji.levelPerSecond()).isEqualTo(500);
        assertThat(huiji.behindP99Millis()).isEqualTo(101);
    }

    @Test
    void goalsAreJudgedByWhatIsLevel() {
        Measured measured = new Rounds().ofFollowed(HUIJI, 32, 2, 1_000, 1_000, 1_000)
                .of(HAND_WRITTEN, 32, 500, 500, 500).of(FLOWABLE, 32, 100, 100, 100).measured();

        assertThat(Goal.of(measured)).filteredOn(Goal::isReached).extracting(Goal::figure).containsExactly(
                "changes/s until every read model has caught up, 32 clients, Huiji / H (hand-written SQL)",
                "read models behind the last event while loaded, p99, the worst of all loads");
    }

    @Test
    void aGoalWhoseContenderDidNotRunIsNeitherReachedNorMeasured() {
        Measured measured = new Rounds().of(HUIJI, 32, 1_000).measured();

        assertThat(Goal.of(measured)).filteredOn(goal -> goal.figure().endsWith(ENVERS.label())).singleElement()
                .satisfies(goal -> assertThat(goal.measured()).isNull())
                .satisfies(goal -> assertThat(goal.isReached()).isFalse());
    }

    @Test
    void aRunOnAnUnsteadyMachineSaysThatItIsNotToBeQuoted() {
        Measured steady = new Rounds().of(LIMIT, 1, 100, 110).of(LIMIT, 8, 1_000, 1_200).measured();
        Measured unsteady = new Rounds().of(LIMIT, 1, 100, 110).of(LIMIT, 8, 1_000, 1_300).measured();

        assertThat(steady.doubt()).isEmpty();
        assertThat(Table.of(steady, Rounds.surroundings())).doesNotContain("Not to be quoted");
        assertThat(unsteady.doubt()).hasValueSatisfying(doubt -> assertThat(doubt).contains("8 clients by 30 %")
                .doesNotContain("1 client "));
        assertThat(Table.of(unsteady, Rounds.surroundings())).contains("**Not to be quoted:**");
    }

    @Test
    void aRunWithoutTheLimitIsNotToBeQuotedEither() {
        assertThat(new Rounds().of(HUIJI, 8, 1_000).measured().doubt()).isPresent();
    }

    @Test
    void everyContenderHasARowUnderEachNumberOfClients() {
        Measured measured = new Rounds().of(LIMIT, 1, 100).of(HUIJI, 1, 50).of(LIMIT, 8, 1_000).of(HUIJI, 8, 900)
                .measured();

        assertThat(Table.of(measured, Rounds.surroundings())).contains("## 1 client\n", "## 8 clients\n")
                .containsOnlyOnce("| Huiji | 900 |").containsOnlyOnce("| L (INSERT + COMMIT) | 100 |");
    }

    @Test
    void whatIsKeptCanBeReadAgain(@TempDir Path directory) throws Exception {
        Measured measured = new Rounds().of(LIMIT, 8, 1_000).of(HUIJI, 8, 900).measured();

        assertThat(Kept.in(directory, measured, Rounds.surroundings())).extracting(Path::getFileName)
                .extracting(Path::toString).containsExactly("2026-03-02-comparison.md", "2026-03-02-comparison.json",
                        "2026-03-02-comparison.svg");
        JsonNode json = JsonMapper.builder().build().readTree(directory.resolve("2026-03-02-comparison.json").toFile());
        assertThat(json.at("/figures/0/contender").asString()).isEqualTo("HUIJI");
        assertThat(json.at("/figures/0/acknowledgedPerSecond").asDouble()).isEqualTo(900);
        assertThat(json.at("/turns").size()).isEqualTo(2);
    }

    @Test
    void thePictureIsXmlWithTwoBarsForEachContender() throws Exception {
        String svg = BarPicture.of(new Rounds().of(LIMIT, 8, 1_000).of(HUIJI, 8, 900).measured(),
                Rounds.surroundings());

        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        // and the ground on which they stand
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(2 * 2 + 1);
    }
}
