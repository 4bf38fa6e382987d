package org.huiji.projections.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.CommandContext;
import org.huiji.application.Sample;
import org.huiji.application.port.RecordedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells stories to all read models as their processors would: event by event, each in a transaction. */
@Component
public class ToldEvents {

    private static final List<String> TABLES = List.of("queue_item", "queue_tally", "applicant_status",
            "applicant_timeline", "case_file", "personnel_file_version", "audited_application", "audited_event",
            "audited_actor",
            "review_decision");

    private final ApplicationContext context;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Map<UUID, List<ApplicationEvent>> stories = new LinkedHashMap<>();

    ToldEvents(ApplicationContext context, TransactionTemplate transaction, JdbcClient jdbc) {
        this.context = context;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Forgets everything. */
    public void begin() {
        stories.clear();
        TABLES.forEach(table -> jdbc.sql("DELETE FROM read_model." + table).update());
    }

    /** Tells the events that were not told yet. */
    public void tell(List<ApplicationEvent> events) {
        List<ApplicationEvent> known = stories.computeIfAbsent(events.getFirst().applicationId(),
                id -> new ArrayList<>());
        for (int sequence = known.size(); sequence < events.size(); sequence++) {
            known.add(events.get(sequence));
            deliver(events.get(sequence), sequence);
        }
    }

    /** Tells the events of a new application in one transaction, as a processor that catches up does. */
    public void tellInOnePortion(List<ApplicationEvent> events) {
        stories.put(events.getFirst().applicationId(), new ArrayList<>(events));
        List<GenericDomainEventMessage<ApplicationEvent>> messages = IntStream.range(0, events.size())
                .mapToObj(sequence -> message(events.get(sequence), sequence)).toList();
        for (AnnotationEventHandlerAdapter adapter : adapters()) {
            transaction.executeWithoutResult(status -> handle(adapter, messages));
        }
    }

    private static void handle(
            AnnotationEventHandlerAdapter adapter, List<GenericDomainEventMessage<ApplicationEvent>> messages) {
        BatchingUnitOfWork<GenericDomainEventMessage<ApplicationEvent>> portion = new BatchingUnitOfWork<>(messages);
        ResultMessage<?> result = portion.executeWithResult(() -> adapter.handle(portion.getMessage()));
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    /** Tells everything again, as after a restart from an older token. */
    public void repeat() {
        stories.values().forEach(events -> {
            for (int sequence = 0; sequence < events.size(); sequence++) {
                deliver(events.get(sequence), sequence);
            }
        });
    }

    /** Empties the read models and makes them again. */
    public void replay() {
        adapters().forEach(adapter -> transaction.executeWithoutResult(status -> adapter.prepareReset()));
        repeat();
    }

    /** Every row of every table, sealed columns included; places where nothing lies any more are as if they had never been. */
    public List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            jdbc.sql("SELECT r::text FROM read_model." + table
                    + " r WHERE to_jsonb(r) ->> 'items' IS DISTINCT FROM '0' ORDER BY 1").query(String.class).list()
                    .forEach(row -> rows.add(table + row));
        }
        return rows;
    }

    List<RecordedEvent> recorded(UUID applicationId) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (ApplicationEvent event : stories.getOrDefault(applicationId, List.of())) {
            recorded.add(new RecordedEvent(recorded.size(), "event-" + recorded.size(),
                    event.getClass().getSimpleName(), "1", event.occurredAt(), actorOf(event), new UUID(0,
                            recorded.size()),
                    "", event));
        }
        return recorded;
    }

    private void deliver(ApplicationEvent event, long sequence) {
        GenericDomainEventMessage<ApplicationEvent> message = message(event, sequence);
        for (AnnotationEventHandlerAdapter adapter : adapters()) {
            transaction.executeWithoutResult(status -> DefaultUnitOfWork.startAndGet(message).execute(
                    () -> handle(adapter, message)));
        }
    }

    private static GenericDomainEventMessage<ApplicationEvent> message(ApplicationEvent event, long sequence) {
        Actor actor = actorOf(event);
        return new GenericDomainEventMessage<>("Application",
                event.applicationId().toString(), sequence, event, MetaData.from(new CommandContext(actor,
                        event.occurredAt(), new UUID(1, sequence), "").toMetadata()));
    }

    /** Whoever does such things. */
    private static Actor actorOf(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.ReviewReminderIssued _,ApplicationEvent.ReviewBecameOverdue _,ApplicationEvent.ReviewDeadlineMoved _ ->
                Actor.SYSTEM;
            case ApplicationEvent.ReviewClaimed _,ApplicationEvent.ReviewReleased _,ApplicationEvent.ReviewAssigned _,ApplicationEvent.ReviewReassigned _,ApplicationEvent.ApplicationTransferred _,ApplicationEvent.ApplicationReturned _,ApplicationEvent.ReturnRecalled _,ApplicationEvent.ApplicationApproved _,ApplicationEvent.StaffNoteAdded _ ->
                Sample.REVIEWER;
            case ApplicationEvent.PersonalDataErased _ -> Sample.SECURITY_ADMINISTRATOR;
            default -> Sample.APPLICANT;
        };
    }

    private static void handle(AnnotationEventHandlerAdapter adapter, GenericDomainEventMessage<?> message) {
        try {
            adapter.handle(message);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<AnnotationEventHandlerAdapter> adapters() {
        return context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .map(AnnotationEventHandlerAdapter::new).toList();
    }
}
