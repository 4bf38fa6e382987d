package org.huiji.web.audit;

import java.util.List;
import org.huiji.application.ReceiptNumber;
import org.huiji.projections.auditsearch.FoundEvents;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Says found events in the words of their time. */
@Component
class FoundEventViews {

    private final WordsOfTheTime wordsOfTheTime;
    private final DatePresenter dates;
    private final Messages messages;

    FoundEventViews(WordsOfTheTime wordsOfTheTime, DatePresenter dates, Messages messages) {
        this.wordsOfTheTime = wordsOfTheTime;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * One row of the list.
     *
     * @param number of the event in its application, from 1
     * @param point the address of its point in the replay
     */
    record Row(
            String at,
            String name,
            String actor,
            String channel,
            String department,
            String receiptNumber,
            long number,
            String point) {}

    List<Row> of(FoundEvents events) {
        return events.rows().stream().map(this::row).toList();
    }

    private Row row(FoundEvents.Row found) {
        Words words = wordsOfTheTime.at(found.place().occurredAt());
        String address = found.actor().address();
        String channel = words.actors().channel(found.actor());
        return new Row(
                dates.instant(found.place().occurredAt()),
                messages.text("event." + found.eventName()),
                words.actors().whole(found.actor()),
                address.isEmpty() ? channel : channel + " \u00b7 " + address,
                found.departmentCode().isEmpty() ? "" : words.lists().departmentName(found.departmentCode()),
                ReceiptNumber.of(found.place().applicationId()),
                found.place().sequence() + 1,
                AuditPath.point(found.place().applicationId(), found.place().sequence()));
    }
}
