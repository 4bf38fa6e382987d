package org.huiji.config.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.SimpleSerializedType;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.FindingExplained;
import org.huiji.application.Protected;
import org.huiji.config.protection.FixedSeals;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a change of an event will look like: an old name, an old revision, a readable and a personal member renamed. */
class ChangingAStoredEventTest {

    private final FixedSeals fixed = new FixedSeals();

    /** An event as it could have been named at first. */
    static final class FindingAnsweredIsNowFindingExplained extends EventChange {

        FindingAnsweredIsNowFindingExplained() {
            super(new SimpleSerializedType("FindingAnswered", "1"), new SimpleSerializedType("FindingExplained", "0"));
        }

        @Override
        protected void change(ObjectNode readable, ObjectNode clear) {
            readable.set("findingId", readable.remove("finding"));
        }
    }

    /** A change of personal content. */
    static final class AnswerIsNowExplanation extends EventChange {

        AnswerIsNowExplanation() {
            super("FindingExplained", "0", "1");
        }

        @Override
        protected void change(ObjectNode readable, ObjectNode clear) {
            if (clear.has("answer")) {
                clear.set("explanation", clear.remove("answer"));
            }
        }
    }

    private StoredEvents today() {
        return new StoredEvents(fixed.seals(), new FindingAnsweredIsNowFindingExplained(),
                new AnswerIsNowExplanation());
    }

    private StoredEvents.Row oldRow() {
        ObjectNode old = StoredEvents.MAPPER.createObjectNode();
        old.put("applicationId", EventSamples.APPLICATION.toString())
                .put("version", 8)
                .put("occurredAt", EventSamples.AT.toString())
                .put("finding", EventSamples.FINDING_1.toString());
        ObjectNode clear = old.objectNode().put("answer", "old text");
        new ProtectedMember(fixed.seals(), StoredEvents.MAPPER).seal(old, "FindingAnswered", "1", clear);
        return new StoredEvents.Row(EventSamples.APPLICATION, "FindingAnswered", "1", old.toString());
    }

    private static FindingExplained explained(Protected<String> explanation) {
        return new FindingExplained(EventSamples.APPLICATION, 8, EventSamples.AT, EventSamples.FINDING_1, explanation);
    }

    @Test
    void anOldEventReadsAsTodaysThroughAllChanges() {
        ApplicationEvent read = today().read(oldRow());
        assertThat(read).isEqualTo(explained(Protected.of("old text")));
    }

    @Test
    void anErasedOldEventReadsAsErased() {
        StoredEvents.Row row = oldRow();
        fixed.destroy(EventSamples.APPLICATION);
        assertThat(today().read(row)).isEqualTo(explained(Protected.erased()));
    }
}
