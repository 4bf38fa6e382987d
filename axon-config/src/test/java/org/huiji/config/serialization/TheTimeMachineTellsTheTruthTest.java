package org.huiji.config.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.Finding;
import org.huiji.application.RandomLife;
import org.huiji.application.ReviewRound;
import org.huiji.application.Sample;
import org.huiji.application.port.RecordedEvent;
import org.huiji.config.protection.FixedSeals;
import org.huiji.projections.history.Histories;
import org.huiji.projections.history.History;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The replay at every position of two hundred lives made by chance, compared with a fold that knows the stored JSON alone.
 * The seeds are fixed, so a failure comes again.
 */
class TheTimeMachineTellsTheTruthTest {

    private static final int LIVES = 200;
    private static final List<String> SECTIONS = List.of("personalInfo", "affiliation", "education", "qualification");

    private final FixedSeals seals = new FixedSeals();
    private final StoredEvents store = new StoredEvents(seals.seals());
    private final Map<Object, JsonNode> written = new IdentityHashMap<>();

    @Test
    void atEveryPositionOfEveryLife() {
        Map<String, Integer> seen = new TreeMap<>();
        LongStream.range(0, LIVES).forEach(seed -> {
            List<ApplicationEvent> life = RandomLife.of(seed).events();
            compare("seed " + seed, life.stream().map(store::write).toList(), seen);
        });
        // Nothing is left out: what never happens would be compared by nobody.
        assertThat(seen.keySet()).isEqualTo(new TreeSet<>(List.of(ApplicationEvent.class.getPermittedSubclasses())
                .stream().map(Class::getSimpleName).toList()));
    }

    @Test
    void alsoOnceTheKeyIsDestroyed() {
        List<List<StoredEvents.Row>> erased = LongStream.range(0, LIVES).mapToObj(seed -> RandomLife.of(seed).events())
                .filter(life -> life.getLast() instanceof ApplicationEvent.PersonalDataErased)
                .map(life -> life.stream().map(store::write).toList()).toList();
        assertThat(erased).hasSizeGreaterThan(20);
        seals.destroy(Sample.APPLICATION);
        for (List<StoredEvents.Row> life : erased) {
            History history = compare("erased", life, new TreeMap<>());
            assertThat(history.states()).allSatisfy(state -> {
                assertThat(state.dossier().isErased()).isTrue();
                assertThat(state.dossier().personalInfo()).isNull();
            });
        }
    }

    private History compare(String which, List<StoredEvents.Row> rows, Map<String, Integer> seen) {
        History history = Histories.of(Sample.APPLICATION, recorded(rows));
        assertThat(history.states()).hasSameSizeAs(rows);
        PlainFold plain = new PlainFold();
        for (int at = 0; at < rows.size(); at++) {
            plain.tell(rows.get(at).type(), store.opened(rows.get(at)));
            isTheSame(which + " at " + at + " " + rows.get(at).type(), history.stateAfter(at), plain);
        }
        plain.seen().forEach((name, count) -> seen.merge(name, count, Integer::sum));
        return history;
    }

    private void isTheSame(String where, ApplicationState state, PlainFold plain) {
        Dossier dossier = state.dossier();
        assertThat(state.status().name()).as(where).isEqualTo(plain.status());
        assertThat(dossier.version()).as(where).isEqualTo(plain.version());
        assertThat(dossier.round()).as(where).isEqualTo(plain.round());
        assertThat(state instanceof ApplicationState.InReview review ? review.reviewerId() : "").as(where)
                .isEqualTo(plain.reviewer());
        ReviewRound round = round(state);
        if (round != null) {
            assertThat(List.of(round.departmentCode(), round.dates().dueOn().toString(), round.reminded(),
                    round.overdue())).as(where).isEqualTo(plain.clock());
        }
        for (String section : SECTIONS) {
            assertThat(section(dossier, section)).as(where + " " + section).isEqualTo(plain.section(section));
        }
        assertThat(documents(dossier)).as(where).isEqualTo(plain.documents());
        assertThat(dossier.findings().stream().map(Finding::id).map(UUID::toString).toList()).as(where)
                .isEqualTo(plain.findings());
    }

    private static @Nullable ReviewRound round(ApplicationState state) {
        return switch (state) {
            case ApplicationState.UnderReview review -> review.round();
            case ApplicationState.Approved approved -> approved.round();
            default -> null;
        };
    }

    private @Nullable JsonNode section(Dossier dossier, String name) {
        Object section = switch (name) {
            case "personalInfo" -> dossier.personalInfo();
            case "affiliation" -> dossier.affiliation();
            case "education" -> dossier.education();
            default -> dossier.qualification();
        };
        return section == null ? null : written.computeIfAbsent(section, TheTimeMachineTellsTheTruthTest::tree);
    }

    /** Written and read, so that numbers are of the same kinds on both sides. */
    private static JsonNode tree(Object section) {
        return StoredEvents.MAPPER.readTree(StoredEvents.MAPPER.writeValueAsString(section));
    }

    private static Map<String, List<String>> documents(Dossier dossier) {
        Map<String, List<String>> documents = new TreeMap<>();
        dossier.documents().forEach((slot, attached) -> documents.put(slot.name(),
                attached.document().contentIds().stream().map(UUID::toString).toList()));
        return documents;
    }

    private List<RecordedEvent> recorded(List<StoredEvents.Row> rows) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (StoredEvents.Row row : rows) {
            ApplicationEvent event = store.read(row);
            recorded.add(new RecordedEvent(recorded.size(), "event " + recorded.size(), row.type(), row.revision(),
                    event.occurredAt(), Sample.APPLICANT, new UUID(0, recorded.size()), "", event));
        }
        return recorded;
    }
}
