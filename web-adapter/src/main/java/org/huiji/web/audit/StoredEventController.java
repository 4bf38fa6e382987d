package org.huiji.web.audit;

import java.util.UUID;
import org.huiji.application.port.StoredEvent;
import org.huiji.application.port.StoredEvents;
import org.huiji.projections.history.History;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An event as it stands in the store, its personal content sealed. */
@Controller
class StoredEventController {

    private final AuditAccess access;
    private final StoredEvents stored;
    private final EventEntries entries;
    private final StoredEventText text;
    private final AccessLog accessLog;

    StoredEventController(
            AuditAccess access,
            StoredEvents stored,
            EventEntries entries,
            StoredEventText text,
            AccessLog accessLog) {
        this.access = access;
        this.stored = stored;
        this.entries = entries;
        this.text = text;
        this.accessLog = accessLog;
    }

    @GetMapping("/audit/applications/{id}/events/{sequence}")
    String show(@PathVariable UUID id, @PathVariable String sequence, Model model) {
        History history = access.history(id);
        long position = Positions.read(sequence, history).orElseThrow(AuditAccess::notFound);
        StoredEvent event = stored.find(id, position).orElseThrow(AuditAccess::notFound);
        accessLog.record(Screen.STORED_EVENT, id, position);
        model.addAttribute("history", history)
                .addAttribute("entry", entries.one(history, position))
                .addAttribute("event", event)
                .addAttribute("path", AuditPath.application(id))
                .addAttribute("payload", text.payload(event))
                .addAttribute("metadata", text.metadata(event));
        return "audit/event";
    }
}
