package org.huiji.web.staffinbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.port.CurrentActor;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.presentation.Messages;
import org.huiji.web.staffinbox.StaffMessages.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The messages of the member of staff signed in, in words; in templates {@code @staffInbox}. */
@Component("staffInbox")
class StaffInbox {

    private final CurrentActor actor;
    private final StaffMessages kept;
    private final ReferenceLists lists;
    private final Messages words;

    StaffInbox(CurrentActor actor, StaffMessages kept, ReferenceLists lists, Messages words) {
        this.actor = actor;
        this.kept = kept;
        this.lists = lists;
        this.words = words;
    }

    /** A message as it is read. */
    record Letter(UUID id, UUID applicationId, Instant happenedAt, String title, String body, boolean unread) {}

    /** How many messages are unread. */
    public int unread() {
        return actor.get().map(Actor::id).map(kept::unread).orElse(0);
    }

    List<Letter> page(@Nullable UUID before, int count) {
        return kept.page(reader(), before, count).stream().map(this::letter).toList();
    }

    @Nullable
    UUID read(UUID id) {
        return kept.read(reader(), id);
    }

    void readUpTo(UUID newest) {
        kept.readUpTo(reader(), newest);
    }

    private String reader() {
        return actor.get().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).id();
    }

    private Letter letter(Entry entry) {
        Object[] filled = {ReceiptNumber.of(entry.applicationId()), entry.due(), reviewer(entry),
                lists.departmentName(entry.departmentCode())};
        String key = "staffinbox." + entry.kind().name();
        return new Letter(entry.id(), entry.applicationId(), entry.happenedAt(), words.text(key + ".title", filled),
                words.text(key + ".body", filled), entry.unread());
    }

    private String reviewer(Entry entry) {
        return entry.reviewerName().isEmpty()
                ? words.text("staffinbox.unclaimed")
                : words.text("staffinbox.claimedBy", entry.reviewerName());
    }
}
